import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Actor } from '../access/index.js';
import { ReadPerson, RecordVersion, RegisterPerson, type RecordKind, type StatedIdentity } from '../people/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { Refused, type Words } from '../shared/refusal.js';
import { PublishedSops } from '../sop/index.js';
import { Units, type Directory } from '../units/index.js';
import { Cases, type CaseMoved } from './cases.js';
import { deviceUnknown, numberTaken, personHasOpenCase, unknownUnit } from './refusals.js';
import { splitStep } from './steps/fields.js';
import { requireSteps } from './steps/index.js';
import { CaseAccess } from './who-sees.js';

const DEFAULT_SOP = 'orang-terlantar';

export interface NewCase {
  readonly number?: { readonly device: string; readonly seq: number; readonly year: number } | undefined;
  readonly inputs?: Readonly<Record<string, string | boolean | number>> | undefined;
  /** of the class that STEPS has for the event */
  readonly step: object;
}

export interface WayIn {
  readonly sop?: string | undefined;
  readonly event: string;
  readonly region: string;
}

export interface Step {
  readonly event: string;
  readonly version?: number | undefined;
  readonly inputs?: Readonly<Record<string, string | boolean | number>> | undefined;
  readonly handoffId?: string | undefined;
  readonly reason?: string | undefined;
  readonly otherCaseId?: string | undefined;
  readonly step: object;
}

/** A step as it was taken, as far as it may say who the person is. */
export interface TakenStep {
  readonly personId: string;
  readonly caseId: string;
  readonly event: string;
  /** id of an account; null: somebody without one, or the system */
  readonly by: string | null;
  /** what the step says of the person: `identity`, `candidates` and the answers */
  readonly personal: Readonly<Record<string, unknown>>;
  /** codes and references of the step */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Keeps what steps say of who somebody is; says so to `CaseFiles.keepIdentityBy`. */
export interface IdentityKeeper {
  /** In the transaction of the event, after the case has moved. @throws Refused and the event is refused */
  keep(tx: Tx, step: TakenStep): Promise<void>;
}

/** How a command went for one person of a group. */
export type Outcome =
  | { readonly moved: CaseMoved; readonly refused: null }
  | { readonly moved: null; readonly refused: { readonly code: string; readonly message: Words } };

/**
 * Cases as people work on them: what a step says of the person is kept under the person's key, codes and references go with the event, and both are
 * committed with the event or not at all.
 */
@Injectable()
export class CaseFiles {
  private identityKeeper: IdentityKeeper | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: Cases,
    private readonly access: CaseAccess,
    private readonly units: Units,
    private readonly registerPerson: RegisterPerson,
    private readonly recordVersion: RecordVersion,
    private readonly readPerson: ReadPerson,
    sops: PublishedSops,
  ) {
    sops.all.filter(({ id }) => id === DEFAULT_SOP).forEach(requireSteps);
  }

  /** Said once, when the program starts, by the feature that weighs what is said of who somebody is. Without one the latest statement counts. */
  keepIdentityBy(keeper: IdentityKeeper): void {
    this.identityKeeper = keeper;
  }

  /** Registers the person, nameless if need be, and opens the case. */
  async open(way: WayIn, opened: NewCase, actor: Actor): Promise<CaseMoved> {
    const directory = await this.units.directory();
    return this.work.run((tx) => this.openIn(tx, way, opened, actor, directory, undefined));
  }

  /** Takes an event on a case that the actor may see. */
  async take(caseId: string, step: Step, actor: Actor): Promise<CaseMoved> {
    const directory = await this.units.directory();
    return this.work.run((tx) => this.takeIn(tx, caseId, step, actor, directory));
  }

  /** Opens a case for each person of a group. One who is refused does not keep the others. */
  async openGroup(way: WayIn, kind: string, members: readonly NewCase[], actor: Actor): Promise<{ groupId: string; outcomes: Outcome[] }> {
    const directory = await this.units.directory();
    return this.work.run(async (tx) => {
      const groupId = newId();
      await tx.query('insert into case_groups (id, kind, unit_id, created_by) values ($1, $2, $3, $4)', [
        groupId,
        kind,
        actor.unitId,
        actor.accountId,
      ]);
      const outcomes: Outcome[] = [];
      for (const member of members) outcomes.push(await outcomeOf(tx, (part) => this.openIn(part, way, member, actor, directory, groupId)));
      return { groupId, outcomes };
    });
  }

  /** Takes an event on each of several cases, in the order of their ids, so that two such commands do not wait for each other crosswise. */
  async takeForEach(steps: readonly (Step & { readonly caseId: string })[], actor: Actor): Promise<{ outcomes: Outcome[] }> {
    return this.work.run((tx) => this.takeForEachIn(tx, steps, actor));
  }

  /** The same inside a transaction that is under way. */
  async takeForEachIn(tx: Tx, steps: readonly (Step & { readonly caseId: string })[], actor: Actor): Promise<{ outcomes: Outcome[] }> {
    const directory = await this.units.directory(tx);
    const order = steps.map((_, i) => i).sort((a, b) => (steps[a]!.caseId < steps[b]!.caseId ? -1 : 1));
    const outcomes: Outcome[] = new Array<Outcome>(steps.length);
    for (const i of order) outcomes[i] = await outcomeOf(tx, (part) => this.takeIn(part, steps[i]!.caseId, steps[i]!, actor, directory));
    return { outcomes };
  }

  /** What a step says of the person, recorded as the newest version of its kind. */
  private async record(tx: Tx, step: TakenStep): Promise<void> {
    const { personId, event, by, personal } = step;
    const answers = Object.entries(personal).filter(([key]) => key !== 'identity' && key !== 'candidates');
    if (this.identityKeeper) await this.identityKeeper.keep(tx, step);
    else if (personal['identity']) await this.add(tx, personId, 'identity', statedOf(personal['identity']), by, event);
    await this.recordAnswers(tx, personId, event, Object.fromEntries(answers), by);
  }

  /** The answers of a step, as the newest version; nothing if there are none. @param by id of an account; null: somebody without one */
  async recordAnswers(tx: Tx, personId: string, event: string, answers: object, by: string | null): Promise<void> {
    if (Object.keys(answers).length) await this.add(tx, personId, `answers:${event}`, answers, by, event);
  }

  private async openIn(
    tx: Tx,
    { sop = DEFAULT_SOP, event, region }: WayIn,
    { number, inputs, step }: NewCase,
    actor: Actor,
    directory: Directory,
    groupId: string | undefined,
  ): Promise<CaseMoved> {
    const { personal, data } = splitStep(step);
    const { identity, ...answers } = personal;
    const stated = statedOf(identity ?? {});
    const records = Object.keys(answers).length ? { [`answers:${event}`]: answers } : {};
    const personId = await this.registerPerson.run(tx, { identity: stated, records, by: actor.accountId, because: event });
    const own = directory.units.find(({ id }) => id === actor.unitId);
    const opened = { sop, event, region, actor: partyOf(actor), data, personId };
    const { place, moments } = placesOf(data, directory, own?.kind === 'upt' ? own.code : undefined);
    const more = defined({ inputs, groupId, place, moments });
    const given = number && (await offlineNumber(tx, region, number, actor));
    return onTaken(() => this.cases.openIn(tx, { ...opened, ...more, ...(given ? { number: given } : {}) }, directory));
  }

  /** Takes an event inside a transaction that is under way. */
  async takeIn(tx: Tx, caseId: string, command: Step, actor: Actor, directory: Directory): Promise<CaseMoved> {
    const { personId } = await this.access.requireReadable(tx, caseId, actor);
    const { event, step, ...rest } = command;
    const { personal, data } = splitStep(step);
    const own = directory.units.find(({ id }) => id === actor.unitId);
    const moved = await onTaken(() =>
      this.cases.takeIn(
        tx,
        { ...defined(rest), caseId, event, actor: partyOf(actor), data, ...placesOf(data, directory, own?.code) },
        directory,
      ),
    );
    await this.record(tx, { personId, caseId, event, by: actor.accountId, personal, data });
    return moved;
  }

  private async add(tx: Tx, personId: string, kind: RecordKind, data: object, by: string | null, because: string): Promise<void> {
    const { current } = await this.readPerson.getCurrent(tx, personId, kind);
    const merged = kind === 'identity' ? { ...current?.data, ...data } : data;
    await this.recordVersion.run(tx, { personId, kind, data: merged, basedOn: current?.version ?? 0, by, because });
  }
}

/** What the data of a step mean for the routing, the clocks and the place of the case. */
function placesOf(
  data: Readonly<Record<string, unknown>>,
  { units }: Directory,
  ownCode: string | undefined,
): { named?: string; destinationRegion?: string; place?: string; moments?: Record<string, number> } {
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : undefined);
  const [toUnit, destinationRegion, plannedArrivalAt] = ['toUnit', 'destinationRegion', 'plannedArrivalAt'].map(text);
  const named = toUnit === undefined ? undefined : units.find(({ code }) => code === toUnit);
  if (toUnit !== undefined && !named) throw unknownUnit();
  const bed = text('bed');
  const facility = text('facility') ?? (Object.hasOwn(data, 'bed') ? ownCode : undefined);
  const place = facility && (bed ? `${facility}/${bed}` : facility);
  const admittedAt = text('admittedAt');
  const moments = defined({
    planned_arrival: plannedArrivalAt === undefined ? undefined : Date.parse(plannedArrivalAt),
    admitted: admittedAt === undefined ? undefined : Date.parse(admittedAt),
  });
  return defined({ named: named?.id, destinationRegion, place, moments: Object.keys(moments).length ? moments : undefined });
}

function statedOf({ names, ...rest }: Partial<StatedIdentity>): StatedIdentity {
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== null));
  return { names: names ?? [], ...known };
}

export function partyOf({ accountId, unitId, role }: Actor): { id: string; unit: string; role: string } {
  return { id: accountId, unit: unitId, role };
}

/** Numbers of a device are its own: OT-35.78-2026-K7Q2-000012 never meets another. */
async function offlineNumber(
  tx: Tx,
  region: string,
  { device, seq, year }: { device: string; seq: number; year: number },
  actor: Actor,
): Promise<string> {
  const rows = await tx.query<unknown[]>('select from number_codes where code = $1 and account_id = $2 and revoked_at is null', [
    device,
    actor.accountId,
  ]);
  if (rows.length === 0) throw deviceUnknown();
  return `OT-${region}-${year}-${device}-${String(seq).padStart(6, '0')}`;
}

/** A savepoint: what was refused leaves nothing, the others stay. */
async function outcomeOf(tx: Tx, work: (tx: Tx) => Promise<CaseMoved>): Promise<Outcome> {
  try {
    return { moved: await tx.transaction(work), refused: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { moved: null, refused: { code: error.refusal.code, message: error.refusal.message } };
  }
}

/** Two constraints of the database are refusals: a number, and an open case of a person, can be had once. */
async function onTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { constraint } = ((error as { driverError?: unknown }).driverError ?? {}) as { constraint?: string };
    if (constraint === 'cases_number_key') throw numberTaken();
    if (constraint === 'cases_one_open_per_person') throw personHasOpenCase();
    throw error;
  }
}

function defined<T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;
}
