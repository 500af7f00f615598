/** The same words in Indonesian and in English. */
export class WordsView {
  readonly id!: string;
  readonly en!: string;
}

export class SopRegion {
  readonly id!: string;
  readonly label!: WordsView;
  /** how many states it has */
  readonly states!: number;
}

/** A published procedure. */
export class SopSummary {
  readonly id!: string;
  readonly version!: number;
  readonly title!: WordsView;
  readonly regions!: readonly SopRegion[];
  /** how many transitions it has, over all regions */
  readonly transitions!: number;
  /** address of its chart and table */
  readonly page!: string;
}
