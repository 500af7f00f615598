import { Injectable } from '@nestjs/common';
import { Calendar } from '../../deadlines/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/queue/index.js';
import { BedDoor } from '../bed-door.js';
import { facilitiesById, facilitiesOfUnit } from '../facilities.repository.js';
import { CONSEQUENCES, declineReason } from './consequences.js';
import { ClientWaits } from './messages.js';
import { answerOffers, heldBeds, insertDeclined, openOfferOf, openOffers, tell } from './offers.repository.js';

const DAY = 86_400;

/** What it leads to that a facility does not take somebody, however it says so. */
@Injectable()
export class DeclinePlace {
  constructor(
    private readonly door: BedDoor,
    private readonly outbox: Outbox,
    private readonly calendar: Calendar,
  ) {}

  /**
   * Closes the open offer to the actor's unit, for everybody it was made together for, with the consequence of the reason (see CONSEQUENCES), and looks
   * for another place. A unit that was only asked, without an offer, has declined too. Idempotent as long as the consequence lasts.
   */
  async carryOut(
    tx: Tx,
    {
      caseId,
      actor,
      data,
    }: {
      readonly caseId: string;
      readonly actor: { readonly id: string; readonly unit: string };
      readonly data: { readonly reason?: unknown };
    },
  ): Promise<void> {
    const reason = declineReason(data.reason);
    const by = { id: actor.id, unit: actor.unit };
    const notAgain = (CONSEQUENCES[reason].days * DAY) / this.calendar.speed;
    const open = await openOfferOf(tx, caseId, actor.unit);
    const offers = open === undefined ? [] : await openOffers(tx, open);
    const [first] = offers;
    if (!first) {
      const [facility] = await facilitiesOfUnit(tx, actor.unit);
      if (facility) await insertDeclined(tx, { caseId, facilityId: facility.id, by: actor.id, reason, notAgain });
      return;
    }
    const holds = offers.map(({ holdId }) => holdId);
    const beds = reason === 'full' ? await heldBeds(tx, holds) : [];
    await answerOffers(
      tx,
      offers.map(({ id }) => id),
      { status: 'declined', by: actor.id, reason, notAgain },
    );
    await this.door.release(tx, holds, 'released', by);
    const facility = (await facilitiesById(tx, [first.facilityId])).get(first.facilityId)!;
    if (beds.length) await this.door.close(tx, { facility, beds, reason: 'disputed', by });
    await this.outbox.add(tx, [ClientWaits.of({ caseId })]);
    await tell(
      tx,
      'offer_declined',
      offers.map((each) => each.caseId),
      ['owner', 'opener'],
    );
  }
}
