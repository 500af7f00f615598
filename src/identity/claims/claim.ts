/** What is said, shown, registered or matched of who somebody is: one claim each, with where it comes from. Pure. */
import type { Words } from '../../shared/refusal.js';

/** What a claim is about. Of the first group a person has one; of the others there may be several. */
export const SINGLE_KINDS = [
  'name',
  'nik',
  'birth',
  'age',
  'sex',
  'birth_place',
  'origin',
  'registered_address',
  'father',
  'mother',
  'spouse',
  'kk',
] as const;
export const LISTED_KINDS = ['alias', 'address', 'family', 'mark', 'language', 'phone'] as const;
export type SingleKind = (typeof SINGLE_KINDS)[number];
export type ListedKind = (typeof LISTED_KINDS)[number];
/** `register_state`: how the register has the person: deceased, duplicate, inactive, not_in_register, mismatched, malformed */
export type ClaimKind = SingleKind | ListedKind | 'register_state';

/** Who or what says so. */
export const SOURCES = [
  'biometric',
  'enrolment',
  'adjudication',
  'dukcapil',
  'card',
  'face',
  'village_office',
  'family',
  'paper',
  'letter',
  'earlier_case',
  'person',
  'other',
] as const;
export type Source = (typeof SOURCES)[number];

/** How sure whoever recorded it was that this is what the source says. */
export const SURENESS = ['sure', 'likely', 'doubtful'] as const;
export type Sureness = (typeof SURENESS)[number];

/** Where the evidence is: never the evidence itself. */
export interface Evidence {
  readonly kind: 'step' | 'attachment' | 'check' | 'letter' | 'candidate' | 'case';
  /** event of the step, id of the attachment, check, candidate or case, number of the letter */
  readonly ref: string;
}

export interface Withdrawal {
  /** ISO 8601, UTC */
  readonly at: string;
  /** account; null: the system */
  readonly by: string | null;
  /** a code */
  readonly reason: string;
}

/** Never changed but to be marked as withdrawn. */
export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  /** as written. birth: YYYY, YYYY-MM or YYYY-MM-DD; age: whole years when it was said; sex: female, male */
  readonly value: string;
  /** the source says that it is not so */
  readonly denies?: true;
  readonly source: Source;
  readonly evidence: Evidence | null;
  /** when it was said, shown or found; ISO 8601, UTC */
  readonly saidAt: string;
  readonly sureness: Sureness;
  readonly recordedAt: string;
  /** account; null: the system */
  readonly recordedBy: string | null;
  /** null: before there was a case of theirs */
  readonly caseId: string | null;
  readonly withdrawn: Withdrawal | null;
}

/** Who somebody in the register is, as far as a search tells it. */
export interface CandidateIdentity {
  readonly nik: string | null;
  readonly names: readonly string[];
  readonly birthDate: string | null;
  readonly birthPlace: string | null;
  readonly sex: string | null;
  readonly registeredAddress: string | null;
  readonly mother: string | null;
  readonly father: string | null;
  readonly kk: string | null;
}

/** Somebody in the register who may be the person. Counts for nothing until a second person agrees. */
export interface Candidate {
  readonly id: string;
  /** id at the service */
  readonly ref: string | null;
  readonly identity: CandidateIdentity;
  /** 0 to 100, as the service gave it */
  readonly score: number | null;
  readonly recordState: 'active' | 'deceased' | 'duplicate' | 'inactive' | 'unknown';
  readonly method: string | null;
  /** the operator takes this one to be the person */
  readonly matched: boolean;
  readonly standing: 'open' | 'agreed' | 'rejected' | 'withdrawn';
  readonly caseId: string;
  readonly at: string;
  readonly by: string | null;
}

/** All that is claimed of one person: one record, so that one read gives all of it. */
export interface ClaimFile {
  readonly claims: readonly Claim[];
  readonly candidates: readonly Candidate[];
}

export const NOTHING_CLAIMED: ClaimFile = { claims: [], candidates: [] };

const label = (id: string, en: string): Words => ({ id, en });

export const KIND_WORDS: Readonly<Record<ClaimKind, Words>> = {
  name: label('nama', 'name'),
  nik: label('NIK', 'NIK'),
  birth: label('tanggal lahir', 'date of birth'),
  age: label('perkiraan umur', 'estimated age'),
  sex: label('jenis kelamin', 'sex'),
  birth_place: label('tempat lahir', 'place of birth'),
  origin: label('daerah asal', 'origin'),
  registered_address: label('alamat terdaftar', 'registered address'),
  father: label('ayah', 'father'),
  mother: label('ibu', 'mother'),
  spouse: label('suami atau istri', 'spouse'),
  kk: label('nomor KK', 'family card number'),
  alias: label('nama lain', 'alias'),
  address: label('alamat yang disebut', 'address named'),
  family: label('keluarga', 'family'),
  mark: label('ciri tubuh', 'mark'),
  language: label('bahasa', 'language'),
  phone: label('telepon', 'phone'),
  register_state: label('keadaan di data kependudukan', 'state in the register'),
};

export const SOURCE_WORDS: Readonly<Record<Source, Words>> = {
  biometric: label(
    'data kependudukan, ditemukan lewat biometrik dan disetujui orang kedua',
    'the register, found by biometrics and agreed by a second person',
  ),
  enrolment: label('jawaban pusat atas perekaman', 'the centre’s answer to the enrolment'),
  adjudication: label('adjudikasi Dukcapil', 'adjudication by Dukcapil'),
  dukcapil: label('verifikasi Dukcapil', 'verification by Dukcapil'),
  card: label('KTP-el yang dilihat', 'the KTP-el that was seen'),
  face: label('perbandingan wajah 1:1', 'face comparison 1:1'),
  village_office: label('kantor desa atau kelurahan', 'the village office'),
  family: label('keluarga', 'the family'),
  paper: label('dokumen lain yang dilihat', 'another paper that was seen'),
  letter: label('surat', 'a letter'),
  earlier_case: label('catatan terdahulu', 'an earlier record'),
  person: label('pengakuan klien', 'the person’s own words'),
  other: label('keterangan orang lain', 'the words of another'),
};
