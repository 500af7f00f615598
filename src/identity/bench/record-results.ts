import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import type { Actor } from '../../access/index.js';
import { CaseAccess, CaseFiles, STEPS, type CandidateDto } from '../../cases/index.js';
import { dayOf } from '../../deadlines/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Refused } from '../../shared/refusal.js';
import { Units, type Directory } from '../../units/index.js';
import { TellScreens } from '../tell-screens.js';
import { ClaimFiles } from '../claims/claim-files.js';
import { hasNikStructure, pictureOf } from '../claims/picture.js';
import { nikHasWrongStructure } from '../claims/refusals.js';
import { claimsOf } from '../claims/stated.js';
import { Batches } from './batches.js';
import type { BenchResultDto } from './bench.dto.js';
import { findBenchCase, findResult, insertResult } from './bench.repository.js';
import type { BenchOutcomes, BenchOutcomeView } from './bench.view.js';
import { ENROLMENT_STATES, eventsOf, reasonOf } from './outcomes.js';
import { candidateNeeded, nikNeeded, recordSaysDeceased, resultIdUsed, statesDisagree } from './refusals.js';

/** Events that say who was found. */
const NAMES_SOMEBODY = ['match_recorded', 'candidate_found', 'duplicate_record_found'];
/** Events of one NIK that was asked about: the register says more of it, and proposes nobody. */
const OF_ONE_NIK = ['verified', 'verification_blocked', 'block_resolved'];

/** Records what checks came to: many in one sitting, each for itself. */
@Injectable()
export class RecordResults {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: Units,
    private readonly access: CaseAccess,
    private readonly cases: CaseFiles,
    private readonly files: ClaimFiles,
    private readonly batches: Batches,
    private readonly screens: TellScreens,
  ) {}

  /**
   * Each result with the events of the SOP and the claims that follow from it, or nothing of it; one that is refused does not keep the others.
   * In the order of the cases' ids, so that two sittings do not wait for each other crosswise. Idempotent by the id of each result.
   */
  async run(results: readonly BenchResultDto[], actor: Actor): Promise<BenchOutcomes> {
    return this.work.run(async (tx) => {
      const directory = await this.units.directory(tx);
      const order = results.map((_, i) => i).sort((a, b) => (results[a]!.caseId < results[b]!.caseId ? -1 : 1) || a - b);
      const outcomes = new Array<BenchOutcomeView>(results.length);
      for (const i of order) outcomes[i] = await this.outcomeOf(tx, results[i]!, actor, directory);
      await this.screens.identityChanged(tx, outcomes.flatMap((each) => (each.recorded && !each.already ? each.caseId : []))); // prettier-ignore
      return { outcomes };
    });
  }

  /** A savepoint: what was refused leaves nothing. */
  private async outcomeOf(tx: Tx, result: BenchResultDto, actor: Actor, directory: Directory): Promise<BenchOutcomeView> {
    try {
      return await tx.transaction((part) => this.record(part, result, actor, directory));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, message, details } = error.refusal;
      const refused = { code, message, details: { ...details } };
      return { resultId: result.id, caseId: result.caseId, recorded: false, already: false, events: [], identity: null, refused };
    }
  }

  private async record(tx: Tx, result: BenchResultDto, actor: Actor, directory: Directory): Promise<BenchOutcomeView> {
    const { id, caseId, method, outcome } = result;
    const { personId } = await this.access.requireReadable(tx, caseId, actor);
    const before = await findResult(tx, id);
    if (before) return this.alreadyRecorded(tx, before, result);
    if (result.batchId !== undefined) await this.batches.get(tx, result.batchId, actor);
    const row = (await findBenchCase(tx, caseId))!;
    const events = eventsOf({ method, outcome, candidates: result.candidates?.length ?? 0 }, row.snapshot.regions['identity']!);
    requireSense(result, events);
    let seq: number | null = null;
    for (const event of events)
      ({ version: seq } = await this.cases.takeIn(tx, caseId, { event, step: stepOf(event, result) }, actor, directory));
    if (method === 'face_1_1' && outcome === 'no_match') await this.deny(tx, personId, result, actor);
    const inserted = await insertResult(tx, {
      id,
      caseId,
      batchId: result.batchId ?? null,
      method,
      outcome,
      reason: result.reason ?? reasonOf(outcome, method) ?? null,
      device: result.device ?? null,
      place: result.place ?? null,
      score: result.score ?? null,
      candidates: result.candidates?.length ?? 0,
      events,
      seq,
      doneAt: result.doneAt === undefined ? new Date() : new Date(result.doneAt),
      by: actor.accountId,
      unit: actor.unitId,
    });
    if (!inserted) throw resultIdUsed();
    const after = (await findBenchCase(tx, caseId))!;
    return { resultId: id, caseId, recorded: true, already: false, events, identity: after.snapshot.regions['identity']!, refused: null };
  }

  private async alreadyRecorded(
    tx: Tx,
    { caseId, method, outcome, events }: { caseId: string; method: string; outcome: string; events: readonly string[] },
    again: BenchResultDto,
  ): Promise<BenchOutcomeView> {
    if (caseId !== again.caseId || method !== again.method || outcome !== again.outcome) throw resultIdUsed();
    const now = (await findBenchCase(tx, caseId))!;
    const identity = now.snapshot.regions['identity']!;
    return { resultId: again.id, caseId, recorded: true, already: true, events, identity, refused: null };
  }

  /** Whoever has this NIK has another face. That moves nothing in the case, and speaks against the NIK. */
  private async deny(tx: Tx, personId: string, { caseId, candidates, id }: BenchResultDto, actor: Actor): Promise<void> {
    const now = new Date();
    const at = now.toISOString();
    const saying = {
      source: 'face',
      evidence: { kind: 'check', ref: id },
      saidAt: at,
      recordedAt: at,
      recordedBy: actor.accountId,
      caseId,
    } as const;
    await this.files.change(
      tx,
      personId,
      (file) => {
        const nik = candidates?.[0]?.nik ?? pictureOf(file.claims, dayOf(now.getTime())).attributes.nik.value;
        return nik === null
          ? file
          : { ...file, claims: [...file.claims, ...claimsOf([{ kind: 'nik', value: nik, denies: true }], saying)] };
      },
      { by: actor.accountId, because: 'face_not_the_same' },
    );
  }
}

/** What the form can check by itself. @throws Refused candidate_needed, nik_needed, nik_structure_wrong, candidate_deceased, states_disagree */
function requireSense({ outcome, candidates = [], candidateRef, enrolmentState, nik }: BenchResultDto, events: readonly string[]): void {
  const today = dayOf(Date.now());
  const isNamed = candidates.length > 0 && candidates.every((each) => each.nik || each.names?.length);
  if (events.some((event) => NAMES_SOMEBODY.includes(event)) && candidateRef === undefined && !isNamed) throw candidateNeeded();
  if (outcome === 'nik_issued' && !nik) throw nikNeeded();
  if ([nik, ...candidates.map((each) => each.nik)].some((each) => each && !hasNikStructure(each, today))) throw nikHasWrongStructure();
  if (outcome === 'match' && candidates.some(({ recordState }) => recordState === 'deceased')) throw recordSaysDeceased();
  if (enrolmentState !== undefined && ENROLMENT_STATES[enrolmentState] !== outcome) throw statesDisagree();
}

/** The data of a step of the SOP, of what the form says. */
function stepOf(event: string, result: BenchResultDto): object {
  const {
    method,
    outcome,
    candidates,
    place,
    device,
    resultCode,
    score,
    candidateRef,
    letterNumber,
    enrolmentState,
    forms,
    familyCardOf,
    nik,
    note,
  } = result;
  if (event === 'biometric_requested') return plainToInstance<object, object>(STEPS[event]!, { method });
  const reason = result.reason ?? reasonOf(outcome, method);
  const found = OF_ONE_NIK.includes(event) ? { identity: shownOf(candidates?.[0]) } : { candidates };
  const data = {
    method,
    place,
    device,
    resultCode,
    score,
    candidateRef,
    reason,
    letterNumber,
    enrolmentState,
    forms,
    familyCardOf,
    nik,
    note,
    ...found,
  };
  return plainToInstance<object, object>(
    STEPS[event]!,
    Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)),
  );
}

function shownOf(found: CandidateDto | undefined): object | undefined {
  if (!found) return undefined;
  const { names, nik, sex, birthDate, birthPlace, registeredAddress: address } = found;
  return { names: names ?? null, nik, sex, birthDate, birthPlace, address };
}
