import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Calendar } from '../deadlines/index.js';
import { Overtaken, type Tx } from '../platform/database/index.js';
import { LiveChanges } from '../platform/live/index.js';
import { Outbox } from '../platform/queue/index.js';
import { assign } from './domain/assign.js';
import { fitOf } from './domain/fit.js';
import type { Client, Facility, Ward } from './domain/place.js';
import { facilitiesById, wardsOf } from './facilities.repository.js';
import {
  alreadyAway,
  alreadyHeld,
  alreadyHere,
  bedNotFound,
  bedsInUse,
  bedTaken,
  extraNotAllowed,
  facilityClosed,
  holdOver,
  impossibleTime,
  mustBeOverridden,
  noBedList,
  nobodyFits,
  noPlaceFree,
  noStay,
  notAway,
  staysElsewhere,
} from './refusals.js';
import {
  beginLeave,
  endLeave,
  endUses,
  extendHold,
  findBed,
  firstFreeBed,
  freeWards,
  insertClosures,
  insertHolds,
  insertStay,
  lockBeds,
  lockFreeBeds,
  markAbsconded,
  resumeStay,
  usesOf,
  usesOfBeds,
  type Acting,
  type Ended,
  type FreeWard,
  type HeldRow,
  type Holding,
  type Lot,
  type NamedBed,
  type Use,
} from './stays.repository.js';
import { NextBest } from './waiting/next-best.js';
import { BedFreed } from './waiting/messages.js';

/** A bed held for a client. */
export interface Held extends HeldRow {
  readonly facilityId: string;
}

export interface Hold {
  readonly facility: Facility;
  /** all or nobody, and together where that can be */
  readonly clients: readonly Client[];
  /** those of their groups who have a place here already */
  readonly there?: readonly Client[] | undefined;
  /** how long, in minutes of the office */
  readonly minutes: number;
  readonly by: Acting;
  /** names; left out: chosen */
  readonly ward?: string | undefined;
  readonly bed?: string | undefined;
  /** why it may be a place that does not fit; only given for somebody who may */
  readonly override?: string | undefined;
  /** what was seen just before, to begin with */
  readonly looked?: readonly FreeWard[] | undefined;
}

export interface CheckIn {
  readonly facility: Facility;
  readonly client: Client;
  /** those of the group who have a place here already, or come along */
  readonly companions?: readonly Client[] | undefined;
  readonly by: Acting;
  /** name; left out: the held one, or one is chosen */
  readonly bed?: string | undefined;
  /** when they came; left out: now */
  readonly at?: Date | undefined;
  readonly expectedEnd?: string | undefined;
  readonly override?: string | undefined;
  /** whether a stay in another facility ends with it */
  readonly transfer?: boolean | undefined;
}

export interface Closure {
  readonly facility: Facility;
  /** ids */
  readonly beds: readonly string[];
  /** ids of others that nobody may be in: places over capacity, which are no beds to close */
  readonly alsoEmpty?: readonly string[] | undefined;
  /** left out: until they are opened */
  readonly until?: Date | undefined;
  readonly reason: string;
  readonly by: Acting;
}

export interface CheckedIn {
  readonly stayId: string;
  readonly facilityId: string;
  /** name; null: without a bed */
  readonly bed: string | null;
  readonly since: Date;
}

/**
 * The one door to `stays` and `absences`: every hold, check-in, leave, move, check-out and closure goes through here, in the transaction of its
 * use case. All times are the database's. What it promises is kept by the database's constraints; what it checks first only gives better words.
 */
@Injectable()
export class BedDoor {
  constructor(
    private readonly outbox: Outbox,
    private readonly live: LiveChanges,
    private readonly calendar: Calendar,
    private readonly nextBest: NextBest,
  ) {}

  /** Holds a bed for each of them, until the time is up: then the beds are free without anybody doing anything. @throws Refused no_place_free, does_not_fit, … */
  async hold(tx: Tx, { facility, clients, there = [], minutes, by, ward, bed, override, looked }: Hold): Promise<Held[]> {
    const holding = { facilityId: facility.id, partyId: newId(), seconds: this.seconds(minutes), by, override };
    for (const again of [false, true]) {
      // others were at those beds: they have them when this returns, or have let them go
      if (again) await lockFreeBeds(tx, facility.id);
      const seen = (again ? undefined : looked) ?? (await freeWards(tx, facility.id));
      const lots =
        bed === undefined
          ? await this.lots(tx, facility, clients, there, seen, ward, override)
          : [await this.named(tx, facility, clients, there, bed, override)];
      const held = await this.insertLots(tx, lots, holding);
      if (held) {
        this.changed(tx, facility);
        return held.map((each) => ({ ...each, facilityId: facility.id }));
      }
      if (bed !== undefined) throw bedTaken(bed);
    }
    throw noPlaceFree(facility, clients.length, 0, await this.nextBest.find(tx, clients, facility.id));
  }

  /** @throws Refused hold_not_open */
  async extend(tx: Tx, holdId: string, minutes: number): Promise<Date> {
    const extended = await extendHold(tx, holdId, this.seconds(minutes));
    if (!extended) throw holdOver();
    await this.changedById(tx, [extended.facilityId]);
    return extended.until;
  }

  /** Those that are over already stay as they are. @returns how many were released */
  async release(tx: Tx, holdIds: readonly string[], because: 'released' | 'expired', by: Acting): Promise<number> {
    const ended = holdIds.length ? await endUses(tx, holdIds, because, undefined, by) : [];
    await this.freed(tx, ended);
    return ended.length;
  }

  /** Begins a stay: in the bed that is named or held, or in one that is chosen; without one where there is no list of beds. */
  async checkIn(
    tx: Tx,
    { facility, client, companions = [], by, bed: asked, at, expectedEnd, override, transfer = false }: CheckIn,
  ): Promise<CheckedIn> {
    const uses = await usesOf(tx, client.caseId);
    const holds = uses.filter(({ kind }) => kind === 'hold');
    const stay = uses.find(({ kind }) => kind === 'stay');
    if (stay?.facilityId === facility.id && stay.now) throw alreadyHere();
    if (stay?.now && !transfer) throw staysElsewhere();
    if (at && stay?.now && stay.since >= at)
      throw impossibleTime('Klien baru masuk tempat lain sesudah waktu itu.', 'The client came to another place after that.');
    const here = holds.find(({ facilityId }) => facilityId === facility.id);
    // who is said afterwards to have come before the bed was held is in it from the hold on; `admittedAt` tells when they came
    const isHeld = here !== undefined && (asked === undefined || asked === here.bed);
    const from = at && isHeld && at <= here.since ? new Date(here.since.getTime() + 1) : at;
    const held = holds.map(({ id }) => id);
    if (holds.length) await this.freed(tx, await endUses(tx, held, 'taken', from, by), here?.facilityId);
    if (stay) await this.freed(tx, await endUses(tx, [stay.id], stay.now ? 'transferred' : 'absconded', stay.now ? from : undefined, by));

    const overridden = override ?? (isHeld ? (here.override ?? undefined) : undefined);
    const overrideBy = override === undefined && isHeld ? (here.overrideBy ?? undefined) : undefined;
    const { bedId, bed, saidBed } = await this.bedFor(
      tx,
      facility,
      [client, ...companions],
      asked ?? here?.bed ?? undefined,
      at,
      overridden,
    );
    const admission = {
      id: newId(),
      facilityId: facility.id,
      bedId,
      saidBed,
      caseId: client.caseId,
      personId: client.personId,
      partyId: here?.partyId ?? undefined,
      at: from,
      admittedAt: at,
      expectedEnd,
      follows: stay?.id ?? here?.id,
      by,
      override: overridden,
      overrideBy,
    };
    const since = await onTaken(bed, asked !== undefined || at !== undefined, () => insertStay(tx, admission));
    this.changed(tx, facility);
    return { stayId: admission.id, facilityId: facility.id, bed: bed ?? saidBed, since };
  }

  /**
   * Ends the stay of a case. Of somebody who absconded long ago only the reason is written.
   * @param at undefined: now
   * @returns undefined if there is no stay
   */
  async checkOut(
    tx: Tx,
    { caseId, reason, at, by }: { caseId: string; reason: string; at?: Date | undefined; by: Acting },
  ): Promise<Use | undefined> {
    const stay = (await usesOf(tx, caseId)).find(({ kind }) => kind === 'stay');
    if (!stay) return undefined;
    if (at && at <= stay.since) throw impossibleTime('Keluar tidak mungkin sebelum masuk.', 'Nobody leaves before they came.');
    await this.freed(tx, await endUses(tx, [stay.id], reason, at, by));
    return stay;
  }

  /** The case of somebody who sleeps here was merged into another: the stay goes on for that one, if it has none. */
  async carryOn(tx: Tx, caseId: string, other: Pick<Client, 'caseId' | 'personId'>, by: Acting): Promise<void> {
    const stay = (await usesOf(tx, caseId)).find(({ kind, now }) => kind === 'stay' && now);
    if (!stay || (await usesOf(tx, other.caseId)).some(({ kind, now }) => kind === 'stay' && now)) return;
    await endUses(tx, [stay.id], 'carried_on', undefined, by);
    const { facilityId, bedId, saidBed, id: follows } = stay;
    const admittedAt = stay.admittedAt ?? undefined;
    await insertStay(tx, { id: newId(), facilityId, bedId, saidBed, ...other, at: undefined, admittedAt, follows, by });
    await this.changedById(tx, [facilityId]);
  }

  /** The holds of a case end. */
  async releaseHolds(tx: Tx, caseId: string, by: Acting): Promise<void> {
    const holds = (await usesOf(tx, caseId)).filter(({ kind }) => kind === 'hold');
    await this.release(
      tx,
      holds.map(({ id }) => id),
      'released',
      by,
    );
  }

  /** Away for a while; the bed stays theirs. @throws Refused stay_not_found, already_away */
  async leave(
    tx: Tx,
    { caseId, reason, dueBack, by }: { caseId: string; reason: string; dueBack?: Date | undefined; by: Acting },
  ): Promise<void> {
    const stay = await this.stayOf(tx, caseId);
    if (stay.away) throw alreadyAway();
    await beginLeave(tx, newId(), stay.id, dueBack, reason, by);
    await this.changedById(tx, [stay.facilityId]);
  }

  /** @throws Refused stay_not_found, already_back */
  async back(tx: Tx, caseId: string): Promise<void> {
    const stay = await this.stayOf(tx, caseId);
    if (stay.away?.kind !== 'leave') throw notAway();
    await endLeave(tx, stay.id);
    await this.changedById(tx, [stay.facilityId]);
  }

  /** Absconded: the bed is kept for as long as the facility says, and then is free by itself. @returns undefined if there is no stay */
  async abscond(tx: Tx, caseId: string, by: Acting): Promise<Use | undefined> {
    const stay = (await usesOf(tx, caseId)).find(({ kind, now }) => kind === 'stay' && now);
    if (!stay || stay.away?.kind === 'absconded') return stay;
    const facility = await this.facilityOf(tx, stay.facilityId);
    if (stay.away) await endLeave(tx, stay.id);
    await markAbsconded(tx, stay.id, this.seconds(facility.absentDays * 24 * 60), newId(), by);
    this.changed(tx, facility);
    return stay;
  }

  /** Back after absconding: into the bed that was kept, otherwise into another, and if there is none the person is here without one. */
  async resume(tx: Tx, client: Client, by: Acting): Promise<CheckedIn | undefined> {
    const stay = (await usesOf(tx, client.caseId)).find(({ kind }) => kind === 'stay');
    if (!stay) return undefined;
    const facility = await this.facilityOf(tx, stay.facilityId);
    const again = { facilityId: facility.id, since: stay.since };
    if (await resumeStay(tx, stay.id)) {
      this.changed(tx, facility);
      return { ...again, stayId: stay.id, bed: stay.bed ?? stay.saidBed };
    }
    await endUses(tx, [stay.id], 'absconded', undefined, by);
    const wards = await freeWards(tx, facility.id);
    const wardId = assign([client], wards)?.get(client.caseId);
    const bed = wardId === undefined ? undefined : await this.freeBed(tx, facility, wardId);
    const { caseId, personId } = client;
    const admission = {
      facilityId: facility.id,
      bedId: bed?.id ?? null,
      saidBed: bed ? null : stay.saidBed,
      caseId,
      personId,
      at: undefined,
      by,
    };
    const id = newId();
    const admittedAt = stay.admittedAt ?? undefined;
    const since = await onTaken(bed?.name ?? null, false, () => insertStay(tx, { ...admission, id, follows: stay.id, admittedAt }));
    this.changed(tx, facility);
    return { ...again, since, stayId: id, bed: bed?.name ?? null };
  }

  /** Another bed of the same facility; both ends in one act. @throws Refused stay_not_found, bed_taken, … */
  async moveTo(
    tx: Tx,
    {
      facility,
      client,
      companions = [],
      bed,
      by,
      override,
    }: Pick<CheckIn, 'facility' | 'client' | 'companions' | 'by' | 'override'> & { bed: string },
  ): Promise<CheckedIn> {
    const stay = await this.stayOf(tx, client.caseId);
    if (stay.facilityId !== facility.id) throw noStay();
    if (stay.away?.kind === 'absconded') throw alreadyAway();
    const to = await this.bedNamed(tx, facility, bed, [client, ...companions], override);
    if (to.id === stay.bedId) throw bedTaken(bed);
    await endUses(tx, [stay.id], 'moved', undefined, by);
    const id = newId();
    const admission = {
      id,
      facilityId: facility.id,
      bedId: to.id,
      saidBed: null,
      caseId: client.caseId,
      personId: client.personId,
      at: undefined,
      by,
      override,
    };
    const admittedAt = stay.admittedAt ?? undefined;
    const since = await onTaken(bed, true, () => insertStay(tx, { ...admission, admittedAt, follows: stay.id }));
    if (stay.away?.kind === 'leave')
      await beginLeave(tx, newId(), id, stay.away.dueBack ? new Date(stay.away.dueBack) : undefined, 'moved', by);
    await this.outbox.add(tx, [BedFreed.of({ facilityId: facility.id })]);
    this.changed(tx, facility);
    return { stayId: id, facilityId: facility.id, bed, since };
  }

  /**
   * Closes beds: a stay of nobody. Those that are closed already are closed anew.
   * @throws Refused beds_in_use, with the list of who is in them or in `alsoEmpty`
   */
  async close(tx: Tx, { facility, beds, alsoEmpty = [], until, reason, by }: Closure): Promise<void> {
    const asked = [...beds, ...alsoEmpty];
    await lockBeds(tx, asked);
    const uses = await usesOfBeds(tx, asked, until);
    const inUse = uses.filter(({ kind }) => kind !== 'closed');
    if (inUse.length) throw bedsInUse(inUse);
    await endUses(
      tx,
      uses.map(({ id }) => id),
      'closed_anew',
      undefined,
      by,
    );
    await insertClosures(
      tx,
      facility.id,
      beds.map((bedId) => ({ id: newId(), bedId })),
      until,
      reason,
      by,
    );
    this.changed(tx, facility);
  }

  /** Opens closed beds; others stay as they are. */
  async reopen(tx: Tx, { beds, by }: { beds: readonly string[]; by: Acting }): Promise<void> {
    await lockBeds(tx, beds);
    const closed = (await usesOfBeds(tx, beds, undefined)).filter(({ kind }) => kind === 'closed');
    await this.freed(
      tx,
      await endUses(
        tx,
        closed.map(({ id }) => id),
        'opened',
        undefined,
        by,
      ),
    );
  }

  /** Tells the screens, after the commit. */
  changed(tx: Tx, { id, unitId }: Pick<Facility, 'id' | 'unitId'>): void {
    this.live.publishAfterCommit(tx, { kind: 'facility', id, version: Date.now(), units: [unitId] });
  }

  /** Minutes of the office in seconds of this installation. */
  private seconds(minutes: number): number {
    return (minutes * 60) / this.calendar.speed;
  }

  /** Beds are free again: screens and the waiting list are told. @param except a facility in which another stay begins in the same act */
  private async freed(tx: Tx, ended: readonly Ended[], except?: string): Promise<void> {
    const facilities = [...new Set(ended.map(({ facilityId }) => facilityId))];
    await this.changedById(tx, facilities);
    await this.outbox.add(
      tx,
      facilities.filter((facilityId) => facilityId !== except).map((facilityId) => BedFreed.of({ facilityId })),
    );
  }

  private async changedById(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length) for (const facility of (await facilitiesById(tx, ids)).values()) this.changed(tx, facility);
  }

  private async facilityOf(tx: Tx, id: string): Promise<Facility> {
    return (await facilitiesById(tx, [id])).get(id)!;
  }

  private async stayOf(tx: Tx, caseId: string): Promise<Use> {
    const stay = (await usesOf(tx, caseId)).find(({ kind, now }) => kind === 'stay' && now);
    if (!stay) throw noStay();
    return stay;
  }

  /** In which ward how many of them go. */
  private async lots(
    tx: Tx,
    facility: Facility,
    clients: readonly Client[],
    there: readonly Client[],
    all: readonly FreeWard[],
    ward: string | undefined,
    override: string | undefined,
  ): Promise<Lot[]> {
    if (all.every(({ beds }) => beds === 0)) throw noBedList(facility);
    const wards = ward === undefined ? all : all.filter(({ name }) => name === ward);
    const placed = assign(clients, wards, { there, allowForbidden: override !== undefined });
    if (!placed) throw await this.whyNot(tx, facility, clients, there, wards);
    return wards.flatMap(({ id }): Lot[] => {
      const members = clients.filter(({ caseId }) => placed.get(caseId) === id);
      return members.length ? [{ wardId: id, bedId: null, members }] : [];
    });
  }

  private async named(
    tx: Tx,
    facility: Facility,
    clients: readonly Client[],
    there: readonly Client[],
    name: string,
    override: string | undefined,
  ): Promise<Lot> {
    const bed = await this.bedNamed(tx, facility, name, [...clients, ...there], override);
    return { wardId: null, bedId: bed.id, members: clients.slice(0, 1) };
  }

  /** Every lot or none of them; undefined: others were faster. */
  private async insertLots(tx: Tx, lots: readonly Lot[], holding: Omit<Holding, 'ids'>): Promise<HeldRow[] | undefined> {
    const held: HeldRow[] = [];
    for (const lot of lots) {
      const rows = await onHeld(tx, lot, holding);
      if (rows.length < lot.members.length) {
        if (held.length) throw new Overtaken(); // those of other wards are not kept: all of it again
        return undefined;
      }
      held.push(...rows);
    }
    return held;
  }

  private async whyNot(
    tx: Tx,
    facility: Facility,
    clients: readonly Client[],
    there: readonly Client[],
    wards: readonly FreeWard[],
  ): Promise<Error> {
    const free = wards.reduce((sum, each) => sum + each.free, 0);
    const open = wards.filter((each) => each.free > 0);
    const forbidden = clients.flatMap((client) =>
      open.flatMap((ward) => fitOf(client, ward, [...clients, ...there]).filter(({ weight }) => weight === 'forbids')),
    );
    if (free >= clients.length && forbidden.length) return nobodyFits(forbidden.map(({ words }) => words));
    return noPlaceFree(facility, clients.length, free, await this.nextBest.find(tx, clients, facility.id));
  }

  private async bedNamed(
    tx: Tx,
    facility: Facility,
    name: string,
    party: readonly Client[],
    override: string | undefined,
  ): Promise<NamedBed> {
    const bed = await findBed(tx, facility.id, name);
    if (!bed) throw bedNotFound(name);
    if (bed.extra && !bed.authorised) throw extraNotAllowed(name);
    const ward = (await wardsOf(tx, facility.id)).find(({ id }) => id === bed.wardId) as Ward;
    const forbidden = party.slice(0, 1).flatMap((client) => fitOf(client, ward, party).filter(({ weight }) => weight === 'forbids'));
    if (forbidden.length && override === undefined) throw mustBeOverridden(forbidden);
    return bed;
  }

  /** One of a ward in which there is room. Whoever is just at the last of them is waited for: they have it afterwards, or have let it go. */
  private async freeBed(tx: Tx, { id }: Facility, wardId: string): Promise<{ id: string; name: string }> {
    const bed = await firstFreeBed(tx, wardId);
    if (bed) return bed;
    await lockFreeBeds(tx, id);
    const again = await firstFreeBed(tx, wardId);
    if (!again) throw new Overtaken();
    return again;
  }

  private async bedFor(
    tx: Tx,
    facility: Facility,
    party: readonly [Client, ...Client[]],
    name: string | undefined,
    at: Date | undefined,
    override: string | undefined,
  ): Promise<{ bedId: string | null; bed: string | null; saidBed: string | null }> {
    const [client, ...there] = party;
    const wards = await freeWards(tx, facility.id);
    const listed = wards.some(({ beds }) => beds > 0);
    if (name !== undefined) {
      const known = listed || (await findBed(tx, facility.id, name)) !== undefined;
      if (!known) return { bedId: null, bed: null, saidBed: name };
      const bed = await this.bedNamed(tx, facility, name, party, override);
      return { bedId: bed.id, bed: bed.name, saidBed: null };
    }
    // of those who came before, nobody knows where they sleep unless it is said
    if (!listed || at !== undefined) return { bedId: null, bed: null, saidBed: null };
    const wardId = assign([client], wards, { there, allowForbidden: override !== undefined })?.get(client.caseId);
    if (wardId === undefined) throw await this.whyNot(tx, facility, [client], there, wards);
    const bed = await this.freeBed(tx, facility, wardId);
    return { bedId: bed.id, bed: bed.name, saidBed: null };
  }
}

/** A hold that the database refuses: the client has one already, or somebody else was faster. */
async function onHeld(tx: Tx, lot: Lot, holding: Omit<Holding, 'ids'>): Promise<HeldRow[]> {
  try {
    return await insertHolds(tx, lot, { ...holding, ids: lot.members.map(() => newId()) });
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'bed_given_once') throw new Overtaken();
    throw constraint === 'case_holds_one' ? alreadyHeld() : error;
  }
}

/** @param named whether it was this bed that was asked for: otherwise another is looked for, all of it again */
async function onTaken(bed: string | null, named: boolean, insert: () => Promise<Date | undefined>): Promise<Date> {
  try {
    const since = await insert();
    if (!since) throw facilityClosed();
    return since;
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'bed_given_once') throw named ? bedTaken(bed ?? '') : new Overtaken();
    if (constraint === 'person_in_one_place') throw staysElsewhere();
    throw error;
  }
}

function constraintOf(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { readonly constraint?: string }).constraint : undefined;
}
