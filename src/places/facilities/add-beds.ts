import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/queue/index.js';
import { BedDoor } from '../bed-door.js';
import type { Facility } from '../domain/place.js';
import { wardsOf } from '../facilities.repository.js';
import { BedFreed } from '../waiting/messages.js';
import { insertBeds, insertWards } from './beds.repository.js';
import type { AddBedsDto, AddWardDto } from './facility.dto.js';
import type { BedsChanged, WardChanged } from './facility.view.js';
import { areReversed } from './forms.js';
import { getOwnFacility } from './own-facility.js';
import { agesReversed, bedNamesTaken, wardNameTaken, wardNotFound } from './refusals.js';

/** Makes wards, and beds in them. The first bed of a facility makes its list of beds: from then on it is known how many are free. */
@Injectable()
export class AddBeds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly door: BedDoor,
    private readonly outbox: Outbox,
  ) {}

  /** @throws Refused facility_not_found, not_your_unit, ward_name_taken, ages_reversed */
  async ward(code: string, asked: AddWardDto, actor: Actor): Promise<WardChanged> {
    const { name, sex = 'any', ageMin = null, ageMax = null, condition = 'general', isolation = false } = asked;
    return this.work.run(async (tx) => {
      const facility = await getOwnFacility(tx, code, actor);
      if (areReversed(ageMin, ageMax)) throw agesReversed();
      if (!(await insertWards(tx, facility.id, [{ name, sex, ageMin, ageMax, condition, isolation }])).length) throw wardNameTaken();
      this.door.changed(tx, facility);
      return { facility: code, ward: name };
    });
  }

  /** All or none. @throws Refused facility_not_found, not_your_unit, ward_not_found, bed_name_taken with the list */
  async beds(code: string, { ward, names, synthetic = false }: AddBedsDto, actor: Actor): Promise<BedsChanged> {
    return this.work.run(async (tx) => {
      const facility = await getOwnFacility(tx, code, actor);
      if (!(await wardsOf(tx, facility.id)).some(({ name }) => name === ward)) throw wardNotFound();
      const made = await insertBeds(
        tx,
        facility.id,
        names.map((name) => ({ ward, name })),
        synthetic,
      );
      const taken = names.filter((name) => !made.some((bed) => bed.name === name));
      if (taken.length) throw bedNamesTaken(taken);
      await this.tell(tx, facility);
      return { facility: code, beds: made.length };
    });
  }

  /** Beds were added: screens and the waiting list are told after the commit. */
  async tell(tx: Tx, facility: Facility): Promise<void> {
    this.door.changed(tx, facility);
    await this.outbox.add(tx, [BedFreed.of({ facilityId: facility.id })]);
  }
}
