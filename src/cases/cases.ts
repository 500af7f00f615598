import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { decide, sayRefusal, type Actor, type Decision, type Inputs, type Sop } from '../engine/index.js';
import { dayOf, readHolidays } from '../deadlines/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { Outbox, type Message } from '../platform/queue/index.js';
import { Refusal, Refused } from '../shared/refusal.js';
import { PublishedSops } from '../sop/index.js';
import { unitFor, Units, type Directory, type OwnerKey, type UnitId } from '../units/index.js';
import { CaseRepository, type EventRecord, type StoredCase } from './case.repository.js';
import { changeOf, newCase, type Act, type CaseChange, type CaseState, type Following, type Handoff, type World } from './change.js';
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
  /** Kemendagri code of the city or regency where the person was found or came in, as 35.78 */
  readonly region: string;
}

export interface TakeEvent extends EventCommand {
  readonly caseId: string;
  /** the version the person saw; left out: whatever it is now */
  readonly version?: number;
  /** which handoff is answered, when several are open */
  readonly handoffId?: string;
  /** places of the journey, for the routing of a handoff */
  readonly destinationRegion?: string;
  readonly named?: string;
}

export interface CaseMoved {
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly ownerUnit: string;
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
  private readonly holidays = readHolidays();

  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: CaseRepository,
    private readonly outbox: Outbox,
    private readonly sops: PublishedSops,
    private readonly units: Units,
  ) {}

  /** Opens a case by one of the SOP's ways in. @throws Refused as the SOP says */
  async open(command: OpenCase): Promise<CaseMoved> {
    const sop = this.sopOf(command.sop);
    const directory = await this.units.directory();
    return this.work.run(async (tx) => {
      const at = await this.repository.now(tx);
      const before = newCase(sop, newId(), command.actor.unit, at);
      const decision = this.decideOr(sop, before, command);
      const change = changeOf(
        sop,
        before,
        decision,
        actOf(command, at),
        this.world(directory, { openedBy: command.actor.unit, foundRegion: command.region }, at, {}),
      );
      const number = await this.repository.nextNumber(tx, command.region, Number(dayOf(at).slice(0, 4)));
      const opened = { number, sopId: sop.id, sopVersion: sop.version, foundRegion: command.region };
      await this.repository.open(tx, opened, change, recordOf(sop, command, decision, at), this.messages(tx, change));
      return movedTo(number, change);
    });
  }

  /** Takes one event on a case. @throws Refused if there is no such case, it has moved on, the SOP forbids it, or the handoff is not open */
  async take(command: TakeEvent): Promise<CaseMoved> {
    const directory = await this.units.directory();
    return this.work.run((tx) => this.takeIn(tx, command, directory));
  }

  /** The same inside a transaction that is under way. */
  async takeIn(tx: Tx, command: TakeEvent, directory: Directory): Promise<CaseMoved> {
    const watched = [...this.sops.all].flatMap((sop) => eventsCountedFrom(sop));
    const before = await this.repository.find(tx, command.caseId, watched);
    if (!before)
      throw refused(
        'case_not_found',
        'Kasus ini tidak ada, atau bukan urusan unit Anda.',
        'There is no such case, or it is not your unit’s.',
      );
    if (command.version !== undefined && command.version !== before.version) throw stale();
    const sop = this.sopOf(before.sopId, before.sopVersion);
    const answers = answeredBy(sop, before, command);
    this.requireUnit(sop, before, command, answers);
    const decision = this.decideOr(sop, before, command);
    const at = before.now;
    const facts = {
      openedBy: before.openedByUnit,
      foundRegion: before.foundRegion ?? undefined,
      destinationRegion: command.destinationRegion,
      named: command.named,
    };
    const act: Act = { ...actOf(command, at), ...(answers ? { answers } : {}) };
    const change = changeOf(sop, before, decision, act, this.world(directory, facts, at, before.lastAt));
    if (!(await this.repository.move(tx, change, recordOf(sop, command, decision, at), this.messages(tx, change)))) throw stale();
    return movedTo(before.number, change);
  }

  private sopOf(id: string, version?: number): Sop {
    const sop = this.sops.find(id, version);
    if (!sop) throw refused('sop_not_found', `Tidak ada SOP "${id}".`, `There is no SOP "${id}".`);
    return sop;
  }

  private decideOr(sop: Sop, { snapshot }: CaseState, { event, actor, inputs = {} }: EventCommand): Decision & { taken: true } {
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
      throw notYours();
    if (answers === undefined && acting && actor.unit !== before.ownerUnit) throw notYours();
  }

  private world(directory: Directory, facts: Places, at: number, lastAt: Readonly<Record<string, number>>): World {
    const routing = { ...facts, on: dayOf(at), openedBy: facts.openedBy as UnitId, named: facts.named as UnitId | undefined };
    return {
      newId,
      holidays: this.holidays,
      unitFor: (owner, handoff) => unitFor(owner as OwnerKey, { ...routing, handoff }, directory).unit?.id ?? null,
      lastAt: (event) => lastAt[event],
    };
  }

  private messages(tx: Tx, { after, following }: CaseChange): Message[] {
    const of = { caseId: after.id, seq: after.version };
    const messages = following.map((each) => messageFor(of, each));
    this.outbox.rows(tx, messages); // so that the relay is nudged after the commit; the rows go with the statement that moves the case
    return messages;
  }
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
  if (open.length === 0)
    throw refused('handoff_not_open', 'Serah terima ini tidak terbuka (lagi).', 'This handoff is not open (any more).');
  throw refused('which_handoff', 'Ada beberapa serah terima terbuka; sebutkan yang mana.', 'Several handoffs are open; say which.');
}

function eventsCountedFrom(sop: Sop): string[] {
  return Object.values(sop.file.clocks).flatMap(({ counts_from }) => (counts_from && 'event' in counts_from ? [counts_from.event] : []));
}

function actOf({ actor, moments, reason }: EventCommand, at: number): Act {
  return { actor, at, ...(moments ? { moments } : {}), ...(reason === undefined ? {} : { reason }) };
}

function recordOf(
  sop: Sop,
  { event, actor, inputs = {}, data = {} }: EventCommand,
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
    inputs,
    data,
  };
}

function movedTo(number: string, { after, toState }: CaseChange): CaseMoved {
  return { caseId: after.id, number, version: after.version, state: toState, ownerUnit: after.ownerUnit };
}

function refused(code: string, id: string, en: string): Refused {
  return new Refused(new Refusal(code, { id, en }));
}

function stale(): Refused {
  return refused(
    'stale_version',
    'Kasus ini sudah berubah sejak Anda membukanya. Muat ulang, lalu lihat apakah langkah ini masih perlu.',
    'This case has changed since you opened it. Load it again and see whether this step is still needed.',
  );
}

function notYours(): Refused {
  return refused('not_your_unit', 'Kasus ini sedang ditangani unit lain.', 'This case is with another unit.');
}
