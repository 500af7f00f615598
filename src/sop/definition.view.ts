import type { WordsView } from './sop.view.js';

/** Something of the SOP by the name it has in the file, and as people call it. */
export class NamedView {
  readonly id!: string;
  readonly label!: WordsView;
}

export class ClockStepView {
  /** ISO 8601 duration since it began to count, as P2D or PT4H */
  readonly after!: string;
  /** roles that are told */
  readonly tells!: readonly string[];
  /** what happens by itself; null: nothing */
  readonly event!: string | null;
}

export class ClockDefinition extends NamedView {
  /** calendar or working (days) */
  readonly counting!: string;
  readonly steps!: readonly ClockStepView[];
  /** how often the last step comes again, ISO 8601; null: never */
  readonly repeats!: string | null;
  /** the sources it rests on */
  readonly because!: WordsView;
}

export class StateDefinition extends NamedView {
  /** of `owners`; null: nobody, or it stays with whom it was */
  readonly owner!: string | null;
  readonly final!: boolean;
  /** of `clocks` */
  readonly clocks!: readonly string[];
}

export class RegionDefinition extends NamedView {
  /** where a case begins; null: its first event says so */
  readonly initial!: string | null;
  readonly states!: readonly StateDefinition[];
}

/** An arrow of the chart; one that is the same from several states is written once. */
export class TransitionDefinition {
  /** its number in the office's table */
  readonly row!: string;
  readonly region!: string;
  /** of `events` */
  readonly event!: string;
  /** states; `(start)`: there is no case yet */
  readonly from!: readonly string[];
  /** null: the state stays; `previous`: back to where the case was */
  readonly to!: string | null;
  /** of `roles` */
  readonly by!: readonly string[];
  /** what must hold; null: nothing more */
  readonly when!: WordsView | null;
  /** of `documents` */
  readonly issues!: readonly string[];
  /** of `handoffs` */
  readonly offers!: readonly string[];
  /** the sources it rests on */
  readonly because!: WordsView;
  /** whether it is possible from every open or every final state */
  readonly everywhere!: boolean;
}

/** A procedure as data: enough to draw where a case is, and to click through what would follow. */
export class SopDefinition {
  readonly id!: string;
  readonly version!: number;
  readonly title!: WordsView;
  /** id of the region in which a case begins and ends */
  readonly main!: string;
  readonly regions!: readonly RegionDefinition[];
  readonly transitions!: readonly TransitionDefinition[];
  readonly events!: readonly NamedView[];
  readonly roles!: readonly NamedView[];
  readonly owners!: readonly NamedView[];
  readonly clocks!: readonly ClockDefinition[];
  readonly documents!: readonly NamedView[];
  readonly handoffs!: readonly NamedView[];
}
