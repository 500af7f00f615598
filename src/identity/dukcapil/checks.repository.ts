/** The SQL of checks, in the caller's transaction. */
import type { Tx } from '../../platform/database/index.js';
import type { Circuit } from './domain/pacing.js';
import type { Fields } from './domain/verdict.js';

export type CheckKind = 'verify' | 'face';

export interface NewCheck {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly kind: CheckKind;
  readonly photoId: string | null;
  readonly askedBy: string;
  readonly unitId: string;
  readonly role: string;
  readonly purpose: string;
  /** the case's event that asks it; null: asked beside the SOP */
  readonly askedSeq: number | null;
}

export interface CheckRow extends NewCheck {
  readonly state: 'waiting' | 'running' | 'answered' | 'failed_for_good';
  readonly turn: number;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly nextAttemptAt: Date | null;
  readonly why: string | null;
  readonly verdict: string | null;
  readonly code: string | null;
  readonly fields: Fields | null;
  readonly score: number | null;
  readonly quotaLeft: number | null;
  readonly synthetic: boolean;
  readonly transactionId: string | null;
  readonly event: string | null;
  readonly answeredAt: Date | null;
  readonly returnedAt: Date | null;
}

const COLUMNS = `id, case_id as "caseId", person_id as "personId", kind, photo_id as "photoId", asked_by as "askedBy", unit_id as "unitId", role,
  purpose, asked_seq as "askedSeq", state, turn, attempts, created_at as "createdAt", next_attempt_at as "nextAttemptAt", why, verdict, code, fields, score,
  quota_left as "quotaLeft", synthetic, transaction_id as "transactionId", event, answered_at as "answeredAt", returned_at as "returnedAt"`;

/** @returns the check, unless one of its kind waits for this case already or its event has asked before */
export async function insertCheck(tx: Tx, check: NewCheck): Promise<CheckRow | undefined> {
  const { id, caseId, personId, kind, photoId, askedBy, unitId, role, purpose, askedSeq } = check;
  const [made] = await tx.query<CheckRow[]>(
    `insert into identity_checks (id, case_id, person_id, kind, photo_id, asked_by, unit_id, role, purpose, asked_seq)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning ${COLUMNS}`,
    [id, caseId, personId, kind, photoId, askedBy, unitId, role, purpose, askedSeq],
  );
  return made;
}

/**
 * The check of a kind that a case waits for, if any: asked now rather than when it would have been.
 * @param askedSeq the event that asks; the one that has started the check does not hasten it
 */
export async function hastenCheck(tx: Tx, caseId: string, kind: CheckKind, askedSeq: number | null): Promise<{ id: string } | undefined> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `update identity_checks set next_attempt_at = case when state = 'waiting' and (asked_seq is distinct from $3::int or $3::int is null)
       then least(next_attempt_at, clock_timestamp()) else next_attempt_at end
     where case_id = $1 and kind = $2 and state in ('waiting', 'running') returning id`,
    [caseId, kind, askedSeq],
  );
  return rows[0];
}

/** Locks the check if it is out for this turn. */
export async function lockRunning(tx: Tx, checkId: string, turn: number): Promise<CheckRow | undefined> {
  const [row] = await tx.query<CheckRow[]>(
    `select ${COLUMNS} from identity_checks where id = $1 and turn = $2 and state = 'running' for update`,
    [checkId, turn],
  );
  return row;
}

export async function findCheck(tx: Tx, checkId: string): Promise<CheckRow | undefined> {
  const [row] = await tx.query<CheckRow[]>(`select ${COLUMNS} from identity_checks where id = $1`, [checkId]);
  return row;
}

/** Checks of a case, the newest first, before the one given. */
export async function listChecks(tx: Tx, caseId: string, before: string | undefined, limit: number): Promise<CheckRow[]> {
  return tx.query(`select ${COLUMNS} from identity_checks where case_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`, [
    caseId,
    before ?? null,
    limit,
  ]);
}

/** The call goes out: written down before, so that it counts whatever becomes of it. */
export async function noteCall(tx: Tx, transactionId: string, { id, personId }: CheckRow): Promise<void> {
  await tx.query('insert into identity_calls (id, check_id, person_id) values ($1, $2, $3)', [transactionId, id, personId]);
}

/** It waits again. @param wait milliseconds */
export async function waitAgain(tx: Tx, checkId: string, why: string, wait: number, attempts: number): Promise<void> {
  await tx.query(
    `update identity_checks set state = 'waiting', lease_until = null, why = $2, attempts = $4,
       next_attempt_at = clock_timestamp() + $3::float8 * interval '1 ms' where id = $1`,
    [checkId, why, wait, attempts],
  );
}

export async function giveUp(tx: Tx, checkId: string, why: string, event: string | null, attempts: number): Promise<void> {
  await tx.query(
    `update identity_checks set state = 'failed_for_good', lease_until = null, why = $2, event = $3, attempts = $4, answered_at = clock_timestamp()
     where id = $1`,
    [checkId, why, event, attempts],
  );
}

export interface Answer {
  readonly verdict: string;
  readonly code: string | null;
  readonly fields: Fields | null;
  readonly score: number | null;
  readonly quotaLeft: number | null;
  readonly synthetic: boolean;
  readonly transactionId: string;
  readonly event: string | null;
}

export async function keepAnswer(tx: Tx, checkId: string, answer: Answer): Promise<void> {
  const { verdict, code, fields, score, quotaLeft, synthetic, transactionId, event } = answer;
  await tx.query(
    `update identity_checks set state = 'answered', lease_until = null, why = null, verdict = $2, code = $3, fields = $4, score = $5, quota_left = $6,
       synthetic = $7, transaction_id = $8, event = $9, answered_at = clock_timestamp() where id = $1`,
    [checkId, verdict, code, fields && JSON.stringify(fields), score, quotaLeft, synthetic, transactionId, event],
  );
}

/** What all processes know of the service; times in milliseconds since 1970, by the database. */
export interface ServiceState extends Circuit {
  readonly now: number;
  readonly today: number;
  readonly tomorrow: number;
  readonly pausedUntil: number | null;
  readonly usedUntil: number;
  readonly quotaLeft: number | null;
  readonly lastWhy: string | null;
  readonly answeredAt: number | null;
  readonly failedAt: number | null;
  readonly callsToday: number;
  readonly running: number;
}

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
/** Of today (0) or tomorrow (1), Asia/Jakarta. */
const midnight = (days: number) =>
  `(date_trunc('day', clock_timestamp() at time zone 'Asia/Jakarta') + interval '${days} days') at time zone 'Asia/Jakarta'`;

/** @param lock `skip`: undefined if somebody else has it locked */
export async function readService(tx: Tx, lock: 'none' | 'skip' = 'none'): Promise<ServiceState | undefined> {
  const [state] = await tx.query<ServiceState[]>(
    `select ${ms('clock_timestamp()')} as now, ${ms(midnight(0))} as today, ${ms(midnight(1))} as tomorrow, failures, ${ms('open_until')} as "openUntil",
       ${ms('paused_until')} as "pausedUntil", ${ms('slots_until')} as "usedUntil", quota_left as "quotaLeft", last_why as "lastWhy",
       ${ms('answered_at')} as "answeredAt", ${ms('failed_at')} as "failedAt",
       (select count(*)::int from identity_calls where called_at >= ${midnight(0)}) as "callsToday",
       (select count(*)::int from identity_checks where state = 'running') as running
     from identity_service ${lock === 'skip' ? 'for update skip locked' : ''}`,
  );
  return state;
}

/** Until when nobody is called, as far as is known; null: now. Milliseconds since 1970. */
export function heldUntil(
  {
    now,
    openUntil,
    pausedUntil,
    tomorrow,
    callsToday,
  }: Pick<ServiceState, 'now' | 'openUntil' | 'pausedUntil' | 'tomorrow' | 'callsToday'>,
  dailyQuota: number,
): number | null {
  const latest = Math.max(openUntil ?? 0, pausedUntil ?? 0, callsToday >= dailyQuota ? tomorrow : 0);
  return latest > now ? latest : null;
}

export async function countCallsToday(tx: Tx, personId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    `select count(*)::int as n from identity_calls where person_id = $1 and called_at >= ${midnight(0)}`,
    [personId],
  );
  return row!.n;
}

const DUE = `c.state = 'waiting' and c.next_attempt_at <= clock_timestamp()`;

export async function isAnyDue(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ due: boolean }[]>(
    `select exists (select from identity_checks c where ${DUE}) or exists (select from identity_checks where state = 'running' and lease_until < clock_timestamp()) as due`,
  );
  return row!.due;
}

/** Takes back checks whose process has died. @returns their cases */
export async function takeBackLost(tx: Tx): Promise<string[]> {
  const [rows] = await tx.query<[{ caseId: string }[], number]>(
    `update identity_checks set state = 'waiting', attempts = attempts + 1, why = 'lost', lease_until = null, next_attempt_at = clock_timestamp()
     where id in (select id from identity_checks where state = 'running' and lease_until < clock_timestamp() for update skip locked)
     returning case_id as "caseId"`,
  );
  return rows.map(({ caseId }) => caseId);
}

/** Checks of persons who were asked about often enough today wait until tomorrow. @returns their cases */
export async function putOffLimited(tx: Tx, perPerson: number): Promise<string[]> {
  const [rows] = await tx.query<[{ caseId: string }[], number]>(
    `update identity_checks set why = 'person_limit', next_attempt_at = ${midnight(1)}
     where id in (select c.id from identity_checks c where ${DUE}
       and (select count(*) from identity_calls l where l.person_id = c.person_id and l.called_at >= ${midnight(0)}) >= $1 for update skip locked)
     returning case_id as "caseId"`,
    [perPerson],
  );
  return rows.map(({ caseId }) => caseId);
}

export interface Claimed {
  readonly id: string;
  readonly turn: number;
  readonly caseId: string;
}

/** Takes checks that are due, of each person one at a time, and gives them their next turn. @param lease milliseconds until they count as lost */
export async function claimDue(tx: Tx, most: number, lease: number): Promise<Claimed[]> {
  const due = await tx.query<{ id: string; personId: string }[]>(
    `select c.id, c.person_id as "personId" from identity_checks c where ${DUE}
       and not exists (select from identity_checks r where r.person_id = c.person_id and r.state = 'running')
     order by c.next_attempt_at, c.id limit $1 for update skip locked`,
    [most],
  );
  const firsts = due.filter(({ personId }, n) => due.findIndex((each) => each.personId === personId) === n);
  const [rows] = await tx.query<[Claimed[], number]>(
    `update identity_checks set state = 'running', turn = turn + 1, next_attempt_at = null, lease_until = clock_timestamp() + $2::float8 * interval '1 ms'
     where id = any($1::uuid[]) returning id, turn, case_id as "caseId"`,
    [firsts.map(({ id }) => id), lease],
  );
  return rows;
}

const at = (parameter: string) => `to_timestamp(${parameter}::float8 / 1000)`;

export async function useSlots(tx: Tx, usedUntil: number): Promise<void> {
  await tx.query(`update identity_service set slots_until = ${at('$1')}`, [usedUntil]);
}

export interface Called {
  readonly circuit: Circuit;
  /** undefined: it was answered */
  readonly why: string | undefined;
  readonly quotaLeft: number | null;
  /** milliseconds since 1970; null: there is quota */
  readonly pausedUntil: number | null;
}

/** How the service has behaved, after a call. */
export async function noteBehaviour(tx: Tx, { circuit, why, quotaLeft, pausedUntil }: Called): Promise<void> {
  await tx.query(
    `update identity_service set failures = $1, open_until = ${at('$2')}, paused_until = ${at('$3')}, quota_left = coalesce($4, quota_left), last_why = $5,
       answered_at = case when $5::text is null then clock_timestamp() else answered_at end,
       failed_at = case when $5::text is null then failed_at else clock_timestamp() end`,
    [circuit.failures, circuit.openUntil, pausedUntil, quotaLeft, why ?? null],
  );
}

/** Locks what is known of the service until the end of the transaction. */
export async function lockCircuit(tx: Tx): Promise<Circuit & { readonly now: number }> {
  const [row] = await tx.query<(Circuit & { now: number })[]>(
    `select failures, ${ms('open_until')} as "openUntil", ${ms('clock_timestamp()')} as now from identity_service for update`,
  );
  return row!;
}

export interface Backlog {
  readonly waiting: number;
  readonly failed: number;
  readonly oldest: Date | null;
}

/** How much waits, how much was given up today, and since when the oldest waits. */
export async function readBacklog(tx: Tx): Promise<Backlog> {
  const [row] = await tx.query<Backlog[]>(
    `select count(*) filter (where state <> 'failed_for_good')::int as waiting,
       count(*) filter (where state = 'failed_for_good' and answered_at >= ${midnight(0)})::int as failed,
       min(created_at) filter (where state <> 'failed_for_good') as oldest
     from identity_checks where state in ('waiting', 'running') or (state = 'failed_for_good' and answered_at >= ${midnight(0)})`,
  );
  return row!;
}
