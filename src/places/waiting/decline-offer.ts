import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { Cases } from '../../cases/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { LiveChanges } from '../../platform/live/index.js';
import { Units } from '../../units/index.js';
import { CONSEQUENCES, type DeclineReason } from './consequences.js';
import { DeclinePlace } from './decline-place.js';
import { findOffer, openOffers } from './offers.repository.js';
import { offerNotFound, offerNotOpen, offerNotYours } from './refusals.js';
import type { OfferAnsweredView } from './waiting.view.js';

/** Whose refusal is an event of the case (table row 47). */
const HEAD = 'upt.head';

/** The facility does not take them. */
@Injectable()
export class DeclineOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: Cases,
    private readonly units: Units,
    private readonly decline: DeclinePlace,
    private readonly live: LiveChanges,
  ) {}

  /**
   * By the head of the UPT it is the event `place_declined` of each case too, which carries out the same (`decline_place`).
   * @throws Refused offer_not_found, not_your_unit, offer_not_open
   */
  async run(offerId: string, reason: DeclineReason, { accountId, unitId, role }: Actor): Promise<OfferAnsweredView> {
    const directory = await this.units.directory();
    return this.work.run(async (tx) => {
      const found = await findOffer(tx, offerId);
      if (!found) throw offerNotFound();
      if (found.unitId !== unitId) throw offerNotYours();
      const offers = await openOffers(tx, offerId);
      if (!offers.some(({ id }) => id === offerId)) throw offerNotOpen();
      const actor = { id: accountId, unit: unitId, role };
      if (role === HEAD)
        for (const { caseId } of offers)
          await this.cases.takeIn(tx, { caseId, event: 'place_declined', actor, data: { reason } }, directory);
      else await this.decline.carryOut(tx, { caseId: found.caseId, actor, data: { reason } });
      this.live.publishAfterCommit(tx, { kind: 'offer', id: offerId, version: Date.now(), units: [unitId] });
      return { offerIds: offers.map(({ id }) => id), answer: 'declined', heldUntil: null, words: CONSEQUENCES[reason].words };
    });
  }
}
