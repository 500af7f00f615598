import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Handles, type Message, type MessageHandler } from '../../platform/queue/index.js';
import { BedFreed, ClientWaits } from './messages.js';
import { OfferPlaces } from './offer-places.js';

/** Offers what is free in a facility to those who wait. */
@Injectable()
@Handles(BedFreed)
export class OfferFreedBed implements MessageHandler<{ readonly facilityId: string }> {
  constructor(private readonly offers: OfferPlaces) {}

  async handle(tx: Tx, { payload: { facilityId } }: Message<{ readonly facilityId: string }>): Promise<void> {
    await this.offers.inFacility(tx, facilityId);
  }
}

/** Looks for a place for somebody who waits, as they have just joined the list or lost an offer. */
@Injectable()
@Handles(ClientWaits)
export class OfferToClient implements MessageHandler<{ readonly caseId: string }> {
  constructor(private readonly offers: OfferPlaces) {}

  async handle(tx: Tx, { payload: { caseId } }: Message<{ readonly caseId: string }>): Promise<void> {
    await this.offers.toClient(tx, caseId);
  }
}
