import { describe, expect, it } from '@jest/globals';
import type { TakenStep } from '../../cases/index.js';
import { NOTHING_CLAIMED, type ClaimFile } from './claim.js';
import { afterStep, concernsIdentity } from './from-step.js';

const WHEN = { at: '2026-11-22T03:00:00.000Z', today: '2026-11-22' };
const NIK = '3578081708900000';
const SOMEBODY = { names: ['Masykuri'], nik: NIK, sex: 'male', registeredAddress: 'Sinjai' };

function aStep(event: string, personal: object = {}, data: object = {}): TakenStep {
  return { personId: 'person', caseId: 'case', event, by: 'officer', personal: { ...personal }, data: { ...data } };
}

const after = (...steps: TakenStep[]) => steps.reduce<ClaimFile>((file, step) => afterStep(file, step, WHEN), NOTHING_CLAIMED);
const told = ({ claims }: ClaimFile) =>
  claims.map(({ kind, value, source, withdrawn }) => `${withdrawn ? '-' : ''}${kind} ${value} ${source}`);
const standings = ({ candidates }: ClaimFile) => candidates.map(({ standing }) => standing);
const identity = { names: ['Slamet'], address: 'Jl. Mawar 1' };

describe('what a step does to the claims', () => {
  it.each([
    ['a person who is met says it', aStep('person_met', { identity }), ['name Slamet person', 'address Jl. Mawar 1 person']],
    [
      'of somebody unconscious another does',
      aStep('minimum_set_recorded', { identity, conscious: 'no' }),
      ['name Slamet other', 'address Jl. Mawar 1 other'],
    ],
    [
      'a card says where somebody is registered',
      aStep('card_shown', { identity }),
      ['name Slamet card', 'registered_address Jl. Mawar 1 card'],
    ],
    [
      'another paper says less',
      aStep('card_shown', { identity }, { method: 'paper' }),
      ['name Slamet paper', 'registered_address Jl. Mawar 1 paper'],
    ],
    [
      'NIK and names beside it count as well',
      aStep('card_shown', { nik: NIK, names: ['Slamet'] }),
      ['name Slamet card', `nik ${NIK} card`],
    ],
    [
      'the register says who has the NIK',
      aStep('verified', { identity: { names: ['Slamet'], nik: NIK } }),
      ['name Slamet dukcapil', `nik ${NIK} dukcapil`],
    ],
    ['that it has not got the NIK', aStep('verification_negative'), ['register_state not_in_register dukcapil']],
    [
      'that it has the NIK with other data',
      aStep('verification_mismatched', {}, { resultCode: 'mismatched' }),
      ['register_state mismatched dukcapil'],
    ],
    [
      'that it takes the number for no NIK',
      aStep('verification_mismatched', {}, { resultCode: '15' }),
      ['register_state malformed dukcapil'],
    ],
    ['nothing is said by a service that is down', aStep('verification_failed'), []],
    ['nor by somebody who would not hold still', aStep('biometric_inconclusive', {}, { reason: 'agitated' }), []],
    ['the centre has issued a NIK', aStep('nik_issued', { nik: NIK }), [`nik ${NIK} enrolment`]],
    ['a NIK that was issued and not told is not guessed', aStep('nik_issued'), []],
    [
      'a duplicate record is an identification',
      aStep('duplicate_record_found', { candidates: [SOMEBODY] }),
      ['name Masykuri enrolment', 'sex male enrolment', `nik ${NIK} enrolment`, 'registered_address Sinjai enrolment'],
    ],
    [
      'Dukcapil has decided',
      aStep('adjudicated_identified', { candidates: [SOMEBODY] }),
      ['name Masykuri adjudication', 'sex male adjudication', `nik ${NIK} adjudication`, 'registered_address Sinjai adjudication'],
    ],
    ['a body is identified', aStep('body_identified', { nik: NIK }), [`nik ${NIK} biometric`]],
  ])('%s', (_, step, claims) => {
    expect(told(after(step))).toEqual(claims);
  });

  it('proposes and claims nothing before a second person agrees', () => {
    const proposed = after(aStep('candidate_found', { candidates: [SOMEBODY] }, { method: 'finger', score: 90 }));
    const agreed = afterStep(proposed, aStep('second_agreement'), WHEN);

    expect([told(proposed), standings(proposed)]).toEqual([[], ['open']]);
    expect([told(agreed)[0], standings(agreed)]).toEqual(['name Masykuri biometric', ['agreed']]);
  });

  it.each(['candidate_rejected', 'search_negative', 'adjudicated_unknown', 'biometric_requested'])('sets candidates aside: %s', (event) => {
    expect(standings(after(aStep('candidate_found', { candidates: [SOMEBODY] }), aStep(event)))).toEqual(['rejected']);
  });

  it('takes the one that the operator matched, unless the second person disagrees', () => {
    const others = [
      { ...SOMEBODY, ref: 'a' },
      { ...SOMEBODY, ref: 'b' },
    ];
    const found = [aStep('candidate_found', { candidates: others }), aStep('match_recorded', {}, { candidateRef: 'b' })];

    expect(standings(after(...found, aStep('second_agreement')))).toEqual(['rejected', 'agreed']);
    expect(() => after(...found, aStep('second_disagreement'), aStep('second_agreement'))).toThrow('which_candidate');
    expect(() => after(...found, aStep('second_agreement', {}, { candidateRef: 'c' }))).toThrow('candidate_not_found');
  });

  it('leaves candidates of another case alone', () => {
    const earlier = { ...aStep('candidate_found', { candidates: [SOMEBODY] }), caseId: 'earlier' };

    expect(standings(after(earlier, aStep('second_agreement', { nik: NIK })))).toEqual(['open']);
  });

  it.each(['verified', 'second_agreement'])('counts the last answer of the register alone: %s', (event) => {
    const proposed = aStep('candidate_found', { candidates: [SOMEBODY] });

    expect(told(after(proposed, aStep('verification_mismatched'), aStep(event)))).toContain('-register_state mismatched dukcapil');
  });

  it('withdraws what the identification brought, and nothing that was said or shown', () => {
    const file = after(
      aStep('card_shown', { nik: NIK }),
      aStep('match_recorded', { candidates: [SOMEBODY] }),
      aStep('second_agreement'),
      aStep('identity_withdrawn', {}, { reason: 'other' }),
    );

    expect(told(file)).toEqual([
      `nik ${NIK} card`,
      '-name Masykuri biometric',
      '-sex male biometric',
      `-nik ${NIK} biometric`,
      '-registered_address Sinjai biometric',
    ]);
    expect(standings(file)).toEqual(['withdrawn']);
    expect(file.claims[1]!.withdrawn).toEqual({ at: WHEN.at, by: 'officer', reason: 'other' });
  });

  it('withdraws what the register said, where Dukcapil answers that the record is somebody else’s', () => {
    const file = after(aStep('verification_blocked', { nik: NIK }, { resultCode: '11' }), aStep('block_confirmed'));

    expect(told(file)).toEqual([`-nik ${NIK} dukcapil`, '-register_state deceased dukcapil']);
  });

  it('is asked only of steps that can say something', () => {
    expect(concernsIdentity(aStep('found_fit', { note: 'x' }))).toBe(false);
    expect(concernsIdentity(aStep('person_met', { identity }))).toBe(true);
    expect(concernsIdentity(aStep('verification_asked', { nik: NIK }))).toBe(true);
  });
});
