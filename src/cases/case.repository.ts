import { Injectable } from '@nestjs/common';
import type { Snapshot } from '../engine/index.js';
import type { Deadline } from '../deadlines/index.js';
import { Overtaken, type Tx } from '../platform/database/index.js';
import { prepared } from '../platform/database/prepared.js';
import type { CaseChange, CaseState, Handoff } from './change.js';

/** A case as stored, with what belongs to it, and the database's clock at the moment of reading. */
export interface StoredCase extends CaseState {
  readonly number: string;
  readonly sopId: string;
  readonly sopVersion: number;
  readonly openedByUnit: string;
  readonly foundRegion: string | null;
  readonly destinationRegion: string | null;
  readonly personId: string;
  readonly closedAt: number | null;
  /** milliseconds since 1970 */
  readonly now: number;
  /** when each event that a clock counts from last happened */
  readonly lastAt: Readonly<Record<string, number>>;
}

/** What a case is opened with besides its first event. */
export interface OpenedCase {
  readonly number: string;
  readonly sopId: string;
  readonly sopVersion: number;
  readonly foundRegion: string | null;
  readonly personId: string;
  readonly groupId?: string | undefined;
  readonly place?: string | undefined;
}

/** What an event says of the case's places; left out: nothing. */
export interface Noted {
  readonly destinationRegion?: string | undefined;
  /** null: nowhere any more */
  readonly place?: string | null | undefined;
}

export interface EventRecord {
  readonly event: string;
  readonly row: string;
  readonly sopVersion: number;
  readonly actorId: string;
  readonly actorUnit: string;
  readonly actorRole: string;
  readonly at: number;
  readonly inputs: object;
  /** ids, codes and references; never personal data */
  readonly data: object;
}

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

const LOAD = prepared(`
select c.id, c.number, c.sop_id as "sopId", c.sop_version as "sopVersion", c.version, c.snapshot, ${ms('c.state_since')} as "stateSince", c.owner_unit as "ownerUnit",
  c.opened_by_unit as "openedByUnit", c.found_region as "foundRegion",
  c.destination_region as "destinationRegion", c.person_id as "personId", ${ms('c.closed_at')} as "closedAt", floor(${ms('clock_timestamp()')}) as now,
  (select coalesce(jsonb_agg(to_jsonb(h)), '[]') from handoffs h where h.case_id = c.id and h.status in ('open', 'suspended')) as handoffs,
  (select coalesce(jsonb_agg(to_jsonb(d)), '[]') from deadlines d where d.case_id = c.id and d.ended_at is null) as deadlines,
  (select coalesce(jsonb_object_agg(e.event, ${ms('e.at')}), '{}')
     from (select event, max(at) as at from case_events where case_id = c.id and event = any($2) group by event) e) as "lastAt"
from cases c where c.id = $1`);

/** Everything one event changes, in one statement: one round trip, one commit. */
const writes = (row: string) =>
  prepared(`
with moved as (${row}),
event as (
  insert into case_events (case_id, seq, event, sop_row, sop_version, from_state, to_state, actor_id, actor_unit, actor_role, at, inputs, data)
  select moved.id, moved.version, e.event, e.row, e."sopVersion", e."fromState", e."toState", e."actorId", e."actorUnit", e."actorRole", to_timestamp(e.at / 1000), e.inputs, e.data
  from moved, jsonb_to_record($1::jsonb) as e(event text, row text, "sopVersion" int, "fromState" text, "toState" text, "actorId" text, "actorUnit" uuid, "actorRole" text,
    at float8, inputs jsonb, data jsonb)),
handed as (
  insert into handoffs select h.* from moved, jsonb_populate_recordset(null::handoffs, $2::jsonb) h
  on conflict (id) do update set status = excluded.status, answered_at = excluded.answered_at, answered_by = excluded.answered_by,
    answered_unit = excluded.answered_unit, reason = excluded.reason, to_unit = excluded.to_unit),
timed as (
  insert into deadlines select d.* from moved, jsonb_populate_recordset(null::deadlines, $3::jsonb) d
  on conflict (id) do update set state = excluded.state, started_at = excluded.started_at, running_since = excluded.running_since, counted_ms = excluded.counted_ms,
    next_step = excluded.next_step, due_at = excluded.due_at, target_at = excluded.target_at, paused_because = excluded.paused_because, ended_at = excluded.ended_at
  where deadlines.next_step = ($1::jsonb -> 'stepsSeen' ->> deadlines.id::text)::int
  returning 1),
sent as (
  insert into outbox (id, queue, name, payload) select o.id, o.queue, o.name, o.payload
  from moved, jsonb_to_recordset($4::jsonb) as o(id uuid, queue text, name text, payload jsonb)),
concerned as (insert into case_units select unit, moved.id from moved, unnest($5::uuid[]) as unit on conflict do nothing)
select (select count(*)::int from timed) as timed from moved`);

const OPEN = writes(`
  insert into cases (id, number, sop_id, sop_version, version, snapshot, main_state, state_since, owner_unit, opened_by_unit, found_region, person_id, group_id, place, opened_at,
    changed_at, due_at)
  select n.id, n.number, n."sopId", n."sopVersion", 1, n.snapshot, n."mainState", to_timestamp(n.at / 1000), n."ownerUnit", n."ownerUnit", n."foundRegion", n."personId", n."groupId", n.place,
    to_timestamp(n.at / 1000), to_timestamp(n.at / 1000), to_timestamp(n."dueAt" / 1000)
  from jsonb_to_record($6::jsonb) as n(id uuid, number text, "sopId" text, "sopVersion" int, snapshot jsonb, "mainState" text, at float8, "ownerUnit" uuid, "foundRegion" text,
    "personId" uuid, "groupId" uuid, place text, "dueAt" float8)
  returning id, number, version`);

const MOVE = writes(`
  update cases set version = version + 1, snapshot = $6::jsonb, main_state = $7, state_since = to_timestamp($8::float8 / 1000), owner_unit = $9, changed_at = to_timestamp($10::float8 / 1000),
    closed_at = case when $11 then to_timestamp($10::float8 / 1000) end, claimed_by = case when owner_unit = $9 then claimed_by end,
    due_at = to_timestamp($14::float8 / 1000), destination_region = coalesce($15, destination_region), place = case when $16 then $17 else place end
  where id = $12 and version = $13
  returning id, number, version`);

const NOW = prepared('select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as at');

const NEXT_NUMBER = prepared(
  'insert into case_numbers values ($1, $2, 1) on conflict (region, year) do update set last = case_numbers.last + 1 returning last',
);

/** Reads and writes cases. Opens no transaction of its own. */
@Injectable()
export class CaseRepository {
  /** The database's clock, in milliseconds since 1970. */
  async now(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ at: number }[]>(NOW);
    return row!.at;
  }

  /** The case with its open handoffs and running clocks; one statement. @param watched events whose last time is wanted */
  async find(tx: Tx, id: string, watched: readonly string[]): Promise<StoredCase | undefined> {
    const [row] = await tx.query<Record<string, unknown>[]>(LOAD, [id, watched]);
    if (!row) return undefined;
    return {
      ...(row as unknown as StoredCase),
      snapshot: row['snapshot'] as Snapshot,
      handoffs: (row['handoffs'] as Row[]).map(toHandoff),
      deadlines: (row['deadlines'] as Row[]).map(toDeadline),
    };
  }

  /** The next number of the place and year, as OT-35.78-2026-000123. Locks that place's counter until the commit. */
  async nextNumber(tx: Tx, region: string, year: number): Promise<string> {
    const [row] = await tx.query<{ last: number }[]>(NEXT_NUMBER, [region, year]);
    return `OT-${region}-${year}-${String(row!.last).padStart(6, '0')}`;
  }

  async open(tx: Tx, opened: OpenedCase, change: CaseChange, event: EventRecord, messages: readonly object[]): Promise<void> {
    const { after, toState, dueAt } = change;
    const row = { id: after.id, ...opened, snapshot: after.snapshot, mainState: toState, at: event.at, ownerUnit: after.ownerUnit, dueAt };
    await tx.query(OPEN, [...this.shared(change, event, messages), JSON.stringify(row)]);
  }

  /**
   * Compare-and-set: false if somebody else moved the case meanwhile, and then nothing is written. Idempotent by (case, version).
   * @param before the case as it was found
   * @throws Overtaken if one of the clocks that the event changes has fired since the case was found: what it did must not be written over
   */
  async move(
    tx: Tx,
    before: CaseState,
    change: CaseChange,
    event: EventRecord,
    messages: readonly object[],
    noted: Noted,
  ): Promise<boolean> {
    const { after, toState, closed, dueAt, deadlines } = change;
    const row: unknown[] = [
      JSON.stringify(after.snapshot),
      toState,
      after.stateSince,
      after.ownerUnit,
      event.at,
      closed,
      after.id,
      after.version - 1,
    ];
    row.push(dueAt, noted.destinationRegion ?? null, noted.place !== undefined, noted.place ?? null);
    const [moved] = await tx.query<{ timed: number }[]>(MOVE, [...this.shared(change, event, messages, before.deadlines), ...row]);
    if (moved && moved.timed < deadlines.length) throw new Overtaken('a clock has fired since the case was read');
    return moved !== undefined;
  }

  /** Whether a case is open; undefined if there is no such case. Locks it against closing until the commit. */
  async isOpen(tx: Tx, id: string): Promise<boolean | undefined> {
    const [row] = await tx.query<{ open: boolean }[]>('select closed_at is null as open from cases where id = $1 for share', [id]);
    return row?.open;
  }

  /** Where the client is, without an event of the case. */
  async notePlace(tx: Tx, id: string, place: string | null): Promise<void> {
    await tx.query('update cases set place = $2 where id = $1', [id, place]);
  }

  async link(tx: Tx, caseId: string, otherCaseId: string, kind: 'duplicate_of' | 'follows', seq: number): Promise<void> {
    await tx.query('insert into case_links (case_id, other_case_id, kind, since_seq) values ($1, $2, $3, $4)', [
      caseId,
      otherCaseId,
      kind,
      seq,
    ]);
  }

  /** Ends the link of a merged case; the row stays. */
  async unlink(tx: Tx, caseId: string, seq: number): Promise<void> {
    await tx.query(`update case_links set ended_seq = $2 where case_id = $1 and kind = 'duplicate_of' and ended_seq is null`, [
      caseId,
      seq,
    ]);
  }

  private shared(
    { after, fromState, toState, handoffs, deadlines }: CaseChange,
    event: EventRecord,
    messages: readonly object[],
    seen: readonly Deadline[] = [],
  ): unknown[] {
    const handoffRows = handoffs.map((handoff) => fromHandoff(after.id, handoff));
    const deadlineRows = deadlines.map((deadline) => fromDeadline(after.id, deadline));
    const stepsSeen = Object.fromEntries(seen.map(({ id, nextStep }) => [id, nextStep]));
    const rows = [{ ...event, fromState, toState, stepsSeen }, handoffRows, deadlineRows, messages].map((each) => JSON.stringify(each));
    return [...rows, concerned({ after, handoffs })];
  }
}

export type Row = Readonly<Record<string, never>>;

/** Units that have to do with the case from now on, and did not necessarily before. */
function concerned({ after, handoffs }: Pick<CaseChange, 'after' | 'handoffs'>): string[] {
  const offered = handoffs.flatMap(({ status, toUnit }) => (status === 'open' && toUnit !== null ? toUnit : []));
  return [...new Set([after.ownerUnit, ...offered])];
}

/** A row of `deadlines` as JSON. */
export type DeadlineRow = Row & { readonly id: string; readonly next_step: number };

const instant = (text: string | null) => (text === null ? null : Date.parse(text));
const timestamp = (at: number | null) => (at === null ? null : new Date(at).toISOString());

export function toHandoff(row: Row): Handoff {
  return {
    id: row['id']!,
    kind: row['kind']!,
    state: row['state']!,
    toOwner: row['to_owner']!,
    moves: row['moves']!,
    fromUnit: row['from_unit']!,
    fromActor: row['from_actor']!,
    toUnit: row['to_unit']!,
    status: row['status']!,
    offeredSeq: row['offered_seq']!,
    offeredAt: instant(row['offered_at']!)!,
    answeredAt: instant(row['answered_at']!),
    answeredBy: row['answered_by']!,
    answeredUnit: row['answered_unit']!,
    reason: row['reason']!,
  };
}

function fromHandoff(caseId: string, handoff: Handoff): object {
  return {
    id: handoff.id,
    case_id: caseId,
    kind: handoff.kind,
    state: handoff.state,
    to_owner: handoff.toOwner,
    moves: handoff.moves,
    from_unit: handoff.fromUnit,
    from_actor: handoff.fromActor,
    to_unit: handoff.toUnit,
    status: handoff.status,
    offered_seq: handoff.offeredSeq,
    offered_at: timestamp(handoff.offeredAt),
    answered_at: timestamp(handoff.answeredAt),
    answered_by: handoff.answeredBy,
    answered_unit: handoff.answeredUnit,
    reason: handoff.reason,
  };
}

export function toDeadline(row: Row): Deadline {
  return {
    id: row['id']!,
    clock: row['clock']!,
    region: row['region']!,
    state: row['state']!,
    handoffId: row['handoff_id']!,
    counting: row['counting']!,
    startedAt: instant(row['started_at']!)!,
    runningSince: instant(row['running_since']!),
    countedMs: Number(row['counted_ms']),
    nextStep: row['next_step']!,
    dueAt: instant(row['due_at']!),
    targetAt: instant(row['target_at']!),
    pausedBecause: row['paused_because']!,
    endedAt: instant(row['ended_at']!),
  };
}

function fromDeadline(caseId: string, deadline: Deadline): object {
  return {
    id: deadline.id,
    case_id: caseId,
    clock: deadline.clock,
    region: deadline.region,
    state: deadline.state,
    handoff_id: deadline.handoffId,
    counting: deadline.counting,
    started_at: timestamp(deadline.startedAt),
    running_since: timestamp(deadline.runningSince),
    counted_ms: deadline.countedMs,
    next_step: deadline.nextStep,
    due_at: timestamp(deadline.dueAt),
    target_at: timestamp(deadline.targetAt),
    paused_because: deadline.pausedBecause,
    ended_at: timestamp(deadline.endedAt),
  };
}
