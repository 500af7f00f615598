import type { OpenAPIObject } from '@nestjs/swagger';

/** A field of a form, as the app draws it. */
export interface FormField {
  readonly name: string;
  readonly kind: 'text' | 'texts' | 'reference' | 'choice' | 'choices' | 'number' | 'moment' | 'region' | 'unit' | 'part' | 'parts';
  /** it must be answered; unknown is an answer */
  readonly answered?: true;
  /** characters of a text, or entries of a list */
  readonly max?: number;
  /** of a number, or characters of each of several texts */
  readonly least?: number;
  readonly most?: number;
  readonly codes?: readonly string[];
  /** of a part: which form */
  readonly form?: string;
}

/** What each event asks for, as data: event -> form, form -> its fields. Made from the API's document, so that the app's forms cannot differ from it. */
export interface StepForms {
  readonly events: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, readonly FormField[]>>;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly allOf?: readonly [Schema];
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Reads the forms of all events out of the document. @throws Error at a field of a kind that the app cannot draw */
export function stepForms(document: OpenAPIObject): StepForms {
  const schemas = document.components!.schemas as unknown as Readonly<Record<string, Schema>>;
  const forms: Record<string, readonly FormField[]> = {};
  const add = ($ref: string): string => {
    const form = $ref.split('/').at(-1)!;
    if (forms[form]) return form;
    const { properties = {}, required = [] } = schemas[form]!;
    forms[form] = []; // before its parts, which may be of the same form
    forms[form] = Object.entries(properties).map(([name, schema]) => ({
      name,
      ...fieldOf(schema, add, `${form}.${name}`),
      ...(required.includes(name) && { answered: true as const }),
    }));
    return form;
  };
  const events = Object.entries(schemas).flatMap(([name, schema]) => {
    const [, event] = /^(?:Take|Open)_(\w+)$/.exec(name) ?? [];
    const step = schema.properties?.['step']?.$ref;
    return event && step ? [[event, add(step)] as const] : [];
  });
  return { events: Object.fromEntries(events), forms };
}

function fieldOf(schema: Schema, add: ($ref: string) => string, at: string): Omit<FormField, 'name'> {
  const { items, enum: codes, format, pattern = '' } = schema;
  const type = [schema.type].flat().find((each) => each !== 'null');
  const max = schema.maxItems ?? schema.maxLength;
  const bound = max === undefined ? {} : { max };
  const $ref = schema.$ref ?? schema.allOf?.[0].$ref;
  if ($ref) return { kind: 'part', form: add($ref) };
  if (type === 'array' && items?.$ref) return { kind: 'parts', form: add(items.$ref), ...bound };
  if (type === 'array' && items?.enum) return { kind: 'choices', codes: items.enum };
  if (type === 'array') return { kind: 'texts', ...bound, ...(items?.maxLength !== undefined && { most: items.maxLength }) };
  if (codes) return { kind: 'choice', codes };
  if (type === 'integer') return { kind: 'number', least: schema.minimum!, most: schema.maximum! };
  if (format === 'date-time') return { kind: 'moment' };
  if (type !== 'string') throw new Error(`${at} is of a kind that the app cannot draw`);
  if (pattern.startsWith('^\\d{2}')) return { kind: 'region' };
  if (pattern.startsWith('^[A-Z0-9]')) return { kind: 'unit' };
  return { kind: pattern ? 'reference' : 'text', ...bound };
}

/**
 * The document as the app's client is made from it: the events of the SOP, which are an address each, are one again, for the app takes them by name
 * from the case and the forms above.
 */
export function forClient(document: OpenAPIObject): OpenAPIObject {
  const { paths, components } = structuredClone(document);
  const schemas = components!.schemas!;
  const [first, ...others] = Object.keys(paths).filter((path) => path.includes('/events/') && path.includes('{caseId}'));
  const { post } = paths[first!]!;
  const parameters = [...post!.parameters!, { name: 'event', in: 'path', required: true, schema: { type: 'string' } } as const];
  const body = Object.keys(schemas).find((name) => name.startsWith('Take_'))!;
  const shape = schemas[body] as { readonly properties: object };
  const properties = { ...shape.properties, step: ANYTHING, inputs: ANYTHING };
  for (const path of [first!, ...others]) delete paths[path];
  for (const name of Object.keys(schemas)) if (name.startsWith('Take_')) delete schemas[name];
  schemas['TakeEvent'] = { ...shape, properties, required: [] };
  const requestBody = { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/TakeEvent' } } } };
  const words = { operationId: 'takeEvent', summary: 'Takes an event of the SOP on a case', description: '' };
  paths[first!.replace(/[^/]+$/, '{event}')] = { post: { ...post!, ...words, parameters, requestBody } };
  return { ...document, paths, components: { ...components, schemas } };
}

const ANYTHING = { type: 'object', additionalProperties: true } as const;
