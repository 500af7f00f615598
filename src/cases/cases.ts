import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Calendar, dayOf } from '../deadlines/index.js';
import { decide, sayRefusal, type Actor, type Decision, type Inputs, type Sop } from '../engine/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { LiveChanges } from '../platform/live/index.js';
import { Outbox, type Message } from '../platform/queue/index.js';
import { Refusal, Refused } from '../shared/refusal.js';
import { PublishedSops } from '../sop/index.js';
import { unitFor, Units, type Directory, type OwnerKey, type UnitId } from '../units/index.js';
import { CaseRepository, type EventRecord, type Noted, type StoredCase } from './case.repository.js';
import { changeOf, newCase, type Act, type CaseChange, type CaseState, type Following, type Handoff, type World } from './change.js';
import {
  handoffNotOpen,
  notFound,
  notYourUnit,
  otherCaseClosed,
  otherCaseNeeded,
  sopNotFound,
  staleVersion,
  unknownInput,
  whichHandoff,
} from './refusals.js';
import { SameActEffects, type Doing } from './effects.js';
import { DocumentIssued, EffectDue, HandoffAnswered, HandoffOffered, StaffToBeTold } from './messages.js';

/** What every event of a case is asked with. */
export interface EventCommand {
  readonly event: string;
  readonly actor: Actor;
  readonly inputs?: Inputs;
  /** moments that come with the event, as `planned_arrival`: milliseconds since 1970, UTC */
  readonly moments?: Readonly<Record<string, number>>;
  /** ids, codes and references of the step; never personal data */
  readonly data?: Readonly<Record<string, unknown>>;
  /** code of the reason, where one is to be given */
  readonly reason?: string;
}

export interface OpenCase extends EventCommand {
  readonly sop: string;
  readonly personId: string;
  readonly groupId?: string;
  /** where the client is already, as FACILITY or FACILITY/BED */
  readonly place?: string;
  /** given on a phone that had no network; left out: the next of the place and year */
  readonly number?: string;
  /** the closed case that this one takes up again */
  readonly follows?: string;
  /** Kemendagri code of the city or regency where the person was found or came in, as 35.78 */
  readonly region: string;
}

export interface TakeEvent extends EventCommand {
  readonly caseId: string;
  /** the version the person saw; left out: whatever it is now */
  readonly version?: number;
  /** which handoff is answered, when several are open */
  readonly handoffId?: string;
  /** where the journey is to end: remembered by the case, and handoffs are routed by it */
  readonly destinationRegion?: string;
  /** id of the unit that a handoff is offered to, where a person chooses */
  readonly named?: string;
  /** where the client is from now on, as FACILITY or FACILITY/BED */
  readonly place?: string;
  /** the case that this one is merged into */
  readonly otherCaseId?: string;
}

export interface CaseMoved {
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly ownerUnit: string;
  /** the linked case that the event has opened */
  readonly opened?: { readonly caseId: string; readonly number: string };
}

/** Where a case is and goes; ids of units and codes of regions. */
interface Places {
  readonly openedBy: string;
  readonly foundRegion: string | undefined;
  readonly destinationRegion?: string | undefined;
  readonly named?: string | undefined;
}

/** Opens cases and moves them: gathers what is known, asks the engine, and writes all that follows in one commit. */
@Injectable()
export class Cases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: CaseRepository,
    private readonly outbox: Outbox,
    private readonly sops: PublishedSops,
    private readonly units: Units,
    private readonly calendar: Calendar,
    private readonly live: LiveChanges,
    private readonly effects: SameActEffects,
  ) {}

  /** Opens a case by one of the SOP's ways in. @throws Refused as the SOP says */
  async open(command: OpenCase): Promise<CaseMoved> {
    const directory = await this.units.directory();
    return this.work.run((tx) => this.openIn(tx, command, directory));
  }

  /** The same inside a transaction that is under way. */
  async openIn(tx: Tx, asked: OpenCase, directory: Directory): Promise<CaseMoved> {
    const sop = this.sopOf(asked.sop);
    const command = withSettled(sop, asked);
    const { region, personId, groupId, follows } = command;
    const at = await this.repository.now(tx);
    const before = newCase(sop, newId(), command.actor.unit, at);
    const decision = this.decideOr(sop, before, command);
    const world = this.world(directory, { openedBy: command.actor.unit, foundRegion: region }, at, {});
    const change = changeOf(sop, before, decision, actOf(command, at), world);
    const done = localEffectsOf(decision);
    const place = (await this.effects.carryOut(tx, done, doingOf(command, before, personId, at))) ?? command.place;
    const number = command.number ?? (await this.repository.nextNumber(tx, region, Number(dayOf(at).slice(0, 4))));
    const opened = { number, sopId: sop.id, sopVersion: sop.version, foundRegion: region, personId, groupId, place };
    await this.repository.open(tx, opened, change, recordOf(sop, command, decision, at), this.messages(tx, change, before));
    if (follows !== undefined) await this.repository.link(tx, before.id, follows, 'follows', 1);
    return movedTo(number, change);
  }

  /** Takes one event on a case. @throws Refused if there is no such case, it has moved on, the SOP forbids it, or the handoff is not open */
  async take(command: TakeEvent): Promise<CaseMoved> {
    const directory = await this.units.directory();
    return this.work.run((tx) => this.takeIn(tx, command, directory));
  }

  /** The same inside a transaction that is under way. */
  async takeIn(tx: Tx, asked: TakeEvent, directory: Directory): Promise<CaseMoved> {
    const watched = [...this.sops.all].flatMap((sop) => eventsCountedFrom(sop));
    const before = await this.repository.find(tx, asked.caseId, watched);
    if (!before) throw notFound();
    if (asked.version !== undefined && asked.version !== before.version) throw staleVersion();
    const sop = this.sopOf(before.sopId, before.sopVersion);
    const command = withSettled(sop, asked);
    const answers = answeredBy(sop, before, command);
    this.requireUnit(sop, before, command, answers);
    const decision = this.decideOr(sop, before, command);
    const at = before.now;
    const facts = {
      openedBy: before.openedByUnit,
      foundRegion: before.foundRegion ?? undefined,
      destinationRegion: command.destinationRegion ?? before.destinationRegion ?? undefined,
      named: command.named,
    };
    const act: Act = { ...actOf(command, at), ...(answers ? { answers } : {}) };
    const change = changeOf(sop, before, decision, act, this.world(directory, facts, at, before.lastAt));
    const done = localEffectsOf(decision);
    const place = await this.effects.carryOut(tx, done, doingOf(command, before, before.personId, at));
    const noted: Noted = { destinationRegion: command.destinationRegion, place: place === undefined ? command.place : place };
    if (!(await this.repository.move(tx, before, change, recordOf(sop, command, decision, at), this.messages(tx, change, before), noted)))
      throw staleVersion();
    const opened = await this.carryOut(tx, done, before, change, command, directory);
    return { ...movedTo(before.number, change), ...(opened ? { opened } : {}) };
  }

  /** Where the client is, when no event of the case says it. @param place as FACILITY or FACILITY/BED; null: nowhere that is known */
  async notePlace(tx: Tx, caseId: string, place: string | null): Promise<void> {
    await this.repository.notePlace(tx, caseId, place);
  }

  /** The effects that concern other cases, in the transaction of the event. */
  private async carryOut(
    tx: Tx,
    effects: readonly string[],
    before: StoredCase,
    { after }: CaseChange,
    { actor, otherCaseId }: TakeEvent,
    directory: Directory,
  ): Promise<CaseMoved['opened']> {
    if (effects.includes('link_other_case')) {
      if (otherCaseId === undefined || otherCaseId === before.id) throw otherCaseNeeded();
      const open = await this.repository.isOpen(tx, otherCaseId);
      if (open !== true) throw open === undefined ? notFound() : otherCaseClosed();
      await this.repository.link(tx, before.id, otherCaseId, 'duplicate_of', after.version);
    }
    if (effects.includes('unlink_other_case')) await this.repository.unlink(tx, before.id, after.version);
    if (!effects.includes('open_linked_case')) return undefined;
    const { sopId: sop, personId, foundRegion, id: follows } = before;
    const again = { sop, event: 'begun_again', actor, region: foundRegion ?? '35', follows, personId };
    const { caseId, number } = await this.openIn(tx, again, directory);
    return { caseId, number };
  }

  private sopOf(id: string, version?: number): Sop {
    const sop = this.sops.find(id, version);
    if (!sop) throw sopNotFound(id);
    return sop;
  }

  private decideOr(sop: Sop, { snapshot }: CaseState, { event, actor, inputs = {} }: EventCommand): Decision & { taken: true } {
    const unknown = Object.keys(inputs).filter((name) => !sop.inputs.some((input) => input.name === name));
    if (unknown.length) throw unknownInput(sop.inputs.map(({ name }) => name));
    const decision = decide(sop, snapshot, { event, actor, inputs });
    if (decision.taken) return decision;
    const { refusal } = decision;
    const possible = [...new Set(refusal.possible.filter(({ ready }) => ready !== 'no').map(({ transition }) => transition.event))];
    const words = { id: sayRefusal(sop, snapshot, refusal, 'id'), en: sayRefusal(sop, snapshot, refusal, 'en') };
    throw new Refused(new Refusal(refusal.code, words, { event, possible, roles: refusal.forRoles, rule: refusal.rule?.id ?? null }));
  }

  /**
   * Whoever acts for the owner must be of the unit that owns this case, or answer a handoff offered to theirs. Somebody with a single-use token
   * has the handoff itself as unit.
   */
  private requireUnit(sop: Sop, before: StoredCase, { actor }: EventCommand, answers: Handoff | undefined): void {
    const owner = sop.file.regions[sop.main]!.states[before.snapshot.regions[sop.main]!]?.owner;
    const acting = owner !== undefined && owner !== 'unchanged' && sop.file.owners[owner]!.roles.includes(actor.role);
    const offered = answers !== undefined && (answers.toUnit === null || answers.toUnit === actor.unit || answers.id === actor.unit);
    if (answers !== undefined && !offered && actor.role !== 'system' && sop.file.owners[answers.toOwner]!.roles.includes(actor.role))
      throw notYourUnit();
    if (answers === undefined && acting && actor.unit !== before.ownerUnit) throw notYourUnit();
  }

  private world(directory: Directory, facts: Places, at: number, lastAt: Readonly<Record<string, number>>): World {
    const routing = { ...facts, on: dayOf(at), openedBy: facts.openedBy as UnitId, named: facts.named as UnitId | undefined };
    return {
      newId,
      holidays: this.calendar.holidays,
      speed: this.calendar.speed,
      unitFor: (owner, handoff) => unitFor(owner as OwnerKey, { ...routing, handoff }, directory).unit?.id ?? null,
      lastAt: (event) => lastAt[event],
    };
  }

  private messages(tx: Tx, { after, following, handoffs }: CaseChange, before: CaseState): Message[] {
    const concerned = [
      before.ownerUnit,
      after.ownerUnit,
      ...[...handoffs, ...before.handoffs].flatMap(({ toUnit, fromUnit }) => [toUnit, fromUnit]),
    ];
    const units = [...new Set(concerned)].filter((unit) => unit !== null);
    this.live.publishAfterCommit(tx, { kind: 'case', id: after.id, version: after.version, units });
    const of = { caseId: after.id, seq: after.version };
    const messages = following.map((each) => messageFor(of, each));
    this.outbox.rows(tx, messages); // so that the relay is nudged after the commit; the rows go with the statement that moves the case
    return messages;
  }
}

/** What an effect of the same act decides itself, and nobody is asked: whether there is a place is found out by taking it. */
export const SETTLED_BY_EFFECTS: Inputs = { place_ready: true };

function withSettled<C extends EventCommand>(sop: Sop, command: C): C {
  const settled = Object.entries(SETTLED_BY_EFFECTS).filter(([name]) => sop.inputs.some((input) => input.name === name));
  return { ...command, inputs: { ...Object.fromEntries(settled), ...command.inputs } };
}

function localEffectsOf({ effects }: Decision & { taken: true }): string[] {
  return effects.flatMap((effect) => (effect.kind === 'do' && effect.how === 'local' ? effect.effect : []));
}

function doingOf(
  { event, actor, data = {}, moments = {}, reason, otherCaseId }: EventCommand & { readonly otherCaseId?: string },
  { id: caseId, version }: CaseState,
  personId: string,
  at: number,
): Omit<Doing, 'effect'> {
  const said = reason === undefined ? data : { ...data, reason };
  return { event, caseId, personId, seq: version + 1, actor, at, data: said, moments, otherCaseId };
}

function messageFor(of: { caseId: string; seq: number }, following: Following): Message {
  switch (following.kind) {
    case 'offered':
      return HandoffOffered.of({ ...of, handoffId: following.handoffId });
    case 'answered':
      return HandoffAnswered.of({ ...of, handoffId: following.handoffId });
    case 'issued':
      return DocumentIssued.of({ ...of, document: following.document });
    case 'tell':
      return StaffToBeTold.of(of);
    case 'effect':
      return EffectDue.of({ ...of, effect: following.effect });
  }
}

/** Events that are nothing but answers. */
const ANSWERS = new Set(['handoff_accepted', 'handoff_declined', 'handoff_expired', 'handoff_withdrawn']);

/** The open handoff that the event is an answer to, if it is one. @throws Refused if there is none, or if it is not said which */
function answeredBy(sop: Sop, before: StoredCase, { event, handoffId }: TakeEvent): Handoff | undefined {
  const outcomes = (kind: string) => {
    const { accepted, declined, expired, withdrawn } = sop.file.handoffs[kind]!;
    return [accepted, declined, expired, withdrawn];
  };
  const isOutcome = Object.keys(sop.file.handoffs).some((kind) => outcomes(kind).includes(event));
  if (!isOutcome) return undefined;
  const open = before.handoffs.filter(
    ({ status, kind, id }) => status === 'open' && outcomes(kind).includes(event) && (handoffId === undefined || id === handoffId),
  );
  if (open.length === 1) return open[0];
  if (open.length === 0 && !ANSWERS.has(event)) return undefined; // an ordinary event that also stands for an answer, as placement_returned
  if (open.length === 0) throw handoffNotOpen();
  throw whichHandoff();
}

function eventsCountedFrom(sop: Sop): string[] {
  return Object.values(sop.file.clocks).flatMap(({ counts_from }) => (counts_from && 'event' in counts_from ? [counts_from.event] : []));
}

function actOf({ actor, moments, reason }: EventCommand, at: number): Act {
  return { actor, at, ...(moments ? { moments } : {}), ...(reason === undefined ? {} : { reason }) };
}

function recordOf(
  sop: Sop,
  { event, actor, inputs = {}, data = {}, reason }: EventCommand,
  { transition }: Decision & { taken: true },
  at: number,
): EventRecord {
  return {
    event,
    row: transition.row,
    sopVersion: sop.version,
    actorId: actor.id,
    actorUnit: actor.unit,
    actorRole: actor.role,
    at,
    // only what was asked for here
    inputs: Object.fromEntries(transition.asks.map(({ name }) => [name, inputs[name]])),
    data: { ...data, ...(reason === undefined ? {} : { reason }) },
  };
}

function movedTo(number: string, { after, toState }: CaseChange): CaseMoved {
  return { caseId: after.id, number, version: after.version, state: toState, ownerUnit: after.ownerUnit };
}
