/** The compiled SOP: what `load` makes of a file, and what `decide`, `explore`, `draw` and `table` work on. */
import type { Guard } from './guard.js';
import type { Label, SopFile } from './sop-file.js';

/** The main line of a case that has not begun is in this state. */
export const START = '(start)';

/** A value of a variable: a state or word (text), a yes/no, or a count. `null` only for "before S" of a state never entered. */
export type Value = string | boolean | number;

/** Everything the machine remembers of a case. Plain JSON; never holds personal data. */
export interface Snapshot {
  /** state of each region */
  readonly regions: Readonly<Record<string, string>>;
  /** value of each fact and flag */
  readonly facts: Readonly<Record<string, Value>>;
  /** for each state with a way back `to: previous`: the state left on entering it, or null */
  readonly before: Readonly<Record<string, string | null>>;
  /** who last did each event that a `not_by_actor_of` rule watches */
  readonly actors: Readonly<Record<string, Party>>;
}

/** A person or token holder, and the unit they acted for. Both are opaque ids. */
export interface Party {
  readonly id: string;
  readonly unit: string;
}

/** Who asks for an event. A person with several roles acts in one of them at a time. */
export interface Actor extends Party {
  readonly role: string;
}

/** One arrow of the chart: a transition out of one state (a transition written for several states becomes several). */
export interface Transition {
  /** position in `Sop.transitions` */
  readonly index: number;
  readonly row: string;
  readonly region: string;
  readonly event: string;
  readonly from: string;
  /** `null`: the state stays; `'previous'`: see `Snapshot.before` */
  readonly to: string | null;
  /** role names, groups and `holder` resolved */
  readonly by: ReadonlySet<string>;
  readonly when: Guard | undefined;
  /** inputs that must be given: those its guard reads, and those that decide what follows */
  readonly asks: readonly Variable[];
  readonly also: Readonly<Record<string, string>>;
  readonly issues: readonly string[];
  readonly offers: readonly string[];
  readonly does: readonly string[];
  readonly tells: readonly string[];
  readonly restarts: readonly string[];
  readonly because: string;
  /** written for every open or every final state (less exceptions), not for states named one by one */
  readonly everywhere: boolean;
  /** line in the file, from 1 */
  readonly line: number;
}

/** A finite variable of the machine, or an input. */
export interface Variable {
  readonly name: string;
  readonly kind: 'region' | 'fact' | 'flag' | 'before' | 'input';
  readonly values: readonly (Value | null)[];
  /** index of the first value */
  readonly initial: number;
  readonly label: Label;
  /** what people call the values, where the file says it */
  readonly called?: Readonly<Record<string, Label>> | undefined;
}

/** What an event writes besides moving its region: fact -> new value, or a count up. */
export type Write = { readonly fact: string; readonly value: Value } | { readonly fact: string; readonly countTo: number };

export interface Rule {
  readonly id: string;
  readonly label: Label;
  readonly because: string;
  readonly line: number;
  readonly when: Guard | undefined;
  readonly kind: 'never_take' | 'never_issue' | 'never_together' | 'can_always_reach' | 'not_by_actor_of';
  /** the event of never_take and not_by_actor_of, the document of never_issue */
  readonly subject: string;
  /** not_by_actor_of: the earlier events; can_always_reach: the events that must not be needed */
  readonly events: readonly string[];
  readonly same: 'person' | 'unit';
  /** never_together and can_always_reach; undefined for `can_always_reach: final` */
  readonly goal: Guard | undefined;
}

/** A checked, compiled SOP. Immutable; one instance per version, built once. */
export interface Sop {
  readonly file: SopFile;
  readonly id: string;
  readonly version: number;
  /** the region with `start` */
  readonly main: string;
  readonly variables: readonly Variable[];
  readonly inputs: readonly Variable[];
  readonly transitions: readonly Transition[];
  /** event -> from state -> transitions; all of one event are in one region */
  readonly byEvent: ReadonlyMap<string, ReadonlyMap<string, readonly Transition[]>>;
  readonly regionOf: ReadonlyMap<string, string>;
  readonly writes: ReadonlyMap<string, readonly Write[]>;
  readonly finals: ReadonlySet<string>;
  readonly rules: readonly Rule[];
  /** compiled `when` of documents, effects, handoffs, clocks (and a clock's `pauses_while`), by catalogue and name */
  readonly whens: ReadonlyMap<string, Guard>;
  /** for each event, the events' actors a rule needs to know */
  readonly watched: ReadonlySet<string>;
}

/** One thing wrong with a file: a code, where, and words for a person who is not a programmer. */
export interface Finding {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  /** where in the file, as `regions.main.states.intake.on.intake_completed` */
  readonly path: string;
  readonly message: Label;
}
