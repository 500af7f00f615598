import { z } from 'zod';
import { PERSON_KINDS } from './population.js';

const SLOWEST_MS = 120_000;

export const faultsForm = z.strictObject({
  /** wait as long before answering; so long that the client gives up: a time-out */
  slowMs: z.number().int().min(0).max(SLOWEST_MS).optional(),
  /** true: status 503; reset: the connection is cut without an answer */
  down: z.union([z.boolean(), z.literal('reset')]).optional(),
  /** what comes with status 200 instead of an answer */
  nonsense: z.enum(['html', 'truncated', 'empty']).optional(),
  /** answers with somebody else's record */
  otherPerson: z.boolean().optional(),
  /** every NIK is answered with this code: 11 to 15, or one that nobody knows */
  code: z.number().int().min(0).max(99).optional(),
  responseKey: z.enum(['RESPON', 'RESPONSE']).optional(),
  /** calls that are left from now on */
  quota: z.number().int().min(0).optional(),
  /** share of the calls that the faults happen to; every call if not said */
  rate: z.number().min(0).max(1).optional(),
  /** they end by themselves then */
  until: z.iso.datetime({ offset: true }).optional(),
});

export type FaultSettings = z.infer<typeof faultsForm>;

/** persons of one page */
const MOST = 1_000;

export const sampleForm = z.strictObject({
  /** of whom: one of these, or neither for somebody whom the register does not know */
  nik: z.string().optional(),
  index: z.number().int().min(0).optional(),
  condition: z.enum(['good', 'eyes_closed', 'agitated']).default('good'),
  setting: z.enum(['street', 'quiet']).default('street'),
  /** tells samples of one person apart; counted if not said */
  mark: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional(),
});
export const searchForm = z.object({ sample: z.string().min(1), kind: z.enum(['face', 'finger', 'iris']) });
export const pageForm = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(MOST).default(100),
});
export const kindForm = z.object({
  kind: z.enum(PERSON_KINDS).default('active'),
  many: z.coerce.number().int().min(1).max(100).default(1),
  from: z.coerce.number().int().min(0).optional(),
});
