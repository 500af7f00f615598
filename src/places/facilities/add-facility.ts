import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Units } from '../../units/index.js';
import { BedDoor } from '../bed-door.js';
import { notYourFacility } from '../refusals.js';
import { findRegions, insertFacility } from './beds.repository.js';
import { facilityId } from './facility-id.js';
import type { AddFacilityDto } from './facility.dto.js';
import type { FacilityChanged } from './facility.view.js';
import { areReversed } from './forms.js';
import { manages } from './own-facility.js';
import { agesReversed, facilityCodeTaken, regionNotFound, unitNotFound } from './refusals.js';

/** Makes a shelter, hospital or the like known; without a list of beds. */
@Injectable()
export class AddFacility {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: Units,
    private readonly door: BedDoor,
  ) {}

  /** @throws Refused unit_not_found, not_your_unit, region_not_found, ages_reversed, facility_code_taken */
  async run(asked: AddFacilityDto, actor: Actor): Promise<FacilityChanged> {
    const { code, name, kind, region, lat = null, lon = null, serves = [], unit: unitCode } = asked;
    const { sex = null, ageMin = null, ageMax = null, unidentified = null, stayLimitDays = null } = asked;
    return this.work.run(async (tx) => {
      const { units } = await this.units.directory(tx);
      const unit = units.find((each) => (unitCode === undefined ? each.id === actor.unitId : each.code === unitCode));
      if (!unit) throw unitNotFound();
      if (!manages(actor, unit.id)) throw notYourFacility();
      if (!(await findRegions(tx, [region])).has(region)) throw regionNotFound();
      if (areReversed(ageMin, ageMax)) throw agesReversed();
      const intake = { serves, sex, ageMin, ageMax, unidentified, stayLimitDays };
      const id = facilityId(code);
      if (!(await insertFacility(tx, { id, code, unitId: unit.id, name, kind, region, lat, lon, ...intake }))) throw facilityCodeTaken();
      this.door.changed(tx, { id, unitId: unit.id });
      return { code };
    });
  }
}
