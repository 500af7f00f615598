import { describe, expect, it } from '@jest/globals';
import { readAreas } from '../../../units/index.js';
import { askFaceOf, askOf, type Stated } from './ask.js';

const CONTEXT = { areas: readAreas(), today: '2026-11-22', synthetic: true };
const WAGIMAN: Stated = { names: ['Wagiman', 'Pak Man'], nik: '3506132812600000', birthDate: '1960-12-28', sex: 'male' };
const ask = (more: Stated) => askOf({ ...WAGIMAN, ...more }, CONTEXT);

describe('what Dukcapil is asked', () => {
  it('is the NIK as digits, text in capitals, and the birth date with the day first', () => {
    const stated = { nik: '35.06.13-281260 0000', names: [' Wagiman  bin Kromo '], birthPlace: 'Kediri', address: 'Dsn. Sumberejo' };

    expect(ask(stated)).toEqual({
      asked: {
        NIK: '3506132812600000',
        NAMA_LGKP: 'WAGIMAN BIN KROMO',
        TMPT_LHR: 'KEDIRI',
        TGL_LHR: '28-12-1960',
        JENIS_KLMIN: 'LAKI-LAKI',
        ALAMAT: 'DSN. SUMBEREJO',
      },
    });
  });

  it('leaves out what is not known', () => {
    expect(ask({ sex: 'unknown', birthPlace: null, address: ' ' })).toEqual({
      asked: { NIK: '3506132812600000', NAMA_LGKP: 'WAGIMAN', TGL_LHR: '28-12-1960' },
    });
  });

  it.each([
    ['no NIK', { nik: undefined }, 'nik_missing'],
    ['an empty NIK', { nik: '  ' }, 'nik_missing'],
    ['an O for a zero', { nik: '35O6132812600000' }, 'nik_wrong'],
    ['fifteen digits', { nik: '350613281260000' }, 'nik_wrong'],
    ['no name', { names: [] }, 'too_little'],
    ['a name and a year of birth', { birthDate: '1960' }, 'too_little'],
    ['a name and nothing else', { birthDate: undefined }, 'too_little'],
  ])('is nothing, with %s', (_, more, notSent) => {
    expect(ask(more)).toEqual({ notSent });
  });

  it('is nothing with the serial 0000, once the register is the real one', () => {
    expect(askOf(WAGIMAN, { ...CONTEXT, synthetic: false })).toEqual({ notSent: 'nik_wrong' });
  });

  it('about a face is the NIK alone', () => {
    expect(askFaceOf({ nik: '35.06.13-281260 0000' }, CONTEXT)).toEqual({ nik: '3506132812600000' });
    expect(askFaceOf({ names: ['Wagiman'] }, CONTEXT)).toEqual({ notSent: 'nik_missing' });
  });
});
