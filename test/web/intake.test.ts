import { describe, expect, it } from '@jest/globals';
import { chainOf } from '../../web/src/intake/commands.js';
import { ALL_SAFE, emptyDraft, missingOf, type IntakeDraft } from '../../web/src/intake/draft.js';
import { caseNumber, numberIn } from '../../web/src/offline/number.js';
import { claimsOf, differencesOf, mergedOf } from '../../web/src/offline/conflict.js';
import { groupsOf, intakeOf, isDone, nextPerson, openingOf, type RaidDraft } from '../../web/src/raid/draft.js';

const where = { region: '35.78', place: 'Terminal', lat: '', lon: '', metAt: '2026-11-27T13:00:00.000Z' };
const draft = (more: Partial<IntakeDraft> = {}): IntakeDraft => ({
  ...emptyDraft(where),
  names: ['Suparman'],
  sex: 'male',
  age: '40',
  safety: ALL_SAFE,
  ...more,
});
const events = (of: IntakeDraft, role = 'satpol.officer', until: IntakeDraft['until'] = 'handed') =>
  chainOf(of, role, until).map(({ event }) => event);
const STREET = ['report_received', 'outreach_started', 'person_met', 'minimum_set_recorded'];

describe('what an intake asks of the SOP', () => {
  it.each([
    ['nobody in danger goes to Dinsos', {}, [...STREET, 'intake_completed', 'triage_completed']],
    [
      'a child alone is flagged and referred',
      { age: '9', safety: { ...ALL_SAFE, minorAlone: 'yes' as const } },
      [...STREET, 'child_raised', 'unaccompanied_raised', 'intake_completed', 'special_referral_made'],
    ],
    ['a child with their parents stays with Dinsos', { age: '9' }, [...STREET, 'child_raised', 'intake_completed', 'triage_completed']],
    [
      'a victim of violence is referred',
      { safety: { ...ALL_SAFE, violenceOrTrafficking: 'yes' as const } },
      [...STREET, 'violence_or_trafficking_raised', 'intake_completed', 'special_referral_made'],
    ],
    [
      'somebody ill is noted so, and goes where the officer says',
      { to: 'hospital' as const, safety: { ...ALL_SAFE, woundedOrIll: 'yes' as const } },
      [...STREET, 'fell_ill', 'intake_completed', 'special_referral_made'],
    ],
    ['an elder is flagged', { age: '71' }, [...STREET, 'elder_or_disabled_raised', 'intake_completed', 'triage_completed']],
  ])('%s', (_, more, chain) => {
    expect(events(draft(more))).toEqual(chain);
  });

  it('begins at the counter for who has a desk, and as a report for a lead', () => {
    expect(events(draft(), 'dinsos.desk')).toEqual(['walk_in_registered', 'minimum_set_recorded', 'intake_completed', 'triage_completed']);
    expect(events(draft(), 'satpol.lead')).toEqual(['report_received']);
  });

  it('stops where the officer says', () => {
    expect(events(draft(), 'satpol.officer', 'opened')).toEqual(STREET.slice(0, 3));
    expect(events(draft(), 'satpol.officer', 'recorded')).toEqual(STREET);
  });

  it('sends names as they were written, without the blanks around them', () => {
    const [opening] = chainOf(draft({ names: ['  SITI AMINAH  ', ''] }), 'satpol.officer', 'opened');

    expect(opening!.body).toMatchObject({ step: { identity: { names: ['SITI AMINAH'] } } });
  });

  it('takes unknown for an answer', () => {
    const nobody = draft({
      names: [''],
      age: '',
      sex: 'unknown',
      unknown: { names: true, age: true, origin: true, nik: true, place: true },
    });

    expect(missingOf(nobody)).toEqual([]);
    expect(chainOf(nobody, 'satpol.officer', 'handed')[3]!.body).toMatchObject({ step: { identity: { names: null, sex: 'unknown' } } });
  });

  it('misses each question of safety that was not answered', () => {
    expect(missingOf(draft({ safety: { ...ALL_SAFE, pregnant: undefined } as never }))).toEqual(['safety']);
  });
});

describe('two answers of two officers', () => {
  const mine = { identity: { names: ['Suparman'], sex: 'male', origin: 'Jember' }, pregnant: 'no', story: 'Tersesat' };
  const theirs = { identity: { names: ['SUPARMAN'], sex: 'unknown', origin: 'Jombang' }, pregnant: 'no' };

  it('differ only where both say something else', () => {
    expect(differencesOf(mine, theirs)).toEqual([{ field: 'identity.origin', mine: 'Jember', theirs: 'Jombang' }]);
  });

  it('are put together as chosen; without a choice theirs stays', () => {
    expect(mergedOf(mine, theirs, { 'identity.origin': 'mine' })).toMatchObject({ identity: { origin: 'Jember' }, story: 'Tersesat' });
    expect(mergedOf(mine, theirs, {})).toMatchObject({ identity: { names: ['SUPARMAN'], sex: 'male', origin: 'Jombang' } });
  });

  it('become claims for a case that has gone on', () => {
    expect(claimsOf(mine, theirs, { 'identity.origin': 'mine' })).toEqual([
      { kind: 'sex', value: 'male', source: 'person' },
      { kind: 'origin', value: 'Jember', source: 'person' },
    ]);
  });
});

describe('somebody met in a raid', () => {
  const person = { ...nextPerson('1'), sex: 'male' as const, age: '30', safety: ALL_SAFE };

  it('is handed over with what they carry', () => {
    const carrying = { ...person, belongings: [{ what: ' Tas ransel ', count: '1' }], witness: 'Bripda Agus' };
    const chain = chainOf(intakeOf({ ...where, people: [] }, carrying), 'satpol.officer', 'handed');

    expect(chain.find(({ event }) => event === 'minimum_set_recorded')!.body).toMatchObject({
      step: { belongings: [{ what: 'Tas ransel', count: 1 }], belongingsWitness: 'Bripda Agus' },
    });
    expect(chain.at(-1)!.body).toEqual({ step: { persons: 1, belongings: 'complete' } });
  });

  it('is done with once they are handed to the phone to be sent', () => {
    const ended = [false, true].map((second) =>
      isDone({
        ...where,
        people: [
          { ...person, sent: true },
          { ...person, sent: second },
        ],
      }),
    );

    expect(ended).toEqual([false, true]);
  });
});

describe('a raid', () => {
  const person = (id: string, group = '') => ({ ...nextPerson(id, group), sex: 'male' as const, age: '30', safety: ALL_SAFE });
  const raid = (...people: RaidDraft['people']): RaidDraft => ({ ...where, people });

  it('sends families apart, everybody else together, and nobody who is not complete or is sent already', () => {
    const all = raid(person('1'), person('2', 'A'), person('3', 'A'), person('4', 'B'), nextPerson('5'), { ...person('6'), sent: true });

    expect(groupsOf(all).map(({ kind, people }) => [kind, people.map(({ id }) => id)])).toEqual([
      ['family', ['2', '3']],
      ['raid', ['1', '4']],
    ]);
  });

  it('tells companions from families', () => {
    const all = { ...raid(person('1', 'A'), person('2', 'A'), person('3', 'B'), person('4', 'B')), companions: ['B'] };

    expect(groupsOf(all).map(({ kind }) => kind)).toEqual(['family', 'companions']);
  });

  it('opens a group by one request', () => {
    const opening = {
      event: 'report_received',
      path: '/api/v1/cases',
      body: { event: 'report_received', region: '35.78', step: { channel: 'raid' } },
    };

    expect(
      openingOf('family', [
        { opening, number: { device: 'K7Q2', seq: 1, year: 2026 } },
        { opening, number: undefined },
      ]),
    ).toEqual({
      event: 'report_received',
      path: '/api/v1/groups',
      body: {
        kind: 'family',
        event: 'report_received',
        region: '35.78',
        members: [{ number: { device: 'K7Q2', seq: 1, year: 2026 }, step: { channel: 'raid' } }, { step: { channel: 'raid' } }],
      },
    });
  });
});

describe('a number of a phone', () => {
  it('is written as the server writes it, and read again', () => {
    const number = caseNumber('35.78', { device: 'K7Q2', seq: 12, year: 2026 });

    expect(number).toBe('OT-35.78-2026-K7Q2-000012');
    expect(numberIn(number)).toEqual({ device: 'K7Q2', seq: 12, year: 2026 });
  });

  it('is none where the server has counted', () => {
    expect(numberIn('OT-35.78-2026-000012')).toBeUndefined();
  });
});
