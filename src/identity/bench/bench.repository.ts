/** The SQL of the bench, in the caller's transaction. */
import type { Snapshot } from '../../engine/index.js';
import type { Tx } from '../../platform/database/index.js';
import { prepared } from '../../platform/database/prepared.js';

/** A case as the bench sees it. */
export interface BenchRowRead {
  readonly caseId: string;
  readonly number: string;
  readonly personId: string;
  readonly sopId: string;
  readonly sopVersion: number;
  readonly snapshot: Snapshot;
  readonly mainState: string;
  readonly dueAt: Date | null;
  /** as PostgreSQL writes it */
  readonly due: string;
  readonly place: string | null;
  readonly handoffId: string | null;
  readonly nextRetryAt: Date | null;
  readonly batch: { readonly id: string; readonly day: string; readonly place: string } | null;
  readonly lastResult: { readonly method: string; readonly outcome: string; readonly doneAt: string } | null;
  readonly pos: number | null;
  readonly now: Date;
}

/** States of the identity in which a check is under way. */
export const CHECKING = ['verifying', 'blocked', 'not_in_register', 'mismatched', 'pending', 'biometric_asked', 'candidate'];
/** Those without a NIK: not found, and what can follow. */
export const REGISTERING = ['not_found', 'vulnerable_registration', 'enrolling', 'enrol_failed', 'adjudication'];

const DUE = `coalesce(c.due_at, 'infinity'::timestamptz)`;
const IDENTITY = `c.snapshot->'regions'->>'identity'`;

const COLUMNS = `c.id as "caseId", c.number, c.person_id as "personId", c.sop_id as "sopId", c.sop_version as "sopVersion", c.snapshot, c.main_state as "mainState",
  c.due_at as "dueAt", ${DUE}::text as due, c.place, clock_timestamp() as now,
  (select h.id from handoffs h where h.case_id = c.id and h.kind = 'identity_check' and h.status = 'open' limit 1) as "handoffId",
  (select d.target_at from deadlines d where d.case_id = c.id and d.clock = 'biometric_retry' and d.ended_at is null limit 1) as "nextRetryAt",
  (select jsonb_build_object('id', b.id, 'day', b.day::text, 'place', b.place) from bench_batch_cases m join bench_batches b on b.id = m.batch_id
     where m.case_id = c.id order by b.day < (now() at time zone 'Asia/Jakarta')::date, abs(b.day - (now() at time zone 'Asia/Jakarta')::date), b.id limit 1) as batch,
  (select jsonb_build_object('method', r.method, 'outcome', r.outcome, 'doneAt', r.done_at) from identity_results r
     where r.case_id = c.id order by r.done_at desc, r.id desc limit 1) as "lastResult"`;

/**
 * $1 unit, $2 whether the province is seen, $3 states of the identity, $4 whether all of its own cases in `identification` are shown too, $5 batch,
 * $6 and $7 where the page before ended, $8 how many
 */
const queue = (narrowed = '') =>
  prepared(`
select ${COLUMNS}, null::int as pos from cases c
where c.closed_at is null and (
    (c.owner_unit = $1 or exists (select from handoffs h where h.case_id = c.id and h.to_unit = $1 and h.kind = 'identity_check' and h.status = 'open'))
      and (${IDENTITY} = any ($3) or ($4 and c.main_state = 'identification'))
    or c.main_state <> 'identification' and ${IDENTITY} = any ($3) and ($2 or exists (select from case_units v where v.unit_id = $1 and v.case_id = c.id)))
  and ($5::uuid is null or exists (select from bench_batch_cases m where m.batch_id = $5 and m.case_id = c.id))${narrowed}
  and (${DUE}, c.id) > ($6::timestamptz, $7::uuid)
order by ${DUE}, c.id limit $8`);

/** What a list of the queue can be narrowed to, as conditions on a case. */
const NARROWED = {
  offered: `exists (select from handoffs h where h.case_id = c.id and h.to_unit = $1 and h.kind = 'identity_check' and h.status = 'open')`,
  pending: `(${IDENTITY} = 'pending' or exists (select from identity_checks k where k.case_id = c.id and k.state in ('waiting', 'running')))`,
  second: `(${IDENTITY} = 'candidate' or ${IDENTITY} = 'biometric_asked' and c.snapshot->'facts'->>'match_waiting' = 'true')`,
  overdue: `c.due_at < now()`,
} as const;
export type Only = keyof typeof NARROWED;
export const ONLY = Object.keys(NARROWED) as Only[];

export interface QueueAsked {
  readonly only: Only | undefined;
  readonly unit: string;
  readonly province: boolean;
  readonly work: 'identity' | 'registration';
  readonly batch: string | undefined;
  readonly after: { readonly due: string; readonly id: string };
  readonly limit: number;
}

const QUEUE = queue();
const QUEUES = Object.fromEntries(ONLY.map((only) => [only, queue(` and ${NARROWED[only]}`)])) as Readonly<Record<Only, typeof QUEUE>>;

export async function listQueue(tx: Tx, { unit, province, work, only, batch, after, limit }: QueueAsked): Promise<BenchRowRead[]> {
  const checking = work === 'identity';
  return tx.query(only ? QUEUES[only] : QUEUE, [
    unit,
    province,
    checking ? CHECKING : REGISTERING,
    checking,
    batch ?? null,
    after.due,
    after.id,
    limit,
  ]);
}

export async function findBenchCase(tx: Tx, caseId: string): Promise<BenchRowRead | undefined> {
  const [row] = await tx.query<BenchRowRead[]>(prepared(`select ${COLUMNS}, null::int as pos from cases c where c.id = $1`), [caseId]);
  return row;
}

/** Those on a list, in its order; the last result is that of this list. */
export async function listSheet(tx: Tx, batchId: string): Promise<BenchRowRead[]> {
  return tx.query(
    prepared(`select ${COLUMNS.replace('where r.case_id = c.id order', 'where r.case_id = c.id and r.batch_id = $1 order')}, m.pos
      from bench_batch_cases m join cases c on c.id = m.case_id where m.batch_id = $1 order by m.pos`),
    [batchId],
  );
}

export interface BatchRead {
  readonly id: string;
  readonly day: string;
  readonly place: string;
  readonly unit: string | null;
  readonly cases: number;
  readonly done: number;
}

const BATCH = `b.id, b.day::text, b.place, h.code as unit, (select count(*)::int from bench_batch_cases m where m.batch_id = b.id) as cases,
  (select count(distinct r.case_id)::int from identity_results r join bench_batch_cases m on m.batch_id = r.batch_id and m.case_id = r.case_id where r.batch_id = b.id) as done`;

/** The latest day first. @param unit null: of all units */
export async function listBatches(
  tx: Tx,
  unit: string | null,
  after: { readonly day: string; readonly id: string },
  limit: number,
): Promise<BatchRead[]> {
  return tx.query(
    `select ${BATCH} from bench_batches b left join units h on h.id = b.host_unit_id
     where ($1::uuid is null or b.unit_id = $1) and (b.day < $2::date or (b.day = $2::date and b.id > $3::uuid)) order by b.day desc, b.id limit $4`,
    [unit, after.day, after.id, limit],
  );
}

/** @param unit null: of any unit */
export async function findBatch(tx: Tx, batchId: string, unit: string | null): Promise<BatchRead | undefined> {
  const [row] = await tx.query<BatchRead[]>(
    `select ${BATCH} from bench_batches b left join units h on h.id = b.host_unit_id where b.id = $1 and ($2::uuid is null or b.unit_id = $2)`,
    [batchId, unit],
  );
  return row;
}

export interface NewBatch {
  readonly id: string;
  readonly unit: string;
  readonly day: string;
  readonly place: string;
  readonly host: string | null;
  readonly by: string;
  readonly caseIds: readonly string[];
}

export async function insertBatch(tx: Tx, { id, unit, day, place, host, by, caseIds }: NewBatch): Promise<void> {
  await tx.query(
    `with batch as (insert into bench_batches (id, unit_id, day, place, host_unit_id, created_by) values ($1, $2, $3, $4, $5, $6) returning id)
     insert into bench_batch_cases (batch_id, case_id, pos) select batch.id, c.id, c.pos from batch, unnest($7::uuid[]) with ordinality c (id, pos)`,
    [id, unit, day, place, host, by, caseIds],
  );
}

export interface ResultRow {
  readonly id: string;
  readonly caseId: string;
  readonly method: string;
  readonly outcome: string;
  readonly events: readonly string[];
}

export async function findResult(tx: Tx, id: string): Promise<ResultRow | undefined> {
  const [row] = await tx.query<ResultRow[]>('select id, case_id as "caseId", method, outcome, events from identity_results where id = $1', [
    id,
  ]);
  return row;
}

export interface NewResult extends ResultRow {
  readonly batchId: string | null;
  readonly reason: string | null;
  readonly device: string | null;
  readonly place: string | null;
  readonly score: number | null;
  readonly candidates: number;
  /** of the case, after the last event; null: none was taken */
  readonly seq: number | null;
  readonly doneAt: Date;
  readonly by: string;
  readonly unit: string;
}

/** @returns whether it was added: another may have had the same id at the same time */
export async function insertResult(tx: Tx, result: NewResult): Promise<boolean> {
  const { id, caseId, batchId, method, outcome, reason, device, place, score, candidates, events, seq, doneAt, by, unit } = result;
  const rows = await tx.query<unknown[]>(
    `insert into identity_results (id, case_id, batch_id, method, outcome, reason, device, place, score, candidates, events, seq, done_at, recorded_by, unit_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (id) do nothing returning id`,
    [id, caseId, batchId, method, outcome, reason, device, place, score, candidates, events, seq, doneAt, by, unit],
  );
  return rows.length === 1;
}

export interface ResultRead extends ResultRow {
  readonly reason: string | null;
  readonly device: string | null;
  readonly place: string | null;
  readonly score: number | null;
  readonly candidates: number;
  readonly doneAt: Date;
  readonly by: string | null;
}

/** The newest first. */
export async function listResults(tx: Tx, caseId: string): Promise<ResultRead[]> {
  return tx.query(
    `select r.id, r.case_id as "caseId", r.method, r.outcome, r.events, r.reason, r.device, r.place, r.score, r.candidates, r.done_at as "doneAt", a.display_name as by
     from identity_results r left join accounts a on a.id = r.recorded_by where r.case_id = $1 order by r.done_at desc, r.id desc limit 100`,
    [caseId],
  );
}
