import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namesOf, type Actor } from '../access/index.js';
import { Calendar } from '../deadlines/index.js';
import { FindPersons, ReadPerson } from '../people/index.js';
import type { Tx } from '../platform/database/index.js';
import { PublishedSops } from '../sop/index.js';
import { Units } from '../units/index.js';
import {
  FROM,
  ROW,
  caseView,
  handoffView,
  rowView,
  stageViews,
  timelineEntry,
  type Around,
  type ReadEvent,
  type ReadRow,
} from './case-rows.js';
import type { CaseList, CaseView, Counts, DocumentView, GroupView, LinkView, Offers, StagesView, Timeline, Worklist } from './case.view.js';
import { toDeadline, toHandoff, type Row } from './case.repository.js';
import { groupNotFound, notFound } from './refusals.js';
import { CaseAccess, desksOf, sightValues, visible } from './who-sees.js';

export interface Paging {
  /** `next` of the page before */
  readonly after?: string | undefined;
  readonly limit: number;
}

interface OfferRead {
  readonly row: ReadRow;
  readonly handoff: Row;
  readonly deadline: Row | null;
  /** in the order of the list: an instant */
  readonly place: string;
  readonly now: number;
}

export type Scope = 'unit' | 'agency' | 'mine' | 'desk';

/** The same order everywhere: what is promised first comes first; what has no promise comes last. */
const DUE = `coalesce(c.due_at, 'infinity'::timestamptz)`;

/** What people look at. Reads only; every answer is of one moment. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly source: DataSource,
    private readonly sops: PublishedSops,
    private readonly units: Units,
    private readonly access: CaseAccess,
    private readonly readPerson: ReadPerson,
    private readonly findPersons: FindPersons,
    private readonly calendar: Calendar,
  ) {}

  /** @throws Refused case_not_found if it is not there or may not be seen */
  async view(caseId: string, actor: Actor): Promise<CaseView> {
    const [found] = await this.source.query<{ row: ReadRow; links: LinkView[]; documents: DocumentView[]; now: number }[]>(
      `select to_jsonb(r) as row, (extract(epoch from now()) * 1000)::float8 as now,
         (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'caseId', o.id, 'number', o.number)), '[]') from (
            select other_case_id as id, kind from case_links where case_id = $1 and ended_seq is null
            union all select case_id, case kind when 'follows' then 'followed_by' else 'has_duplicate' end from case_links where other_case_id = $1 and ended_seq is null
          ) l join cases o on o.id = l.id) as links,
         (select coalesce(jsonb_agg(jsonb_build_object('document', d.document, 'label', jsonb_build_object('id', d.document, 'en', d.document), 'number', d.number,
            'issuedAt', d.created_at) order by d.seq, d.document), '[]') from case_documents d where d.case_id = $1) as documents
       from (select ${ROW} ${FROM} where c.id = $1 and ${visible(2)}) r`,
      [caseId, ...sightValues(await this.access.sightOf(actor))],
    );
    if (!found) throw notFound();
    return caseView(found.row, await this.around([found.row], found.now), actor.role, found.links, found.documents);
  }

  /** A page of what is to be done and how much there is of it, from one statement. */
  async worklist(scope: Scope, actor: Actor, state: string | undefined, { after, limit }: Paging): Promise<Worklist> {
    const place = placeOf(after);
    const { where, value } = await this.scopeOf(scope, actor);
    const [found] = await this.source.query<{ rows: ReadRow[] | null; counts: Counts; now: number }[]>(
      `with page as (
         select ${ROW} ${FROM} where c.closed_at is null and ${where} and ($3::text is null or c.main_state = any(string_to_array($3, ',')))
           and (${DUE}, c.id) > ($4::timestamptz, $5::uuid) order by ${DUE}, c.id limit $6
       ), counted as (
         select count(*)::int as open, count(*) filter (where c.due_at < now())::int as overdue,
           count(*) filter (where c.due_at >= now() and c.due_at < now() + interval '1 day')::int as soon,
           count(*) filter (where c.claimed_by is null)::int as unclaimed, count(*) filter (where c.claimed_by = $2)::int as mine
         from cases c where c.closed_at is null and ${where}
       )
       select (select jsonb_agg(to_jsonb(page) order by coalesce(page."dueAt", 'infinity'::timestamptz), page.id) from page) as rows,
         (select to_jsonb(counted) from counted)
           || jsonb_build_object('offered', (select count(*) from handoffs where to_unit = $7 and status = 'open')) as counts,
         (extract(epoch from now()) * 1000)::float8 as now`,
      [value, actor.accountId, state ?? null, place.due, place.id, limit + 1, actor.unitId],
    );
    const rows = found!.rows ?? [];
    return { ...(await this.page(rows, limit, found!.now, byDue)), counts: found!.counts };
  }

  /** How many open cases there are at each stage, in the order of the procedure. */
  async stages(scope: Scope, actor: Actor): Promise<StagesView> {
    const { where, value } = await this.scopeOf(scope, actor);
    const rows = await this.source.query<{ sop: string; version: number; state: string; open: number; overdue: number }[]>(
      `select c.sop_id as sop, c.sop_version as version, c.main_state as state, count(*)::int as open, count(*) filter (where c.due_at < now())::int as overdue
       from cases c where c.closed_at is null and ${where} group by 1, 2, 3`,
      [value],
    );
    return { items: stageViews(rows.map(({ sop, version, ...row }) => ({ ...row, sop: this.sops.find(sop, version)! }))) };
  }

  /** Cases by the beginning of their number, the newest first; open and closed. */
  async byNumber(number: string, actor: Actor, paging: Paging): Promise<CaseList> {
    const sight = await this.access.sightOf(actor);
    return this.newest(`${visible(3)} and c.number like $7 || '%'`, [...sightValues(sight), number.toUpperCase()], paging);
  }

  /** The cases that a unit has had to do with, the newest first; for who sees the province, all. Open and closed. */
  async ofUnit({ unitId, seesProvince }: Actor, paging: Paging): Promise<CaseList> {
    if (seesProvince) return this.newest('true', [], paging);
    return this.newest('c.id in (select case_id from case_units where unit_id = $3)', [unitId], paging);
  }

  /** Persons met together, the last opened first. @throws Refused group_not_found, also if none of them may be seen */
  async ofGroup(groupId: string, actor: Actor, paging: Paging): Promise<GroupView> {
    const sight = sightValues(await this.access.sightOf(actor));
    const [group] = await this.source.query<{ kind: string; openedAt: Date; size: number }[]>(
      `select g.kind, g.created_at as "openedAt", (select count(*)::int from cases where group_id = g.id) as size
       from case_groups g where g.id = $1 and exists (select from cases c where c.group_id = g.id and ${visible(2)})`,
      [groupId, ...sight],
    );
    if (!group) throw groupNotFound();
    const page = await this.newest(`${visible(3)} and c.group_id = $7`, [...sight, groupId], paging);
    return { groupId, ...group, openedAt: group.openedAt.toISOString(), ...page };
  }

  /** Ids of cases are in the order of their opening. @param where with values from $3 on */
  private async newest(where: string, values: unknown[], { after, limit }: Paging): Promise<CaseList> {
    const rows = await this.source.query<{ row: ReadRow; now: number }[]>(
      `select to_jsonb(r) as row, (extract(epoch from now()) * 1000)::float8 as now from (
         select ${ROW} ${FROM} where c.id < $1::uuid and ${where} order by c.id desc limit $2) r`,
      [UUID.test(after ?? '') ? after : LAST, limit + 1, ...values],
    );
    const now = rows[0]?.now ?? Date.now();
    return this.page(
      rows.map(({ row }) => row),
      limit,
      now,
      ({ id }) => id,
    );
  }

  /** Cases of persons with this name, NIK or phone, the likeliest first; open and closed. A match is a hint, never a verdict. */
  async byPerson(asked: { name?: string; nik?: string; phone?: string }, actor: Actor, { after, limit }: Paging): Promise<CaseList> {
    const tx = this.source.manager;
    const paging = { limit, ...(after === undefined ? {} : { after }) };
    const { items, next } =
      asked.nik !== undefined
        ? await this.findPersons.byNik(tx, asked.nik, paging)
        : asked.phone !== undefined
          ? await this.findPersons.byPhone(tx, asked.phone, paging)
          : await this.findPersons.byName(tx, asked.name ?? '', paging);
    const ids = items.map(({ personId }) => personId);
    const rows = await this.source.query<{ row: ReadRow; now: number }[]>(
      `select to_jsonb(r) as row, (extract(epoch from now()) * 1000)::float8 as now from (
         select ${ROW} ${FROM} where c.person_id = any($5::uuid[]) and ${visible(1)} order by array_position($5::uuid[], c.person_id), c.opened_at desc limit 200) r`,
      [...sightValues(await this.access.sightOf(actor)), ids],
    );
    const read = rows.map(({ row }) => row);
    const around = await this.around(read, rows[0]?.now ?? Date.now());
    return { items: read.map((row) => rowView(row, around)), next: next ?? null };
  }

  /** Handoffs that wait for an answer: `in`: offered to this unit; `out`: by it. The first due first. */
  async offers(box: 'in' | 'out', actor: Actor, { after, limit }: Paging): Promise<Offers> {
    const place = placeOf(after);
    const { owners } = await this.access.sightOf(actor);
    const mine =
      box === 'in'
        ? '(h.to_unit = $1::uuid or (h.to_unit is null and h.to_owner = any($2::text[])))'
        : 'h.from_unit = $1::uuid and $2::text[] is not null';
    const rows = await this.source.query<OfferRead[]>(
      `select to_jsonb(r) as row, o.handoff, o.deadline, o.due as place, (extract(epoch from now()) * 1000)::float8 as now from (
         select h.case_id, to_jsonb(h) as handoff, to_jsonb(d) as deadline, coalesce(d.target_at, 'infinity'::timestamptz) as due_at, coalesce(d.target_at, 'infinity'::timestamptz)::text as due, h.id
         from handoffs h left join deadlines d on d.handoff_id = h.id and d.ended_at is null
         where h.status = 'open' and ${mine} and (coalesce(d.target_at, 'infinity'::timestamptz), h.id) > ($3::timestamptz, $4::uuid)
         order by due_at, h.id limit $5) o
       cross join lateral (select ${ROW} ${FROM} where c.id = o.case_id) r order by o.due_at, o.id`,
      [actor.unitId, owners, place.due, place.id, limit + 1],
    );
    return this.offerPage(rows, limit);
  }

  /** Handoffs that this unit has accepted within two weeks, the latest first. */
  async accepted(actor: Actor, { after, limit }: Paging): Promise<Offers> {
    const place = placeOf(after);
    const rows = await this.source.query<OfferRead[]>(
      `select to_jsonb(r) as row, to_jsonb(h) as handoff, null::jsonb as deadline, h.answered_at::text as place, (extract(epoch from now()) * 1000)::float8 as now
       from handoffs h cross join lateral (select ${ROW} ${FROM} where c.id = h.case_id) r
       where h.to_unit = $1 and h.status = 'accepted' and h.answered_at > now() - interval '14 days'
         and ($2::timestamptz = '-infinity' or (h.answered_at, h.id) < ($2::timestamptz, $3::uuid))
       order by h.answered_at desc, h.id desc limit $4`,
      [actor.unitId, place.due, place.id, limit + 1],
    );
    return this.offerPage(rows, limit);
  }

  private async offerPage(rows: readonly OfferRead[], limit: number): Promise<Offers> {
    const shown = rows.slice(0, limit);
    const around = await this.around(
      shown.map(({ row }) => row),
      rows[0]?.now ?? Date.now(),
    );
    const items = shown.map(({ row, handoff, deadline }) => {
      const deadlines = deadline ? [toDeadline(deadline)] : [];
      return { handoff: handoffView(around.sopOf(row), toHandoff(handoff), deadlines, around.directory), case: rowView(row, around) };
    });
    const last = shown.at(-1);
    return { items, next: last && rows.length > limit ? cursorOf(last.place, last.handoff['id']!) : null };
  }

  /** What has happened, from the first event. @throws Refused case_not_found */
  async timeline(caseId: string, actor: Actor, { after, limit }: Paging): Promise<Timeline> {
    const { manager } = this.source;
    await this.access.requireReadable(manager, caseId, actor);
    const rows = await this.source.query<(ReadEvent & { sopId: string; sopVersion: number })[]>(
      `select e.seq, e.at, e.event, e.sop_row as row, e.from_state as "from", e.to_state as "to", e.actor_id as "actorId", e.actor_unit as "actorUnit", e.actor_role as role,
         e.data, c.sop_id as "sopId", e.sop_version as "sopVersion"
       from case_events e join cases c on c.id = e.case_id where e.case_id = $1 and e.seq > $2 order by e.seq limit $3`,
      [caseId, /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0, limit + 1],
    );
    const shown = rows.slice(0, limit);
    const names = await namesOf(
      manager,
      [...new Set(shown.map(({ actorId }) => actorId))].filter((id) => UUID.test(id)),
    );
    const directory = await this.units.directory();
    const items = shown.map((event) => timelineEntry(this.sops.find(event.sopId, event.sopVersion)!, event, names, directory));
    return { items, next: rows.length > limit ? String(shown.at(-1)!.seq) : null };
  }

  private async scopeOf(scope: Scope, actor: Actor): Promise<{ where: string; value: unknown }> {
    switch (scope) {
      case 'unit':
        return { where: 'c.owner_unit = any($1::uuid[])', value: [actor.unitId] };
      case 'mine':
        return { where: 'c.claimed_by = any($1::uuid[])', value: [actor.accountId] };
      case 'desk':
        return { where: 'c.main_state = any($1::text[])', value: this.sops.all.flatMap((sop) => desksOf(sop, actor.role)) };
      case 'agency': {
        const { units } = await this.units.directory();
        const kind = units.find(({ id }) => id === actor.unitId)?.kind;
        const others = units.filter((unit) => unit.kind === kind).map(({ id }) => id);
        return { where: 'c.owner_unit = any($1::uuid[])', value: actor.seesProvince ? others : [actor.unitId] };
      }
    }
  }

  private async page(rows: readonly ReadRow[], limit: number, now: number, cursor: (row: ReadRow) => string): Promise<CaseList> {
    const shown = rows.slice(0, limit);
    const around = await this.around(shown, now);
    const last = shown.at(-1);
    return { items: shown.map((row) => rowView(row, around)), next: last && rows.length > limit ? cursor(last) : null };
  }

  private async around(rows: readonly ReadRow[], now: number): Promise<Around> {
    const tx: Tx = this.source.manager;
    const persons = [...new Set(rows.map(({ personId }) => personId))];
    return {
      sopOf: ({ sopId, sopVersion }) => this.sops.find(sopId, sopVersion)!,
      directory: await this.units.directory(),
      holidays: this.calendar.holidays,
      identities: persons.length ? await this.readPerson.findCurrent(tx, persons, 'identity') : new Map(),
      now,
    };
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const byDue = (row: ReadRow) => cursorOf(row.dueAt ?? 'infinity', row.id);

function cursorOf(due: string, id: string): string {
  return Buffer.from(`${due}|${id}`).toString('base64url');
}

/** The place that a page ended at. What is no such place counts as the beginning. */
function placeOf(after: string | undefined): { due: string; id: string } {
  const [due = '', id = ''] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split('|');
  const known = UUID.test(id) && (due === 'infinity' || !Number.isNaN(Date.parse(due)));
  return known ? { due, id } : { due: '-infinity', id: NOBODY };
}
