/** Where people may be housed. Unknown is `null` or an empty list, and never means "no" or "nobody". */
export const FACILITY_KINDS = ['upt', 'liponsos', 'rumah_singgah', 'city_shelter', 'hospital', 'other'] as const;
export type FacilityKind = (typeof FACILITY_KINDS)[number];

/** Whom a facility is for (the PPKS types of domain/upt.md, as few words as the choice of a place needs). */
export const TARGET_GROUPS = [
  'street',
  'elder',
  'toddler',
  'child',
  'youth',
  'offending_child',
  'psychiatric',
  'leprosy',
  'blind',
  'deaf',
  'physical',
  'intellectual',
  'women',
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

export const WARD_CONDITIONS = ['general', 'psychiatric', 'disabled', 'medical'] as const;
export type WardCondition = (typeof WARD_CONDITIONS)[number];

export type Sex = 'female' | 'male';

export interface Facility {
  readonly id: string;
  /** stable, for people and addresses, as `RSBL-PSR` */
  readonly code: string;
  readonly name: string;
  readonly kind: FacilityKind;
  /** id of the unit whose people run it */
  readonly unitId: string;
  /** Kemendagri code of the city or regency, as 35.14 */
  readonly region: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly serves: readonly TargetGroup[];
  readonly sex: Sex | 'any' | null;
  /** in years, both included */
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  /** whether it takes people without identity, straight from the street */
  readonly unidentified: 'yes' | 'maybe' | 'no' | null;
  readonly stayLimitDays: number | null;
  readonly holdMinutes: number;
  readonly answerHours: number;
  /** how long the bed of somebody who absconded is kept */
  readonly absentDays: number;
  /** made up, to try the program */
  readonly synthetic: boolean;
}

export interface Ward {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex | 'any';
  /** in years, both included */
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly condition: WardCondition;
  readonly isolation: boolean;
}

/** Somebody for whom a place is sought, as far as the choice of it needs. */
export interface Client {
  readonly caseId: string;
  readonly personId: string;
  /** undefined: not known */
  readonly sex: Sex | undefined;
  /** in years, as stated or estimated; undefined: not known */
  readonly age: number | undefined;
  /** under 18 by age, or raised as a child's case */
  readonly child: boolean;
  readonly unaccompanied: boolean;
  readonly elderOrDisabled: boolean;
  readonly atRisk: boolean;
  /** the state of the SOP's region `health` */
  readonly health: string;
  /** an infection that others must be kept from */
  readonly isolation: boolean;
  /** for which kind of home Rehsos has ordered the placement; undefined: not said */
  readonly programme: string | undefined;
  /** whether the identity is settled as known */
  readonly identified: boolean;
  readonly groupId: string | undefined;
  /** the ward of the bed they have; left out: they have none yet, or nobody knows where it is */
  readonly wardId?: string | undefined;
}
