import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { prepared } from '../../platform/database/prepared.js';
import type { UnmetGroup, UnmetPage } from './census.view.js';
import { LAST, pageOf, placeOf, type Place } from './keyset.js';
import type { PeriodPageDto } from './occupancy.dto.js';
import { requirePeriod } from './period.js';
import { provinceOnly } from './refusals.js';
import { beginOf } from './sql.js';

const GROUPS = 1_000;

/** $1 first day, $2 last day, $3 and $4 where the page before ended, $5 how many: one row. */
const UNMET = prepared(`
with asked as materialized (
  select r.*, f.code as facility from unmet_requests r left join facilities f on f.id = r.facility_id
  where r.at >= ${beginOf('$1::date')} and r.at < ${beginOf('$2::date + 1')}),
grouped as (
  select facility, reason, date_trunc('week', at at time zone 'Asia/Jakarta')::date as week, count(*)::int as requests, sum(persons)::int as persons
  from asked group by 1, 2, 3 order by week desc, persons desc, facility, reason limit ${GROUPS}),
page as (
  select a.id, a.at::text as at, a.facility, u.code as unit, a.persons, a.reason from asked a left join units u on u.id = a.unit_id
  where (a.at, a.id) < ($3::timestamptz, $4::uuid) order by a.at desc, a.id desc limit $5)
select (select count(*)::int from asked) as requests, (select coalesce(sum(persons), 0)::int from asked) as persons,
  (select coalesce(jsonb_agg(g order by g.week desc, g.persons desc, g.facility, g.reason), '[]') from grouped g) as groups,
  (select coalesce(jsonb_agg(p order by p.at::timestamptz desc, p.id desc), '[]') from page p) as rows`);

interface Request extends Place {
  readonly facility: string | null;
  readonly unit: string | null;
  readonly persons: number;
  readonly reason: string;
}

interface Found {
  readonly requests: number;
  readonly persons: number;
  readonly groups: readonly UnmetGroup[];
  readonly rows: readonly Request[];
}

/** Lists who asked for a place and found none. */
@Injectable()
export class ListUnmet {
  constructor(private readonly source: DataSource) {}

  /** @throws Refused not_for_role, dates_reversed, period_too_long */
  async list({ from, to, after, limit }: PeriodPageDto, { seesProvince }: Actor): Promise<UnmetPage> {
    if (!seesProvince) throw provinceOnly();
    requirePeriod({ from, to });
    const place = placeOf(after, LAST);
    const [found] = await this.source.query<[Found]>(UNMET, [from, to, place.at, place.id, limit + 1]);
    const { requests, persons, groups, rows } = found;
    const page = pageOf(rows, limit, ({ at, facility, unit, persons: asked, reason }) => {
      return { at: new Date(at).toISOString(), facility, unit, persons: asked, reason };
    });
    return { requests, persons, groups, ...page };
  }
}
