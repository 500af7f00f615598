import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNik, type NikContext } from './nik.js';

const context: NikContext = {
  areas: {
    names: new Map([
      ['35', 'Jawa Timur'],
      ['35.78', 'Kota Surabaya'],
      ['33', 'Jawa Tengah'],
      ['93', 'Papua Selatan'],
      ['93.01', 'Kabupaten Merauke'],
    ]),
    retired: new Map([['91.01', '93.01']]),
    complete: new Set(['35']),
  },
  today: '2026-11-22',
  synthetic: false,
};
const read = (nik: string, more: Partial<NikContext> = {}) => readNik(nik, { ...context, ...more });
const codes = (nik: string, more: Partial<NikContext> = {}) => read(nik, more).findings.map(({ code }) => code);

describe('the structure of a NIK', () => {
  it.each([
    ['a man', '3578081708900001', { sex: 'male', day: 17, month: 8, years: [1990] }],
    ['a woman, whose day has 40 added', '3578085708900001', { sex: 'female', day: 17, month: 8, years: [1990] }],
    ['a leap day', '3578082902000001', { sex: 'male', day: 29, month: 2, years: [2000] }],
    ['a leap day of 1996', '3578082902960001', { sex: 'male', day: 29, month: 2, years: [1996] }],
    ['dots, dashes and spaces', '35.78.08-570890 0001', { sex: 'female', day: 17, month: 8, years: [1990] }],
  ])('of %s is correct', (_who, nik, says) => {
    expect(read(nik)).toMatchObject({ verdict: 'correct', findings: [], says });
  });

  it.each([
    ['fifteen digits', '357808170890001', 'not_16_digits'],
    ['nothing', '', 'not_16_digits'],
    ['an O for a zero', '3578O81708900001', 'letter'],
    ['sixteen ones', '1111111111111111', 'all_equal'],
    ['month 00', '3578081700900001', 'month'],
    ['month 13', '3578081713900001', 'month'],
    ['day 00', '3578080008900001', 'day'],
    ['day 32', '3578083208900001', 'day'],
    ['day 40', '3578084008900001', 'day'],
    ['day 72', '3578087208900001', 'day'],
    ['serial 0000', '3578081708900000', 'serial_0000'],
  ])('with %s is wrong', (_what, nik, code) => {
    const reading = read(nik);

    expect(reading).toMatchObject({ verdict: 'wrong', says: undefined });
    expect(reading.findings).toContainEqual(expect.objectContaining({ code, severity: 'error' }));
  });

  it('with serial 0000 is correct while the register is synthetic', () => {
    expect(read('3578081708900000', { synthetic: true }).verdict).toBe('correct');
  });

  it.each([
    ['31 February', '3578083102900001', ['no_such_date']],
    ['29 February of common years in both centuries', '3578082902010001', ['no_such_date']],
    ['an area that nobody knows', '3599081708900001', ['area_unknown']],
    ['a province that nobody knows', '0178081708900001', ['area_unknown']],
    ['a retired area, of which the present name is said', '9101081708900001', ['area_retired']],
  ])('with %s is asked about again, and never refused', (_what, nik, expected) => {
    expect(read(nik).verdict).toBe('warning');
    expect(codes(nik)).toEqual(expected);
  });

  it('of a province whose areas are not all listed is not asked about', () => {
    expect(codes('3399081708900001')).toEqual([]);
  });

  it('leaves two centuries open, and suggests by the estimated age', () => {
    expect(read('3578081708240001')).toMatchObject({ verdict: 'correct', says: { years: [1924, 2024] } });
    expect(codes('3578081708240001')).toEqual(['which_century']);
    expect(read('3578081708240001', { stated: { ageEstimate: 3 } }).says?.years[0]).toBe(2024);
    expect(read('3578081708240001', { stated: { ageEstimate: 90 } }).says?.years[0]).toBe(1924);
  });

  it('of somebody who is older than anybody in every century is asked about', () => {
    expect(codes('3578080101150001', { today: '2140-01-01' })).toEqual(['age']);
  });

  it('of a day that is still to come is of the century before', () => {
    expect(read('3578082312260001').says?.years).toEqual([1926]);
  });

  it.each([
    ['another sex', { sex: 'female' as const }, ['sex_differs']],
    ['another day', { birthDate: '1990-08-18' }, ['birth_differs']],
    ['another year', { birthDate: '1991-08-17' }, ['birth_differs']],
    ['the same', { sex: 'male' as const, birthDate: '1990-08-17' }, []],
  ])('beside %s as stated is compared', (_what, stated, expected) => {
    expect(codes('3578081708900001', { stated })).toEqual(expected);
  });

  it('is never called valid, and every finding says what to do in both languages', () => {
    const all = ['357808170890001', '3578O81708900001', '3578083102900001', '3599081708900001', '3578081708240001', '3578081708900000'];
    const words = all.flatMap((nik) => read(nik).findings.map(({ message }) => message));

    expect(words.filter(({ id, en }) => /\bvalid\b/i.test(id + en) || id.length < 20 || en.length < 20)).toEqual([]);
  });

  /** By what is written of a NIK (docs/domain/identity.md), apart from the code: counted off character by character. */
  function isWrongByHand(text: string): boolean {
    const left = [...text].filter((character) => !(character.trim() === '' || character === '.' || character === '-'));
    const at = (from: number) => '0123456789'.indexOf(left[from]!) * 10 + '0123456789'.indexOf(left[from + 1]!);
    if (left.length !== 16 || left.some((character) => !'0123456789'.includes(character))) return true;
    const day = at(6) > 40 ? at(6) - 40 : at(6);
    return day < 1 || day > 31 || at(8) < 1 || at(8) > 12 || new Set(left).size === 1 || left.slice(12).join('') === '0000';
  }

  it('reads whatever is typed without failing, and takes none of wrong structure for a NIK: 100,000 texts', () => {
    const digits = (length: number) =>
      fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length }).map((all) => all.join(''));
    const part = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    const nearly = fc
      .tuple(digits(6), part(75), part(14), digits(2), fc.oneof(fc.constant('0000'), digits(4)))
      .map((parts) => parts.join(''));
    const slipped = fc
      .tuple(
        nearly,
        fc.integer({ min: 0, max: 16 }),
        fc.constantFrom('', 'O', 'l', ' ', '.', '-', '0', '٣', '１', '\u00a0', '–', '\0', '😀'),
      )
      .map(([nik, at, put]) => nik.slice(0, at) + put + nik.slice(at));
    const shorter = fc.tuple(nearly, fc.integer({ min: 0, max: 16 })).map(([nik, at]) => nik.slice(0, at) + nik.slice(at + 1));
    const typed = fc.oneof(
      nearly,
      slipped,
      shorter,
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.integer({ min: 0, max: 20 }).chain(digits),
    );
    let right = 0;

    fc.assert(
      fc.property(typed, (text) => {
        const { verdict, says } = read(text);
        if (verdict !== 'wrong') right += 1;
        return (verdict === 'wrong') === isWrongByHand(text) && (verdict === 'wrong') === (says === undefined);
      }),
      { numRuns: 100_000 },
    );
    expect(right).toBeGreaterThan(5_000);
  }, 60_000);

  it('holds back nothing that is 16 digits of a real date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
        fc.boolean(),
        fc.integer({ min: 1, max: 9999 }),
        (birth, woman, serial) => {
          const [y, m, d] = birth.toISOString().slice(0, 10).split('-') as [string, string, string];
          const nik = `357808${String(Number(d) + (woman ? 40 : 0)).padStart(2, '0')}${m}${y.slice(2)}${String(serial).padStart(4, '0')}`;
          const { says } = read(nik);
          return says?.sex === (woman ? 'female' : 'male') && says.years.includes(Number(y));
        },
      ),
    );
  });
});
