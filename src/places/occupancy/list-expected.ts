import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { prepared } from '../../platform/database/prepared.js';
import { PublishedSops } from '../../sop/index.js';
import { getFacility } from '../facilities/own-facility.js';
import { Initials } from './initials.js';
import type { ExpectedView } from './lists.view.js';
import { isInsider } from './sight.js';
import { stateOf, type StandingCase } from './state-of.js';

/** States of the main line in which a resident is ready to go and the case waits for something else (domain/sop.md 9, rows 49-55). */
const READY = ['resocialisation', 'moving_on', 'repatriation_approval', 'awaiting_departure'];

const MOST = 500;

/** One row: $1 facility, $2 the states in which people are ready to go. */
const EXPECTED = prepared(`
with clock as materialized (select clock_timestamp() as now),
held as (
  select s.id, s.id as hold_id, case when o.id is null then 'hold' when o.status = 'accepted' then 'accepted' else 'offer' end as because, upper(s.during) as until, b.name as bed, u.code as unit, s.case_id, s.person_id, c.number
  from clock, stays s join cases c on c.id = s.case_id left join beds b on b.id = s.bed_id left join units u on u.id = s.begun_unit
  left join place_offers o on o.hold_id = s.id
  where s.facility_id = $1 and s.kind = 'hold' and s.during @> clock.now),
accepted as (
  select o.id, null::uuid, 'accepted', null::timestamptz, null, null, o.case_id, e.person_id, c.number
  from place_offers o join waiting_entries e on e.id = o.entry_id and e.left_at is null join cases c on c.id = o.case_id
  where o.facility_id = $1 and o.status = 'accepted' and not exists (select from held where held.case_id = o.case_id)),
arrivals as (select * from held union all select * from accepted),
discharges as (
  select s.expected_end, coalesce(b.name, s.said_bed) as bed, c.main_state = any($2::text[]) as ready, c.main_state, c.state_since, c.sop_id, c.sop_version, s.case_id,
    s.person_id, c.number
  from clock, stays s join cases c on c.id = s.case_id left join beds b on b.id = s.bed_id
  where s.facility_id = $1 and s.kind = 'stay' and s.during @> clock.now and (s.expected_end is not null or c.main_state = any($2::text[])))
select clock.now, (select count(*)::int from arrivals) as arriving, (select count(*)::int from discharges) as leaving,
  (select coalesce(jsonb_agg(jsonb_build_object('because', because, 'until', until, 'bed', bed, 'unit', unit, 'holdId', hold_id, 'caseId', case_id, 'personId', person_id, 'caseNumber', number)
     order by until, id), '[]') from (select * from arrivals order by until, id limit ${MOST}) a) as arrivals,
  (select coalesce(jsonb_agg(jsonb_build_object('expectedEnd', expected_end, 'bed', bed, 'ready', ready, 'mainState', main_state, 'since', state_since, 'sopId', sop_id,
     'sopVersion', sop_version, 'caseId', case_id, 'personId', person_id, 'caseNumber', number) order by expected_end, state_since, case_id), '[]')
   from (select * from discharges order by expected_end, state_since, case_id limit ${MOST}) d) as discharges
from clock`);

interface Person {
  readonly caseId: string;
  readonly personId: string;
  readonly caseNumber: string;
}

interface Row {
  readonly now: Date;
  readonly arriving: number;
  readonly leaving: number;
  readonly arrivals: readonly (Person & {
    because: string;
    until: string | null;
    bed: string | null;
    unit: string | null;
    holdId: string | null;
  })[];
  readonly discharges: readonly (Person &
    StandingCase & { expectedEnd: string | null; bed: string | null; ready: boolean; since: string })[];
}

const iso = (instant: string | null) => (instant === null ? null : new Date(instant).toISOString());

/** Lists who is about to come and to go: what will be free, and for whom a bed is to be made. */
@Injectable()
export class ListExpected {
  constructor(
    private readonly source: DataSource,
    private readonly initials: Initials,
    private readonly sops: PublishedSops,
  ) {}

  /** @throws Refused facility_not_found */
  async list(code: string, actor: Actor): Promise<ExpectedView> {
    const facility = await getFacility(this.source, code);
    const [row] = await this.source.query<[Row]>(EXPECTED, [facility.id, READY]);
    const insider = isInsider(actor, facility.unitId);
    const people = insider ? [...row.arrivals, ...row.discharges].map(({ personId }) => personId) : [];
    const nameOf = await this.initials.of(this.source.manager, people);
    const person = ({ caseId, caseNumber, personId }: Person) =>
      insider ? { caseId, caseNumber, initials: nameOf(personId) } : { caseId: null, caseNumber: null, initials: null };
    return {
      asOf: row.now.toISOString(),
      arriving: row.arriving,
      leaving: row.leaving,
      arrivals: row.arrivals.map((each) => {
        const { because, bed } = each;
        const [unit, holdId] = insider ? [each.unit, each.holdId] : [null, null];
        return { because, until: iso(each.until), bed, unit, holdId, ...person(each) };
      }),
      discharges: row.discharges.map((each) => {
        const ready = insider && each.ready;
        return {
          expectedEnd: each.expectedEnd,
          bed: each.bed,
          ready: ready ? stateOf(this.sops, each) : null,
          readySince: ready ? iso(each.since) : null,
          ...person(each),
        };
      }),
    };
  }
}
