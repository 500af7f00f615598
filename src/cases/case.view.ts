/** What the API tells of cases. Instants are ISO 8601 in UTC; words are in Indonesian and English. No personal data but initials. */

export class WordsView {
  readonly id!: string;
  readonly en!: string;
}

export class UnitView {
  readonly id!: string;
  readonly code!: string;
  readonly name!: string;
}

export class StateView {
  /** of the SOP file */
  readonly state!: string;
  readonly label!: WordsView;
}

/** One of the lines that a case moves along at the same time. */
export class RegionView extends StateView {
  readonly region!: string;
  readonly regionLabel!: WordsView;
}

/** Something that the case remembers: a fact that is not as it was at first, or a flag that is raised. */
export class FactView {
  readonly name!: string;
  readonly label!: WordsView;
  readonly value!: string;
}

export class HandoffView {
  readonly id!: string;
  readonly kind!: string;
  readonly label!: WordsView;
  readonly status!: string;
  /** of the SOP: dinsos, partner, ... */
  readonly toOwner!: string;
  /** whether who receives has no account, and answers by a link that is made for it */
  readonly byLink!: boolean;
  /** whether responsibility moves, or the person alone */
  readonly moves!: string;
  readonly from!: UnitView;
  /** null while only the kind of receiver is known */
  readonly to!: UnitView | null;
  readonly offeredAt!: string;
  readonly dueAt!: string | null;
  readonly answeredAt!: string | null;
  /** code */
  readonly reason!: string | null;
  /** the events that answer it */
  readonly accepted!: string;
  readonly declined!: string;
  /** the event that takes it back; null: it cannot be */
  readonly withdrawn!: string | null;
}

export class ClockView {
  readonly clock!: string;
  readonly label!: WordsView;
  readonly because!: string;
  readonly startedAt!: string;
  /** when it was promised; null while it stands still */
  readonly targetAt!: string | null;
  /** when something happens next */
  readonly nextAt!: string | null;
  readonly pausedBecause!: string | null;
  readonly late!: boolean;
}

export class WaitingView {
  /** who, since when, by which rule, what moves it, what happens next and when */
  readonly sentence!: WordsView;
  readonly chain!: readonly WordsView[];
}

export class InputView {
  readonly name!: string;
  readonly label!: WordsView;
  /** `true`, `false`, or a code */
  readonly values!: readonly string[];
}

/** An event that the case's state allows. */
export class PossibleView {
  readonly event!: string;
  readonly label!: WordsView;
  readonly region!: string;
  /** rows of the office's table */
  readonly row!: string;
  readonly because!: string;
  /** whether it can be taken: yes, no, or it depends on the inputs */
  readonly ready!: string;
  /** what does not hold yet */
  readonly missing!: readonly WordsView[];
  readonly roles!: readonly string[];
  /** whether the role of who asks may take it */
  readonly mine!: boolean;
  /** to be given with the command */
  readonly inputs!: readonly InputView[];
  /** whether it may happen in (nearly) any state, not as a step of this one */
  readonly everywhere!: boolean;
  /** where it leads; null: the state stays */
  readonly to!: StateView | null;
}

export class LinkView {
  /** duplicate_of, has_duplicate, follows, followed_by */
  readonly kind!: string;
  readonly caseId!: string;
  readonly number!: string;
}

export class CaseRow {
  readonly id!: string;
  readonly number!: string;
  readonly state!: StateView;
  readonly since!: string;
  /** the nearest promise of its clocks */
  readonly dueAt!: string | null;
  readonly overdue!: boolean;
  readonly owner!: UnitView;
  /** who works on it */
  readonly claimedBy!: string | null;
  /** as "S. A."; null: nameless */
  readonly initials!: string | null;
  readonly place!: string | null;
  readonly groupId!: string | null;
  readonly openedAt!: string;
  readonly closedAt!: string | null;
  /** for whom it waits and what moves it, in brief */
  readonly waiting!: WordsView;
}

export class CaseView extends CaseRow {
  /** account of who works on it */
  readonly claimedById!: string | null;
  readonly sop!: string;
  readonly sopVersion!: number;
  /** to be sent back with a command, so that nothing is decided on what is no longer so */
  readonly version!: number;
  readonly regions!: readonly RegionView[];
  readonly facts!: readonly FactView[];
  readonly openedBy!: UnitView;
  readonly foundRegion!: string | null;
  readonly destinationRegion!: string | null;
  readonly handoffs!: readonly HandoffView[];
  readonly clocks!: readonly ClockView[];
  readonly why!: WaitingView;
  readonly possible!: readonly PossibleView[];
  readonly links!: readonly LinkView[];
  readonly documents!: readonly DocumentView[];
}

export class DocumentView {
  readonly document!: string;
  readonly label!: WordsView;
  readonly number!: string | null;
  readonly issuedAt!: string;
}

export class OpenedView {
  readonly caseId!: string;
  readonly number!: string;
}

/** A case after a command. */
export class CaseMovedView {
  readonly caseId!: string;
  readonly number!: string;
  readonly version!: number;
  readonly state!: string;
  readonly ownerUnit!: string;
  /** the linked case that the event has opened */
  readonly opened?: OpenedView;
}

export class RefusedView {
  readonly code!: string;
  readonly message!: WordsView;
}

/** How a command went for one person of a group: one of the two is null. */
export class OutcomeView {
  readonly moved!: CaseMovedView | null;
  readonly refused!: RefusedView | null;
}

export class GroupOpenedView {
  readonly groupId!: string;
  readonly outcomes!: readonly OutcomeView[];
}

/** Persons met together, as far as who asks may see them. */
export class GroupView {
  readonly groupId!: string;
  /** family, companions, raid or arrival */
  readonly kind!: string;
  readonly openedAt!: string;
  /** how many there are in all, those that may not be seen too */
  readonly size!: number;
  readonly items!: readonly CaseRow[];
  readonly next!: string | null;
}

export class GroupMovedView {
  readonly outcomes!: readonly OutcomeView[];
}

export class TimelineEntry {
  readonly seq!: number;
  readonly at!: string;
  readonly event!: string;
  readonly label!: WordsView;
  readonly row!: string;
  readonly because!: string;
  readonly from!: StateView;
  readonly to!: StateView;
  /** display name of the account; a partner or the system by role */
  readonly by!: string;
  readonly role!: string;
  readonly unit!: UnitView | null;
  /** codes and references of the step; never personal data */
  readonly data!: Record<string, unknown>;
  /** who, what and why in one line */
  readonly line!: WordsView;
}

export class Timeline {
  readonly items!: readonly TimelineEntry[];
  /** to be sent as `after` for what follows; null: this was all */
  readonly next!: string | null;
}

export class Counts {
  readonly open!: number;
  readonly overdue!: number;
  /** due within a day */
  readonly soon!: number;
  readonly unclaimed!: number;
  /** claimed by who asks */
  readonly mine!: number;
  /** handoffs that wait for this unit's answer */
  readonly offered!: number;
}

export class Worklist {
  readonly items!: readonly CaseRow[];
  /** of the same moment as the items */
  readonly counts!: Counts;
  readonly next!: string | null;
}

/** How many open cases stand at one stage of the main line. */
export class StageView extends StateView {
  readonly open!: number;
  readonly overdue!: number;
}

/** By the stage, where there are any; at most as many as the procedures have states. */
export class StagesView {
  readonly items!: readonly StageView[];
}

export class CaseList {
  readonly items!: readonly CaseRow[];
  readonly next!: string | null;
}

export class OfferRow {
  readonly handoff!: HandoffView;
  readonly case!: CaseRow;
}

export class Offers {
  readonly items!: readonly OfferRow[];
  readonly next!: string | null;
}

export class ClaimedView {
  readonly claimedBy!: string | null;
}

/** One kind of record of a person, in clear. */
export class PersonRecordView {
  /** identity, or answers:<event> */
  readonly kind!: string;
  /** of the event whose answers it holds; null: of none */
  readonly label!: WordsView | null;
  readonly version!: number;
  readonly recordedAt!: string;
  readonly because!: string;
  /** null: erased */
  readonly data!: Record<string, unknown> | null;
}

export class PersonView {
  readonly personId!: string;
  readonly records!: readonly PersonRecordView[];
}

/** A version of one kind of record of a person, in clear. */
export class RecordVersionView {
  readonly version!: number;
  readonly recordedAt!: string;
  /** display name of who recorded it; null: somebody without an account */
  readonly recordedBy!: string | null;
  /** null: erased */
  readonly data!: Record<string, unknown> | null;
}

/** The newest first. */
export class RecordHistory {
  readonly items!: readonly RecordVersionView[];
  readonly next!: string | null;
}

export class NoticeView {
  readonly id!: string;
  readonly caseId!: string;
  readonly number!: string;
  /** handoff, answer, event, clock or task */
  readonly kind!: string;
  readonly subject!: string;
  readonly words!: WordsView;
  readonly at!: string;
  readonly seenAt!: string | null;
}

export class Notices {
  readonly items!: readonly NoticeView[];
  readonly unseen!: number;
  readonly next!: string | null;
}

export class NoticesSeen {
  /** those that were changed */
  readonly ids!: readonly string[];
}

export class DeviceView {
  /** goes into the case numbers that this phone gives */
  readonly code!: string;
}
