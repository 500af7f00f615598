import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { mayDo, type Actor } from '../access/index.js';
import { CaseAccess } from '../cases/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { prepared } from '../platform/database/prepared.js';
import { Refused } from '../shared/refusal.js';
import { BedDoor } from './bed-door.js';
import { Clients, type ClientOfCase } from './clients.js';
import type { Facility } from './domain/place.js';
import { facilitiesById } from './facilities.repository.js';
import { Look, type Looked } from './look.js';
import { Turns } from './turns.js';
import {
  bedForOne,
  caseIsClosed,
  facilityNotFound,
  haveBedHere,
  holdOver,
  noPlaceFree,
  noSuchCase,
  notForOverride,
  notYourFacility,
  type Elsewhere,
} from './refusals.js';
import { findHold } from './stays.repository.js';
import type { ExtendedView, HoldsView } from './stays.view.js';
import { NextBest } from './waiting/next-best.js';

export interface AskForPlaces {
  /** code */
  readonly facility: string;
  readonly caseIds: readonly string[];
  readonly ward?: string | undefined;
  readonly bed?: string | undefined;
  readonly minutes?: number | undefined;
  readonly isolation?: boolean | undefined;
  readonly override?: string | undefined;
}

const UNMET = new Set(['no_place_free', 'does_not_fit', 'no_bed_list']);

const NOTE_UNMET = prepared(`
insert into unmet_requests (id, facility_id, case_id, account_id, unit_id, persons, reason)
select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::int, $7::text
where not exists (
  select from unmet_requests where facility_id = $2 and case_id = $3
    and (at at time zone 'Asia/Jakarta')::date = (clock_timestamp() at time zone 'Asia/Jakarta')::date)
on conflict do nothing`);

/** Whoever asks again within this time is told the same other places. In milliseconds. */
const REMEMBERED = 2_000;
/** ... and is not counted again. */
const NOTED = 60_000;
const MOST = 1_000;

/**
 * How often somebody looks who sees only free beds that others are just taking, before they are refused. Without an end to it the slowest holds of the
 * benchmark `last-beds` went through 45 looks and took five times as long; as many were granted.
 */
const LOOKS = 2;

/** Holds beds, for a while, for people who are on their way. */
@Injectable()
export class HoldPlaces {
  private readonly told = new Map<string, { readonly elsewhere: readonly Elsewhere[]; readonly until: number }>();

  private readonly noted = new Map<string, number>();
  private readonly turns = new Turns();

  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly look: Look,
    private readonly access: CaseAccess,
    private readonly clients: Clients,
    private readonly door: BedDoor,
    private readonly nextBest: NextBest,
  ) {}

  /**
   * A bed for each of them, or for nobody. Who asks and finds nothing is counted as unmet demand: at the moment of a look taken after they asked there
   * was no free bed that nobody was just taking. Who sees only beds that others are taking waits until those are done and looks again, once:
   * if others have gone before them meanwhile, being told where else is better than being kept waiting.
   * @throws Refused no_place_free (whom to ask, and where else), does_not_fit, no_bed_list, already_held, facility_not_found, case_not_found, case_closed,
   * already_here (who stays there moves)
   */
  async hold(ask: AskForPlaces, actor: Actor): Promise<HoldsView> {
    if (ask.override !== undefined && !mayDo('place.override', actor.role)) throw notForOverride();
    if (ask.bed !== undefined && ask.caseIds.length > 1) throw bedForOne();
    const persons = ask.caseIds.length;
    for (let look = 1; ; look++) {
      const looked = await this.look.at(ask.facility);
      if (!looked) throw facilityNotFound();
      const { facility, wards } = looked;
      const take = () => this.counted(ask, facility, actor, () => this.take(ask, looked, actor));
      if (ask.bed !== undefined || wards.every(({ beds }) => beds === 0)) return take();
      const free = wards.reduce((sum, each) => sum + each.free, 0);
      const left = Math.max(0, free - this.turns.taking(facility.id));
      if (persons <= left) return this.turns.enter(facility.id, persons, take);
      // most who ask where nothing is free are told before anything is locked
      if (persons > free || look === LOOKS)
        return this.counted(ask, facility, actor, async () => {
          throw noPlaceFree(facility, persons, left, await this.elsewhere(ask, facility, actor));
        });
      await this.turns.round(facility.id);
    }
  }

  private take(ask: AskForPlaces, { facility, wards }: Looked, actor: Actor): Promise<HoldsView> {
    return this.work.run(async (tx) => {
      const clients = await this.clientsOf(tx, ask, actor, facility);
      const here = clients.filter(({ staysAt }) => staysAt === facility.id);
      if (here.length) throw haveBedHere(here.map(({ number }) => number));
      const { ward, bed, minutes = facility.holdMinutes, override } = ask;
      const by = { id: actor.accountId, unit: actor.unitId };
      const there = await this.clients.thereOf(tx, clients, facility.id);
      const held = await this.door.hold(tx, { facility, clients, there, minutes, by, ward, bed, override, looked: wards });
      const holds = held.map(({ id, until, caseId, bed: name, ward: of }) => ({
        holdId: id,
        caseId,
        bed: name,
        ward: of,
        until: until.toISOString(),
      }));
      return { facility: facility.code, holds };
    });
  }

  /** If they find nothing, that is noted. */
  private async counted<T>(ask: AskForPlaces, facility: Facility, { accountId, unitId }: Actor, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Refused ? error.refusal.code : '';
      if (UNMET.has(code) && this.isNew(ask, facility))
        await this.source.query(NOTE_UNMET, [newId(), facility.id, ask.caseIds[0], accountId, unitId, ask.caseIds.length, code]);
      throw error;
    }
  }

  /** From now on for so long, at least as long as it lasts already. By whoever holds it, or the facility. @throws Refused hold_not_open, not_your_unit */
  async extend(holdId: string, minutes: number | undefined, actor: Actor): Promise<ExtendedView> {
    return this.work.run(async (tx) => {
      const hold = await findHold(tx, holdId);
      const facility = hold && (await facilitiesById(tx, [hold.facilityId])).get(hold.facilityId);
      if (!facility) throw holdOver();
      if (![hold.begunUnit, facility.unitId].includes(actor.unitId)) throw notYourFacility();
      return { until: (await this.door.extend(tx, holdId, minutes ?? facility.holdMinutes)).toISOString() };
    });
  }

  /** Gives the bed back. Done twice, nothing more happens. @throws Refused hold_not_open, not_your_unit */
  async release(holdId: string, actor: Actor): Promise<void> {
    await this.work.run(async (tx) => {
      const hold = await findHold(tx, holdId);
      if (!hold) throw holdOver();
      if (![hold.begunUnit, hold.facilityUnit].includes(actor.unitId)) throw notYourFacility();
      await this.door.release(tx, [holdId], 'released', { id: actor.accountId, unit: actor.unitId });
    });
  }

  /** Whether it is not known yet that they have found nothing there. */
  private isNew({ caseIds }: AskForPlaces, facility: Facility): boolean {
    const key = `${facility.id} ${caseIds[0]}`;
    const until = this.noted.get(key);
    if (until !== undefined && until > performance.now()) return false;
    if (this.noted.size >= MOST) this.noted.clear();
    this.noted.set(key, performance.now() + NOTED);
    return true;
  }

  /** A facility keeps its own beds for whoever is announced by the number of their slip, as it lets them in; others must see the cases. */
  private async clientsOf(
    tx: Tx,
    { caseIds, isolation = false }: AskForPlaces,
    actor: Actor,
    { unitId }: Facility,
  ): Promise<ClientOfCase[]> {
    if (unitId !== actor.unitId) await this.access.requireAllReadable(tx, caseIds, actor);
    const found = await this.clients.find(tx, caseIds);
    const clients = caseIds.flatMap((caseId) => (found.has(caseId) ? { ...found.get(caseId)!, isolation } : []));
    if (clients.length < caseIds.length) throw noSuchCase();
    if (clients.some(({ closed }) => closed)) throw caseIsClosed();
    return clients;
  }

  /** Where else they might go; for whoever may see the cases. */
  private async elsewhere(ask: AskForPlaces, facility: Facility, actor: Actor): Promise<readonly Elsewhere[]> {
    const key = [actor.accountId, actor.unitId, actor.role, facility.id, ...ask.caseIds].join();
    const known = this.told.get(key);
    if (known && known.until > performance.now()) return known.elsewhere;
    // not a use case of its own: the answer to a command is kept with the first that commits
    const reader = this.source.manager;
    const elsewhere = await this.nextBest.find(reader, await this.clientsOf(reader, ask, actor, facility), facility.id);
    if (this.told.size >= MOST) this.told.clear();
    this.told.set(key, { elsewhere, until: performance.now() + REMEMBERED * (1 + Math.random()) }); // not all at the same time
    return elsewhere;
  }
}
