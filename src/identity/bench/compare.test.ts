import { describe, expect, it } from '@jest/globals';
import type { Candidate, CandidateIdentity, Claim } from '../claims/claim.js';
import { pictureOf } from '../claims/picture.js';
import { claimsOf, type Said } from '../claims/stated.js';
import { advise, compare } from './compare.js';

const TODAY = '2026-11-22';
const AT = '2026-11-22T03:00:00.000Z';
const SAYING = { source: 'person', evidence: null, saidAt: AT, recordedAt: AT, recordedBy: null, caseId: null } as const;
const UNKNOWN: CandidateIdentity = {
  nik: null,
  names: [],
  birthDate: null,
  birthPlace: null,
  sex: null,
  registeredAddress: null,
  mother: null,
  father: null,
  kk: null,
};

const claimed = (...said: Said[]): readonly Claim[] => claimsOf(said, SAYING);

function aCandidate(identity: Partial<CandidateIdentity>, more: Partial<Candidate> = {}): Candidate {
  const candidate = {
    id: 'c',
    ref: null,
    score: null,
    recordState: 'active',
    method: 'face_1_n',
    matched: false,
    standing: 'open',
    caseId: 'case',
    at: AT,
    by: null,
  } as const;
  return { ...candidate, identity: { ...UNKNOWN, ...identity }, ...more };
}

const field = (said: Said, identity: Partial<CandidateIdentity>) =>
  compare(pictureOf(claimed(said), TODAY), aCandidate(identity), TODAY).fields.find(
    ({ kind }) => kind === (said.kind === 'age' ? 'birth' : said.kind),
  )!;

describe('claims beside a candidate', () => {
  it.each<[string, Said, Partial<CandidateIdentity>, string, string | null]>([
    ['one name', { kind: 'name', value: 'Slamet' }, { names: ['SLAMET'] }, 'same', null],
    ['another spelling', { kind: 'name', value: 'Djoko' }, { names: ['Joko'] }, 'same', 'another spelling'],
    ['less of a name', { kind: 'name', value: 'Budi' }, { names: ['Budi Santoso'] }, 'same', 'one says less'],
    ['names alike', { kind: 'name', value: 'Suparman' }, { names: ['Suparmin'] }, 'different', null],
    ['no name', { kind: 'name', value: 'Slamet' }, {}, 'unknown', null],
    ['a NIK', { kind: 'nik', value: '3578081708900000' }, { nik: '3578081708900000' }, 'same', null],
    ['a digit', { kind: 'nik', value: '3578081708900000' }, { nik: '3578081708910000' }, 'different', '1 of 16 digits differ'],
    ['digits swapped', { kind: 'nik', value: '3578081708900000' }, { nik: '3578081708090000' }, 'different', 'two digits are swapped'],
    ['only the year', { kind: 'birth', value: '1980' }, { birthDate: '1980-05-03' }, 'same', 'one says less'],
    ['day and month', { kind: 'birth', value: '1980-03-05' }, { birthDate: '1980-05-03' }, 'different', 'day and month are swapped'],
    ['the year', { kind: 'birth', value: '1979-05-03' }, { birthDate: '1980-05-03' }, 'different', 'the year differs by 1'],
    ['another day', { kind: 'birth', value: '1980-06-11' }, { birthDate: '1980-05-03' }, 'different', 'the year is the same'],
    ['another date', { kind: 'birth', value: '1970-06-11' }, { birthDate: '1980-05-03' }, 'different', 'another date, 10 years apart'],
    ['an age that fits', { kind: 'age', value: '44' }, { birthDate: '1980-05-03' }, 'same', 'only the estimated age: 44'],
    ['an age that does not', { kind: 'age', value: '25' }, { birthDate: '1980-05-03' }, 'different', 'only the estimated age: 25'],
    ['a sex that the register does not tell', { kind: 'sex', value: 'male' }, { sex: 'unknown' }, 'unknown', null],
    ['a sex that nobody could tell', { kind: 'sex', value: 'unknown' }, { sex: 'male' }, 'unknown', null],
    ['the sex', { kind: 'sex', value: 'male' }, { sex: 'female' }, 'different', null],
  ])('tells %s', (_, said, identity, verdict, differs) => {
    const { verdict: told, differs: how } = field(said, identity);

    expect([told, how?.en ?? null]).toEqual([verdict, differs]);
  });

  it('counts an alias as the name', () => {
    const picture = pictureOf(claimed({ kind: 'name', value: 'Pak Man' }, { kind: 'alias', value: 'Suparman' }), TODAY);

    expect(compare(picture, aCandidate({ names: ['Suparman'] }), TODAY).fields[0]).toMatchObject({
      verdict: 'same',
      differs: { en: 'the same as an alias that was named' },
    });
  });

  it('says what speaks for and against; where somebody is registered says nothing', () => {
    const picture = pictureOf(
      claimed({ kind: 'name', value: 'Slamet' }, { kind: 'sex', value: 'male' }, { kind: 'registered_address', value: 'Blitar' }),
      TODAY,
    );

    const { speaksFor, speaksAgainst } = compare(
      picture,
      aCandidate({ names: ['Slamet'], sex: 'female', registeredAddress: 'Sinjai' }, { recordState: 'deceased' }),
      TODAY,
    );

    expect(speaksFor.map(({ en }) => en)).toEqual(['name is the same']);
    expect(speaksAgainst.map(({ en }) => en)).toEqual(['sex differs', 'by the register this person has died']);
  });
});

describe('what to do about candidates', () => {
  const twin = { birthDate: '1990-08-17', mother: 'Siti Aminah' };

  it.each<[string, Candidate[], string, string[]]>([
    ['nobody', [], 'nobody', ['finger', 'iris', 'siak_search']],
    ['one', [aCandidate({}, { score: 90 })], 'one', []],
    [
      'two of one score',
      [aCandidate({ birthDate: '1990-08-17' }, { score: 88 }), aCandidate({ birthDate: '1971-01-01' }, { score: 88 })],
      'equal_scores',
      ['finger', 'iris', 'siak_search'],
    ],
    ['two scores apart', [aCandidate({}, { score: 61 }), aCandidate({}, { score: 88 })], 'several', ['finger', 'iris', 'siak_search']],
    [
      'twins',
      [aCandidate({ ...twin, nik: '3578081708900000' }, { score: 90 }), aCandidate({ ...twin, nik: '3578081708910000' }, { score: 60 })],
      'twins',
      ['finger', 'iris'],
    ],
    ['one who has died', [aCandidate({}, { recordState: 'deceased', score: 99 })], 'deceased', ['finger', 'iris', 'siak_search']],
  ])('says it for %s', (_, open, code, next) => {
    expect(advise(open, ['face_1_n'])).toMatchObject({ code, next });
  });
});
