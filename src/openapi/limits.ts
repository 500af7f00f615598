import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

/** Part of a JSON Schema. */
export type Schema = Record<string, unknown>;

/** What the validators of a field say, in words of JSON Schema. */
export interface Limits {
  readonly optional: boolean;
  /** of the field */
  readonly own: Schema;
  /** of each element, where the field is a list */
  readonly each: Schema;
}

/** How a validator (by its name) says the same as a schema. Validators that are not here have no words in JSON Schema, or say nothing of the form. */
const WORDS: Readonly<Record<string, (...constraints: never[]) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isNotEmpty: () => ({ minLength: 1 }),
  matches: (form: RegExp) => (form.ignoreCase ? {} : { pattern: form.source }),
  isIn: (values: unknown[]) => ({ enum: values }),
  isLength: (least: number, most: number) => ({ minLength: least, maxLength: most }),
  minLength: (least: number) => ({ minLength: least }),
  maxLength: (most: number) => ({ maxLength: most }),
  min: (least: number) => ({ minimum: least }),
  max: (most: number) => ({ maximum: most }),
  isLatitude: () => ({ minimum: -90, maximum: 90 }),
  isLongitude: () => ({ minimum: -180, maximum: 180 }),
  arrayMinSize: (least: number) => ({ minItems: least }),
  arrayMaxSize: (most: number) => ({ maxItems: most }),
  arrayUnique: () => ({ uniqueItems: true }),
};

/** The limits of a class that is validated, by field; empty for a class that is not. Read from the validators that run, so they cannot differ. */
export function limitsOf(model: Type): Map<string, Limits> {
  const limits = new Map<string, Limits>();
  for (const { propertyName, name = '', constraints, each } of getMetadataStorage().getTargetValidationMetadatas(model, '', false, false)) {
    const { optional, own, each: ofEach } = limits.get(propertyName) ?? { optional: false, own: {}, each: {} };
    const words = WORDS[name]?.(...((constraints ?? []) as never[])) ?? {};
    limits.set(propertyName, {
      optional: optional || name === 'isOptional',
      own: each ? own : { ...words, ...own },
      each: each ? { ...words, ...ofEach } : ofEach,
    });
  }
  return limits;
}

/** Adds limits to a schema. What is written there goes before, but for the type: TypeScript does not know an integer. */
export function limit(schema: Schema, { own, each }: Limits): void {
  if ('$ref' in schema || 'anyOf' in schema) return;
  const nullable = Array.isArray(schema['type']) && schema['type'].includes('null');
  if (schema['type'] === 'array' || (nullable && (schema['type'] as string[]).includes('array'))) {
    Object.assign(schema, { ...without(own, 'type', 'minLength'), ...schema });
    if (schema['items'] && !('$ref' in (schema['items'] as Schema))) schema['items'] = { ...each, ...(schema['items'] as Schema) };
  } else {
    const type = own['type'] ?? schema['type'];
    Object.assign(schema, { ...own, ...schema, type: nullable && !Array.isArray(type) ? [type, 'null'] : type });
    if (schema['type'] === 'number' || schema['type'] === 'integer' || schema['type'] === 'boolean') delete schema['minLength'];
  }
}

export function without(schema: Schema, ...names: readonly string[]): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
}
