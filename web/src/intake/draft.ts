/** What an officer fills in about one person. Pure: kept as it was typed, read as the SOP wants it by commands.ts. */

/** The six questions of safety, as the step of the SOP names them. */
export const SAFETY = ['conscious', 'woundedOrIll', 'pregnant', 'dangerToSelf', 'violenceOrTrafficking', 'minorAlone'] as const;
export type SafetyQuestion = (typeof SAFETY)[number];
export type YesNo = 'yes' | 'no' | 'unknown';
/** What may be ticked as not known. */
export type Unknowable = 'place' | 'names' | 'age' | 'origin' | 'nik';

export interface PhotoRef {
  /** a UUIDv7: also the id of the attachment, so that it can be sent again and stays one */
  readonly id: string;
  readonly kind: 'photo_face' | 'photo_full' | 'photo_mark' | 'belongings' | 'document_scan';
  /** bytes */
  readonly size: number;
}

export interface Belonging {
  readonly what: string;
  readonly count: string;
}

/** Where and when somebody was met. */
export interface Where {
  /** Kemendagri code of the kabupaten or kota; empty: not chosen yet */
  readonly region: string;
  readonly place: string;
  /** degrees, as text; empty: not measured */
  readonly lat: string;
  readonly lon: string;
  /** ISO 8601 */
  readonly metAt: string;
}

export interface IntakeDraft extends Where {
  readonly channel: string;
  readonly condition: string;
  readonly photos: readonly PhotoRef[];
  /** one name or alias in each */
  readonly names: readonly string[];
  readonly sex: '' | 'female' | 'male' | 'unknown';
  readonly age: string;
  readonly origin: string;
  readonly nik: string;
  readonly unknown: Readonly<Partial<Record<Unknowable, boolean>>>;
  readonly safety: Readonly<Partial<Record<SafetyQuestion, YesNo>>>;
  readonly foreigner: boolean;
  readonly disabilities: readonly string[];
  readonly belongings: readonly Belonging[];
  readonly witness: string;
  readonly documents: readonly string[];
  readonly cause: string;
  readonly story: string;
  readonly wish: string;
  /** how far the case goes when it is sent */
  readonly until: Until;
  /** of somebody ill or wounded without any other need of protection */
  readonly to: 'dinsos' | 'hospital';
}

/** `opened`: the case is there; `recorded`: what was said, too; `handed`: offered to who takes over. */
export type Until = 'opened' | 'recorded' | 'handed';

export function emptyDraft(where: Where): IntakeDraft {
  return {
    ...where,
    channel: 'patrol',
    condition: '',
    photos: [],
    names: [''],
    sex: '',
    age: '',
    origin: '',
    nik: '',
    unknown: {},
    safety: {},
    foreigner: false,
    disabilities: [],
    belongings: [],
    witness: '',
    documents: [],
    cause: '',
    story: '',
    wish: '',
    until: 'handed',
    to: 'dinsos',
  };
}

/** As somebody not in danger: what an officer says of most people by one tap. */
export const ALL_SAFE: Readonly<Record<SafetyQuestion, YesNo>> = {
  conscious: 'yes',
  woundedOrIll: 'no',
  pregnant: 'no',
  dangerToSelf: 'no',
  violenceOrTrafficking: 'no',
  minorAlone: 'no',
};

export type Part = 'photo' | 'region' | 'place' | 'names' | 'sex' | 'age' | 'origin' | 'safety';

/** What is asked of everybody, and whether it is there; unknown counts as an answer. */
export function partsOf(draft: IntakeDraft): Readonly<Record<Part, boolean>> {
  const { unknown } = draft;
  return {
    photo: draft.photos.length > 0,
    region: draft.region !== '',
    place: Boolean(unknown.place) || draft.place.trim() !== '' || draft.lat !== '',
    names: Boolean(unknown.names) || namesOf(draft).length > 0,
    sex: draft.sex !== '',
    age: Boolean(unknown.age) || ageOf(draft) !== undefined,
    origin: Boolean(unknown.origin) || draft.origin.trim() !== '',
    safety: SAFETY.every((question) => draft.safety[question]),
  };
}

/** What may be missing for good: no photo of somebody who does not want one. */
const WISHED: readonly Part[] = ['photo', 'place', 'origin'];

/** What has to be answered before the person can be handed over. */
export function missingOf(draft: IntakeDraft): Part[] {
  const parts = partsOf(draft);
  return (Object.keys(parts) as Part[]).filter((part) => !parts[part] && !WISHED.includes(part));
}

/** Names as written, without the blanks around them. */
export function namesOf({ names, unknown }: Pick<IntakeDraft, 'names' | 'unknown'>): string[] {
  return unknown.names ? [] : names.map((name) => name.trim()).filter((name) => name !== '');
}

/** Whole years; undefined: not said, or no age. */
export function ageOf({ age, unknown }: Pick<IntakeDraft, 'age' | 'unknown'>): number | undefined {
  const years = Number(age);
  return unknown.age || age.trim() === '' || !Number.isInteger(years) || years < 0 || years > 120 ? undefined : years;
}

/** Who nobody but a special institution may take over. As the SOP's condition `special_flag`. */
export function needsSpecialReferral(draft: IntakeDraft): boolean {
  return draft.safety.violenceOrTrafficking === 'yes' || draft.safety.minorAlone === 'yes' || draft.foreigner;
}

export function isIll({ safety }: Pick<IntakeDraft, 'safety'>): boolean {
  return safety.woundedOrIll === 'yes' || safety.conscious === 'no';
}
