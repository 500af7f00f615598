/** Who somebody is, as the API tells it: personal data, read for a purpose. Instants are ISO 8601 in UTC. */
import type { WordsView } from '../../cases/index.js';

/** A claim on the scales. */
export class WeighedClaimView {
  readonly claimId!: string;
  readonly value!: string;
  /** biometric, enrolment, adjudication, dukcapil, card, face, village_office, family, paper, letter, earlier_case, person, other */
  readonly source!: string;
  readonly sourceWords!: WordsView;
  /** 0 to 100: only the order counts */
  readonly strength!: number;
  readonly saidAt!: string;
}

/** Something of which a person has one. */
export class AttributeView {
  readonly kind!: string;
  readonly label!: WordsView;
  /** null: unknown, or not decided */
  readonly value!: string | null;
  /** unknown, weak, fair, strong, established */
  readonly confidence!: string;
  readonly why!: WordsView;
  readonly supporting!: readonly WeighedClaimView[];
  readonly against!: readonly WeighedClaimView[];
}

/** One of several: an alias, an address, a member of the family. */
export class ListedView {
  readonly kind!: string;
  readonly label!: WordsView;
  readonly value!: string;
  readonly confidence!: string;
  readonly supporting!: readonly WeighedClaimView[];
  readonly against!: readonly WeighedClaimView[];
}

export class ContradictionView {
  readonly code!: string;
  /** stop: settle nothing before it is resolved; ask: ask again; note: known and lawful */
  readonly severity!: string;
  readonly message!: WordsView;
  /** ids of claims */
  readonly claims!: readonly string[];
}

/** A place where the person is registered or is said to have lived. No address is a destination. */
export class AddressView {
  readonly address!: string;
  /** registered, or named by somebody */
  readonly kind!: string;
  readonly confidence!: string;
  readonly supporting!: readonly WeighedClaimView[];
  readonly against!: readonly WeighedClaimView[];
}

/** Where the person is to go: only what a person or an office has confirmed. */
export class DestinationView {
  /** Kemendagri code */
  readonly region!: string;
  /** as whoever confirmed it gave it */
  readonly address!: string | null;
  /** family, village_office, origin_dinsos, institution */
  readonly confirmedBy!: string;
  readonly confirmedAt!: string;
  /** whether the tracing still says so; new evidence reopens it */
  readonly stands!: boolean;
}

export class PlacesApartView {
  readonly addresses!: readonly AddressView[];
  /** null: nobody has confirmed one */
  readonly destination!: DestinationView | null;
  readonly words!: WordsView;
}

export class ClaimEvidenceView {
  /** step, attachment, check, letter, candidate, case */
  readonly kind!: string;
  readonly ref!: string;
}

export class ClaimWithdrawnView {
  readonly at!: string;
  /** account; null: the system */
  readonly by!: string | null;
  readonly reason!: string;
}

/** A claim with its history. It is never removed. */
export class ClaimView {
  readonly id!: string;
  readonly kind!: string;
  readonly label!: WordsView;
  readonly value!: string;
  /** the source says that it is not so */
  readonly denies!: boolean;
  readonly source!: string;
  readonly sourceWords!: WordsView;
  /** why such a source says as much as it does */
  readonly because!: WordsView;
  readonly strength!: number;
  readonly sureness!: string;
  readonly evidence!: ClaimEvidenceView | null;
  readonly saidAt!: string;
  readonly recordedAt!: string;
  readonly recordedBy!: string | null;
  readonly caseId!: string | null;
  /** number of the case it was recorded for; null: of an earlier register */
  readonly caseNumber!: string | null;
  /** of another record that is held to be the same person's: it is withdrawn in that case */
  readonly linked!: boolean;
  /** counts, contradicted (something stronger says otherwise), withdrawn */
  readonly standing!: string;
  readonly withdrawn!: ClaimWithdrawnView | null;
}

export class LinkedCaseView {
  readonly caseId!: string;
  readonly number!: string;
  readonly open!: boolean;
}

export class LinkedUnitView {
  readonly code!: string;
  readonly name!: string;
}

/** Another record that is held to be the same person's. */
export class LinkedRecordView {
  /** the pair that was decided: undo it (`/cases/{caseId}/duplicates/{pairId}/undo`), and the claims of each are by themselves again */
  readonly pairId!: string;
  readonly since!: string;
  /** those that may be seen, the oldest first */
  readonly cases!: readonly LinkedCaseView[];
  readonly earlierRegister!: boolean;
  /** whether its claims are among these; if not, ask one of these units */
  readonly seen!: boolean;
  readonly ask!: readonly LinkedUnitView[];
}

export class IdentityView {
  readonly caseId!: string;
  readonly number!: string;
  /** then there is nothing to show */
  readonly erased!: boolean;
  readonly attributes!: readonly AttributeView[];
  readonly listed!: readonly ListedView[];
  readonly contradictions!: readonly ContradictionView[];
  readonly places!: PlacesApartView;
  /** the newest first; those of linked records too */
  readonly claims!: readonly ClaimView[];
  /** who is held to be the same: all of this is what is claimed of them together */
  readonly linked!: readonly LinkedRecordView[];
}

export class ClaimsAddedView {
  readonly claimIds!: readonly string[];
}

export class ClaimWithdrawnAnswer {
  readonly claimId!: string;
  readonly reason!: string;
}
