/** What each event asks for, as the API's document says it. */
import { language } from '../words/words';
import forms from './forms.json';
import { EVENT_HELP, INPUT_HELP, type Help } from './help';
import { CODES, FIELDS, type Label } from './labels';

/** A field of a form; see src/openapi/step-forms.ts, which writes forms.json. */
export interface FormField {
  readonly name: string;
  readonly kind: 'text' | 'texts' | 'reference' | 'choice' | 'choices' | 'number' | 'moment' | 'region' | 'unit' | 'part' | 'parts';
  readonly answered?: true;
  readonly max?: number;
  readonly least?: number;
  readonly most?: number;
  readonly codes?: readonly string[];
  readonly form?: string;
}

const { events, forms: byName } = forms as unknown as {
  readonly events: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, readonly FormField[]>>;
};

/** The form of an event; an event that asks for nothing of its own has a note. */
export function formOf(event: string): string {
  return events[event] ?? 'NoteStep';
}

/** In the order in which they are asked: the note comes last. */
export function fieldsOf(form: string): readonly FormField[] {
  const fields = byName[form] ?? [];
  return [...fields.filter(({ name }) => name !== 'note'), ...fields.filter(({ name }) => name === 'note')];
}

const said = (label: Label | undefined, otherwise: string): string => label?.[language() === 'id' ? 0 : 1] ?? otherwise;
const labelOf = (form: string, name: string): Label | undefined => FIELDS[`${form}.${name}`] ?? FIELDS[name];

/** What a field is called. @param form that it is in; left out: of any */
export function fieldLabel(name: string, form = ''): string {
  return said(labelOf(form, name), name);
}

export function fieldHelp(name: string, form: string): string | undefined {
  return labelOf(form, name)?.[language() === 'id' ? 2 : 3];
}

/** What to know before an event is recorded. */
export function eventHelp(event: string): string | undefined {
  return inWords(EVENT_HELP[event]);
}

/** What is meant by something the SOP asks at the moment of an event. */
export function inputHelp(input: string): string | undefined {
  return inWords(INPUT_HELP[input]);
}

function inWords(help: Help | undefined): string | undefined {
  return help?.[language() === 'id' ? 0 : 1];
}

/** What a code is called. @param field that holds it; left out: of any */
export function codeLabel(code: string, field = ''): string {
  return said(CODES[`${field}.${code}`] ?? CODES[code], code);
}
