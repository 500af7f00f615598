/** What a form holds while it is filled in, and what is sent of it. Pure. */
import { toInstant } from '../words/time';
import type { FormField } from './forms';

/** Of a field as it is typed: text as it stands; `null`: unknown; '' or nothing: not answered. */
export type Typed = string | null | undefined | readonly string[] | readonly Values[] | Values;
export interface Values {
  readonly [name: string]: Typed;
}

type Fields = (form: string) => readonly FormField[];

/**
 * The data of a step as the API wants them. What was not answered is left out; but within a group of which something is known, what must be answered
 * is unknown.
 * @returns undefined if nothing at all was answered
 */
export function stepOf(form: string, values: Values | undefined, fieldsOf: Fields): Record<string, unknown> | undefined {
  const fields = fieldsOf(form);
  const said = fields.flatMap((field) => {
    const value = sent(field, values?.[field.name], fieldsOf);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  if (!said.length) return undefined;
  const unknown = fields.filter(({ answered, kind }) => answered && kind !== 'part').map(({ name }) => [name, null] as const);
  return Object.fromEntries([...unknown, ...said]);
}

function sent(field: FormField, typed: Typed, fieldsOf: Fields): unknown {
  if (typed === null || typed === undefined || typed === '') return typed === null ? null : undefined;
  if (field.kind === 'part') return stepOf(field.form!, typed as Values, fieldsOf);
  if (field.kind === 'parts') return someOf((typed as readonly Values[]).flatMap((each) => stepOf(field.form!, each, fieldsOf) ?? []));
  if (Array.isArray(typed)) return someOf(typed);
  const text = (typed as string).trim();
  if (text === '') return undefined;
  switch (field.kind) {
    case 'texts':
      return someOf(linesOf(text));
    case 'number':
      return numberOf(text);
    case 'moment':
      return toInstant(text);
    default:
      return text;
  }
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length ? list : undefined;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** 150.000 and 150,000 are written for the same number. @returns NaN if it is none */
export function numberOf(text: string): number {
  return /^\d[\d., ]*$/.test(text.trim()) ? Number(text.replaceAll(/[., ]/g, '')) : NaN;
}

/** Whether it says something, be it that it is unknown. */
export function isAnswered(typed: Typed): boolean {
  return typed === null || (typeof typed === 'string' ? typed.trim() !== '' : typed !== undefined);
}
