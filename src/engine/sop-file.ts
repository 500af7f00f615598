/**
 * The form of an SOP file, in one place: the TypeScript types, the validation and the published JSON Schema
 * (`workflows/sop.schema.json`) all come from here. What each part means is told in `workflows/README.md`.
 */
import { z } from 'zod';

const name = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
const roleName = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/);
const sentence = z.string().min(1).max(500);
const cel = z.string().min(1).max(1000).describe('A guard in CEL over the names of this file');
const because = sentence.describe('Where this comes from; names at least one key of `sources`');
const duration = z
  .string()
  .regex(/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/)
  .describe('ISO 8601 duration, as P7D or PT2H');

/** A text for people, in Indonesian and English. */
export const Label = z.strictObject({ id: sentence, en: sentence });

const many = (of: number) => of >= 2 && of <= 16;
const Values = z
  .union([z.array(name), z.record(name, Label)])
  .refine((values) => many(Object.keys(values).length), 'from 2 to 16')
  .describe('From 2 to 16 names, or each name with what people call it');

const Fact = z.strictObject({
  label: Label,
  values: Values.optional(),
  counter: z.int().min(1).max(15).optional(),
  set_by: z.record(name, z.union([z.boolean(), name])).optional(),
  counted_by: z.array(name).optional(),
  reset_by: z.array(name).optional(),
  because,
});

const Flag = z.strictObject({ label: Label, raised_by: z.array(roleName).min(1), withdrawn_by: z.array(roleName).min(1), because });
const Input = z.strictObject({ label: Label, values: Values.optional() });
const Condition = z.strictObject({ label: Label, when: cel });
const Document = z.strictObject({ label: Label, when: cel.optional() });
const Effect = z.strictObject({ label: Label, how: z.enum(['local', 'after_commit']), when: cel.optional() });

const Step = z.strictObject({ after: duration, tell: z.array(roleName).optional(), event: name.optional() });
const Clock = z.strictObject({
  label: Label,
  kind: z.enum(['calendar', 'working']),
  setting: z.boolean().optional().describe('true: a proposed default that the office may change'),
  steps: z.array(Step).min(1).max(12),
  repeats: duration.optional().describe('after the last step, that step again, this often'),
  counts_from: z.union([z.strictObject({ event: name }), z.strictObject({ moment: name })]).optional(),
  pauses_while: cel.optional(),
  when: cel.optional(),
  because,
});

const Handoff = z.strictObject({
  label: Label,
  to: name,
  moves: z.enum(['ownership', 'custody']).default('ownership'),
  when: cel.optional(),
  answer_within: z.strictObject({ after: duration, kind: z.enum(['calendar', 'working']), setting: z.boolean().optional() }),
  accepted: name.default('handoff_accepted'),
  declined: name.default('handoff_declined'),
  expired: name.default('handoff_expired'),
  withdrawn: name.optional(),
  because,
});

const Transition = z.strictObject({
  row: z
    .string()
    .regex(/^[A-Z]{0,2}\d{1,3}[a-z]?$/)
    .describe("its number in the office's table"),
  to: name.optional().describe('a state of this region; left out: it stays; `previous`: back to where the case was'),
  by: z.array(roleName).min(1).max(40),
  when: cel.optional(),
  also: z.record(name, name).optional(),
  issues: z.array(name).optional(),
  offers: z.array(name).optional(),
  does: z.array(name).optional(),
  tells: z.array(roleName).optional(),
  restarts: z.array(name).optional(),
  because,
});
const transitions = z.union([Transition, z.array(Transition).min(1).max(12)]);

const Anywhere = Transition.extend({
  from: z.union([z.enum(['open', 'final']), z.array(name).min(1)]).optional(),
  except: z.array(name).optional(),
});
const anywhere = z.union([Anywhere, z.array(Anywhere).min(1).max(12)]);

const State = z.strictObject({
  label: Label,
  owner: name.optional(),
  clocks: z.array(name).optional(),
  no_clock: sentence.optional().describe('why an open state of the main line has no clock'),
  final: z.literal(true).optional(),
  on: z.record(name, transitions).optional(),
});

const Region = z.strictObject({
  label: Label,
  start: z.record(name, transitions).optional(),
  initial: name.optional(),
  states: z.record(name, State),
  anywhere: z.record(name, anywhere).optional(),
});

const Rule = z.strictObject({
  label: Label,
  never_take: name.optional(),
  never_issue: name.optional(),
  never_together: cel.optional(),
  can_always_reach: cel.optional(),
  not_by_actor_of: z.array(name).min(2).optional(),
  when: cel.optional(),
  without: z.array(name).optional(),
  same: z.enum(['person', 'unit']).optional(),
  because,
});

/** A whole SOP file. */
export const SopFile = z.strictObject({
  sop: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  version: z.int().min(1).max(9999),
  title: Label,
  sources: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,19}$/), sentence),
  roles: z.record(roleName, z.strictObject({ label: Label })),
  role_groups: z.record(name, z.array(roleName).min(1)).default({}),
  owners: z.record(name, z.strictObject({ label: Label, roles: z.array(roleName).min(1), unit: sentence })),
  events: z.record(name, z.strictObject({ label: Label })),
  facts: z.record(name, Fact).default({}),
  flags: z.record(name, Flag).default({}),
  inputs: z.record(name, Input).default({}),
  conditions: z.record(name, Condition).default({}),
  documents: z.record(name, Document).default({}),
  effects: z.record(name, Effect).default({}),
  moments: z.record(name, z.strictObject({ label: Label })).default({}),
  clocks: z.record(name, Clock).default({}),
  handoffs: z.record(name, Handoff).default({}),
  regions: z.record(name, Region),
  rules: z.record(name, Rule).default({}),
});

export type Label = z.infer<typeof Label>;
export type SopFile = z.infer<typeof SopFile>;
export type SopTransition = z.infer<typeof Anywhere>;
