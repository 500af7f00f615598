import { Injectable } from '@nestjs/common';
import { Calendar } from '../../deadlines/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/queue/index.js';
import { BedDoor } from '../bed-door.js';
import { SYSTEM } from '../stays.repository.js';
import { DAYS_AFTER_SILENCE } from './consequences.js';
import { ClientWaits } from './messages.js';
import { answerOffers, openOffers, tell } from './offers.repository.js';

const DAY = 86_400;
/** Nobody has answered an offer in time. */
@Injectable()
export class OfferExpired {
  constructor(
    private readonly door: BedDoor,
    private readonly outbox: Outbox,
    private readonly calendar: Calendar,
  ) {}

  /** Closes it, for everybody it was made together for: the bed is offered on, and another place is looked for. An offer that is answered, or whose time is not over by the database's clock, is left alone. */
  async run(tx: Tx, offerId: string): Promise<void> {
    const offers = (await openOffers(tx, offerId)).filter(({ inTime }) => !inTime);
    const [first] = offers;
    if (!first) return;
    await answerOffers(
      tx,
      offers.map(({ id }) => id),
      { status: 'expired', by: SYSTEM.id, notAgain: (DAYS_AFTER_SILENCE * DAY) / this.calendar.speed },
    );
    await this.door.release(
      tx,
      offers.map(({ holdId }) => holdId),
      'expired',
      SYSTEM,
    );
    await this.outbox.add(tx, [ClientWaits.of({ caseId: first.caseId })]);
    await tell(
      tx,
      'offer_expired',
      offers.map(({ caseId }) => caseId),
      [first.unitId, 'owner'],
    );
  }
}
