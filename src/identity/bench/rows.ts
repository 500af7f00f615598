/** Cases as the bench shows them. */
import { sayState, type Sop } from '../../engine/index.js';
import { initials, maskedNik } from '../../people/index.js';
import type { ReadClaims } from '../claims/claim-files.js';
import type { BenchRowRead } from './bench.repository.js';
import type { BenchLastResult, BenchPendingView, BenchRow, BenchSheetLine, BenchStateView } from './bench.view.js';
import type { PendingCheck } from './pending.js';

export function identityState(sop: Sop, { snapshot }: Pick<BenchRowRead, 'snapshot'>): BenchStateView {
  const state = snapshot.regions['identity']!;
  return { state, label: { id: sayState(sop, 'identity', state, 'id'), en: sayState(sop, 'identity', state, 'en') } };
}

export function pendingView(pending: PendingCheck | undefined): BenchPendingView | null {
  return pending
    ? {
        since: pending.since.toISOString(),
        nextAttemptAt: pending.nextAttemptAt?.toISOString() ?? null,
        why: pending.why,
        whyWords: pending.whyWords,
      }
    : null;
}

/** Without result, so far. */
export function attemptsOf({ snapshot }: Pick<BenchRowRead, 'snapshot'>): number {
  return Number(snapshot.facts['attempts'] ?? 0);
}

function resultView(result: BenchRowRead['lastResult']): BenchLastResult | null {
  return result && { ...result, doneAt: new Date(result.doneAt).toISOString() };
}

/** Nothing in it names the person. */
export function rowView(row: BenchRowRead, sop: Sop, claims: ReadClaims | undefined, pending: PendingCheck | undefined): BenchRow {
  const { name, nik, sex, birth, age } = claims?.picture.attributes ?? {};
  return {
    caseId: row.caseId,
    number: row.number,
    initials: name?.value ? initials(name.value) : null,
    nik: nik?.value ? maskedNik(nik.value) : null,
    sex: sex?.value ?? null,
    birthYear: /^\d{4}(?=-|$)/.exec(birth?.value ?? '')?.[0] ?? null,
    ageEstimate: age?.value ?? null,
    identity: identityState(sop, row),
    mainState: row.mainState,
    dueAt: row.dueAt?.toISOString() ?? null,
    overdue: row.dueAt !== null && row.dueAt < row.now,
    offeredHandoffId: row.handoffId,
    waitsForSecond: row.snapshot.facts['match_waiting'] === true && row.snapshot.regions['identity'] === 'biometric_asked',
    attempts: attemptsOf(row),
    nextRetryAt: row.nextRetryAt?.toISOString() ?? null,
    pendingCheck: pendingView(pending),
    batch: row.batch,
    place: row.place,
    lastResult: resultView(row.lastResult),
  };
}

/** Names are in clear: whoever reads it is noted. */
export function sheetLine(row: BenchRowRead, sop: Sop, claims: ReadClaims | undefined): BenchSheetLine {
  const { name, nik, sex, birth, age, origin } = claims?.picture.attributes ?? {};
  const aliases = (claims?.picture.listed ?? []).filter(({ kind }) => kind === 'alias').map(({ value }) => value);
  return {
    pos: row.pos ?? 0,
    caseId: row.caseId,
    number: row.number,
    names: !claims || claims.erased ? null : [...(name?.value ? [name.value] : []), ...aliases],
    sex: sex?.value ?? null,
    birth: birth?.value ?? null,
    ageEstimate: age?.value ?? null,
    origin: origin?.value ?? null,
    nik: nik?.value ? maskedNik(nik.value) : null,
    identity: identityState(sop, row),
    attempts: attemptsOf(row),
    place: row.place,
    result: resultView(row.lastResult),
  };
}
