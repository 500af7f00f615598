/** What the SOP wants done about places in the same act as an event of the case: both are committed, or neither. */
import { Injectable } from '@nestjs/common';
import { mayDo, type Role } from '../access/index.js';
import { CarriesOut, type Doing, type EffectHandler } from '../cases/index.js';
import type { Tx } from '../platform/database/index.js';
import { Outbox } from '../platform/queue/index.js';
import { checkArrival } from './arrival-times.js';
import { BedDoor, type CheckedIn } from './bed-door.js';
import { Clients } from './clients.js';
import type { Client, Facility } from './domain/place.js';
import { facilitiesById, facilitiesOfUnit, findFacility } from './facilities.repository.js';
import { facilityNotFound, impossibleTime, notForOverride, notYourFacility } from './refusals.js';
import type { Acting } from './stays.repository.js';
import { DeclinePlace } from './waiting/decline-place.js';
import { ClientWaits } from './waiting/messages.js';
import { WaitingList } from './waiting/waiting-list.js';

function actingOf({ actor }: Doing): Acting {
  return { id: actor.id, unit: actor.role === 'system' ? null : actor.unit };
}

/** Taken in: off the waiting list, and into a bed of the facility of whoever takes them in. */
@Injectable()
@CarriesOut('begin_stay', 'move_stay')
export class BeginStay implements EffectHandler {
  constructor(
    private readonly door: BedDoor,
    private readonly clients: Clients,
    private readonly waiting: WaitingList,
  ) {}

  async carryOut(tx: Tx, doing: Doing): Promise<string> {
    const { caseId, personId, actor, data, moments, event, at } = doing;
    const facility = await facilityOf(tx, actor.unit, textOf(data, 'facility'));
    const bed = textOf(data, 'bed');
    const by = actingOf(doing);
    const admitted = moments['admitted'];
    if (admitted !== undefined && admitted > at)
      throw impossibleTime('Tanggal masuk di masa depan.', 'The day of admission is in the future.');
    const came = admitted === undefined ? undefined : new Date(admitted);
    if (event === 'resident_carried_over') {
      const client = unknownClient(caseId, personId);
      return placeOf(facility, await this.door.checkIn(tx, { facility, client, by, bed, at: came, override: event }));
    }
    checkArrival({ at: came });
    const override = textOf(data, 'override');
    if (override !== undefined && !mayDo('place.override', actor.role as Role)) throw notForOverride();
    const client = (await this.clients.find(tx, [caseId])).get(caseId)!;
    const companions = await this.clients.companionsOf(tx, client, facility.id);
    const stay = await this.door.checkIn(tx, { facility, client, companions, by, bed, at: came, transfer: true, override });
    await this.waiting.leave(tx, caseId, 'placed', new Date(at));
    return placeOf(facility, stay);
  }
}

/** Why a stay ends, by the event that ends it. */
const END_REASONS: Readonly<Record<string, string>> = {
  departed: 'went_home',
  settled: 'settled',
  goes_by_own_means: 'own_means',
  rejected: 'rejected',
  referral_final: 'referred',
  gone_too_long: 'absconded',
  death_reported: 'died',
  released_on_request: 'released',
  merged_into: 'merged',
};

@Injectable()
@CarriesOut('end_stay')
export class EndStay implements EffectHandler {
  constructor(
    private readonly door: BedDoor,
    private readonly clients: Clients,
  ) {}

  async carryOut(tx: Tx, doing: Doing): Promise<null> {
    const { caseId, event, data, otherCaseId, at } = doing;
    const by = actingOf(doing);
    const other =
      event === 'merged_into' && otherCaseId !== undefined ? (await this.clients.find(tx, [otherCaseId])).get(otherCaseId) : undefined;
    if (other && !other.closed) await this.door.carryOn(tx, caseId, { caseId: other.caseId, personId: other.personId }, by);
    const said = textOf(data, 'diedAt') ?? textOf(data, 'departedAt');
    if (said !== undefined && Date.parse(said) > at) throw impossibleTime('Waktunya di masa depan.', 'The time is in the future.');
    const when = said === undefined ? undefined : new Date(said);
    await this.door.checkOut(tx, { caseId, reason: END_REASONS[event] ?? event, at: when, by });
    return null;
  }
}

@Injectable()
@CarriesOut('mark_stay_absconded')
export class MarkStayAbsconded implements EffectHandler {
  constructor(private readonly door: BedDoor) {}

  async carryOut(tx: Tx, doing: Doing): Promise<null> {
    await this.door.abscond(tx, doing.caseId, actingOf(doing));
    return null;
  }
}

@Injectable()
@CarriesOut('resume_stay')
export class ResumeStay implements EffectHandler {
  constructor(
    private readonly door: BedDoor,
    private readonly clients: Clients,
  ) {}

  async carryOut(tx: Tx, doing: Doing): Promise<string | undefined> {
    const client = (await this.clients.find(tx, [doing.caseId])).get(doing.caseId)!;
    const stay = await this.door.resume(tx, client, actingOf(doing));
    const facility = stay && (await facilitiesById(tx, [stay.facilityId])).get(stay.facilityId);
    return facility && placeOf(facility, stay);
  }
}

@Injectable()
@CarriesOut('release_holds')
export class ReleaseHolds implements EffectHandler {
  constructor(private readonly door: BedDoor) {}

  async carryOut(tx: Tx, doing: Doing): Promise<undefined> {
    await this.door.releaseHolds(tx, doing.caseId, actingOf(doing));
  }
}

@Injectable()
@CarriesOut('join_waiting_list')
export class JoinWaitingList implements EffectHandler {
  constructor(
    private readonly waiting: WaitingList,
    private readonly outbox: Outbox,
  ) {}

  async carryOut(tx: Tx, { caseId, personId, data, at }: Doing): Promise<undefined> {
    await this.waiting.join(tx, { caseId, personId, programme: textOf(data, 'programme'), at: new Date(at) });
    await this.outbox.add(tx, [ClientWaits.of({ caseId })]);
  }
}

@Injectable()
@CarriesOut('leave_waiting_list')
export class LeaveWaitingList implements EffectHandler {
  constructor(private readonly waiting: WaitingList) {}

  async carryOut(tx: Tx, { caseId, event, at }: Doing): Promise<undefined> {
    await this.waiting.leave(tx, caseId, event, new Date(at));
  }
}

/** A facility that cannot take somebody: the bed held for the offer is let go, with the consequence of the reason. */
@Injectable()
@CarriesOut('decline_place')
export class DeclinePlaceEffect implements EffectHandler {
  constructor(private readonly decline: DeclinePlace) {}

  async carryOut(tx: Tx, { caseId, actor, data }: Doing): Promise<undefined> {
    await this.decline.carryOut(tx, { caseId, actor, data });
  }
}

export const STAY_EFFECTS = [
  BeginStay,
  EndStay,
  MarkStayAbsconded,
  ResumeStay,
  ReleaseHolds,
  JoinWaitingList,
  LeaveWaitingList,
  DeclinePlaceEffect,
];

/** The one that is named, or the only one of the unit; it must be the unit's. */
async function facilityOf(tx: Tx, unitId: string, code: string | undefined): Promise<Facility> {
  const own = await facilitiesOfUnit(tx, unitId);
  const found = code === undefined ? own[0] : own.find((facility) => facility.code === code);
  if (found) return found;
  throw code !== undefined && (await findFacility(tx, code)) ? notYourFacility() : facilityNotFound();
}

export function placeOf({ code }: Pick<Facility, 'code'>, { bed }: Pick<CheckedIn, 'bed'>): string {
  return bed === null ? code : `${code}/${bed}`;
}

function textOf(data: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = data[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Somebody whose case is only being opened: they live here, whatever is known of them. */
function unknownClient(caseId: string, personId: string): Client {
  return {
    caseId,
    personId,
    sex: undefined,
    age: undefined,
    child: false,
    unaccompanied: false,
    elderOrDisabled: false,
    atRisk: false,
    health: 'unknown',
    isolation: false,
    programme: undefined,
    identified: false,
    groupId: undefined,
  };
}
