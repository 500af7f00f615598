/** One clock that runs for a case: when its next step is due, and what stops and restarts it. Pure; instants are milliseconds since 1970, UTC. */
import type { SopFile } from '../../engine/index.js';
import { after, between, spanOf, type Counting, type Holidays } from './counting.js';

export interface Deadline {
  readonly id: string;
  readonly clock: string;
  readonly region: string;
  readonly state: string;
  /** the handoff whose answer this clock waits for; such a clock has one step */
  readonly handoffId: string | null;
  readonly counting: Counting;
  /** from when it counts: entering the state, an event, or a moment such as the planned arrival (then it may be in the future) */
  readonly startedAt: number;
  /** null while it is stopped */
  readonly runningSince: number | null;
  /** milliseconds that had counted when it last stopped */
  readonly countedMs: number;
  /** which step is due next; past the last step with `repeats`: the last one again */
  readonly nextStep: number;
  /** null: stopped, or nothing left to do */
  readonly dueAt: number | null;
  readonly pausedBecause: 'suspended' | 'guard' | null;
  readonly endedAt: number | null;
}

/** What a clock does, from the SOP file or from a handoff's `answer_within`. */
export interface Ladder {
  readonly counting: Counting;
  readonly steps: readonly { readonly after: string }[];
  readonly repeats: string | undefined;
}

export function ladderOf(clock: SopFile['clocks'][string]): Ladder {
  return { counting: clock.kind, steps: clock.steps, repeats: clock.repeats };
}

type Place = Pick<Deadline, 'id' | 'clock' | 'region' | 'state' | 'handoffId'>;

export function start(place: Place, ladder: Ladder, from: number, holidays: Holidays): Deadline {
  const begun: Deadline = {
    ...place,
    counting: ladder.counting,
    startedAt: from,
    runningSince: from,
    countedMs: 0,
    nextStep: 0,
    dueAt: null,
    pausedBecause: null,
    endedAt: null,
  };
  return { ...begun, dueAt: dueAt(begun, ladder, holidays) };
}

/** Stops counting. What is due already stays due until it is dealt with: a pause is no amnesty. */
export function pause(deadline: Deadline, why: 'suspended' | 'guard', at: number, holidays: Holidays): Deadline {
  if (deadline.endedAt !== null || deadline.runningSince === null) return deadline;
  const countedMs = deadline.countedMs + between(deadline.runningSince, at, deadline.counting, holidays);
  return { ...deadline, runningSince: null, countedMs, dueAt: null, pausedBecause: why };
}

export function resume(deadline: Deadline, ladder: Ladder, at: number, holidays: Holidays): Deadline {
  if (deadline.endedAt !== null || deadline.runningSince !== null) return deadline;
  const running: Deadline = { ...deadline, runningSince: Math.max(at, deadline.startedAt), pausedBecause: null };
  return { ...running, dueAt: dueAt(running, ladder, holidays) };
}

export function end(deadline: Deadline, at: number): Deadline {
  return deadline.endedAt !== null ? deadline : { ...deadline, runningSince: null, dueAt: null, pausedBecause: null, endedAt: at };
}

export function restart(deadline: Deadline, ladder: Ladder, at: number, holidays: Holidays): Deadline {
  return deadline.endedAt !== null ? deadline : start(deadline, ladder, at, holidays);
}

/** After the step that was due has been handed on: the next one. */
export function afterStep(deadline: Deadline, ladder: Ladder, holidays: Holidays): Deadline {
  const next: Deadline = { ...deadline, nextStep: deadline.nextStep + 1 };
  return { ...next, dueAt: dueAt(next, ladder, holidays) };
}

function dueAt(
  { runningSince, countedMs, nextStep, startedAt, counting }: Deadline,
  { steps, repeats }: Ladder,
  holidays: Holidays,
): number | null {
  if (runningSince === null) return null;
  const last = steps.length - 1;
  const step = steps[Math.min(nextStep, last)];
  if (step === undefined || (nextStep > last && repeats === undefined)) return null;
  const again = nextStep > last ? (nextStep - last) * spanOf(repeats!, startedAt) : 0;
  return after(runningSince, Math.max(0, spanOf(step.after, startedAt) + again - countedMs), counting, holidays);
}
