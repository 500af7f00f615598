import { describe, expect, it } from '@jest/globals';
import { likeness } from './scores.js';
import { compare, isNik } from './verify.js';
import { Register } from './register.js';

describe('verification by element', () => {
  const person = new Register(3, 1).person(0);
  const { record } = person;
  const rt = String(record.NO_RT);
  const [year, month, day] = record.TGL_LHR.split('-');

  it.each<[string, object, object]>([
    ['a date with the day first', { TGL_LHR: `${day}-${month}-${year}` }, { TGL_LHR: 'Sesuai' }],
    ['a date with the year first', { TGL_LHR: record.TGL_LHR }, { TGL_LHR: 'Sesuai' }],
    ['a date that is none', { TGL_LHR: 'kemarin' }, { TGL_LHR: 'Tidak Sesuai' }],
    ['a number with zeros before it', { NO_RT: `00${rt}` }, { NO_RT: 'Sesuai' }],
    ['a number as a number', { NO_RT: record.NO_RT }, { NO_RT: 'Sesuai' }],
    [
      'an empty field',
      { KAB_NAME: ' ', NO_RW: '', NAMA_LGKP: '' },
      { KAB_NAME: 'Tidak Sesuai', NO_RW: 'Tidak Sesuai', NAMA_LGKP: 'Tidak Sesuai (0)' },
    ],
    ['a field that is an object', { NAMA_LGKP: {} }, { NAMA_LGKP: 'Tidak Sesuai (0)' }],
    ['the same name at the highest threshold', { TRESHOLD: '100', NAMA_LGKP: record.NAMA_LGKP }, { NAMA_LGKP: 'Sesuai (100)' }],
    ['no name at the lowest', { TRESHOLD: '0', NAMA_LGKP: ' ' }, { NAMA_LGKP: 'Tidak Sesuai (0)' }],
    ['small letters', { NAMA_LGKP: record.NAMA_LGKP.toLowerCase() }, { NAMA_LGKP: 'Sesuai (100)' }],
    ['nothing', {}, {}],
    ['a field it does not know', { HOBI: 'catur' }, {}],
  ])('%s', (_, asked, expected) => {
    expect(compare(person, { TRESHOLD: '80', ...asked })).toEqual({ NIK: record.NIK, ...expected });
  });

  it.each([
    ['1', 'Sesuai'],
    ['80', 'Sesuai'],
    ['100', 'Tidak Sesuai'],
    [undefined, 'Tidak Sesuai'],
    ['banyak', 'Tidak Sesuai'],
  ])('a name with one letter more at threshold %s: %s', (threshold, word) => {
    expect(compare(person, { TRESHOLD: threshold, NAMA_LGKP: `${record.NAMA_LGKP}H` })['NAMA_LGKP']).toMatch(
      new RegExp(`^${word} \\(9\\d\\)$`),
    );
  });

  it.each([
    ['SLAMET RAHARJO', 'slamet  raharjo.', 100],
    ['SLAMET', '', 0],
    ['', '', 0],
    ['A', 'B', 0],
    ['A', 'A', 100],
  ])('%j and %j are alike to %d', (one, other, score) => {
    expect(likeness(one, other)).toBe(score);
  });

  it('only what is the same is alike to 100', () => {
    expect(likeness(`${'SUPARMAN '.repeat(30)}A`, `${'SUPARMAN '.repeat(30)}B`)).toBe(99);
  });

  it.each([[3578081708900000], [null], [['3578081708900000']], ['３５７８０８１７０８９０００００']])('%j is not a NIK', (nik) => {
    expect(isNik(nik)).toBe(false);
  });
});
