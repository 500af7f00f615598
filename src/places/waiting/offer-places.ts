import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { LiveChanges } from '../../platform/live/index.js';
import { Outbox } from '../../platform/queue/index.js';
import { Refused } from '../../shared/refusal.js';
import { BedDoor, type Held } from '../bed-door.js';
import { Clients } from '../clients.js';
import { match, mayBeOffered, type Candidate, type Match } from '../domain/match.js';
import type { Facility } from '../domain/place.js';
import { SYSTEM } from '../stays.repository.js';
import { readCandidates } from './candidates.repository.js';
import { centroidOf } from './centroids.js';
import { BedFreed } from './messages.js';
import { insertOffers, tell } from './offers.repository.js';
import { Parties, type Party } from './parties.js';
import { entriesWithFamily, listEntries, lockEntries } from './waiting.repository.js';

/** Offers in one transaction; the rest is left to another message. */
const AT_ONCE = 10;
/**
 * Offers places to facilities: the bed is held for the person while the facility decides. Only UPTs are asked, and only where the person fits with nothing
 * to be waived (`mayBeOffered`). Locks the entries it offers; whoever else offers the same at the same time lets them alone.
 */
@Injectable()
export class OfferPlaces {
  constructor(
    private readonly door: BedDoor,
    private readonly parties: Parties,
    private readonly clients: Clients,
    private readonly outbox: Outbox,
    private readonly live: LiveChanges,
  ) {}

  /** Who waits most urgently for what is free in a facility. Idempotent: what is offered is no longer free. */
  async inFacility(tx: Tx, facilityId: string): Promise<void> {
    let [candidate] = await readCandidates(tx, facilityId);
    if (!candidate || !hasRoom(candidate)) return;
    let offered = 0;
    for (const party of await this.parties.list(tx, await listEntries(tx))) {
      const [found] = await this.suited(tx, party, [candidate]);
      if (!found || !(await this.offer(tx, party, found.facility))) continue;
      offered += 1;
      [candidate] = await readCandidates(tx, facilityId);
      if (!candidate || !hasRoom(candidate)) return;
      if (offered === AT_ONCE) return this.outbox.add(tx, [BedFreed.of({ facilityId })]);
    }
  }

  /** The best place that is free for somebody who waits, and those they are to stay together with. Idempotent: they then have an offer. */
  async toClient(tx: Tx, caseId: string): Promise<void> {
    const parties = await this.parties.list(tx, await entriesWithFamily(tx, caseId));
    const party = parties.find(({ members }) => members.some(({ entry }) => entry.caseId === caseId));
    if (!party?.members.every(({ entry }) => entry.obstacle === null)) return;
    const candidates = (await readCandidates(tx)).filter(hasRoom);
    for (const { facility } of await this.suited(tx, party, candidates)) if (await this.offer(tx, party, facility)) return;
  }

  /** Where they may be offered, the best first. */
  private async suited(tx: Tx, { members }: Party, candidates: readonly Candidate[]): Promise<Match[]> {
    if (members.some(({ entry }) => entry.obstacle !== null)) return [];
    const open = candidates.filter(({ facility }) => members.every(({ entry }) => !entry.notAgain.includes(facility.id)));
    const clients = members.map(({ client }) => client);
    if (open.length === 0) return [];
    return match(clients, await this.clients.withThose(tx, clients, open), centroidOf(members[0]!.client.region)).filter(mayBeOffered);
  }

  /** @returns whether it was offered; not, if somebody else is at it or the last bed is gone */
  private async offer(tx: Tx, { members }: Party, facility: Facility): Promise<boolean> {
    const ids = members.map(({ entry }) => entry.id);
    if (!(await lockEntries(tx, ids))) return false;
    // read again: what others have committed before the lock was had
    const now = await entriesWithFamily(tx, members[0]!.entry.caseId);
    const stillOpen = ids.every((id) =>
      now.some((entry) => entry.id === id && entry.obstacle === null && !entry.notAgain.includes(facility.id)),
    );
    const held = stillOpen ? await this.hold(tx, facility, members) : undefined;
    if (!held) return false;
    const offers = held.map((each) => {
      const { entry } = members.find(({ client }) => client.caseId === each.caseId)!;
      return { entryId: entry.id, caseId: each.caseId, holdId: each.id, expiresAt: each.until };
    });
    const [first] = await insertOffers(tx, facility.id, offers);
    await tell(
      tx,
      'offer',
      offers.map(({ caseId }) => caseId),
      [facility.unitId],
    );
    this.live.publishAfterCommit(tx, { kind: 'offer', id: first!, version: Date.now(), units: [facility.unitId] });
    return true;
  }

  /** In a savepoint: what the database refuses leaves the transaction as it was. */
  private async hold(tx: Tx, facility: Facility, members: Party['members']): Promise<Held[] | undefined> {
    const clients = members.map(({ client }) => client);
    try {
      const there = await this.clients.thereOf(tx, clients, facility.id);
      return await tx.transaction((part) =>
        this.door.hold(part, { facility, clients, there, minutes: facility.answerHours * 60, by: SYSTEM }),
      );
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }
}

function hasRoom({ facility, wards }: Candidate): boolean {
  return facility.kind === 'upt' && wards.some(({ free }) => free > 0);
}
