import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { prepared } from '../../platform/database/prepared.js';
import { getFacility } from '../facilities/own-facility.js';
import type { ReportedCensus } from './board.view.js';
import type { CensusDay, DailyCensus, DischargeCount } from './census.view.js';
import { databaseNow } from './database-now.js';
import { requirePeriod, type Period } from './period.js';
import { beginOf, dayOf, STAYS_ON } from './sql.js';

/**
 * $1 facility, $2 first day, $3 last day. Counted at the end of each day: who had come before it and not left before it. What happens at midnight
 * is of the day that begins.
 *
 * Who absconded has left at that moment, though the bed is kept for a while: when it is no longer, nobody leaves once more.
 */
const CENSUS = prepared(`
with clock as materialized (select clock_timestamp() as now),
days as materialized (
  select d::date as day, least(${beginOf('d::date + 1')}, clock.now) as at
  from clock, generate_series($2::date::timestamp, least($3::date, ${dayOf('clock.now')})::timestamp, interval '1 day') d),
uses as materialized (
  select s.id, s.kind, s.bed_id, b.extra, lower(s.during) as since, coalesce(upper(s.during), 'infinity') as until, s.admitted_at, s.end_reason, s.follows
  from clock, stays s left join beds b on b.id = s.bed_id
  where s.facility_id = $1 and s.kind in ('stay', 'closed') and s.during && tstzrange(${beginOf('$2::date')}, greatest(clock.now, ${beginOf('$2::date')}), '[]')
    and lower(s.during) < ${beginOf('$3::date + 1')}),
away as materialized (
  select a.stay_id, a.kind, lower(a.during) as since, coalesce(upper(a.during), 'infinity') as until from uses u join absences a on a.stay_id = u.id where u.kind = 'stay'),
levels as (
  select d.day, count(*) filter (where u.kind = 'stay' and a.kind is distinct from 'absconded')::int as residents,
    count(*) filter (where u.kind = 'stay' and a.kind = 'leave')::int as on_leave,
    count(*) filter (where u.kind = 'stay' and not u.extra)::int as occupied, count(*) filter (where u.kind = 'stay' and u.extra)::int as extra,
    count(*) filter (where u.kind = 'closed' and not u.extra)::int as closed
  from days d join uses u on u.since < d.at and u.until >= d.at
  left join away a on a.stay_id = u.id and a.since < d.at and a.until >= d.at
  group by d.day),
come as (
  select ${dayOf('u.since')} as day,
    count(*) filter (where before.end_reason is null and ${dayOf('u.admitted_at')} = ${dayOf('u.since')})::int as arrivals,
    count(*) filter (where before.end_reason is null and ${dayOf('u.admitted_at')} < ${dayOf('u.since')})::int as carried_over,
    count(*) filter (where before.end_reason = 'absconded')::int as returned
  from uses u left join stays before on before.id = u.follows and before.kind = 'stay' and before.facility_id = $1 and (before.end_reason in ${STAYS_ON} or before.end_reason = 'absconded')
  where u.kind = 'stay' group by 1),
gone as (
  select day, sum(persons) filter (where reason <> 'died')::int as discharged, sum(persons) filter (where reason = 'died')::int as deaths,
    jsonb_agg(jsonb_build_object('reason', reason, 'persons', persons) order by reason) filter (where reason <> 'died') as discharges
  from (
    select ${dayOf('u.until')} as day, coalesce(u.end_reason, 'ended') as reason, count(*)::int as persons from uses u, clock
    where u.kind = 'stay' and u.until < clock.now and coalesce(u.end_reason, '') not in ${STAYS_ON}
      and not exists (select from away a where a.stay_id = u.id and a.kind = 'absconded' and a.until >= u.until)
    group by 1, 2) g group by day),
fled as (select ${dayOf('since')} as day, count(*)::int as absconded from away where kind = 'absconded' group by 1),
back as (
  select ${dayOf('a.until')} as day, count(*)::int as returned from away a join uses u on u.id = a.stay_id where a.kind = 'absconded' and a.until < u.until group by 1)
select d.day::text, d.at, coalesce(l.residents, 0) as residents, coalesce(l.on_leave, 0) as "onLeave", coalesce(l.occupied, 0) as occupied, coalesce(l.extra, 0) as extra,
  coalesce(l.closed, 0) as closed, coalesce(come.arrivals, 0) as arrivals, coalesce(come.carried_over, 0) as "carriedOver",
  coalesce(come.returned, 0) + coalesce(back.returned, 0) as returned, coalesce(gone.discharged, 0) as discharged, coalesce(gone.deaths, 0) as deaths,
  coalesce(gone.discharges, '[]') as discharges, coalesce(fled.absconded, 0) as absconded,
  (select count(*)::int from beds b where b.facility_id = $1 and not b.extra and b.added_at < d.at and coalesce(b.removed_at, 'infinity') >= d.at) as beds,
  (select to_jsonb(r) from (select r.as_of as "asOf", r.present, r.female, r.male, r.capacity, r.capacity_kind as "capacityKind", r.source
     from census_reports r where r.facility_id = $1 and r.present is not null and r.as_of <= d.at order by r.as_of desc limit 1) r) as reported
from days d left join levels l using (day) left join come using (day) left join gone using (day) left join fled using (day) left join back using (day) order by d.day`);

interface Row {
  readonly day: string;
  readonly at: Date;
  readonly residents: number;
  readonly onLeave: number;
  readonly occupied: number;
  readonly extra: number;
  readonly closed: number;
  readonly arrivals: number;
  readonly carriedOver: number;
  readonly returned: number;
  readonly discharged: number;
  readonly deaths: number;
  readonly discharges: readonly DischargeCount[];
  readonly absconded: number;
  /** of the list, closed ones too */
  readonly beds: number;
  readonly reported: ReportedCensus | null;
}

/** Counts a facility day by day, from the stays themselves. */
@Injectable()
export class CountCensus {
  constructor(private readonly source: DataSource) {}

  /** Counts and no people: for all staff. @throws Refused facility_not_found, dates_reversed, period_too_long */
  async count(code: string, { from, to }: Period): Promise<DailyCensus> {
    requirePeriod({ from, to });
    const { id } = await getFacility(this.source, code);
    const rows = await this.source.query<Row[]>(CENSUS, [id, from, to]);
    return { facility: code, asOf: (await databaseNow(this.source)).toISOString(), days: rows.map(dayView) };
  }
}

function dayView({ day, at, closed, beds, reported, residents, occupied, ...row }: Row): CensusDay {
  const { onLeave, extra, arrivals, carriedOver, returned, discharged, deaths, discharges, absconded } = row;
  const flows = { arrivals, carriedOver, returned, discharged, discharges, deaths, absconded, extra };
  const listed = beds > 0;
  const recorded = listed || [residents, arrivals, carriedOver, returned, discharged, deaths, absconded].some((count) => count > 0);
  const open = beds - closed;
  return {
    day,
    at: at.toISOString(),
    ...flows,
    ...(recorded ? { residents, present: residents - onLeave, onLeave } : { residents: null, present: null, onLeave: null }),
    ...(listed ? { bedsOpen: open, occupied } : { bedsOpen: null, occupied: null }),
    utilisation: listed && open > 0 ? Math.round((1000 * (occupied + extra)) / open) / 10 : null,
    reported: recorded || !reported ? null : { ...reported, asOf: new Date(reported.asOf).toISOString() },
  };
}
