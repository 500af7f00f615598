import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { BedDoor } from '../bed-door.js';
import { DisputedBeds } from '../waiting/disputed-beds.js';
import { insertCensus, isCensusMoment, listCensus } from './census.repository.js';
import type { CensusPageDto, ReportCensusDto } from './facility.dto.js';
import type { CensusPage, CensusReported } from './facility.view.js';
import { actingOf, getFacility, getOwnFacility } from './own-facility.js';
import { alreadyReported, capacityKindMissing, censusDoesNotAddUp, censusImpossible } from './refusals.js';

/** How many are in a facility, as its own people count them. A report is never changed; a wrong one is followed by a right one. */
@Injectable()
export class ReportCensus {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly door: BedDoor,
    private readonly disputed: DisputedBeds,
  ) {}

  /** @throws Refused facility_not_found, not_your_unit, census_impossible, census_does_not_add_up, already_reported */
  async report(code: string, asked: ReportCensusDto, actor: Actor): Promise<CensusReported> {
    const { present, female = null, male = null, capacity = null, capacityKind = null } = asked;
    const asOf = new Date(asked.asOf).toISOString();
    return this.work.run(async (tx) => {
      const facility = await getOwnFacility(tx, code, actor);
      if ((female ?? 0) + (male ?? 0) > present) throw censusDoesNotAddUp();
      if (capacityKind !== null && capacity === null) throw capacityKindMissing();
      if (!(await isCensusMoment(tx, asOf))) throw censusImpossible();
      const report = { id: newId(), facilityId: facility.id, asOf, present, female, male, capacity, capacityKind, by: actor.accountId };
      if (!(await insertCensus(tx, report))) throw alreadyReported();
      await this.disputed.open(tx, facility.id, actingOf(actor)); // what was said to be full has been counted
      this.door.changed(tx, facility);
      return { facility: code, asOf };
    });
  }

  /** The newest first. @throws Refused facility_not_found */
  async list(code: string, { after, limit }: CensusPageDto): Promise<CensusPage> {
    const facility = await getFacility(this.source, code);
    const rows = await listCensus(this.source, facility.id, after, limit + 1);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.asOf : null };
  }
}
