export class NikWords {
  readonly id!: string;
  readonly en!: string;
}

export class NikFindingView {
  readonly code!: string;
  /** error: no NIK; warning: ask again; ask: something is to be chosen */
  readonly severity!: string;
  readonly message!: NikWords;
}

export class NikArea {
  /** Kemendagri code of first registration: says nothing of where somebody lives */
  readonly code!: string;
  readonly name!: string | null;
}

/** What the digits say. That there is such a NIK, and whose it is, only Dukcapil knows. */
export class NikReadingView {
  /** correct, warning or wrong: of the structure alone */
  readonly verdict!: string;
  /** susunan benar, peringatan, susunan salah */
  readonly words!: NikWords;
  readonly findings!: readonly NikFindingView[];
  readonly sex!: string | null;
  readonly day!: number | null;
  readonly month!: number | null;
  /** years of birth that are possible, the likeliest first */
  readonly years!: readonly number[];
  readonly area!: NikArea | null;
}
