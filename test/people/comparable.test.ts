import { describe, expect, it } from '@jest/globals';
import { birthOf, blocksOf, blocksToSearch, kinOf, originOf, readMended } from '../../src/people/domain/comparable.js';
import type { StatedIdentity } from '../../src/people/domain/identity.js';

const TODAY = new Date('2026-11-22T03:00:00Z');
const stated = (said: object): StatedIdentity => ({ names: [], ...said });

describe('birth', () => {
  it.each([
    ['1980-05-03', { date: '1980-05-03', years: [1980, 1980] }],
    ['3/5/1980', { date: '1980-05-03', years: [1980, 1980] }],
    ['03.05.1980', { date: '1980-05-03', years: [1980, 1980] }],
    ['1980', { date: undefined, years: [1980, 1980] }],
    ['1980-05', { date: undefined, years: [1980, 1980] }],
    ['1980-01-01', { date: undefined, years: [1980, 1980] }],
    ['1980-12-31', { date: undefined, years: [1980, 1980] }],
    ['tidak tahu', undefined],
    ['2080-05-03', undefined],
    ['', undefined],
  ])('"%s" is %j', (birthDate, birth) => {
    expect(birthOf(stated({ birthDate }), TODAY)).toEqual(birth);
  });

  it('is a span of years around an estimated age, the wider the older, from the day it was estimated', () => {
    expect(birthOf(stated({ ageEstimate: 10 }), TODAY)?.years).toEqual([2014, 2018]);
    expect(birthOf(stated({ ageEstimate: 60 }), TODAY)?.years).toEqual([1956, 1976]);
    expect(birthOf(stated({ ageEstimate: 10 }), new Date('2006-11-22'))?.years).toEqual([1994, 1998]);
  });

  it('is the date where an age is estimated as well', () => {
    expect(birthOf(stated({ birthDate: '1980', ageEstimate: 20 }), TODAY)?.years).toEqual([1980, 1980]);
  });
});

describe('origin', () => {
  it.each([
    ['Kab. Blitar', { places: ['blitar'], province: undefined }],
    ['Desa Sumberejo, Kec. Wlingi, Kabupaten Blitar, Jawa Timur', { places: ['sumbereyo', 'wlingi', 'blitar'], province: '35' }],
    ['Soerabaja', { places: ['surabaya'], province: undefined }],
    ['DKI Jakarta', { places: [], province: '31' }],
    ['Papua Pegunungan', { places: [], province: '91' }],
    ['Lombok Tengah, NTB', { places: ['lombok'], province: '52' }],
    ['katanya dari', undefined],
    ['-', undefined],
  ])('"%s" is %j', (origin, read) => {
    expect(originOf(stated({ origin }))).toEqual(read);
  });
});

describe('NIK as it was meant', () => {
  it.each([
    ['3578 0817 0890 0000', '3578081708900000', false],
    ['NIK: 3578081708900000', '3578081708900000', false],
    ['3578O8l7O89OOOOO', '3578081708900000', true],
    ['357808I7O8900000', '3578081708900000', true],
  ])('"%s" is %s, mended: %s', (nik, digits, mended) => {
    expect(readMended(nik)).toEqual({ digits, mended });
  });

  it.each(['', '357808', '357808170890000X', '35780817089000000', 'tidak ada'])('"%s" is none', (nik) => {
    expect(readMended(nik)).toBeUndefined();
  });
});

it.each([
  [{ family: ['Ibu: Sutinah', 'ayah Tasan', 'Misnati'] }, { mother: 'Sutinah', family: ['Tasan', 'Misnati'] }],
  [
    { mother: 'Painah', family: ['kakak: Misnati'] },
    { mother: 'Painah', family: ['Misnati'] },
  ],
  [{ family: 'suami Kasan' }, { mother: undefined, family: ['Kasan'] }],
  [{ family: null }, { mother: undefined, family: [] }],
])('reads who is family in %j', (said, kin) => {
  expect(kinOf(stated(said))).toEqual(kin);
});

describe('those who may be the same lie where they are looked for', () => {
  const meet = (one: object, other: object) => {
    const words = blocksOf(stated(other), TODAY).map(({ kind, word }) => `${kind} ${word}`);
    return blocksToSearch(stated(one), TODAY).some(({ kind, word }) => words.includes(`${kind} ${word}`));
  };
  const from = { sex: 'male', origin: 'Kabupaten Blitar' };

  it.each([
    ['a NIK typed with O', { nik: '3578081708900000' }, { nik: '3578O81708900000' }],
    ['a NIK with one digit wrong', { nik: '3578081708900000' }, { nik: '3579081708900000' }],
    ['a NIK with one digit wrong at the end', { nik: '3578081708900000' }, { nik: '3578081708910000' }],
    ['a name in another order and spelling', { names: ['Siti Aminah'] }, { names: ['Amina, St.'] }],
    ['a name among aliases', { names: ['Bambang', 'Siti Aminah'] }, { names: ['Siti Aminah'] }],
    ['the date of birth', { birthDate: '1980-05-03' }, { birthDate: '3-5-1980' }],
    ['the mother', { mother: 'Sutinah' }, { family: ['ibu Soetinah'] }],
    [
      'a year of birth two years off, and the origin',
      { ...from, birthDate: '1980-05-03' },
      { ...from, birthDate: '1982', origin: 'Blitar, Jatim' },
    ],
    ['an estimated age, and the origin', { ...from, birthDate: '1980-05-03' }, { ...from, ageEstimate: 40 }],
    ['two estimated ages, and the origin', { ...from, ageEstimate: 50 }, { ...from, ageEstimate: 40 }],
    ['a sex that is not known', { ...from, birthDate: '1980' }, { ...from, sex: 'unknown', birthDate: '1981' }],
    [
      'an origin of which only the province is known',
      { ...from, origin: 'Jakarta', birthDate: '1980' },
      { ...from, origin: 'DKI', birthDate: '1981' },
    ],
  ])('by %s', (_by, one, other) => {
    expect(meet(one, other)).toBe(true);
    expect(meet(other, one)).toBe(true);
  });

  it.each([
    ['another sex', { ...from, birthDate: '1980' }, { ...from, sex: 'female', birthDate: '1980' }],
    ['another generation', { ...from, birthDate: '1980' }, { ...from, birthDate: '1955' }],
    ['another place', { ...from, birthDate: '1980' }, { ...from, origin: 'Jember', birthDate: '1980' }],
    ['nothing known', {}, {}],
  ])('but not with %s', (_with, one, other) => {
    expect(meet(one, other)).toBe(false);
  });
});
