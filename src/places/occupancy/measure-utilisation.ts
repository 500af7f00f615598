import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { prepared } from '../../platform/database/prepared.js';
import type { UtilisationPage, UtilisationRow } from './census.view.js';
import type { UtilisationDto } from './occupancy.dto.js';
import { requirePeriod } from './period.js';
import { beginOf, STAYS_ON } from './sql.js';

const daysOf = (range: string) => `extract(epoch from upper(${range}) - lower(${range})) / 86400`;

/** $1 first day, $2 last day, $3 kind, $4 the code that the page before ended at, $5 how many. Today counts up to now. */
const UTILISATION = prepared(`
with clock as materialized (select clock_timestamp() as now),
period as materialized (select tstzrange(${beginOf('$1::date')}, greatest(${beginOf('$1::date')}, least(${beginOf('$2::date + 1')}, clock.now))) as p from clock),
page as materialized (
  select f.id, f.code, f.name, f.kind, f.synthetic, f.closed_at from facilities f, period
  where ($3::text is null or f.kind = $3) and ($4::text is null or f.code > $4) and coalesce(f.closed_at > lower(p), true) order by f.code limit $5)
select f.code as facility, f.name, f.kind, f.synthetic, beds.days as "bedDays", uses.closed as "closedDays", uses.used as "usedDays", uses.residents as "residentDays",
  uses.left, uses.average as "averageStay"
from period cross join page f
cross join lateral (
  select sum(${daysOf('b.standing')}) as days from (
    select tstzrange(b.added_at, b.removed_at) * tstzrange(null, f.closed_at) * p as standing from beds b where b.facility_id = f.id and not b.extra) b) beds
cross join lateral (
  select sum(${daysOf('u.in_bed')}) filter (where u.kind = 'stay') as used, sum(${daysOf('u.within')}) filter (where u.kind = 'stay') as residents,
    sum(${daysOf('u.in_bed')}) filter (where u.kind = 'closed') as closed, count(*) filter (where u.gone)::int as left,
    avg(extract(epoch from u.until - u.admitted_at) / 86400) filter (where u.gone) as average
  from (
    select s.kind, s.admitted_at, upper(s.during) as until, s.during * p as within,
      -- somebody may have come long before the list of beds was made
      case when s.bed_id is not null then s.during * p * tstzrange(b.added_at, null) end as in_bed,
      s.kind = 'stay' and coalesce(s.end_reason, '') not in ${STAYS_ON} and upper(s.during) >= lower(p) and upper(s.during) < upper(p) as gone
    from stays s left join beds b on b.id = s.bed_id where s.facility_id = f.id and s.kind in ('stay', 'closed') and s.during && tstzrange(lower(p), upper(p), '[]')) u) uses
order by f.code`);

interface Row extends Pick<UtilisationRow, 'facility' | 'name' | 'kind' | 'synthetic' | 'left'> {
  /** numeric, in days */
  readonly bedDays: string | null;
  readonly closedDays: string | null;
  readonly usedDays: string | null;
  readonly residentDays: string | null;
  readonly averageStay: string | null;
}

const tenth = (days: number) => Math.round(10 * days) / 10;

/** Measures how much of the beds was used, facility by facility. */
@Injectable()
export class MeasureUtilisation {
  constructor(private readonly source: DataSource) {}

  /** By code. Counts and no people: for all staff. @throws Refused dates_reversed, period_too_long */
  async list({ from, to, kind, after, limit }: UtilisationDto): Promise<UtilisationPage> {
    requirePeriod({ from, to });
    const rows = await this.source.query<Row[]>(UTILISATION, [from, to, kind ?? null, after ?? null, limit + 1]);
    const items = rows.slice(0, limit).map(rowView);
    return { items, next: rows.length > limit ? items.at(-1)!.facility : null };
  }
}

function rowView({ facility, name, kind, synthetic, left, bedDays, closedDays, usedDays, residentDays, averageStay }: Row): UtilisationRow {
  const listed = Number(bedDays) > 0;
  const [open, used] = [Number(bedDays) - Number(closedDays), Number(usedDays)];
  return {
    facility,
    name,
    kind,
    synthetic,
    bedDaysOpen: listed ? tenth(open) : null,
    bedDaysUsed: listed ? tenth(used) : null,
    residentDays: residentDays === null && !listed ? null : tenth(Number(residentDays)),
    utilisation: listed && open > 0 ? tenth((100 * used) / open) : null,
    left,
    averageStay: averageStay === null ? null : tenth(Number(averageStay)),
  };
}
