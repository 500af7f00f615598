import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { LiveChanges } from '../../platform/live/index.js';
import { BedDoor } from '../bed-door.js';
import { answerOffers, findOffer, openOffers, tell } from './offers.repository.js';
import { offerNotFound, offerNotOpen, offerNotYours } from './refusals.js';
import type { OfferAnsweredView } from './waiting.view.js';

/** How long the bed is kept for the journey, in hours of the office. */
const JOURNEY = 72;

/** The facility agrees: the beds are kept until the person comes. They are taken in by the SOP's own event, `place_accepted`. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly door: BedDoor,
    private readonly live: LiveChanges,
  ) {}

  /** @throws Refused offer_not_found, not_your_unit, offer_not_open */
  async run(offerId: string, { accountId, unitId }: Actor): Promise<OfferAnsweredView> {
    return this.work.run(async (tx) => {
      const found = await findOffer(tx, offerId);
      if (!found) throw offerNotFound();
      if (found.unitId !== unitId) throw offerNotYours();
      const offers = await openOffers(tx, offerId);
      if (!offers.some(({ id }) => id === offerId) || offers.some(({ inTime }) => !inTime)) throw offerNotOpen();
      const offerIds = offers.map(({ id }) => id);
      await answerOffers(tx, offerIds, { status: 'accepted', by: accountId });
      let until: Date | undefined;
      for (const { holdId } of offers) until = await this.door.extend(tx, holdId, JOURNEY * 60);
      await tell(
        tx,
        'offer_accepted',
        offers.map(({ caseId }) => caseId),
        ['owner', 'opener'],
      );
      this.live.publishAfterCommit(tx, { kind: 'offer', id: offerId, version: Date.now(), units: [unitId] });
      const words = {
        id: `Tempat tidur disimpan ${JOURNEY} jam untuk perjalanan. Catat "diterima" (place_accepted) saat klien tiba.`,
        en: `The bed is kept for ${JOURNEY} hours, for the journey. Record "accepted" (place_accepted) when the client arrives.`,
      };
      return { offerIds, answer: 'accepted', heldUntil: until!.toISOString(), words };
    });
  }
}
