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
  /** when the first step is due, which is what was promised; stays once it has passed, null while the clock is stopped before it */
  readonly targetAt: number | null;
  readonly pausedBecause: 'suspended' | 'guard' | null;
  readonly endedAt: number | null;
}

/** What a clock does, from the SOP file or from a handoff's `answer_within`. */
export interface Ladder {
  readonly counting: Counting;
  readonly steps: readonly { readonly after: string }[];
  readonly repeats: string | undefined;
  /** how many times faster than the office's clock it runs: 1, but where the procedure is shown or tried out */
  readonly speed: number;
}

/** The ladder of a clock of the SOP, or of the answer to a handoff. Run fast, every clock counts calendar time: no holiday is waited for. */
export function ladderOf(file: SopFile, { clock, handoffId }: Pick<Deadline, 'clock' | 'handoffId'>, speed: number): Ladder {
  const { answer_within } = file.handoffs[clock] ?? {};
  const { kind, steps, repeats } =
    handoffId !== null && answer_within ? { ...answer_within, steps: [answer_within], repeats: undefined } : file.clocks[clock]!;
  return { counting: speed === 1 ? kind : 'calendar', steps, repeats, speed };
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
    targetAt: null,
    pausedBecause: null,
    endedAt: null,
  };
  return scheduled(begun, ladder, holidays);
}

/** Stops counting. What is due already stays due until it is dealt with: a pause is no amnesty. */
export function pause(deadline: Deadline, why: 'suspended' | 'guard', at: number, holidays: Holidays): Deadline {
  if (deadline.endedAt !== null || deadline.runningSince === null) return deadline;
  const countedMs = deadline.countedMs + between(deadline.runningSince, at, deadline.counting, holidays);
  const targetAt = deadline.nextStep === 0 ? null : deadline.targetAt;
  return { ...deadline, runningSince: null, countedMs, dueAt: null, targetAt, pausedBecause: why };
}

export function resume(deadline: Deadline, ladder: Ladder, at: number, holidays: Holidays): Deadline {
  if (deadline.endedAt !== null || deadline.runningSince !== null) return deadline;
  const running: Deadline = { ...deadline, runningSince: Math.max(at, deadline.startedAt), pausedBecause: null };
  return scheduled(running, ladder, holidays);
}

export function end(deadline: Deadline, at: number): Deadline {
  return deadline.endedAt !== null ? deadline : { ...deadline, runningSince: null, dueAt: null, pausedBecause: null, endedAt: at };
}

export function restart(deadline: Deadline, ladder: Ladder, at: number, holidays: Holidays): Deadline {
  return deadline.endedAt !== null ? deadline : start(deadline, ladder, at, holidays);
}

/**
 * After the step that was due has been handed on: the next one. Repeats that are over by `now` are passed by: who has lived in a UPT for ten years
 * is told of once, not a hundred times.
 */
export function afterStep(deadline: Deadline, ladder: Ladder, holidays: Holidays, now: number): Deadline {
  let next = scheduled({ ...deadline, nextStep: deadline.nextStep + 1 }, ladder, holidays);
  while (next.dueAt !== null && next.dueAt <= now && next.nextStep >= ladder.steps.length)
    next = scheduled({ ...next, nextStep: next.nextStep + 1 }, ladder, holidays);
  return next;
}

/** When its next step is due by another calendar. What had counted before it was last stopped stays; one that is stopped or done is left as it is. */
export function recount(deadline: Deadline, ladder: Ladder, holidays: Holidays): Deadline {
  return deadline.dueAt === null ? deadline : scheduled(deadline, ladder, holidays);
}

function scheduled(deadline: Deadline, ladder: Ladder, holidays: Holidays): Deadline {
  const due = dueAt(deadline, ladder, holidays);
  return { ...deadline, dueAt: due, targetAt: deadline.nextStep === 0 ? due : deadline.targetAt };
}

function dueAt(
  { runningSince, countedMs, nextStep, startedAt, counting }: Deadline,
  { steps, repeats, speed }: Ladder,
  holidays: Holidays,
): number | null {
  if (runningSince === null) return null;
  const last = steps.length - 1;
  const step = steps[Math.min(nextStep, last)];
  if (step === undefined || (nextStep > last && repeats === undefined)) return null;
  const again = nextStep > last ? (nextStep - last) * spanOf(repeats!, startedAt) : 0;
  return after(runningSince, Math.max(0, (spanOf(step.after, startedAt) + again) / speed - countedMs), counting, holidays);
}
