/** What the result of a check means for the case: which of the SOP's events it is, in the state the identity is in (`domain/sop-table.md`). Pure. */
import { notNow, noSearch, severalCandidates } from './refusals.js';

export const METHODS = ['face_1_1', 'face_1_n', 'finger', 'iris', 'siak_search', 'card', 'verify', 'enrolment', 'paper'] as const;
export type Method = (typeof METHODS)[number];

export const OUTCOMES = [
  'match',
  'identified_candidate',
  'no_match',
  'mismatch',
  'not_readable',
  'agitated',
  'service_down',
  'blocked',
  'agreed',
  'disagreed',
  'rejected',
  'registration_started',
  'enrolled',
  'nik_issued',
  'duplicate_record',
  'enrol_failed',
  'adjudicate',
  'adjudicated_identified',
  'adjudicated_unknown',
  'waiting',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The states of the enrolment system (`domain/identity.md` 4.3), as outcomes. */
export const ENROLMENT_STATES: Readonly<Record<string, Outcome>> = {
  bio_captured: 'enrolled',
  sent_for_enrollment: 'enrolled',
  print_ready_record: 'nik_issued',
  duplicate_record: 'duplicate_record',
  adjudicate_record: 'adjudicate',
  enroll_failure_at_regional: 'enrol_failed',
  enroll_failure_at_central: 'enrol_failed',
  request_validation: 'waiting',
};

/** Methods that search among everybody: only these can say that nobody was found. */
const SEARCHES: ReadonlySet<Method> = new Set(['face_1_n', 'finger', 'iris']);
/** Where a check is asked for by whoever does it, in the same act. */
const BEFORE_ASKED = ['unchecked', 'card_seen', 'not_in_register', 'mismatched', 'pending'];
const ASK = 'biometric_requested';

/** By outcome and state of the identity: the events, in this order. */
const EVENTS: Readonly<Record<Outcome, Readonly<Record<string, readonly string[]>>>> = {
  match: { ...afterAsking('match_recorded'), verifying: ['verified'] },
  identified_candidate: afterAsking('candidate_found'),
  no_match: { ...afterAsking('search_negative'), verifying: ['verification_negative'] },
  mismatch: { verifying: ['verification_mismatched'] },
  not_readable: afterAsking('biometric_inconclusive'),
  agitated: afterAsking('biometric_inconclusive'),
  service_down: { ...afterAsking('biometric_inconclusive'), verifying: ['verification_failed'] },
  blocked: { verifying: ['verification_blocked'] },
  agreed: { biometric_asked: ['second_agreement'], candidate: ['second_agreement'], blocked: ['block_resolved'] },
  disagreed: { biometric_asked: ['second_disagreement'] },
  rejected: { candidate: ['candidate_rejected'], blocked: ['block_confirmed'] },
  registration_started: { not_found: ['vulnerable_registration_started'] },
  enrolled: {
    not_found: ['vulnerable_registration_started', 'enrolment_recorded'],
    vulnerable_registration: ['enrolment_recorded'],
    enrol_failed: ['enrolment_recorded'],
  },
  nik_issued: { enrolling: ['nik_issued'] },
  duplicate_record: { enrolling: ['duplicate_record_found'] },
  enrol_failed: { enrolling: ['enrolment_failed'] },
  adjudicate: { enrolling: ['sent_to_adjudication'], enrol_failed: ['sent_to_adjudication'] },
  adjudicated_identified: { adjudication: ['adjudicated_identified'] },
  adjudicated_unknown: { adjudication: ['adjudicated_unknown'] },
  waiting: { enrolling: [] },
};

function afterAsking(event: string): Readonly<Record<string, readonly string[]>> {
  return { biometric_asked: [event], ...Object.fromEntries(BEFORE_ASKED.map((state) => [state, [ASK, event]])) };
}

export interface CheckResult {
  readonly method: Method;
  readonly outcome: Outcome;
  /** how many were proposed */
  readonly candidates: number;
}

/**
 * The events that a result is, in their order; none: it is only noted, and the case stays where it is.
 * @throws Refused not_now, several_candidates, no_search
 */
export function eventsOf({ method, outcome, candidates }: CheckResult, state: string): readonly string[] {
  const events = EVENTS[outcome][state];
  if (!events) throw notNow(state, outcomesIn(state));
  if (outcome === 'match' && candidates > 1) throw severalCandidates();
  if (outcome === 'no_match' && state !== 'verifying' && !SEARCHES.has(method)) {
    if (method === 'face_1_1' || method === 'siak_search') return []; // one who is not it, or a name that is not written so, is no search of everybody
    throw noSearch();
  }
  return events;
}

/** What can be recorded while the identity is in this state. */
export function outcomesIn(state: string): Outcome[] {
  return OUTCOMES.filter((outcome) => EVENTS[outcome][state] !== undefined);
}

/** Why a check came to nothing, where whoever recorded it did not say. */
export function reasonOf(outcome: Outcome, method: Method): string | undefined {
  if (outcome === 'agitated') return 'agitated';
  if (outcome === 'service_down') return 'network';
  if (outcome === 'not_readable') return method === 'finger' ? 'worn_fingers' : 'device';
  return undefined;
}

/** Methods that have not been tried in vain yet, the surest first: nothing else tells twins apart but fingers and irises. */
export function nextMethods(tried: readonly string[], twins: boolean): Method[] {
  const order: readonly Method[] = twins ? ['finger', 'iris'] : ['finger', 'iris', 'face_1_n', 'siak_search'];
  const left = order.filter((method) => !tried.includes(method));
  return left.length ? [...left] : [...order];
}
