import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { BedDoor } from '../bed-door.js';
import type { Acting } from '../stays.repository.js';
import { disputedBeds } from './offers.repository.js';

/** Beds of which a facility has said that they are not free although nobody is recorded in them. */
@Injectable()
export class DisputedBeds {
  constructor(private readonly door: BedDoor) {}

  /** The facility has counted again: what it has recorded is what counts, and they are free. */
  async open(tx: Tx, facilityId: string, by: Acting): Promise<void> {
    const beds = await disputedBeds(tx, facilityId);
    if (beds.length) await this.door.reopen(tx, { beds, by });
  }
}
