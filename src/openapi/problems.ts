import type { OpenAPIObject } from '@nestjs/swagger';
import type { FieldError, Problem } from '../platform/http/problem.filter.js';
import type { Schema } from './limits.js';

type Components = NonNullable<OpenAPIObject['components']>;
type Responses = NonNullable<Components['responses']>;

const words: Schema = { $ref: '#/components/schemas/WordsView' };

const fieldError: Record<keyof FieldError, Schema> = {
  field: { type: 'string', description: 'path of the field, as `people.0.name`' },
  code: { type: 'string', description: 'the rule that it breaks, as `isNotEmpty`' },
  message: words,
};

const problem: Record<keyof Problem, Schema> = {
  type: { type: 'string' },
  title: { type: 'string' },
  status: { type: 'integer' },
  message: words,
  code: { type: 'string', description: 'for programs: which refusal it is, as `account_locked`' },
  errors: { type: 'array', items: { $ref: '#/components/schemas/FieldError' }, description: 'what is wrong with which field' },
  details: { type: 'object', additionalProperties: true, description: 'for programs: what the refusal has to say besides' },
  retryAfterSeconds: { type: 'integer', description: 'as in the header `Retry-After`' },
};

/** Schemas of whatever is refused. */
export const problemSchemas = {
  WordsView: {
    type: 'object',
    description: 'The same words in Indonesian and in English.',
    properties: { id: { type: 'string' }, en: { type: 'string' } },
    required: ['id', 'en'],
  },
  FieldError: { type: 'object', properties: fieldError, required: ['field', 'code', 'message'] },
  Problem: {
    type: 'object',
    description: 'Why it was refused: RFC 9457, with words for people in Indonesian and English. Never holds personal data.',
    properties: problem,
    required: ['type', 'title', 'status', 'message'],
  },
} as Components['schemas'];

const ANSWERS = {
  400: ['BadRequest', 'It cannot be read, or a field is not right (`errors`).'],
  401: ['Unauthorized', 'Sign in first.'],
  403: ['Forbidden', 'This role may not do it, or `X-Acting-As` is needed or not held.'],
  404: ['NotFound', 'It is not there, or is not yours to see.'],
  409: ['Conflict', 'It has changed meanwhile, or is taken, or is not possible now.'],
  422: ['Refused', 'It was understood, and the procedure does not allow it as it stands.'],
  429: ['TooManyRequests', 'Too many requests: wait `retryAfterSeconds`.'],
  503: ['Unavailable', 'Something that this needs is not there: try again in a moment.'],
} as const;

export const problemResponses: Responses = Object.fromEntries(
  Object.values(ANSWERS).map(([name, description]) => [
    name,
    { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  ]),
);

/** With what an operation may be refused. */
export function refusalsOf(operation: { isPublic: boolean; reads: boolean; takesInput: boolean; takesPath: boolean }): Responses {
  const { isPublic, reads, takesInput, takesPath } = operation;
  const statuses: Record<keyof typeof ANSWERS, boolean> = {
    400: takesInput,
    401: !isPublic || !reads,
    403: !isPublic || !reads,
    404: takesPath,
    409: !isPublic && !reads,
    422: !isPublic && !reads,
    429: true,
    503: true,
  };
  return Object.fromEntries(
    Object.entries(ANSWERS)
      .filter(([status]) => statuses[Number(status) as keyof typeof ANSWERS])
      .map(([status, [name]]) => [status, { $ref: `#/components/responses/${name}` }]),
  );
}
