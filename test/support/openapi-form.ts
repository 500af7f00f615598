/** The form of an OpenAPI 3.1 document, as far as this program's document goes: a word that is not of OpenAPI or JSON Schema 2020-12 is an error. */
import { z } from 'zod';

const ref = z.strictObject({ $ref: z.string().startsWith('#/components/') });
const text = z.string().min(1);
const kind = z.enum(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);
const size = z.int().min(0);

/** A JSON Schema. */
const Schema = z.lazy(() => SchemaObject) as unknown as z.ZodType<SchemaObject>;
const SchemaObject = z.strictObject({
  $ref: z.string().startsWith('#/components/schemas/').optional(),
  type: z.union([kind, z.array(kind).min(2)]).optional(),
  description: text.optional(),
  format: text.optional(),
  pattern: text.optional(),
  enum: z.array(z.unknown()).min(1).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
  example: z.unknown().optional(),
  minLength: size.optional(),
  maxLength: size.optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: size.optional(),
  maxItems: size.optional(),
  maxProperties: size.optional(),
  uniqueItems: z.boolean().optional(),
  properties: z.record(text, Schema).optional(),
  required: z.array(text).optional(),
  additionalProperties: z.union([z.boolean(), Schema]).optional(),
  items: Schema.optional(),
  anyOf: z.array(Schema).min(1).optional(),
  oneOf: z.array(Schema).min(1).optional(),
  allOf: z.array(Schema).min(1).optional(),
  discriminator: z.strictObject({ propertyName: text, mapping: z.record(text, text) }).optional(),
});

/** A JSON Schema in the document. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaObject;
  readonly items?: SchemaObject;
  readonly anyOf?: readonly SchemaObject[];
  readonly oneOf?: readonly SchemaObject[];
  readonly allOf?: readonly SchemaObject[];
}

const content = z.record(z.string().regex(/^[a-z]+\/[a-z0-9.+*-]+$/), z.strictObject({ schema: Schema }));
const parameter = z.strictObject({
  name: text,
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: Schema,
  example: z.unknown().optional(),
});
const response = z.strictObject({ description: text, content: content.optional() });
const operation = z.strictObject({
  operationId: z.string().regex(/^[a-z]\w*$/i),
  summary: text,
  description: text.optional(),
  tags: z.array(text),
  parameters: z.array(z.union([ref, parameter])),
  requestBody: z.strictObject({ required: z.boolean(), description: text.optional(), content }).optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), z.union([ref, response])),
  security: z.array(z.record(text, z.array(text))),
  'x-action': text,
});

export const OpenApiDocument = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: text, description: text, version: z.string().regex(/^\d+\.\d+\.\d+$/), contact: z.strictObject({}) }),
  servers: z.array(z.strictObject({ url: text })),
  tags: z.array(z.strictObject({ name: text })),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'put', 'post', 'delete', 'patch']), operation).refine((item) => Object.keys(item).length > 0),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^\w+$/), Schema),
    responses: z.record(text, response),
    parameters: z.record(text, parameter),
    securitySchemes: z.record(
      text,
      z.strictObject({ type: text, in: text.optional(), name: text.optional(), scheme: text.optional(), description: text }),
    ),
  }),
});

export type OpenApiDocument = z.infer<typeof OpenApiDocument>;
