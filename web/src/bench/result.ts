/** The result of a check as it is filled in, and what the API wants of it. Pure. */
import { v7 } from 'uuid';
import type { Api } from '../api/client';

export type Result = Api<'BenchResultDto'>;
type Sex = 'female' | 'male' | 'unknown';

/** Somebody in the register, as typed. */
export interface TypedCandidate {
  readonly name: string;
  readonly nik: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly birthPlace: string;
  readonly mother: string;
  readonly registeredAddress: string;
  readonly recordState: string;
  readonly score: string;
}

export interface TypedResult {
  /** stays with the draft: sent twice, it is one result */
  readonly id: string;
  readonly method: string;
  readonly outcome: string;
  readonly device: string;
  readonly place: string;
  readonly reason: string;
  readonly score: string;
  /** id of a candidate on record; '': those typed */
  readonly candidateRef: string;
  readonly candidates: readonly TypedCandidate[];
  readonly resultCode: string;
  readonly letterNumber: string;
  readonly enrolmentState: string;
  readonly forms: readonly string[];
  readonly familyCardOf: string;
  readonly nik: string;
  readonly note: string;
}

export const METHODS = ['face_1_n', 'finger', 'iris', 'face_1_1', 'siak_search', 'card', 'verify', 'enrolment', 'paper'] as const;
export const REASONS = ['agitated', 'device', 'network', 'quota', 'worn_fingers', 'not_enrolled', 'deceased', 'other'] as const;
export const FORMS = ['f_1_01', 'f_1_02', 'f_1_04', 'f_1_05', 'institution_statement', 'rt_rw_letter'] as const;
export const FAMILY_CARDS = ['own', 'relative', 'institution'] as const;
export const RECORD_STATES = ['active', 'deceased', 'duplicate', 'inactive', 'unknown'] as const;

/** The enrolment system's own states, by the outcome that they are (`src/identity/bench/outcomes.ts`). */
export const ENROLMENT_STATES: Readonly<Record<string, readonly string[]>> = {
  enrolled: ['bio_captured', 'sent_for_enrollment'],
  nik_issued: ['print_ready_record'],
  duplicate_record: ['duplicate_record'],
  adjudicate: ['adjudicate_record'],
  enrol_failed: ['enroll_failure_at_regional', 'enroll_failure_at_central'],
  waiting: ['request_validation'],
};

/** What a form asks besides, by outcome. */
const ASKS: Readonly<Record<string, readonly (keyof TypedResult)[]>> = {
  match: ['candidates', 'score'],
  identified_candidate: ['candidates', 'score'],
  no_match: ['score'],
  not_readable: ['reason'],
  agitated: [],
  service_down: ['reason'],
  blocked: ['resultCode', 'candidates'],
  agreed: ['letterNumber'],
  disagreed: ['reason'],
  rejected: ['reason'],
  registration_started: ['forms', 'familyCardOf'],
  enrolled: ['enrolmentState', 'forms', 'familyCardOf'],
  nik_issued: ['nik'],
  duplicate_record: ['candidates'],
  enrol_failed: ['enrolmentState', 'reason'],
  adjudicate: ['letterNumber'],
  adjudicated_identified: ['letterNumber', 'candidates'],
  adjudicated_unknown: ['letterNumber'],
  waiting: [],
};

export function asks(outcome: string, field: keyof TypedResult): boolean {
  return ASKS[outcome]?.includes(field) ?? false;
}

export const NO_CANDIDATE: TypedCandidate = {
  name: '',
  nik: '',
  birthDate: '',
  sex: 'unknown',
  birthPlace: '',
  mother: '',
  registeredAddress: '',
  recordState: 'active',
  score: '',
};

export function newResult(known: Partial<Pick<TypedResult, 'method' | 'device' | 'place'>>): TypedResult {
  return {
    id: v7(),
    method: known.method ?? 'face_1_n',
    outcome: '',
    device: known.device ?? '',
    place: known.place ?? '',
    reason: '',
    score: '',
    candidateRef: '',
    candidates: [],
    resultCode: '',
    letterNumber: '',
    enrolmentState: '',
    forms: [],
    familyCardOf: '',
    nik: '',
    note: '',
  };
}

/** What is sent: only what the outcome asks for, and nothing that is empty. */
export function resultOf(typed: TypedResult, caseId: string, batchId?: string): Result {
  const { outcome } = typed;
  const said = (field: Exclude<keyof TypedResult, 'candidates' | 'forms'>): string | undefined =>
    asks(outcome, field) ? typed[field].trim() || undefined : undefined;
  const named = asks(outcome, 'candidates') && !typed.candidateRef ? typed.candidates.filter(isSomebody).map(candidateOf) : [];
  const result = {
    id: typed.id,
    caseId,
    batchId,
    method: typed.method,
    outcome,
    device: typed.device.trim() || undefined,
    place: typed.place.trim() || undefined,
    reason: said('reason'),
    score: numberOf(said('score')),
    candidateRef: typed.candidateRef || undefined,
    candidates: named.length ? named : undefined,
    resultCode: said('resultCode'),
    letterNumber: said('letterNumber'),
    enrolmentState: said('enrolmentState'),
    forms: asks(outcome, 'forms') && typed.forms.length ? typed.forms : undefined,
    familyCardOf: said('familyCardOf'),
    nik: said('nik'),
    note: typed.note.trim() || undefined,
  };
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined)) as unknown as Result;
}

function isSomebody({ name, nik }: TypedCandidate): boolean {
  return name.trim() !== '' || nik.trim() !== '';
}

function candidateOf({
  name,
  nik,
  birthDate,
  sex,
  birthPlace,
  mother,
  registeredAddress,
  recordState,
  score,
}: TypedCandidate): Api<'CandidateDto'> {
  return {
    names: name.trim() ? [name.trim()] : [],
    ...(nik.trim() && { nik: nik.trim() }),
    ...(birthDate.trim() && { birthDate: birthDate.trim() }),
    sex,
    ...(birthPlace.trim() && { birthPlace: birthPlace.trim() }),
    ...(mother.trim() && { mother: mother.trim() }),
    ...(registeredAddress.trim() && { registeredAddress: registeredAddress.trim() }),
    recordState: recordState as Api<'CandidateDto'>['recordState'] & string,
    ...(numberOf(score) !== undefined && { score: numberOf(score)! }),
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}
