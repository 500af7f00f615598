/** What the API tells of an import. Nothing that stands in the file is in it. */
import type { WordsView } from '../cases/index.js';

export class ImportFinding {
  /** of the file, the header being 1; where the row begins */
  readonly line!: number;
  /** name of the column; `#4` for one that is not known; null: the row as a whole */
  readonly column!: string | null;
  readonly code!: string;
  /** bad: the row is not imported; warning: it is */
  readonly severity!: 'bad' | 'warning';
  readonly message!: WordsView;
  /** the line that is the same */
  readonly otherLine!: number | null;
  /** the case that is the same, if it is one of your unit */
  readonly caseNumber!: string | null;
}

/** What became of the rows; in a dry run only `already` is not 0. */
export class ImportOutcomes {
  readonly imported!: number;
  /** from the same file, before */
  readonly already!: number;
  /** bad */
  readonly skipped!: number;
  /** good, but not taken when it was their turn: see the findings */
  readonly refused!: number;
}

export class ImportReport {
  /** residents or earlier_persons */
  readonly kind!: string;
  /** SHA-256 of the file, hexadecimal: by it and the line a row is imported once */
  readonly fingerprint!: string;
  readonly dryRun!: boolean;
  readonly rows!: number;
  readonly good!: number;
  readonly bad!: number;
  /** findings that keep no row out */
  readonly warnings!: number;
  /** at most 500, the bad ones first */
  readonly findings!: readonly ImportFinding[];
  readonly findingsLeftOut!: number;
  readonly outcomes!: ImportOutcomes;
}
