/** What the API tells of matches, of the waiting list and of offers. Instants are ISO 8601 in UTC; words are in Indonesian and English. */
import type { WordsView } from '../../cases/index.js';

export class PlaceReasonView {
  readonly code!: string;
  /** forbids: only somebody with the right lets it pass */
  readonly weight!: 'for' | 'against' | 'forbids';
  readonly words!: WordsView;
}

/** A facility, and whether it suits. */
export class PlaceMatchView {
  /** from 1 */
  readonly rank!: number;
  readonly code!: string;
  readonly name!: string;
  readonly kind!: string;
  /** whether all can be housed there now, with nothing overridden */
  readonly fits!: boolean;
  /** it fits, it does not and why, or its staff must be asked */
  readonly words!: WordsView;
  /** of its kind of match, the higher the better: the sum of what its reasons count */
  readonly score!: number;
  readonly reasons!: PlaceReasonView[];
  /** beds now; null: the capacity is not known */
  readonly free!: number | null;
  /** beds that are planned to be free within 7 days; null: not known */
  readonly expected!: number | null;
  /** as the crow flies, from the middle of where they were found; null: not known */
  readonly distanceKm!: number | null;
  /** all in one ward, all in the facility, or not */
  readonly together!: 'ward' | 'facility' | 'no';
}

export class PlaceMatches {
  /** for how many people a place is looked for */
  readonly persons!: number;
  /** of these people, as they are named to hold places for them */
  readonly caseIds!: string[];
  readonly items!: PlaceMatchView[];
  readonly next!: string | null;
}

export class CriterionView {
  readonly code!: string;
  readonly points!: number;
  readonly words!: WordsView;
}

export class WaitingOfferView {
  readonly id!: string;
  /** code of the facility that is asked */
  readonly facility!: string;
  readonly name!: string;
  /** when its time to answer ends */
  readonly expiresAt!: string;
}

export class WaitingAlarmView {
  /** that have passed */
  readonly days!: number;
  readonly words!: WordsView;
}

export class WaitingClientView {
  /** from 1, of those in this list */
  readonly rank!: number;
  readonly caseId!: string;
  readonly number!: string;
  /** the kind of home that Rehsos has ordered; null: not said */
  readonly programme!: string | null;
  readonly joinedAt!: string;
  readonly daysWaiting!: number;
  /** the sum of the criteria */
  readonly points!: number;
  readonly criteria!: CriterionView[];
  /** how many of a family wait together with them, themselves included */
  readonly family!: number;
  readonly offer!: WaitingOfferView | null;
  /** why no place is offered now; null: one is, or will be as soon as one is free */
  readonly obstacle!: WordsView | null;
  /** the longest first */
  readonly alarms!: WaitingAlarmView[];
}

export class WaitingEntries {
  readonly items!: WaitingClientView[];
  /** of how many these are a page */
  readonly waiting!: number;
  readonly next!: string | null;
}

/** What a facility was asked, and how it answered. */
export class PlaceOfferView {
  readonly id!: string;
  /** code */
  readonly facility!: string;
  readonly name!: string;
  readonly status!: string;
  readonly words!: WordsView;
  readonly offeredAt!: string;
  readonly expiresAt!: string;
  readonly answeredAt!: string | null;
  /** code of why it declined */
  readonly reason!: string | null;
  /** what the refusal leads to */
  readonly consequence!: WordsView | null;
  /** until when the client is not offered there again; null: at once, or never again (see the consequence) */
  readonly notAgainBefore!: string | null;
}

export class PlaceOffers {
  readonly items!: PlaceOfferView[];
  readonly next!: string | null;
}

/** A reason that a facility may decline with, and what follows from it. */
export class DeclineReasonView {
  readonly reason!: string;
  readonly label!: WordsView;
  readonly consequence!: WordsView;
}

export class DeclineReasons {
  readonly items!: readonly DeclineReasonView[];
}

/** How an offer has been answered, for everybody it was made together for. */
export class OfferAnsweredView {
  readonly offerIds!: string[];
  readonly answer!: 'accepted' | 'declined';
  /** until when the beds are kept for the journey; null: they are not */
  readonly heldUntil!: string | null;
  /** what follows */
  readonly words!: WordsView;
}
