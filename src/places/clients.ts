/** Those for whom a place is sought, with what the choice needs to know of them. */
import { Injectable } from '@nestjs/common';
import { dayOf } from '../deadlines/index.js';
import { ReadPerson, type StatedIdentity } from '../people/index.js';
import type { Tx } from '../platform/database/index.js';
import { prepared } from '../platform/database/prepared.js';
import type { Candidate } from './domain/match.js';
import type { Client, Sex } from './domain/place.js';

/** A client, and where their case stands. */
export interface ClientOfCase extends Client {
  readonly number: string;
  readonly mainState: string;
  /** Kemendagri code of where they were found */
  readonly region: string | null;
  readonly closed: boolean;
  /** id of the facility in which they have a bed or are without one; null: in none */
  readonly staysAt: string | null;
}

interface CaseOfClient {
  readonly caseId: string;
  readonly personId: string;
  readonly number: string;
  readonly mainState: string;
  readonly region: string | null;
  readonly closed: boolean;
  readonly staysAt: string | null;
  readonly groupId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly regions: Readonly<Record<string, string>>;
  readonly programme: string | null;
}

const IDENTIFIED = ['identified', 'enrolled', 'duplicate_record'];

const READ = prepared(`
select c.id as "caseId", c.person_id as "personId", c.number, c.main_state as "mainState", c.found_region as region, c.closed_at is not null as closed,
  c.group_id as "groupId", c.snapshot->'facts' as facts, c.snapshot->'regions' as regions,
  (select s.facility_id from stays s where s.case_id = c.id and s.kind = 'stay' and s.during @> clock_timestamp()) as "staysAt",
  (select w.programme from waiting_entries w where w.case_id = c.id order by w.joined_at desc limit 1) as programme
from cases c where c.id = any($1::uuid[])`);

/** The stay before the hold, for whoever has both. */
const COMPANIONS = prepared(`
select distinct on (c.id) c.id, b.ward_id as "wardId" from cases c join stays s on s.case_id = c.id left join beds b on b.id = s.bed_id
where (c.group_id = $1 or c.id = any($4::uuid[])) and c.id <> $2 and c.closed_at is null and s.facility_id = $3 and s.during @> clock_timestamp()
order by c.id, s.kind desc limit 60`);

const HOMES = prepared(`
select distinct s.facility_id as id from cases c join stays s on s.case_id = c.id
where c.group_id = any($1::uuid[]) and c.id <> all($2::uuid[]) and c.closed_at is null and s.during @> clock_timestamp() limit 60`);

@Injectable()
export class Clients {
  constructor(private readonly readPerson: ReadPerson) {}

  /** Two statements, however many they are. Cases that do not exist are not in the answer. */
  async find(tx: Tx, caseIds: readonly string[]): Promise<Map<string, ClientOfCase>> {
    const rows = await tx.query<CaseOfClient[]>(READ, [caseIds]);
    const ids = rows.map(({ personId }) => personId);
    const identities = await this.readPerson.findCurrent(tx, ids, 'identity');
    return new Map(rows.map((row) => [row.caseId, clientOf(row, identities.get(row.personId)?.current?.data, Date.now())]));
  }

  /** Numbers of cases are in capitals. */
  async caseNumbered(tx: Tx, number: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }[]>('select id from cases where number = $1', [number]);
    return row?.id;
  }

  /**
   * Those who come along, and those of the client's group who have a place in the facility already, each with the ward of the bed that is named for
   * them, or that they have there.
   */
  async companionsOf(
    tx: Tx,
    { caseId, groupId }: Client,
    facilityId: string,
    along: readonly ClientOfCase[] = [],
  ): Promise<ClientOfCase[]> {
    const others = along.filter((each) => each.caseId !== caseId);
    if (groupId === undefined && others.length === 0) return [];
    const ids = others.map((each) => each.caseId);
    const placed = await tx.query<{ id: string; wardId: string | null }[]>(COMPANIONS, [groupId ?? null, caseId, facilityId, ids]);
    const wards = new Map(placed.map(({ id, wardId }) => [id, wardId ?? undefined]));
    const absent = [...wards.keys()].filter((id) => !ids.includes(id));
    const found = absent.length ? (await this.find(tx, absent)).values() : [];
    return [...others, ...found].map((each) => ({ ...each, wardId: each.wardId ?? wards.get(each.caseId) }));
  }

  /**
   * Those of their group who have a place in the facility already and do not come along, each with the ward where they have it. Of several groups
   * nobody: whoever is company to one would be a stranger to the others.
   */
  async thereOf(tx: Tx, clients: readonly ClientOfCase[], facilityId: string): Promise<ClientOfCase[]> {
    const [first, ...others] = clients;
    if (!first || others.some(({ groupId }) => groupId !== first.groupId)) return [];
    const coming = new Set(clients.map(({ caseId }) => caseId));
    return (await this.companionsOf(tx, first, facilityId)).filter(({ caseId }) => !coming.has(caseId));
  }

  /** The facilities, each with those of their groups who have a place there already. One statement, and three for each facility that has somebody. */
  async withThose(tx: Tx, clients: readonly ClientOfCase[], candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
    const groups = clients.flatMap(({ groupId }) => groupId ?? []);
    if (groups.length === 0) return candidates;
    const homes = await tx.query<{ id: string }[]>(HOMES, [groups, clients.map(({ caseId }) => caseId)]);
    const there = new Map<string, ClientOfCase[]>();
    for (const { id } of homes) there.set(id, await this.thereOf(tx, clients, id));
    return candidates.map((each) => ({ ...each, there: there.get(each.facility.id) ?? [] }));
  }
}

function clientOf(
  { facts, regions, groupId, programme, ...row }: CaseOfClient,
  stated: StatedIdentity | undefined,
  now: number,
): ClientOfCase {
  const age = ageOf(stated, dayOf(now));
  return {
    ...row,
    sex: stated?.['sex'] === 'female' || stated?.['sex'] === 'male' ? (stated['sex'] satisfies Sex) : undefined,
    age,
    child: facts['child'] === true || (age !== undefined && age < 18),
    unaccompanied: facts['unaccompanied'] === true,
    elderOrDisabled: facts['elder_or_disabled'] === true,
    atRisk: facts['violence_or_trafficking'] === true,
    health: regions['health'] ?? 'unknown',
    isolation: false,
    programme: programme ?? undefined,
    identified: IDENTIFIED.includes(regions['identity'] ?? ''),
    groupId: groupId ?? undefined,
  };
}

/** In whole years: by the date of birth (which may be only a year or a month), otherwise as estimated. @param today YYYY-MM-DD */
export function ageOf(stated: StatedIdentity | undefined, today: string): number | undefined {
  const { birthDate, ageEstimate } = (stated ?? {}) as { readonly birthDate?: unknown; readonly ageEstimate?: unknown };
  const [, year, rest] = typeof birthDate === 'string' ? (/^(\d{4})((?:-\d\d){0,2})$/.exec(birthDate) ?? []) : [];
  if (year !== undefined) {
    const had = rest === '' || today.slice(4, 4 + rest!.length) >= rest!;
    const age = Number(today.slice(0, 4)) - Number(year) - (had ? 0 : 1);
    if (age >= 0 && age <= 120) return age;
  }
  return typeof ageEstimate === 'number' ? ageEstimate : undefined;
}
