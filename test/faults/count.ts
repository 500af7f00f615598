/** After the storm: is everything there, and there once? What should be there is worked out from the events by the SOP itself. */
import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import { decide, initialSnapshot, type Effect, type Sop } from '../../src/engine/index.js';
import type { Acknowledged } from './clients.js';

/** What is still under way. All 0: it is quiet. */
export interface UnderWay {
  readonly messages: number;
  readonly jobs: number;
  /** steps of clocks that nobody has seen, though they were due a second ago */
  readonly clocks: number;
}

export async function underWay(db: Client, jobs: number): Promise<UnderWay> {
  const { rows } = await db.query<Omit<UnderWay, 'jobs'>>(
    `select (select count(*)::int from outbox o where not exists (select from inbox i where i.message_id = o.id)) as messages,
      (select count(*)::int from deadlines where due_at < now() - interval '1 s') as clocks`,
  );
  return { jobs, ...rows[0]! };
}

interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly snapshot: unknown;
  readonly events: readonly {
    readonly seq: number;
    readonly event: string;
    readonly inputs: Record<string, never>;
    readonly actor: { readonly id: string; readonly unit: string; readonly role: string };
  }[];
}

/** What follows an event that nobody has to be asked for. */
const DONE_BY_THE_PROGRAM = new Set(['ask_dukcapil', 'look_for_earlier_cases', 'look_for_open_case_of_person']);

const CASES = `
select id, version, main_state as state, snapshot,
  (select json_agg(json_build_object('seq', seq, 'event', event, 'inputs', inputs, 'actor',
     json_build_object('id', actor_id, 'unit', actor_unit, 'role', actor_role)) order by seq) from case_events where case_id = c.id) as events
from cases c`;

/** Lines that name things: what is, as SQL. */
const FOUND = {
  'handoff offered': `select concat_ws(' ', case_id, offered_seq, kind) from handoffs`,
  'clock started': `select concat_ws(' ', case_id, clock) from deadlines`,
  'notice of an offer': `select concat_ws(' ', case_id, seq, subject) from notifications where kind = 'handoff'`,
  'notice of an event': `select concat_ws(' ', case_id, seq, subject, role) from notifications where kind = 'event'`,
  'task on a desk': `select concat_ws(' ', case_id, seq, subject) from notifications where kind = 'task'`,
  'document entered': `select concat_ws(' ', case_id, seq, document) from case_documents`,
} as const;

type Kind = keyof typeof FOUND;

/** What is wrong; nothing, if all is well. Reads one snapshot of a database in which nothing is under way. */
export async function violations(db: Client, sop: Sop, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const { rows: cases } = await db.query<CaseRow>(CASES);
  const wrong: string[] = [];
  const expected = new Map<Kind, string[]>(Object.keys(FOUND).map((kind) => [kind as Kind, []]));

  for (const { id, version, state, snapshot: stored, events } of cases) {
    let snapshot = initialSnapshot(sop);
    for (const [i, { seq, ...request }] of events.entries()) {
      const decision = decide(sop, snapshot, request);
      if (seq !== i + 1 || !decision.taken) {
        wrong.push(`events of ${id} do not follow from each other at ${seq} ${request.event}`);
        break;
      }
      snapshot = decision.next;
      for (const [kind, line] of decision.effects.flatMap((effect) => linesOf(effect, request.event)))
        expected.get(kind)!.push(kind === 'clock started' ? `${id} ${line}` : `${id} ${seq} ${line}`);
    }
    const rebuilt: unknown = JSON.parse(JSON.stringify(snapshot));
    if (version !== events.length || !isDeepStrictEqual(rebuilt, stored) || snapshot.regions[sop.main] !== state)
      wrong.push(`case ${id} is not what its events make of it`);
  }

  for (const [kind, sql] of Object.entries(FOUND)) wrong.push(...differences(kind, expected.get(kind as Kind)!, await linesIn(db, sql)));
  const events = cases.flatMap(({ id, events: all }) =>
    all.flatMap((each) => (each.actor.role === 'system' ? [] : `${id} ${each.seq} ${each.event}`)),
  );
  wrong.push(
    ...differences(
      'command',
      acknowledged.map(({ caseId, version, event }) => `${caseId} ${version} ${event}`),
      events,
    ),
    ...differences(
      'notice of an answer',
      await linesIn(db, `select id::text from handoffs where status in ('accepted', 'declined', 'expired')`),
      await linesIn(db, `select handoff_id::text from notifications where kind = 'answer'`),
    ),
    ...(await linesIn(db, `select concat_ws(' ', 'dead letter', queue, name, code) from dead_letters`)),
    ...(await linesIn(db, `select concat_ws(' ', 'message parked', queue, name, last_error) from outbox where parked_at is not null`)),
    ...(await clocksThatDidNotAct(db, sop)),
  );
  return wrong;
}

function linesOf(effect: Effect, event: string): (readonly [Kind, string])[] {
  switch (effect.kind) {
    case 'offer':
      return [
        ['handoff offered', effect.handoff],
        ['notice of an offer', effect.handoff],
        ['clock started', effect.handoff],
      ];
    case 'start_clock':
      return [['clock started', effect.clock]];
    case 'issue':
      return [['document entered', effect.document]];
    case 'tell':
      return effect.roles.map((role) => ['notice of an event', `${event} ${role}`]);
    case 'do':
      return effect.how === 'after_commit' && !DONE_BY_THE_PROGRAM.has(effect.effect) ? [['task on a desk', effect.effect]] : [];
    case 'restart_clock':
    case 'ended':
    case 'suspended':
    case 'resumed':
      return [];
  }
}

/** A clock that ends in the moment in which a step is handed on tells nobody: so of ended clocks the last step may have been told or not. */
async function clocksThatDidNotAct(db: Client, sop: Sop): Promise<string[]> {
  const { rows } = await db.query<{ caseId: string; clock: string; reached: number; sure: number; told: number }>(
    `select d.case_id as "caseId", clock, sum(next_step)::int as reached, sum(case when ended_at is null then next_step else 0 end)::int as sure,
      (select count(*)::int from notifications n where n.case_id = d.case_id and n.kind = 'clock' and n.subject = clock) as told
    from deadlines d where handoff_id is null group by 1, 2`,
  );
  const notices = rows.flatMap(({ caseId, clock, reached, sure, told }) => {
    const roles = sop.file.clocks[clock]!.steps[0]!.tell!.flatMap((role) => sop.file.role_groups[role] ?? [role]).length;
    if (told < sure * roles) return [`lost: notice of a clock: ${caseId} ${clock}`];
    return told > reached * roles ? [`doubled: notice of a clock: ${caseId} ${clock}`] : [];
  });
  const silent = await linesIn(
    db,
    `select concat_ws(' ', 'clock that never fires:', case_id, clock) from deadlines
      where due_at < now() - interval '1 s' or (running_since is not null and next_step = 0 and due_at is null)
        or (handoff_id is not null and ended_at is null and next_step > 0)`,
  );
  return [...notices, ...silent];
}

async function linesIn(db: Client, sql: string): Promise<string[]> {
  const { rows } = await db.query<[string]>({ text: sql, rowMode: 'array' });
  return rows.map(([line]) => line);
}

/** Two lists as bags: what is missing, and what is there too often. */
function differences(what: string, expected: readonly string[], found: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const line of expected) count.set(line, (count.get(line) ?? 0) - 1);
  for (const line of found) count.set(line, (count.get(line) ?? 0) + 1);
  return [...count].flatMap(([line, more]) => (more < 0 ? [`lost: ${what}: ${line}`] : more > 0 ? [`doubled: ${what}: ${line}`] : []));
}
