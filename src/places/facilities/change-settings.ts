import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { BedDoor } from '../bed-door.js';
import { wardsOf } from '../facilities.repository.js';
import { lockFacility, updateFacility, updateWard } from './beds.repository.js';
import type { FacilitySettingsDto, WardSettingsDto } from './facility.dto.js';
import type { FacilityChanged, WardChanged } from './facility.view.js';
import { areReversed } from './forms.js';
import { getOwnFacility } from './own-facility.js';
import { agesReversed, wardNotFound } from './refusals.js';

/** Changes whom a facility or ward is for, and how long a facility holds a bed. What is left out stays as it is; who is there already stays. */
@Injectable()
export class ChangeSettings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly door: BedDoor,
  ) {}

  /** @throws Refused facility_not_found, not_your_unit, ages_reversed */
  async ofFacility(code: string, asked: FacilitySettingsDto, actor: Actor): Promise<FacilityChanged> {
    return this.work.run(async (tx) => {
      const facility = await getOwnFacility(tx, code, actor);
      await lockFacility(tx, facility.id);
      const now = await getOwnFacility(tx, code, actor);
      const { holdMinutes, answerHours, absentDays, serves, ...rest } = asked;
      const numbers = {
        holdMinutes: holdMinutes ?? now.holdMinutes,
        answerHours: answerHours ?? now.answerHours,
        absentDays: absentDays ?? now.absentDays,
      };
      const settings = { ...now, ...said(rest), ...numbers, serves: serves ?? now.serves };
      if (areReversed(settings.ageMin, settings.ageMax)) throw agesReversed();
      await updateFacility(tx, facility.id, settings);
      this.door.changed(tx, facility);
      return { code };
    });
  }

  /** @throws Refused facility_not_found, not_your_unit, ward_not_found, ages_reversed */
  async ofWard(code: string, name: string, asked: WardSettingsDto, actor: Actor): Promise<WardChanged> {
    return this.work.run(async (tx) => {
      const facility = await getOwnFacility(tx, code, actor);
      await lockFacility(tx, facility.id);
      const now = (await wardsOf(tx, facility.id)).find((ward) => ward.name === name);
      if (!now) throw wardNotFound();
      const { sex, condition, isolation, ...ages } = asked;
      const ward = {
        ...now,
        ...said(ages),
        sex: sex ?? now.sex,
        condition: condition ?? now.condition,
        isolation: isolation ?? now.isolation,
      };
      if (areReversed(ward.ageMin, ward.ageMax)) throw agesReversed();
      await updateWard(tx, ward);
      this.door.changed(tx, facility);
      return { facility: code, ward: name };
    });
  }
}

/** What was not left out; null was said. */
function said<T extends object>(asked: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as never;
}
