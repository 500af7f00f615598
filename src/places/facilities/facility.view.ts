/** What the API tells of facilities. No person is in it. */
import type { WordsView } from '../../cases/index.js';

/** How many were there at a moment, as somebody reported it. */
export class CensusView {
  /** ISO 8601, UTC */
  readonly asOf!: string;
  /** null: only the capacity is known */
  readonly present!: number | null;
  readonly female!: number | null;
  readonly male!: number | null;
  readonly capacity!: number | null;
  /** beds, building or quota (the size of an intake, not beds); null: not said */
  readonly capacityKind!: string | null;
  /** reported (by its staff), imported or reference (published somewhere) */
  readonly source!: string;
  readonly note!: string | null;
}

/** A page of them, the newest first. */
export class CensusPage {
  readonly items!: CensusView[];
  /** to be sent as `after` for what follows; null: this was all */
  readonly next!: string | null;
}

/** Beds at this moment. */
export class BedNumbers {
  /** null: there is no list of beds, so nobody knows */
  readonly beds!: number | null;
  /** of the beds */
  readonly closed!: number;
  /** of the beds; with those kept for somebody who is away */
  readonly occupied!: number;
  readonly held!: number;
  /** null: not known; never proposed */
  readonly free!: number | null;
}

export class FacilityRow extends BedNumbers {
  /** as live changes name it */
  readonly id!: string;
  /** as LIPONSOS-SBY */
  readonly code!: string;
  readonly name!: string;
  /** upt, liponsos, rumah_singgah, city_shelter, hospital or other */
  readonly kind!: string;
  /** code of the unit that runs it */
  readonly unit!: string;
  /** Kemendagri code */
  readonly region!: string;
  readonly lat!: number | null;
  readonly lon!: number | null;
  /** whom it is for; empty: not known */
  readonly serves!: string[];
  /** null: not known */
  readonly sex!: string | null;
  /** in years; null: none, or not known */
  readonly ageMin!: number | null;
  readonly ageMax!: number | null;
  /** whether it takes people without identity, straight from the street: yes, maybe, no; null: not known */
  readonly unidentified!: string | null;
  /** null: none, or not known */
  readonly stayLimitDays!: number | null;
  /** it, or some of its beds, is made up to try the program */
  readonly synthetic!: boolean;
  /** people who stay there without a bed */
  readonly withoutBed!: number;
  /** places over capacity that are in use */
  readonly extra!: number;
  /** of all who stay there, those away for a while or absconded */
  readonly away!: number;
  /** more people than beds; without a list of beds by the last census: more than its capacity, if that is known */
  readonly overCapacity!: boolean;
  /** by a list of beds, or as reported last */
  readonly capacityKnown!: boolean;
  /** how long a hold lasts, in minutes */
  readonly holdMinutes!: number;
  /** how long an offer waits for an answer, in hours */
  readonly answerHours!: number;
  /** how long the bed of somebody who absconded is kept, in days */
  readonly absentDays!: number;
  /** where what is said of it comes from */
  readonly source!: string | null;
  /** the last one; null: none is known */
  readonly census!: CensusView | null;
  /** ISO 8601, UTC; null: it is open */
  readonly closedAt!: string | null;
  /** repair, infection, staff, disputed or other */
  readonly closedBecause!: string | null;
}

export class FacilityPage {
  readonly items!: FacilityRow[];
  /** to be sent as `after` for what follows; null: this was all */
  readonly next!: string | null;
}

export class WardView extends BedNumbers {
  readonly name!: string;
  /** female, male or any */
  readonly sex!: string;
  /** in years; null: none */
  readonly ageMin!: number | null;
  readonly ageMax!: number | null;
  /** general, psychiatric, disabled or medical */
  readonly condition!: string;
  readonly isolation!: boolean;
}

export class FacilityView extends FacilityRow {
  /** by name */
  readonly wards!: WardView[];
}

export class FacilityChanged {
  readonly code!: string;
}

export class WardChanged {
  readonly facility!: string;
  readonly ward!: string;
}

export class BedsChanged {
  readonly facility!: string;
  /** how many */
  readonly beds!: number;
}

export class CensusReported {
  readonly facility!: string;
  /** ISO 8601, UTC */
  readonly asOf!: string;
}

/** What is to be said of a row; never what stands in it. */
export class TableFinding {
  /** of the file, the headings being 1 */
  readonly line!: number;
  /** name of the column; `#4` for one that is not known; null: the row as a whole */
  readonly column!: string | null;
  readonly code!: string;
  /** bad: the row is not imported; warning: it is */
  readonly severity!: 'bad' | 'warning';
  readonly message!: WordsView;
  /** the line that it does not agree with */
  readonly otherLine!: number | null;
}

export class TableReport {
  readonly dryRun!: boolean;
  readonly rows!: number;
  readonly good!: number;
  readonly bad!: number;
  /** findings that keep no row out */
  readonly warnings!: number;
  /** at most 500, the bad ones first */
  readonly findings!: readonly TableFinding[];
  readonly findingsLeftOut!: number;
}

/** What an import of wards and beds did, or in a dry run would do. */
export class BedImportReport extends TableReport {
  readonly wardsAdded!: number;
  readonly bedsAdded!: number;
  /** beds of the file that were there before */
  readonly bedsKnown!: number;
}

/** What an import of facilities did, or in a dry run would do. */
export class FacilityImportReport extends TableReport {
  readonly added!: number;
  /** facilities of the file that were there before */
  readonly known!: number;
}
