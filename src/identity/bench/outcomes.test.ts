import { describe, expect, it } from '@jest/globals';
import { ENROLMENT_STATES, eventsOf, nextMethods, OUTCOMES, outcomesIn, reasonOf, type Method, type Outcome } from './outcomes.js';

const events = (outcome: Outcome, state: string, method: Method = 'finger', candidates = 1) =>
  eventsOf({ method, outcome, candidates }, state);

describe('what the result of a check means for the case', () => {
  it.each<[Outcome, string, Method, string[]]>([
    ['match', 'biometric_asked', 'finger', ['match_recorded']],
    ['match', 'unchecked', 'iris', ['biometric_requested', 'match_recorded']],
    ['match', 'verifying', 'verify', ['verified']],
    ['identified_candidate', 'pending', 'face_1_n', ['biometric_requested', 'candidate_found']],
    ['no_match', 'biometric_asked', 'face_1_n', ['search_negative']],
    ['no_match', 'verifying', 'verify', ['verification_negative']],
    ['mismatch', 'verifying', 'verify', ['verification_mismatched']],
    ['not_readable', 'card_seen', 'finger', ['biometric_requested', 'biometric_inconclusive']],
    ['agitated', 'biometric_asked', 'iris', ['biometric_inconclusive']],
    ['service_down', 'not_in_register', 'face_1_n', ['biometric_requested', 'biometric_inconclusive']],
    ['identified_candidate', 'mismatched', 'finger', ['biometric_requested', 'candidate_found']],
    ['service_down', 'verifying', 'verify', ['verification_failed']],
    ['blocked', 'verifying', 'verify', ['verification_blocked']],
    ['agreed', 'candidate', 'finger', ['second_agreement']],
    ['agreed', 'blocked', 'paper', ['block_resolved']],
    ['disagreed', 'biometric_asked', 'finger', ['second_disagreement']],
    ['rejected', 'candidate', 'finger', ['candidate_rejected']],
    ['registration_started', 'not_found', 'paper', ['vulnerable_registration_started']],
    ['enrolled', 'not_found', 'enrolment', ['vulnerable_registration_started', 'enrolment_recorded']],
    ['enrolled', 'enrol_failed', 'enrolment', ['enrolment_recorded']],
    ['nik_issued', 'enrolling', 'enrolment', ['nik_issued']],
    ['duplicate_record', 'enrolling', 'enrolment', ['duplicate_record_found']],
    ['enrol_failed', 'enrolling', 'enrolment', ['enrolment_failed']],
    ['adjudicate', 'enrolling', 'enrolment', ['sent_to_adjudication']],
    ['adjudicated_identified', 'adjudication', 'paper', ['adjudicated_identified']],
    ['adjudicated_unknown', 'adjudication', 'paper', ['adjudicated_unknown']],
    ['waiting', 'enrolling', 'enrolment', []],
  ])('%s in %s by %s', (outcome, state, method, taken) => {
    expect(events(outcome, state, method)).toEqual(taken);
  });

  it.each<[string, Method]>([
    ['one face that is another', 'face_1_1'],
    ['a name that is not written so', 'siak_search'],
  ])('takes %s for no search of everybody', (_, method) => {
    expect(events('no_match', 'biometric_asked', method)).toEqual([]);
  });

  it.each<Method>(['card', 'paper', 'enrolment'])('does not say "not found" by %s', (method) => {
    expect(() => events('no_match', 'biometric_asked', method)).toThrow('no_search');
  });

  it('takes two candidates for no match', () => {
    expect(() => events('match', 'biometric_asked', 'face_1_n', 2)).toThrow('several_candidates');
  });

  it('says what can be recorded instead', () => {
    expect(() => events('nik_issued', 'pending')).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'not_now' }) as unknown }),
    );
    expect(outcomesIn('identified')).toEqual([]);
    expect(outcomesIn('enrolling')).toEqual(['nik_issued', 'duplicate_record', 'enrol_failed', 'adjudicate', 'waiting']);
  });

  it('knows every state of the enrolment system by an outcome', () => {
    expect(Object.keys(ENROLMENT_STATES)).toHaveLength(8);
    expect(Object.values(ENROLMENT_STATES).every((outcome) => OUTCOMES.includes(outcome))).toBe(true);
  });

  it.each<[Outcome, Method, string | undefined]>([
    ['agitated', 'iris', 'agitated'],
    ['not_readable', 'finger', 'worn_fingers'],
    ['not_readable', 'face_1_n', 'device'],
    ['service_down', 'face_1_n', 'network'],
    ['match', 'finger', undefined],
  ])('gives a reason where nobody has: %s by %s', (outcome, method, reason) => {
    expect(reasonOf(outcome, method)).toBe(reason);
  });

  it('goes on with a method that was not tried, and with fingers and irises alone for twins', () => {
    expect(nextMethods(['face_1_n'], false)).toEqual(['finger', 'iris', 'siak_search']);
    expect(nextMethods(['finger'], true)).toEqual(['iris']);
    expect(nextMethods(['finger', 'iris'], true)).toEqual(['finger', 'iris']);
  });
});
