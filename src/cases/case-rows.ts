/** Cases as rows of a list or as a page, from what one statement reads. */
import { initials, type CurrentRecord } from '../people/index.js';
import { START, possibilities, sayEvent, sayGuard, sayRoles, sayState, type Sop } from '../engine/index.js';
import type { Words } from '../shared/refusal.js';
import type { Directory } from '../units/index.js';
import type { Deadline, Holidays } from '../deadlines/index.js';
import { toDeadline, toHandoff, type Row } from './case.repository.js';
import type {
  CaseRow,
  CaseView,
  ClockView,
  DocumentView,
  FactView,
  HandoffView,
  LinkView,
  PossibleView,
  RegionView,
  StageView,
  StateView,
  TimelineEntry,
  UnitView,
} from './case.view.js';
import type { Handoff } from './change.js';
import { SETTLED_BY_EFFECTS } from './cases.js';
import { sayInstant, waitingInBrief, whyWaiting, type Knowing, type WaitingCase } from './why.js';
import type { Snapshot } from '../engine/index.js';

/** Columns of a case as `r`, for `to_jsonb(r)`; from `cases c left join accounts a on a.id = c.claimed_by`. */
export const ROW = `c.id, c.number, c.sop_id as "sopId", c.sop_version as "sopVersion", c.version, c.snapshot, c.state_since as "stateSince", c.owner_unit as "ownerUnit",
  c.opened_by_unit as "openedByUnit", c.found_region as "foundRegion", c.destination_region as "destinationRegion", c.person_id as "personId", c.group_id as "groupId",
  c.place, c.due_at as "dueAt", c.opened_at as "openedAt", c.closed_at as "closedAt", a.display_name as "claimedBy", a.id as "claimedById",
  (select coalesce(jsonb_agg(to_jsonb(h)), '[]') from handoffs h where h.case_id = c.id and h.status in ('open', 'suspended')) as handoffs,
  (select coalesce(jsonb_agg(to_jsonb(d)), '[]') from deadlines d where d.case_id = c.id and d.ended_at is null) as deadlines`;

export const FROM = 'from cases c left join accounts a on a.id = c.claimed_by';

/** What `ROW` reads; instants as text. */
export interface ReadRow {
  readonly id: string;
  readonly number: string;
  readonly sopId: string;
  readonly sopVersion: number;
  readonly version: number;
  readonly snapshot: Snapshot;
  readonly stateSince: string;
  readonly ownerUnit: string;
  readonly openedByUnit: string;
  readonly foundRegion: string | null;
  readonly destinationRegion: string | null;
  readonly personId: string;
  readonly groupId: string | null;
  readonly place: string | null;
  readonly dueAt: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly claimedBy: string | null;
  readonly claimedById: string | null;
  readonly handoffs: readonly Row[];
  readonly deadlines: readonly Row[];
}

/** What is known besides the rows themselves. */
export interface Around {
  readonly sopOf: (row: Pick<ReadRow, 'sopId' | 'sopVersion'>) => Sop;
  readonly directory: Directory;
  readonly holidays: Holidays;
  readonly identities: ReadonlyMap<string, CurrentRecord<'identity'>>;
  readonly now: number;
}

const iso = (at: number | string | null) => (at === null ? null : new Date(at).toISOString());
const both = (say: (lang: 'id' | 'en') => string): Words => ({ id: say('id'), en: say('en') });

export function unitView({ units }: Directory, id: string): UnitView {
  const unit = units.find((each) => each.id === id);
  return { id, code: unit?.code ?? '', name: unit?.name ?? '' };
}

export function rowView(row: ReadRow, around: Around): CaseRow {
  const names = around.identities.get(row.personId)?.current?.data?.names ?? [];
  const sop = around.sopOf(row);
  return {
    id: row.id,
    number: row.number,
    state: stateView(sop, sop.main, row.snapshot.regions[sop.main]!),
    since: iso(row.stateSince)!,
    dueAt: iso(row.dueAt),
    overdue: row.dueAt !== null && Date.parse(row.dueAt) < around.now,
    owner: unitView(around.directory, row.ownerUnit),
    claimedBy: row.claimedBy,
    initials: names[0] ? initials(names[0]) : null,
    place: row.place,
    groupId: row.groupId,
    openedAt: iso(row.openedAt)!,
    closedAt: iso(row.closedAt),
    waiting: waitingInBrief(waitingOf(row), knowingOf(row, around)),
  };
}

export function caseView(row: ReadRow, around: Around, role: string, links: LinkView[], documents: DocumentView[]): CaseView {
  const sop = around.sopOf(row);
  const waiting = waitingOf(row);
  const { handoffs, deadlines } = waiting;
  const why = whyWaiting(waiting, knowingOf(row, around));
  return {
    ...rowView(row, around),
    claimedById: row.claimedById,
    sop: row.sopId,
    sopVersion: row.sopVersion,
    version: row.version,
    regions: Object.entries(sop.file.regions).map(([region, { label }]): RegionView => {
      return { region, regionLabel: label, ...stateView(sop, region, row.snapshot.regions[region]!) };
    }),
    facts: factsOf(sop, row.snapshot),
    openedBy: unitView(around.directory, row.openedByUnit),
    foundRegion: row.foundRegion,
    destinationRegion: row.destinationRegion,
    handoffs: handoffs.map((handoff) => handoffView(sop, handoff, deadlines, around.directory)),
    clocks: deadlines.filter(({ handoffId }) => handoffId === null).map((deadline) => clockView(sop, deadline, around.now)),
    why,
    possible: row.closedAt === null || sop.finals.has(row.snapshot.regions[sop.main]!) ? possibleFor(sop, row.snapshot, role) : [],
    links,
    documents: documents.map((document) => ({ ...document, label: sop.file.documents[document.document]?.label ?? document.label })),
  };
}

/** As whom somebody without an account answers a handoff to this owner, by a link; undefined: staff answer it. */
export function linkRoleOf(sop: Sop, owner: string): 'partner' | 'receiver' | undefined {
  return (['partner', 'receiver'] as const).find((role) => sop.file.owners[owner]!.roles.includes(role));
}

export function handoffView(sop: Sop, handoff: Handoff, deadlines: readonly Deadline[], directory: Directory): HandoffView {
  const { accepted, declined, withdrawn = null } = sop.file.handoffs[handoff.kind]!;
  return {
    id: handoff.id,
    kind: handoff.kind,
    label: sop.file.handoffs[handoff.kind]!.label,
    status: handoff.status,
    toOwner: handoff.toOwner,
    byLink: linkRoleOf(sop, handoff.toOwner) !== undefined,
    moves: handoff.moves,
    from: unitView(directory, handoff.fromUnit),
    to: handoff.toUnit === null ? null : unitView(directory, handoff.toUnit),
    offeredAt: iso(handoff.offeredAt)!,
    dueAt: iso(deadlines.find(({ handoffId }) => handoffId === handoff.id)?.targetAt ?? null),
    answeredAt: iso(handoff.answeredAt),
    reason: handoff.reason,
    accepted,
    declined,
    withdrawn,
  };
}

/** One event of a case as it happened. */
export interface ReadEvent {
  readonly seq: number;
  readonly at: Date;
  readonly event: string;
  readonly row: string;
  readonly from: string;
  readonly to: string;
  readonly actorId: string;
  readonly actorUnit: string;
  readonly role: string;
  readonly data: Record<string, unknown>;
}

export function timelineEntry(sop: Sop, event: ReadEvent, names: ReadonlyMap<string, string>, directory: Directory): TimelineEntry {
  const because = sop.transitions.find((each) => each.event === event.event && each.row === event.row)?.because ?? '';
  const label = both((lang) => sayEvent(sop, event.event, lang));
  const role = both((lang) => sayRoles(sop, [event.role], lang));
  const by = names.get(event.actorId) ?? role.id;
  const unit = directory.units.some(({ id }) => id === event.actorUnit) ? unitView(directory, event.actorUnit) : null;
  const states = { from: stateView(sop, sop.main, event.from), to: stateView(sop, sop.main, event.to) };
  const moved = (lang: 'id' | 'en') => (event.from === event.to ? '' : ` -> ${states.to.label[lang]}`);
  const { reason } = event.data;
  const why = (lang: 'id' | 'en') =>
    typeof reason === 'string' ? ` (${{ id: 'alasan', en: 'reason' }[lang]}: ${reason.replaceAll('_', ' ')})` : '';
  const line = both((lang) => {
    const who = names.has(event.actorId) ? `${by}, ${role[lang]}` : role[lang];
    return `${sayInstant(event.at.getTime(), lang)} - ${who}${unit ? `, ${unit.name}` : ''}: ${label[lang]}${why(lang)}${moved(lang)} [${event.row}; ${because}]`;
  });
  return {
    seq: event.seq,
    at: event.at.toISOString(),
    event: event.event,
    label,
    row: event.row,
    because,
    ...states,
    by,
    role: event.role,
    unit,
    data: event.data,
    line,
  };
}

function waitingOf(row: ReadRow): WaitingCase {
  return {
    snapshot: row.snapshot,
    stateSince: Date.parse(row.stateSince),
    ownerUnit: row.ownerUnit,
    closedAt: row.closedAt === null ? null : Date.parse(row.closedAt),
    handoffs: row.handoffs.map(toHandoff),
    deadlines: row.deadlines.map(toDeadline),
  };
}

function knowingOf(row: ReadRow, { sopOf, directory, holidays }: Around): Knowing {
  return { sop: sopOf(row), unitName: (id) => unitView(directory, id).name, holidays };
}

function stateView(sop: Sop, region: string, state: string): StateView {
  return { state: state === START ? 'start' : state, label: both((lang) => sayState(sop, region, state, lang)) };
}

/** Stages in the order of the procedure's file; those of another version of it are counted together. */
export function stageViews(
  rows: readonly { readonly sop: Sop; readonly state: string; readonly open: number; readonly overdue: number }[],
): StageView[] {
  const stages = new Map<string, StageView & { readonly place: number }>();
  for (const { sop, state, open, overdue } of rows) {
    const before = stages.get(state);
    const place = Object.keys(sop.file.regions[sop.main]!.states).indexOf(state);
    stages.set(state, {
      ...stateView(sop, sop.main, state),
      open: open + (before?.open ?? 0),
      overdue: overdue + (before?.overdue ?? 0),
      place,
    });
  }
  return [...stages.values()].sort((one, other) => one.place - other.place).map(({ place: _, ...stage }) => stage);
}

function factsOf(sop: Sop, { facts }: Snapshot): FactView[] {
  return sop.variables
    .filter(({ kind, name, values, initial }) => (kind === 'fact' || kind === 'flag') && facts[name] !== values[initial])
    .map(({ name, label }) => ({ name, label, value: String(facts[name]) }));
}

function clockView(sop: Sop, { clock, startedAt, targetAt, dueAt, pausedBecause }: Deadline, now: number): ClockView {
  const { label, because } = sop.file.clocks[clock]!;
  return {
    clock,
    label,
    because,
    startedAt: iso(startedAt)!,
    targetAt: iso(targetAt),
    nextAt: iso(dueAt),
    pausedBecause,
    late: targetAt !== null && targetAt < now,
  };
}

function possibleFor(sop: Sop, snapshot: Snapshot, role: string): PossibleView[] {
  return possibilities(sop, snapshot)
    .filter(({ transition }) => [...transition.by].some((each) => each !== 'system'))
    .map(({ transition: { event, region, row, because, by, asks, to, from, everywhere }, ready, missing }) => ({
      event,
      label: both((lang) => sayEvent(sop, event, lang)),
      region,
      row,
      because,
      ready,
      missing: missing.map((expr) => both((lang) => sayGuard(sop, expr, lang))),
      roles: [...by],
      mine: by.has(role),
      inputs: asks
        .filter(({ name }) => !Object.hasOwn(SETTLED_BY_EFFECTS, name))
        .map(({ name, label, values }) => ({ name, label, values: values.map(String) })),
      everywhere,
      to: to === null ? null : stateView(sop, region, to === 'previous' ? (snapshot.before[from] ?? from) : to),
    }));
}
