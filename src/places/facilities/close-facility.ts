import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/queue/index.js';
import { BedDoor } from '../bed-door.js';
import { facilityNotFound, notYourFacility } from '../refusals.js';
import { BedFreed } from '../waiting/messages.js';
import { lockForClosing, markClosed, markOpen, usesOfFacility, type Closable } from './closed-facilities.repository.js';
import type { ClosingReason } from './forms.js';
import type { FacilityChanged } from './facility.view.js';
import { manages } from './own-facility.js';
import { facilityInUse } from './refusals.js';

/** So many of those who are there are listed by the number of their case. */
const LISTED = 100;

/** Takes a whole facility out of use, and into it again. Nothing of what was there is lost. */
@Injectable()
export class CloseFacility {
  constructor(
    private readonly work: UnitOfWork,
    private readonly door: BedDoor,
    private readonly outbox: Outbox,
  ) {}

  /** Done twice, nothing more happens. @throws Refused facility_not_found, not_your_unit, facility_in_use with the list */
  async close(code: string, reason: ClosingReason, actor: Actor): Promise<FacilityChanged> {
    return this.work.run(async (tx) => {
      const facility = await own(tx, code, actor);
      if (facility.closed) return { code };
      const uses = await usesOfFacility(tx, facility.id, LISTED);
      if (uses.length) throw facilityInUse(uses, uses[0]!.total);
      await markClosed(tx, facility.id, reason, actor.accountId);
      this.door.changed(tx, facility);
      return { code };
    });
  }

  /** Its beds are offered again. Done twice, nothing more happens. @throws Refused facility_not_found, not_your_unit */
  async reopen(code: string, actor: Actor): Promise<FacilityChanged> {
    return this.work.run(async (tx) => {
      const facility = await own(tx, code, actor);
      if (!facility.closed) return { code };
      await markOpen(tx, facility.id);
      this.door.changed(tx, facility);
      await this.outbox.add(tx, [BedFreed.of({ facilityId: facility.id })]);
      return { code };
    });
  }
}

async function own(tx: Tx, code: string, actor: Actor): Promise<Closable> {
  const facility = await lockForClosing(tx, code);
  if (!facility) throw facilityNotFound();
  if (!manages(actor, facility.unitId)) throw notYourFacility();
  return facility;
}
