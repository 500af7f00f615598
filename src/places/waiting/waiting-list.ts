import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import { BedDoor } from '../bed-door.js';
import { SYSTEM } from '../stays.repository.js';
import { answerOffers, openOfferOf, openOffers, tell } from './offers.repository.js';
import { closeEntry, insertEntry } from './waiting.repository.js';

/** Who waits for a place. */
@Injectable()
export class WaitingList {
  constructor(private readonly door: BedDoor) {}

  /** Idempotent by the case, as long as it is on the list. @param programme for which kind of home Rehsos has ordered it */
  async join(
    tx: Tx,
    {
      caseId,
      personId,
      programme,
      at,
    }: { readonly caseId: string; readonly personId: string; readonly programme: string | undefined; readonly at: Date },
  ): Promise<void> {
    await insertEntry(tx, { id: newId(), caseId, personId, programme, at });
  }

  /**
   * Off the list: an offer that is open is withdrawn, and its bed let go. Somebody who is not on it is left alone.
   * @param because `placed`, or the event of the case
   */
  async leave(tx: Tx, caseId: string, because: string, at: Date): Promise<void> {
    await closeEntry(tx, caseId, because, at);
    const open = await openOfferOf(tx, caseId);
    const offer = open === undefined ? undefined : (await openOffers(tx, open)).find((each) => each.id === open);
    if (!offer) return;
    const [taken] = await tx.query<unknown[]>(
      `select from stays where case_id = $1 and facility_id = $2 and kind = 'stay' and during @> clock_timestamp()`,
      [caseId, offer.facilityId],
    );
    await answerOffers(tx, [offer.id], { status: taken ? 'accepted' : 'withdrawn', by: SYSTEM.id, reason: because });
    await this.door.release(tx, [offer.holdId], 'released', SYSTEM);
    if (!taken) await tell(tx, 'offer_withdrawn', [caseId], [offer.unitId]);
  }
}
