/** What the API tells of persons who may be the same. No personal data but initials, and those only of persons whose case one may see. */
import type { WordsView } from '../../cases/index.js';

export class DuplicateReasonView {
  /** nik, name, alias, birth, sex, origin, mother, family, marks, language, phone, police_letter, found, group */
  readonly field!: string;
  /** how it agrees */
  readonly agreement!: string;
  readonly words!: WordsView;
  /** whether it speaks for one person; else against */
  readonly speaksFor!: boolean;
  /** bits; against: negative */
  readonly weight!: number;
}

export class DuplicateCaseView {
  readonly caseId!: string;
  readonly number!: string;
  /** of the SOP */
  readonly state!: string;
  readonly stateLabel!: WordsView;
  readonly open!: boolean;
  readonly openedAt!: string;
}

export class DuplicateUnitView {
  readonly code!: string;
  readonly name!: string;
}

export class DuplicateDecidedView {
  readonly at!: string;
  /** name of the member of staff */
  readonly by!: string | null;
  readonly role!: string;
  readonly unit!: string;
  /** code */
  readonly reason!: string | null;
}

/** Somebody who may be the person of the case. A hint: people decide. */
export class DuplicateView {
  readonly pairId!: string;
  /** suggested, same, not_same, undone */
  readonly state!: string;
  /** possible, very_likely */
  readonly level!: string;
  /** mungkin sama, sangat mungkin sama */
  readonly words!: WordsView;
  /** bits; null if none of their cases may be seen */
  readonly score!: number | null;
  /** what says most first; empty if none of their cases may be seen */
  readonly reasons!: readonly DuplicateReasonView[];
  /** null: nameless, erased, or not to be seen */
  readonly initials!: string | null;
  readonly erased!: boolean;
  /** known from a register of before this program */
  readonly earlierRegister!: boolean;
  /** those that may be seen, the newest first */
  readonly cases!: readonly DuplicateCaseView[];
  /** that have cases of theirs which may not be seen */
  readonly ask!: readonly DuplicateUnitView[];
  /** the last decision, also if it has been suggested again since */
  readonly decided!: DuplicateDecidedView | null;
}

export class DuplicateList {
  /** whether the role of whoever asks decides on pairs */
  readonly youDecide!: boolean;
  /** null: not looked yet */
  readonly searchedAt!: string | null;
  /** with how many persons this one was compared closely */
  readonly compared!: number | null;
  readonly items!: readonly DuplicateView[];
  /** other cases of this person and of those held to be the same: the repeat history */
  readonly history!: readonly DuplicateCaseView[];
  /** for the next page; null: this was the last */
  readonly next!: string | null;
}

export class MergeCaseView {
  readonly caseId!: string;
  readonly number!: string;
  /** code of the unit that has it */
  readonly unit!: string;
}

/** Both have open cases: how they become one. */
export class MergeView {
  /** of the SOP; taken on each of the others, naming `into` */
  readonly event!: string;
  /** the case that goes on: as asked, else the oldest is proposed */
  readonly into!: string;
  readonly cases!: readonly MergeCaseView[];
  /** ids of those that were merged with the decision */
  readonly merged!: readonly string[];
}

export class DecisionView {
  readonly pairId!: string;
  readonly state!: string;
  /** null: there are no two open cases */
  readonly merge!: MergeView | null;
  /** pairs that somebody held apart, though they are one through others now */
  readonly contradicts!: readonly string[];
}

export class UnmergedCaseView {
  readonly caseId!: string;
  readonly number!: string;
  /** whether it is open again */
  readonly open!: boolean;
  /** why it is not */
  readonly refused!: WordsView | null;
}

export class UndoneView {
  readonly pairId!: string;
  readonly state!: string;
  readonly cases!: readonly UnmergedCaseView[];
}
