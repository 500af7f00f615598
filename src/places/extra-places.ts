import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Actor } from '../access/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { BedDoor } from './bed-door.js';
import type { Facility } from './domain/place.js';
import { findFacility, wardsOf } from './facilities.repository.js';
import { bedNotFound, facilityNotFound, impossibleTime, nameTaken, notYourFacility, wardNotFound } from './refusals.js';
import { findBed, insertExtraBed, renewExtra } from './stays.repository.js';
import type { ExtraPlaceView } from './stays.view.js';

export interface Permission {
  readonly until: string;
  readonly reason: string;
  readonly letterNumber?: string | undefined;
}

const LONGEST = 366 * 24 * 3600 * 1000;

/** Places over capacity: allowed by name, with a reason and an end. They are never free for anybody, only for who is put there by name. */
@Injectable()
export class ExtraPlaces {
  constructor(
    private readonly work: UnitOfWork,
    private readonly door: BedDoor,
  ) {}

  /** @throws Refused ward_not_found, name_taken, impossible_time, not_your_unit, facility_not_found */
  async allow(
    code: string,
    { ward, name, ...permission }: Permission & { ward: string; name: string },
    actor: Actor,
  ): Promise<ExtraPlaceView> {
    return this.work.run(async (tx) => {
      const facility = await this.facility(tx, code, permission, actor);
      const found = (await wardsOf(tx, facility.id)).find((each) => each.name === ward);
      if (!found) throw wardNotFound(ward);
      if (await findBed(tx, facility.id, name)) throw nameTaken(name);
      const bedId = newId();
      await insertExtraBed(tx, { id: bedId, facilityId: facility.id, wardId: found.id, name });
      await this.record(tx, bedId, permission, actor);
      this.door.changed(tx, facility);
      return { facility: code, bed: name, until: new Date(permission.until).toISOString() };
    });
  }

  /** The permission goes on until then; every renewal is kept. @throws Refused bed_not_found, impossible_time, not_your_unit, facility_not_found */
  async renew(code: string, name: string, permission: Permission, actor: Actor): Promise<ExtraPlaceView> {
    return this.work.run(async (tx) => {
      const facility = await this.facility(tx, code, permission, actor);
      const bed = await findBed(tx, facility.id, name);
      if (!bed?.extra) throw bedNotFound(name);
      await this.record(tx, bed.id, permission, actor);
      this.door.changed(tx, facility);
      return { facility: code, bed: name, until: new Date(permission.until).toISOString() };
    });
  }

  private async record(tx: Tx, bedId: string, { until, reason, letterNumber }: Permission, actor: Actor): Promise<void> {
    const written = { id: newId(), bedId, until: new Date(until), reason, letterNumber, by: actor.accountId, role: actor.role };
    if (!(await renewExtra(tx, written)))
      throw impossibleTime(
        'Izin yang berlaku sudah sampai waktu itu atau lebih lama.',
        'The permission in force already lasts until then or longer.',
      );
  }

  private async facility(tx: Tx, code: string, { until }: Permission, actor: Actor): Promise<Facility> {
    const facility = await findFacility(tx, code);
    if (!facility) throw facilityNotFound();
    if (facility.unitId !== actor.unitId && actor.role.startsWith('upt.')) throw notYourFacility();
    const left = Date.parse(until) - Date.now();
    if (left <= 0 || left > LONGEST)
      throw impossibleTime(
        'Izin berakhir di masa depan, paling lama setahun.',
        'The permission ends in the future, a year from now at the latest.',
      );
    return facility;
  }
}
