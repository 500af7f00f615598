import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Cases } from '../../cases/index.js';
import { Calendar, dayOf } from '../../deadlines/index.js';
import { ReadPerson, Unreadable } from '../../people/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Handles, Outbox, type Message, type MessageHandler } from '../../platform/queue/index.js';
import { Refused } from '../../shared/refusal.js';
import { readAreas, Units } from '../../units/index.js';
import { KeepClaims } from '../claims/keep-claims.js';
import { TellScreens } from '../tell-screens.js';
import { giveUp, keepAnswer, lockCircuit, lockRunning, noteBehaviour, noteCall, waitAgain, type CheckRow } from './checks.repository.js';
import { DukcapilClient } from './client.js';
import { askFaceOf, askOf } from './domain/ask.js';
import { circuitAfter, countsAsAttempt, MOST_ATTEMPTS, QUOTA_PAUSE, waitAfter } from './domain/pacing.js';
import type { Asked, Understood, Verdict } from './domain/verdict.js';
import { FACE_PHOTOS, type FacePhotos } from './face-photos.js';
import { shrunkFace } from './shrunk-face.js';
import { AttemptDue, ReturnDataDue } from './messages.js';

type Payload = Parameters<typeof AttemptDue.of>[0];

/** What was recorded of the person when the call went out. */
interface Stated {
  readonly personId: string;
  readonly version: number;
}

interface Made {
  readonly understood: Understood;
  readonly transactionId: string;
  readonly synthetic: boolean;
  readonly stated: Stated;
}

/** A call that was made, or why none was. */
type Attempt = { readonly why: string } | Made;

interface Ready {
  readonly transactionId: string;
  readonly stated: Stated;
  readonly ask: { readonly asked: Asked } | { readonly nik: string; readonly photoId: string };
}

/** The system belongs to no unit. */
const SYSTEM = { id: 'system', unit: '00000000-0000-0000-0000-000000000000', role: 'system' };

/** So long a check waits at least whose answer was about data that have been mended meanwhile. */
const SOON = 1_000;

/**
 * Asks Dukcapil once, outside of any transaction, and commits what it said together with what follows: the case's event, or the next attempt. The
 * person's data are read for the call alone. Killed between call and commit, it may call again; there is one result and one event all the same.
 */
@Injectable()
@Handles(AttemptDue)
export class MakeAttempt implements MessageHandler<Payload, Attempt | undefined> {
  private readonly areas = readAreas();

  constructor(
    private readonly work: UnitOfWork,
    private readonly client: DukcapilClient,
    private readonly readPerson: ReadPerson,
    private readonly cases: Cases,
    private readonly claims: KeepClaims,
    private readonly units: Units,
    private readonly calendar: Calendar,
    private readonly outbox: Outbox,
    private readonly screens: TellScreens,
    @Inject(FACE_PHOTOS) private readonly photos: FacePhotos,
  ) {}

  /** @returns undefined if the check is not out for this turn any more */
  async prepare({ payload: { checkId, turn } }: Message<Payload>): Promise<Attempt | undefined> {
    const { service } = this.client;
    if (!service) return undefined; // its lease ends, and it waits for a process that is connected
    const ready = await this.work.run((tx) => this.makeReady(tx, checkId, turn, service.synthetic));
    if (!ready || 'why' in ready) return ready;
    const { ask, transactionId, stated } = ready;
    const made = { transactionId, stated, synthetic: service.synthetic };
    if ('asked' in ask) return { ...made, understood: await this.client.verify(ask.asked, transactionId) };
    const photo = await this.photos.read(ask.photoId).catch(noPhoto);
    const face = photo && (await shrunkFace(photo));
    return face ? { ...made, understood: await this.client.compareFace(ask.nik, face, transactionId) } : { why: 'no_photo' };
  }

  async handle(tx: Tx, { payload: { checkId, turn } }: Message<Payload>, attempt: Attempt | undefined): Promise<void> {
    if (!attempt) return;
    // the case before the check, as everybody does who asks about one
    const [found] = await tx.query<CaseRow[]>(
      `select c.id, c.version, c.owner_unit as "ownerUnit", c.person_id as "personId" from cases c
       where c.id = (select case_id from identity_checks where id = $1) for update`,
      [checkId],
    );
    const check = await lockRunning(tx, checkId, turn);
    if (!found || !check) return;
    await this.screens.identityChanged(tx, [found.id]);
    if ('why' in attempt) return this.notSent(tx, check, found, attempt.why);
    await this.noteBehaviour(tx, attempt.understood);
    if (await this.isOutdated(tx, found, attempt.stated)) return waitAgain(tx, check.id, 'changed', SOON, check.attempts);
    if (attempt.understood.kind === 'pending') return this.unanswered(tx, check, found, attempt.understood.why);
    return this.answered(tx, check, found, attempt);
  }

  /** What is sent, from what is recorded now; who has it read is noted. */
  private async makeReady(
    tx: Tx,
    checkId: string,
    turn: number,
    synthetic: boolean,
  ): Promise<Ready | { readonly why: string } | undefined> {
    const check = await lockRunning(tx, checkId, turn);
    if (!check) return undefined;
    if (check.attempts >= MOST_ATTEMPTS) return { why: 'lost' }; // it ended with its process each time
    const [{ personId } = { personId: check.personId }] = await tx.query<{ personId: string }[]>(
      'select person_id as "personId" from cases where id = $1',
      [check.caseId],
    );
    const { erased, current } = await this.readPerson.getCurrent(tx, personId, 'identity');
    if (erased) return { why: 'person_erased' };
    const stated = current?.data ?? {};
    const context = { areas: this.areas, today: dayOf(Date.now()), synthetic };
    const ask = check.kind === 'face' ? askFaceOf(stated, context) : askOf(stated, context);
    if ('notSent' in ask) return { why: ask.notSent };
    const transactionId = newId();
    await tx.query('insert into person_reads (person_id, case_id, account_id, unit_id, role, purpose) values ($1, $2, $3, $4, $5, $6)', [
      personId,
      check.caseId,
      check.askedBy,
      check.unitId,
      check.role,
      check.purpose,
    ]);
    await noteCall(tx, transactionId, check);
    return {
      transactionId,
      stated: { personId, version: current?.version ?? 0 },
      ask: 'nik' in ask ? { nik: ask.nik, photoId: check.photoId! } : ask,
    };
  }

  private async noteBehaviour(tx: Tx, { quotaLeft, ...verdict }: Understood): Promise<void> {
    const why = verdict.kind === 'pending' ? verdict.why : undefined;
    const { now, ...circuit } = await lockCircuit(tx);
    const pausedUntil = why === 'quota' ? now + QUOTA_PAUSE / this.calendar.speed : null;
    await noteBehaviour(tx, { circuit: circuitAfter(circuit, why, now), why, quotaLeft, pausedUntil });
  }

  /** An answer is about what was sent. Once that has been mended, or the case is somebody else's, it says nothing any more. */
  private async isOutdated(tx: Tx, { personId }: CaseRow, stated: Stated): Promise<boolean> {
    if (personId !== stated.personId) return true;
    const { current } = await this.readPerson.getCurrent(tx, personId, 'identity');
    return (current?.version ?? 0) !== stated.version;
  }

  private async notSent(tx: Tx, check: CheckRow, found: CaseRow, why: string): Promise<void> {
    await giveUp(tx, check.id, why, null, check.attempts);
    await tell(tx, check, found, why === 'lost' ? 'gave_up' : why);
  }

  private async unanswered(tx: Tx, check: CheckRow, found: CaseRow, why: Parameters<typeof countsAsAttempt>[0]): Promise<void> {
    const attempts = check.attempts + (countsAsAttempt(why) ? 1 : 0);
    const wait = waitAfter(Math.max(attempts, 1), Math.random()) / this.calendar.speed;
    if (attempts < MOST_ATTEMPTS) return waitAgain(tx, check.id, why, wait, attempts);
    const reason = why === 'quota' ? 'quota' : 'network';
    await giveUp(tx, check.id, why, await this.takeEvent(tx, check, found, 'verification_failed', { reason }), attempts);
    await tell(tx, check, found, 'gave_up');
  }

  private async answered(tx: Tx, check: CheckRow, found: CaseRow, { understood, transactionId, synthetic }: Made): Promise<void> {
    const { quotaLeft, ...verdict } = understood;
    const code = 'code' in verdict ? (verdict.code ?? null) : null;
    const fields = 'fields' in verdict ? verdict.fields : null;
    const score = verdict.kind === 'scored' ? verdict.score : null;
    const wanted = EVENTS[verdict.kind];
    const event = wanted ? await this.takeEvent(tx, check, found, wanted, dataOf(verdict, transactionId)) : null;
    await keepAnswer(tx, check.id, { verdict: verdict.kind, code, fields, score, quotaLeft, synthetic, transactionId, event });
    if (wanted && event === null) await tell(tx, check, found, 'not_taken');
    else if (verdict.kind !== 'verified') await tell(tx, check, found, verdict.kind);
    if (verdict.kind === 'verified' && this.client.service?.returnData)
      await this.outbox.add(tx, [ReturnDataDue.of({ checkId: check.id })]);
  }

  /**
   * Takes the SOP's event as the system.
   * @returns it; null if the case has moved on, or the check was of a face: those are judged by people
   */
  private async takeEvent(
    tx: Tx,
    { caseId, kind }: CheckRow,
    { personId }: CaseRow,
    event: string,
    data: Readonly<Record<string, unknown>>,
  ): Promise<string | null> {
    if (kind !== 'verify') return null;
    const directory = await this.units.directory(tx);
    try {
      await tx.transaction(async (part) => {
        const said = { method: 'verify', ...data };
        await this.cases.takeIn(part, { caseId, event, actor: SYSTEM, data: said }, directory);
        await this.claims.keep(part, { personId, caseId, event, by: null, personal: {}, data: said });
      });
      return event;
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }
}

/** Removed or damaged meanwhile. What may pass, as a storage that is away, is thrown on: it is tried again. */
function noPhoto(error: unknown): undefined {
  if (error instanceof Refused || error instanceof Unreadable) return undefined;
  throw error;
}

interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly ownerUnit: string;
  readonly personId: string;
}

/** The SOP's event for what was said. A record that differs is neither verified nor unanswered nor absent: people go through it with the person. */
const EVENTS: Readonly<Partial<Record<Verdict['kind'], string>>> = {
  verified: 'verified',
  mismatched: 'verification_mismatched',
  blocked: 'verification_blocked',
  not_in_register: 'verification_negative',
  malformed: 'verification_mismatched',
};

/** Codes and references, as the step of these events has them. */
function dataOf(verdict: Verdict, candidateRef: string): Readonly<Record<string, unknown>> {
  const resultCode = 'code' in verdict ? verdict.code : verdict.kind;
  const score = 'fields' in verdict ? verdict.fields.NAMA_LGKP?.score : undefined;
  const reason = resultCode === '11' ? { reason: 'deceased' } : {};
  return { resultCode, candidateRef, ...(score === undefined ? {} : { score }), ...reason };
}

const TELL = `
insert into notifications (id, case_id, seq, kind, subject, unit_id)
select gen_random_uuid(), c.id, c.version, 'identity', $2, u.unit from cases c, (select distinct unnest($3::uuid[]) as unit) as u where c.id = $1`;

/** Puts it on the desk of whoever asked, and of whoever has the case. */
async function tell(tx: Tx, { caseId, unitId }: CheckRow, { ownerUnit }: CaseRow, subject: string): Promise<void> {
  await tx.query(TELL, [caseId, subject, [unitId, ownerUnit]]);
}
