import { Inject, Injectable, Optional } from '@nestjs/common';
import { namesOf, type Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { dayOf } from '../../deadlines/index.js';
import type { Sop } from '../../engine/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { PublishedSops } from '../../sop/index.js';
import { KIND_WORDS, type Candidate } from '../claims/claim.js';
import { attributeViews, contradictionViews, listedViews } from '../claims/picture-view.js';
import type { Picture } from '../claims/picture.js';
import { ReadClaimsTogether } from '../claims/read-together.js';
import { findBenchCase, listResults, type BenchRowRead } from './bench.repository.js';
import type { BenchCandidateView, BenchCase, BenchSecondView } from './bench.view.js';
import { advise, compare } from './compare.js';
import { BENCH_OPTIONS, type BenchOptions } from './options.js';
import { outcomesIn } from './outcomes.js';
import { PENDING_CHECKS, type PendingChecks } from './pending.js';
import { attemptsOf, identityState, pendingView } from './rows.js';

const SECOND = 'second_agreement';
/** The SOP counts no further (`attempts`). */
const ATTEMPTS = 3;

/** Shows one person on the bench: what is claimed beside who was found, and who may decide. */
@Injectable()
export class ShowCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly sops: PublishedSops,
    private readonly together: ReadClaimsTogether,
    @Inject(BENCH_OPTIONS) private readonly options: BenchOptions,
    @Optional() @Inject(PENDING_CHECKS) private readonly checks: PendingChecks | undefined,
  ) {}

  /** That it was read, for identification, is kept. @throws Refused case_not_found */
  async run(caseId: string, actor: Actor): Promise<BenchCase> {
    return this.work.run(async (tx) => {
      const { personId } = await this.access.requireReadable(tx, caseId, actor);
      const { erased, file, picture } = await this.together.of(tx, { personId, caseId }, 'identification', actor);
      const row = (await findBenchCase(tx, caseId))!;
      const sop = this.sops.find(row.sopId, row.sopVersion)!;
      const results = await listResults(tx, caseId);
      const own = file.candidates.filter((each) => each.caseId === caseId);
      const open = own.filter(({ standing }) => standing === 'open');
      const today = dayOf(row.now.getTime());
      const tried = results.map(({ method }) => method);
      const identity = identityState(sop, row);
      return {
        caseId,
        number: row.number,
        erased,
        identity,
        attributes: attributeViews(picture),
        listed: listedViews(picture),
        contradictions: contradictionViews(picture),
        candidates: [...open, ...own.filter(({ standing }) => standing !== 'open').reverse()].map((each) =>
          candidateView(picture, each, today),
        ),
        advice: advise(open, tried),
        second: await this.second(tx, sop, row, actor),
        attempts: attemptsOf(row),
        attemptsMost: ATTEMPTS,
        nextRetryAt: row.nextRetryAt?.toISOString() ?? null,
        pendingCheck: pendingView((await this.checks?.ofCases(tx, [caseId]))?.get(caseId)),
        results: results.map(({ caseId: _, doneAt, ...result }) => ({ ...result, doneAt: doneAt.toISOString() })),
        possible: outcomesIn(identity.state),
        synthetic: this.options.synthetic,
      };
    });
  }

  /** Who may agree: somebody of the SOP's roles who has not done the first part. The engine refuses the others. */
  private async second(tx: Tx, sop: Sop, { snapshot }: BenchRowRead, { accountId, unitId, role }: Actor): Promise<BenchSecondView> {
    const state = snapshot.regions['identity']!;
    const waiting = state === 'candidate' || (state === 'biometric_asked' && snapshot.facts['match_waiting'] === true);
    const roles = [...new Set(sop.transitions.filter(({ event }) => event === SECOND).flatMap(({ by }) => [...by]))];
    const rules = sop.rules.filter(({ kind, subject }) => kind === 'not_by_actor_of' && subject === SECOND);
    const firsts = rules.flatMap(({ events, same }) =>
      events.flatMap((event) => (snapshot.actors[event] ? [{ ...snapshot.actors[event], same }] : [])),
    );
    const names = await namesOf(
      tx,
      [...new Set(firsts.map(({ id }) => id))].filter((id) => UUID.test(id)),
    );
    const isFirst = firsts.some(({ id, unit, same }) => (same === 'unit' ? unit === unitId : id === accountId));
    return {
      waiting,
      roles,
      notBy: [...names.values()],
      youMay: waiting && roles.includes(role) && !isFirst,
      rule: rules[0]?.label ?? { id: '', en: '' },
    };
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function candidateView(picture: Picture, candidate: Candidate, today: string): BenchCandidateView {
  const { id, ref, score, method, recordState, matched, standing, at } = candidate;
  const { fields, speaksFor, speaksAgainst } = compare(picture, candidate, today);
  const labelled = fields.map((field) => ({ ...field, label: KIND_WORDS[field.kind] }));
  return { id, ref, score, method, recordState, matched, standing, at, fields: labelled, speaksFor, speaksAgainst };
}
