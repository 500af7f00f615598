/**
 * What one decided event changes about a case: its row, its event, its handoffs, its clocks, and what follows the commit.
 * Pure: everything it needs to know is given, and nothing is performed.
 */
import { initialSnapshot, START, type Actor, type Decision, type Effect, type Snapshot, type Sop } from '../engine/index.js';
import { end, ladderOf, pause, restart, resume, start, type Deadline, type Holidays, type Ladder } from '../deadlines/index.js';

export type HandoffStatus = 'open' | 'suspended' | 'accepted' | 'declined' | 'expired' | 'withdrawn';

/** An offer of a case to another party; instants in milliseconds since 1970, UTC. */
export interface Handoff {
  readonly id: string;
  readonly kind: string;
  /** the state in which it was offered: leaving it withdraws the offer */
  readonly state: string;
  readonly toOwner: string;
  readonly moves: 'ownership' | 'custody';
  readonly fromUnit: string;
  readonly fromActor: string;
  /** the unit it is offered to; null while only the kind of owner is known */
  readonly toUnit: string | null;
  readonly status: HandoffStatus;
  readonly offeredSeq: number;
  readonly offeredAt: number;
  readonly answeredAt: number | null;
  readonly answeredBy: string | null;
  readonly answeredUnit: string | null;
  /** code of the reason for declining; never personal data */
  readonly reason: string | null;
}

/** A case as it stands. `version` is the seq of its last event; 0 before the first. */
export interface CaseState {
  readonly id: string;
  readonly version: number;
  readonly snapshot: Snapshot;
  readonly stateSince: number;
  readonly ownerUnit: string;
  /** open and suspended ones */
  readonly handoffs: readonly Handoff[];
  /** those that have not ended */
  readonly deadlines: readonly Deadline[];
}

/** What is to be done once the event is committed. */
export type Following =
  | { readonly kind: 'offered' | 'answered'; readonly handoffId: string }
  | { readonly kind: 'issued'; readonly document: string }
  | { readonly kind: 'tell' }
  | { readonly kind: 'effect'; readonly effect: string };

export interface CaseChange {
  readonly after: CaseState;
  readonly closed: boolean;
  /** the nearest promise of its clocks; null: none runs */
  readonly dueAt: number | null;
  readonly fromState: string;
  readonly toState: string;
  /** handoffs and clocks that are new or changed, as they are now */
  readonly handoffs: readonly Handoff[];
  readonly deadlines: readonly Deadline[];
  readonly following: readonly Following[];
}

export interface Act {
  readonly actor: Actor;
  readonly at: number;
  /** the handoff that the event answers, if it is an answer */
  readonly answers?: Handoff;
  readonly reason?: string;
  /** moments given with the event, such as the planned arrival */
  readonly moments?: Readonly<Record<string, number>>;
}

/** What the change needs from outside: ids, holidays, when events last happened, and which unit an owner is for this case. */
export interface World {
  readonly newId: () => string;
  readonly holidays: Holidays;
  /** how fast the clocks run; 1 in earnest */
  readonly speed: number;
  /** the unit that an owner is in this case, for a handoff of this kind; null if it is not known yet */
  readonly unitFor: (owner: string, handoff: string) => string | null;
  readonly lastAt: (event: string) => number | undefined;
}

/** A case before its first event. */
export function newCase(sop: Sop, id: string, unit: string, at: number): CaseState {
  return { id, version: 0, snapshot: initialSnapshot(sop), stateSince: at, ownerUnit: unit, handoffs: [], deadlines: [] };
}

export function changeOf(sop: Sop, before: CaseState, decision: Decision & { taken: true }, act: Act, world: World): CaseChange {
  const { next, transition, effects } = decision;
  const seq = before.version + 1;
  const [from, to] = [before.snapshot.regions[sop.main]!, next.regions[sop.main]!];
  const desk = new Desk(sop, before, next, act, world, seq);
  if (act.answers) desk.answer(act.answers, transition.event);
  for (const effect of effects) desk.carryOut(effect);
  desk.pauseAndResume();

  const ownerUnit = ownerAfter(sop, before, transition.event, from, to, effects, act);
  const handoffs = [...desk.handoffs.values()];
  const deadlines = [...desk.deadlines.values()];
  const after: CaseState = {
    id: before.id,
    version: seq,
    snapshot: next,
    stateSince: from === to ? before.stateSince : act.at,
    ownerUnit,
    handoffs: handoffs.filter(({ status }) => status === 'open' || status === 'suspended'),
    deadlines: deadlines.filter(({ endedAt }) => endedAt === null),
  };
  const changed = <T extends { id: string }>(now: readonly T[], was: readonly T[]) =>
    now.filter((each) => was.find(({ id }) => id === each.id) !== each);
  const targets = after.deadlines.flatMap(({ targetAt }) => targetAt ?? []);
  return {
    after,
    closed: sop.finals.has(to),
    dueAt: targets.length ? Math.min(...targets) : null,
    fromState: from,
    toState: to,
    handoffs: changed(handoffs, before.handoffs),
    deadlines: changed(deadlines, before.deadlines),
    following: desk.following,
  };
}

/**
 * Whose case it is after the event. It moves to a unit that accepts a handoff of ownership, or whose people take the case into a state of
 * theirs without one having been offered. Somebody with a token (who has no unit) accepts for the unit that the handoff was offered to. Everything else leaves it where it is.
 */
function ownerAfter(
  sop: Sop,
  { ownerUnit }: CaseState,
  event: string,
  from: string,
  to: string,
  effects: readonly Effect[],
  { actor, answers }: Act,
): string {
  if (from === START) return actor.unit;
  if (answers?.moves === 'ownership' && sop.file.handoffs[answers.kind]!.accepted === event) return answers.toUnit ?? actor.unit;
  const { states } = sop.file.regions[sop.main]!;
  const [left, entered] = [states[from]?.owner, states[to]?.owner];
  if (entered === undefined || entered === 'unchanged' || entered === left) return ownerUnit;
  const offered = effects.some((effect) => effect.kind === 'offer' && sop.file.handoffs[effect.handoff]!.to === entered);
  return !offered && sop.file.owners[entered]!.roles.includes(actor.role) ? (answers?.toUnit ?? actor.unit) : ownerUnit;
}

/** Carries out the effects of one decision on the case's handoffs and clocks, and collects what goes out. */
class Desk {
  readonly handoffs: Map<string, Handoff>;
  readonly deadlines: Map<string, Deadline>;
  readonly following: Following[] = [];

  constructor(
    private readonly sop: Sop,
    private readonly before: CaseState,
    private readonly next: Snapshot,
    private readonly act: Act,
    private readonly world: World,
    private readonly seq: number,
  ) {
    this.handoffs = new Map(before.handoffs.map((handoff) => [handoff.id, handoff]));
    this.deadlines = new Map(before.deadlines.map((deadline) => [deadline.id, deadline]));
  }

  /** The handoff gets the status that the event stands for; its clock ends. */
  answer(handoff: Handoff, event: string): void {
    const { accepted, declined, expired } = this.sop.file.handoffs[handoff.kind]!;
    const status = ({ [accepted]: 'accepted', [declined]: 'declined', [expired]: 'expired' } as const)[event] ?? 'withdrawn';
    this.settle(handoff, status);
    this.following.push({ kind: 'answered', handoffId: handoff.id });
  }

  carryOut(effect: Effect): void {
    switch (effect.kind) {
      case 'issue':
        return void this.following.push({ kind: 'issued', document: effect.document });
      case 'tell':
        return void this.following.push({ kind: 'tell' });
      case 'do':
        // local effects are done in the transaction by their handler; here only what follows the commit
        return effect.how === 'after_commit' ? void this.following.push({ kind: 'effect', effect: effect.effect }) : undefined;
      case 'offer':
        return this.offer(effect.handoff);
      case 'start_clock':
        return this.startClock(effect.clock, effect.region, effect.state);
      case 'restart_clock':
        return this.change(
          ({ clock }) => clock === effect.clock,
          (deadline) => restart(deadline, this.ladder(deadline), this.act.at, this.world.holidays),
        );
      case 'ended':
        this.change(this.stands(effect), (deadline) => this.leave(deadline, effect.runningOn));
        return this.each(effect.state, (handoff) => this.settle(handoff, 'withdrawn'));
      case 'suspended':
        this.change(this.stands(effect), (deadline) => pause(deadline, 'suspended', this.act.at, this.world.holidays));
        return this.each(effect.state, (handoff) => this.handoffs.set(handoff.id, { ...handoff, status: 'suspended' }));
      case 'resumed':
        this.change(this.stands(effect), (deadline) => resume(deadline, this.ladder(deadline), this.act.at, this.world.holidays));
        return this.each(effect.state, (handoff) => this.handoffs.set(handoff.id, { ...handoff, status: 'open' }));
    }
  }

  /** Clocks with `pauses_while` stop and go with the case's new snapshot. */
  pauseAndResume(): void {
    for (const deadline of this.deadlines.values()) {
      const guard = this.sop.whens.get(`pauses.${deadline.clock}`);
      if (!guard || deadline.pausedBecause === 'suspended') continue;
      const stopped = guard.holds(this.next, {});
      const changed = stopped
        ? pause(deadline, 'guard', this.act.at, this.world.holidays)
        : resume(deadline, this.ladder(deadline), this.act.at, this.world.holidays);
      this.deadlines.set(deadline.id, changed);
    }
  }

  private offer(kind: string): void {
    const { to, moves } = this.sop.file.handoffs[kind]!;
    const toUnit = this.world.unitFor(to, kind);
    if (moves === 'ownership' && toUnit === this.before.ownerUnit) return; // nobody hands a case to themselves
    const id = this.world.newId();
    const { state } = this.here();
    this.handoffs.set(id, {
      id,
      kind,
      state,
      toOwner: to,
      moves,
      fromUnit: this.before.version === 0 ? this.act.actor.unit : this.before.ownerUnit,
      fromActor: this.act.actor.id,
      toUnit,
      status: 'open',
      offeredSeq: this.seq,
      offeredAt: this.act.at,
      answeredAt: null,
      answeredBy: null,
      answeredUnit: null,
      reason: null,
    });
    const place = { id: this.world.newId(), clock: kind, ...this.here(), handoffId: id };
    this.deadlines.set(place.id, start(place, this.ladder(place), this.act.at, this.world.holidays));
    this.following.push({ kind: 'offered', handoffId: id });
  }

  private settle(handoff: Handoff, status: HandoffStatus): void {
    const { actor, at, reason } = this.act;
    this.handoffs.set(handoff.id, {
      ...handoff,
      status,
      answeredAt: at,
      answeredBy: actor.id,
      answeredUnit: actor.unit,
      reason: reason ?? null,
    });
    this.change(
      ({ handoffId }) => handoffId === handoff.id,
      (deadline) => end(deadline, at),
    );
  }

  private startClock(clock: string, region: string, state: string): void {
    const { counts_from } = this.sop.file.clocks[clock]!;
    const moment =
      counts_from === undefined
        ? undefined
        : 'event' in counts_from
          ? this.world.lastAt(counts_from.event)
          : this.act.moments?.[counts_from.moment];
    const place = { id: this.world.newId(), clock, region, state, handoffId: null };
    this.deadlines.set(place.id, start(place, this.ladder(place), moment ?? this.act.at, this.world.holidays));
  }

  private ladder(of: Pick<Deadline, 'clock' | 'handoffId'>): Ladder {
    return ladderOf(this.sop.file, of, this.world.speed);
  }

  private here(): { region: string; state: string } {
    return { region: this.sop.main, state: this.next.regions[this.sop.main]! };
  }

  private stands(place: { region: string; state: string }): (deadline: Deadline) => boolean {
    return ({ region, state }) => region === place.region && state === place.state;
  }

  /** A clock that the next state has too goes along with the case. */
  private leave(deadline: Deadline, runningOn: readonly string[]): Deadline {
    if (!runningOn.includes(deadline.clock)) return end(deadline, this.act.at);
    return { ...deadline, state: this.next.regions[deadline.region]! };
  }

  private change(which: (deadline: Deadline) => boolean, how: (deadline: Deadline) => Deadline): void {
    for (const deadline of this.deadlines.values()) if (which(deadline)) this.deadlines.set(deadline.id, how(deadline));
  }

  private each(state: string, how: (handoff: Handoff) => void): void {
    for (const handoff of this.handoffs.values())
      if (handoff.state === state && (handoff.status === 'open' || handoff.status === 'suspended')) how(handoff);
  }
}
