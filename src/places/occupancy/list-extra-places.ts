import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { prepared } from '../../platform/database/prepared.js';
import { databaseNow } from './database-now.js';
import { Initials } from './initials.js';
import { FIRST, pageOf, placeOf, type Place } from './keyset.js';
import type { ExtraPage } from './lists.view.js';
import type { PlacesPageDto } from './occupancy.dto.js';
import { isInsider } from './sight.js';
import { overCapacity } from './show-board.js';

/** $1 and $2 where the page before ended, $3 how many. What nobody ever allowed comes first, then by the end of the permission: those that have ended first. */
const EXTRA = prepared(`
with clock as materialized (select clock_timestamp() as now),
places as (
  select b.id, b.name as bed, w.name as ward, f.code as facility, f.unit_id, x.*, coalesce(x.until, '-infinity') > clock.now as allowed, s.kind, s.case_id, s.person_id,
    coalesce(x.until, b.added_at) as due
  from clock cross join beds b join wards w on w.id = b.ward_id join facilities f on f.id = b.facility_id and f.closed_at is null
  left join lateral (
    select upper(e.during) as until, e.reason, e.letter_number, e.authorised_role, a.display_name
    from extra_places e join accounts a on a.id = e.authorised_by where e.bed_id = b.id order by upper(e.during) desc limit 1) x on true
  left join stays s on s.bed_id = b.id and s.during @> clock.now
  where b.extra and b.removed_at is null)
select clock.now, p.id, p.due::text as at, p.facility, p.unit_id as "unitId", p.ward, p.bed, p.authorised_role as "authorisedRole", p.display_name as "authorisedBy", p.reason,
  p.letter_number as "letterNumber", p.until, p.allowed, coalesce(p.kind in ('stay', 'hold'), false) as "inUse", p.case_id as "caseId", c.number as "caseNumber", p.person_id as "personId"
from clock, places p left join cases c on c.id = p.case_id
where (p.allowed or p.kind in ('stay', 'hold')) and (p.due, p.id) > ($1::timestamptz, $2::uuid) order by p.due, p.id limit $3`);

interface Row extends Place {
  readonly now: Date;
  readonly facility: string;
  readonly unitId: string;
  readonly ward: string;
  readonly bed: string;
  readonly authorisedRole: string | null;
  readonly authorisedBy: string | null;
  readonly reason: string | null;
  readonly letterNumber: string | null;
  readonly until: Date | null;
  readonly allowed: boolean;
  readonly inUse: boolean;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly personId: string | null;
}

const NOT_TOLD = { reason: null, letterNumber: null, caseId: null, caseNumber: null, initials: null };

/** Lists every place over capacity, with who allowed it, why and until when. */
@Injectable()
export class ListExtraPlaces {
  constructor(
    private readonly source: DataSource,
    private readonly initials: Initials,
  ) {}

  /** Those whose permission has ended first. Who is in them is told to the facility's staff and the province only. */
  async list({ after, limit }: PlacesPageDto, actor: Actor): Promise<ExtraPage> {
    const place = placeOf(after, FIRST);
    const rows = await this.source.query<Row[]>(EXTRA, [place.at, place.id, limit + 1]);
    const named = rows.slice(0, limit).flatMap(({ personId, unitId }) => (personId !== null && isInsider(actor, unitId) ? personId : []));
    const nameOf = await this.initials.of(this.source.manager, named);
    const page = pageOf(rows, limit, ({ facility, ward, bed, authorisedRole, authorisedBy, inUse, allowed, ...row }) => {
      const until = row.until?.toISOString() ?? null;
      const ended = inUse && !allowed;
      const { reason, letterNumber, caseId, caseNumber, personId } = row;
      const told = { reason, letterNumber, caseId, caseNumber, initials: personId === null ? null : nameOf(personId) };
      const alarm = inUse ? overCapacity(until, ended) : null;
      return {
        facility,
        ward,
        bed,
        authorisedRole,
        authorisedBy,
        until,
        inUse,
        ended,
        alarm,
        ...(isInsider(actor, row.unitId) ? told : NOT_TOLD),
      };
    });
    return { asOf: (rows[0]?.now ?? (await databaseNow(this.source))).toISOString(), ...page };
  }
}
