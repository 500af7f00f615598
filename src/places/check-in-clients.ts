import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { mayDo, type Actor } from '../access/index.js';
import { CaseFiles, Cases, STEPS } from '../cases/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { Units, type Directory } from '../units/index.js';
import { checkArrival } from './arrival-times.js';
import { BedDoor } from './bed-door.js';
import { Clients, type ClientOfCase } from './clients.js';
import type { Facility } from './domain/place.js';
import { findFacility } from './facilities.repository.js';
import { caseIsClosed, facilityNotFound, haveBedHere, noSuchCase, notForOverride, notYourFacility } from './refusals.js';
import { placeOf } from './stay-effects.js';
import { findUses, freeWards, wardsOfBeds, whereIs } from './stays.repository.js';
import type { ArrivingCase, CheckedInView, StayView } from './stays.view.js';

export interface Arrivals {
  readonly arrivals: readonly { readonly caseId: string; readonly bed?: string | undefined }[];
  readonly at?: string | undefined;
  readonly expectedEnd?: string | undefined;
  readonly isolation?: boolean | undefined;
  readonly transfer?: boolean | undefined;
  readonly override?: string | undefined;
}

/** Between the beds being chosen for a family and the family being in them: one transaction. In minutes. */
const AT_THE_DOOR = 5;

/** Takes people in who have arrived, with a hold or without. */
@Injectable()
export class CheckInClients {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: CaseFiles,
    private readonly cases: Cases,
    private readonly units: Units,
    private readonly clients: Clients,
    private readonly door: BedDoor,
  ) {}

  /** @throws Refused case_not_found */
  async arriving(number: string): Promise<ArrivingCase> {
    const caseId = await this.work.run((tx) => this.clients.caseNumbered(tx, number.toUpperCase()));
    if (caseId === undefined) throw noSuchCase();
    return { caseId, number: number.toUpperCase() };
  }

  /**
   * All of them, or nobody. The staff need not have seen the case before: who stands at the door with a slip is let in, and from then on the facility
   * sees the case. Whoever comes to a UPT from the waiting list becomes a resident by the SOP's `place_accepted`; others are only here.
   * @throws Refused bed_taken, does_not_fit, no_place_free, stays_elsewhere (unless `transfer`), already_here, impossible_time, not_your_unit
   */
  async run(code: string, arrived: Arrivals, actor: Actor): Promise<CheckedInView> {
    if (arrived.override !== undefined && !mayDo('place.override', actor.role)) throw notForOverride();
    const directory = await this.units.directory();
    return this.work.run(async (tx) => {
      const facility = await findFacility(tx, code);
      if (!facility) throw facilityNotFound();
      if (facility.unitId !== actor.unitId) throw notYourFacility();
      checkArrival({ ...arrived, at: arrived.at === undefined ? undefined : new Date(arrived.at) });
      const ids = arrived.arrivals.map(({ caseId }) => caseId);
      const found = await this.clients.find(tx, ids);
      const { isolation = false } = arrived;
      const wards = await wardsOfBeds(
        tx,
        facility.id,
        arrived.arrivals.flatMap(({ bed }) => bed ?? []),
      );
      const party = arrived.arrivals.flatMap(({ caseId, bed }) => {
        const client = found.get(caseId);
        return client ? { ...client, isolation, wardId: bed === undefined ? undefined : wards.get(bed) } : [];
      });
      if (party.length < ids.length) throw noSuchCase();
      if (party.some(({ closed }) => closed)) throw caseIsClosed();
      const here = party.filter(({ staysAt }) => staysAt === facility.id);
      if (here.length) throw haveBedHere(here.map(({ number }) => number));
      const inOrder = await this.placed(tx, facility, party, arrived, actor);
      const stays: StayView[] = [];
      for (const client of inOrder) stays.push(await this.checkIn(tx, facility, client, party, arrived, actor, directory));
      return { stays: ids.map((caseId) => stays.find((stay) => stay.caseId === caseId)!) };
    });
  }

  /**
   * In which order they go in: those with a bed first, and of each grown-ups before children, who then have their company. If nobody has one yet, all are
   * given beds together before the first is in one.
   */
  private async placed(
    tx: Tx,
    facility: Facility,
    party: readonly ClientOfCase[],
    arrived: Arrivals,
    actor: Actor,
  ): Promise<ClientOfCase[]> {
    const uses = await findUses(
      tx,
      party.map(({ caseId }) => caseId),
    );
    const named = new Set(arrived.arrivals.flatMap(({ caseId, bed }) => (bed === undefined ? [] : caseId)));
    const held = new Set(uses.flatMap(({ caseId, kind, facilityId }) => (kind === 'hold' && facilityId === facility.id ? caseId : [])));
    const placeless = named.size + held.size === 0;
    const listed = (await freeWards(tx, facility.id)).some(({ beds }) => beds > 0);
    if (party.length > 1 && placeless && listed && arrived.at === undefined) {
      const by = { id: actor.accountId, unit: actor.unitId };
      for (const { caseId } of party) await this.door.releaseHolds(tx, caseId, by);
      const there = await this.clients.thereOf(tx, party, facility.id);
      await this.door.hold(tx, { facility, clients: party, there, minutes: AT_THE_DOOR, by, override: arrived.override });
    }
    const rank = ({ caseId, child }: ClientOfCase) => (named.has(caseId) ? 0 : held.has(caseId) ? 2 : 4) + (child ? 1 : 0);
    return [...party].sort((a, b) => rank(a) - rank(b));
  }

  private async checkIn(
    tx: Tx,
    facility: Facility,
    client: ClientOfCase,
    party: readonly ClientOfCase[],
    { arrivals, at, expectedEnd, transfer, override }: Arrivals,
    actor: Actor,
    directory: Directory,
  ): Promise<StayView> {
    const { caseId } = client;
    const bed = arrivals.find((each) => each.caseId === caseId)?.bed;
    if (facility.kind === 'upt' && client.mainState === 'waiting_list') {
      const data = { bed: bed ?? null, facility: facility.code, ...(at ? { admittedAt: at } : {}), ...(override ? { override } : {}) };
      const step = plainToInstance<object, object>(STEPS['place_accepted']!, data);
      await this.files.takeIn(tx, caseId, { event: 'place_accepted', step }, actor, directory);
      return { caseId, ...(await whereIs(tx, caseId)) };
    }
    const companions = await this.clients.companionsOf(tx, client, facility.id, party);
    const by = { id: actor.accountId, unit: actor.unitId };
    const when = at === undefined ? undefined : new Date(at);
    const stay = await this.door.checkIn(tx, { facility, client, companions, by, bed, at: when, expectedEnd, override, transfer });
    await this.cases.notePlace(tx, caseId, placeOf(facility, stay));
    return { caseId, facility: facility.code, bed: stay.bed, since: stay.since.toISOString() };
  }
}
