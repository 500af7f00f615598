import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { initials, ReadPerson } from '../../people/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { prepared } from '../../platform/database/prepared.js';
import { PublishedSops } from '../../sop/index.js';
import { databaseNow } from './database-now.js';
import { FIRST, pageOf, placeOf, type Place } from './keyset.js';
import type { ResidentPage } from './lists.view.js';
import type { PlacesPageDto } from './occupancy.dto.js';
import { noteReads } from './note-reads.js';
import { awayView } from './show-board.js';
import { getSeenFacility } from './sight.js';
import { awayAt, daysAt, YEAR_LIMIT, type Absence } from './sql.js';
import { stateOf, type StandingCase } from './state-of.js';

/** $1 facility, $2 and $3 where the page before ended, $4 how many */
const RESIDENTS = prepared(`
with clock as materialized (select clock_timestamp() as now)
select clock.now, s.id, s.admitted_at::text as at, s.case_id as "caseId", s.person_id as "personId", c.number as "caseNumber", c.sop_id as "sopId", c.sop_version as "sopVersion",
  c.main_state as "mainState", w.name as ward, coalesce(b.name, s.said_bed) as bed, s.admitted_at as "admittedAt", ${daysAt('clock.now')} as days,
  s.expected_end::text as "expectedEnd", ${YEAR_LIMIT} as "yearLimit", ${awayAt('clock.now')} as away,
  (select min(d.due_at) from deadlines d where d.case_id = s.case_id and d.clock = 'stay_review' and d.ended_at is null) as "nextReview"
from clock, stays s join cases c on c.id = s.case_id left join beds b on b.id = s.bed_id left join wards w on w.id = b.ward_id
where s.facility_id = $1 and s.kind = 'stay' and s.during @> clock.now and (s.admitted_at, s.id) > ($2::timestamptz, $3::uuid)
order by s.admitted_at, s.id limit $4`);

interface Row extends Place, StandingCase {
  readonly now: Date;
  readonly caseId: string;
  readonly personId: string;
  readonly caseNumber: string;
  readonly ward: string | null;
  readonly bed: string | null;
  readonly admittedAt: Date;
  readonly days: number;
  readonly expectedEnd: string | null;
  readonly yearLimit: Date;
  readonly away: Absence | null;
  readonly nextReview: Date | null;
}

/** Lists who lives in a facility now. */
@Injectable()
export class ListResidents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly readPerson: ReadPerson,
    private readonly sops: PublishedSops,
  ) {}

  /**
   * Those who came first, first. The facility's own staff read names; that they did is kept, with the list, in one transaction.
   * @throws Refused facility_not_found, not_your_unit
   */
  async list(code: string, { after, limit }: PlacesPageDto, actor: Actor): Promise<ResidentPage> {
    return this.work.run(async (tx) => {
      const facility = await getSeenFacility(tx, code, actor);
      const place = placeOf(after, FIRST);
      const rows = await tx.query<Row[]>(RESIDENTS, [facility.id, place.at, place.id, limit + 1]);
      const shown = rows.slice(0, limit);
      const own = facility.unitId === actor.unitId;
      const persons = await this.readPerson.findCurrent(
        tx,
        shown.map(({ personId }) => personId),
        'identity',
      );
      if (own) await noteReads(tx, shown, actor);
      const { items, next } = pageOf(rows, limit, (row) => {
        const names = persons.get(row.personId)?.current?.data?.names ?? [];
        return {
          stayId: row.id,
          caseId: row.caseId,
          caseNumber: row.caseNumber,
          names: own ? names : null,
          initials: names[0] === undefined ? null : initials(names[0]),
          ward: row.ward,
          bed: row.bed,
          admittedAt: row.admittedAt.toISOString(),
          days: row.days,
          yearLimit: row.yearLimit.toISOString(),
          nextReview: row.nextReview?.toISOString() ?? null,
          expectedEnd: row.expectedEnd,
          state: stateOf(this.sops, row),
          away: awayView(row.away, row.now),
          overstay: facility.stayLimitDays !== null && row.days > facility.stayLimitDays,
        };
      });
      const asOf = rows[0]?.now ?? (await databaseNow(tx));
      return { asOf: asOf.toISOString(), items, next };
    });
  }
}
