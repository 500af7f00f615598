import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { ReadPerson } from '../../people/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { databaseNow } from './database-now.js';
import { LAST, pageOf, placeOf, type Place } from './keyset.js';
import { noteReads } from './note-reads.js';
import type { PlacesPageDto } from './occupancy.dto.js';
import type { RollCallPage, RollCallSheet } from './roll-call.view.js';
import { awayView } from './show-board.js';
import { getFacilityOfUnit, getSeenFacility } from './sight.js';
import { awayAt, type Absence } from './sql.js';

interface Taken extends Place {
  readonly takenBy: string;
  readonly present: number;
  readonly away: number;
  readonly missing: number;
}

interface Resident {
  readonly now: Date;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly personId: string;
  readonly ward: string | null;
  readonly bed: string | null;
  readonly away: Absence | null;
}

const { compare } = new Intl.Collator('id', { numeric: true });
const inOrder = (a: Resident, b: Resident) =>
  compare(a.ward ?? '~', b.ward ?? '~') || compare(a.bed ?? '~', b.bed ?? '~') || compare(a.caseNumber, b.caseNumber);

/** Whom to call in a roll call, and the roll calls that were taken. */
@Injectable()
export class RollCalls {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly readPerson: ReadPerson,
  ) {}

  /** The newest first. @throws Refused facility_not_found, not_your_unit */
  async list(code: string, { after, limit }: PlacesPageDto, actor: Actor): Promise<RollCallPage> {
    const { id } = await getSeenFacility(this.source, code, actor);
    const place = placeOf(after, LAST);
    const rows = await this.source.query<Taken[]>(
      `select r.id, r.at::text as at, a.display_name as "takenBy", r.present, r.away, r.missing from roll_calls r join accounts a on a.id = r.taken_by
       where r.facility_id = $1 and (r.at, r.id) < ($2::timestamptz, $3::uuid) order by r.at desc, r.id desc limit $4`,
      [id, place.at, place.id, limit + 1],
    );
    return pageOf(rows, limit, ({ id: rollCallId, at, ...row }) => ({ rollCallId, at: new Date(at).toISOString(), ...row }));
  }

  /** Everybody who lives there now, by name. That the names were read is kept in the same transaction. @throws Refused facility_not_found, not_your_unit */
  async sheet(code: string, actor: Actor): Promise<RollCallSheet> {
    return this.work.run(async (tx) => {
      const facility = await getFacilityOfUnit(tx, code, actor);
      const residents = await tx.query<Resident[]>(
        `with clock as materialized (select clock_timestamp() as now)
         select clock.now, s.case_id as "caseId", c.number as "caseNumber", s.person_id as "personId", w.name as ward, coalesce(b.name, s.said_bed) as bed,
           ${awayAt('clock.now')} as away
         from clock, stays s join cases c on c.id = s.case_id left join beds b on b.id = s.bed_id left join wards w on w.id = b.ward_id
         where s.facility_id = $1 and s.kind = 'stay' and s.during @> clock.now`,
        [facility.id],
      );
      const persons = await this.readPerson.findCurrent(
        tx,
        residents.map(({ personId }) => personId),
        'identity',
      );
      await noteReads(tx, residents, actor);
      const people = residents.sort(inOrder).map(({ caseId, caseNumber, personId, ward, bed, away, now }) => {
        return { caseId, caseNumber, names: persons.get(personId)?.current?.data?.names ?? [], ward, bed, away: awayView(away, now) };
      });
      return { asOf: (residents[0]?.now ?? (await databaseNow(tx))).toISOString(), people };
    });
  }
}
