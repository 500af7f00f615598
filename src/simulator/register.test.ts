import { beforeAll, describe, expect, it } from '@jest/globals';
import { Population } from './population.js';
import { Register } from './register.js';
import type { Person } from './person.js';

describe('the synthetic register', () => {
  const SIZE = 20_000;
  let register: Register;
  let persons: Person[];

  beforeAll(() => {
    register = new Register(1, SIZE);
    persons = Array.from({ length: SIZE }, (_, i) => register.person(i));
  });

  const share = (holds: (person: Person) => boolean): number => persons.filter(holds).length / SIZE;
  const ageOf = ({ record }: Person): number => 2026 - Number(record.TGL_LHR.slice(0, 4));

  it('the same seed and size give the same persons, another seed others', () => {
    const [again, other] = [new Register(1, SIZE), new Register(2, SIZE)];

    expect(again.person(12_345)).toEqual(persons[12_345]);
    expect(other.person(12_345)).not.toEqual(persons[12_345]);
  });

  it('is what it was when it was first made: who knows somebody of it finds them again', () => {
    expect(new Register(20261122, 200_000).person(4_711).record).toMatchInlineSnapshot(`
      {
        "AGAMA": "ISLAM",
        "ALAMAT": "DSN. SUMBERREJO",
        "DUSUN": "SUMBERREJO",
        "GOL_DARAH": "TIDAK TAHU",
        "JENIS_KLMIN": "PEREMPUAN",
        "JENIS_PKRJN": "BURUH TANI/PERKEBUNAN",
        "KAB_NAME": "JEMBER",
        "KEC_NAME": "PASIRAGUNG",
        "KEL_NAME": "TANJUNGHARJO",
        "KODE_POS": "",
        "NAMA_LGKP": "SUTIJAH ANGGRAINI",
        "NAMA_LGKP_AYAH": "MUHAMMAD SUPIRAN",
        "NAMA_LGKP_IBU": "KOMIYEM",
        "NIK": "3509126310870000",
        "NO_KAB": 9,
        "NO_KEC": 12,
        "NO_KEL": 2007,
        "NO_KK": "3509120104150000",
        "NO_PROP": 35,
        "NO_RT": 7,
        "NO_RW": 3,
        "PDDK_AKH": "SLTA/SEDERAJAT",
        "PROP_NAME": "JAWA TIMUR",
        "STATUS_KAWIN": "KAWIN",
        "STAT_HBKEL": "ISTRI",
        "TGL_LHR": "1987-10-23",
        "TMPT_LHR": "JEMBER",
      }
    `);
  });

  it('gives every NIK once, and finds everybody by theirs', () => {
    expect(new Set(persons.map(({ record }) => record.NIK)).size).toBe(SIZE);
    expect(persons.filter(({ record }, i) => register.find(record.NIK) !== i)).toEqual([]);
  });

  it('every NIK says area, birth with 40 more for women, and the serial 0000', () => {
    const wrong = persons.filter(({ record }) => {
      const [year, month, day] = record.TGL_LHR.split('-');
      const first = Number(day) + (record.JENIS_KLMIN === 'PEREMPUAN' ? 40 : 0);
      return record.NIK.slice(6) !== `${String(first).padStart(2, '0')}${month}${year!.slice(2)}0000`;
    });

    expect(wrong).toEqual([]);
    expect(persons.filter(({ record }) => Number.isNaN(Date.parse(record.TGL_LHR)))).toEqual([]);
  });

  it.each(['', '3578081708900001', '9999990101010000', '35780817089000', '3578089908900000', '3578081799900000', '357808170890000x'])(
    'nobody has the NIK %j',
    (nik) => {
      expect(register.find(nik)).toBeUndefined();
    },
  );

  it.each<[string, (person: Person) => boolean, number, number]>([
    ['live in East Java', ({ record }) => record.NO_PROP === 35, 0.55, 0.7],
    [
      'live elsewhere than their NIK says',
      ({ record }) => !record.NIK.startsWith(`${record.NO_PROP}${String(record.NO_KAB).padStart(2, '0')}`),
      0.08,
      0.25,
    ],
    ['have one name only', ({ record }) => !record.NAMA_LGKP.includes(' '), 0.12, 0.3],
    ['are called Muhammad, in whatever spelling', ({ record }) => /^(MUH|MOH|MOCH|M[.])/.test(record.NAMA_LGKP), 0.05, 0.2],
    ['are spelt as before 1972', ({ record }) => /OE|DJ|TJ/.test(record.NAMA_LGKP), 0.005, 0.1],
    ['are children', (person) => ageOf(person) < 17, 0.1, 0.3],
    ['are over 60', (person) => ageOf(person) > 60, 0.1, 0.3],
    ['are dead', ({ state }) => state === 'deceased', 0.005, 0.04],
    ['are there twice', ({ state }) => state === 'duplicate', 0.001, 0.01],
    ['are inactive', ({ state }) => state === 'inactive', 0.005, 0.03],
    ['are grown up and were never enrolled', (person) => ageOf(person) > 17 && !person.biometrics, 0.005, 0.03],
    ['are twins', ({ twin }) => twin !== undefined, 0.003, 0.02],
  ])('has persons who %s', (_, holds, least, most) => {
    expect(share(holds)).toBeGreaterThan(least);
    expect(share(holds)).toBeLessThan(most);
  });

  it('families share a card and a house; children name the parents on it, who are 15 years older at least', () => {
    const cards = new Set(persons.map(({ record }) => record.NO_KK)).size;
    const heads = persons.filter(({ record }) => record.STAT_HBKEL === 'KEPALA KELUARGA');
    const children = persons.filter(({ record }) => record.NIK_IBU !== undefined);
    const parent = ({ record }: Person): Person[] => [record.NIK_IBU!, record.NIK_AYAH!].map((nik) => persons[register.find(nik)!]!);

    expect(new Set(persons.map(({ record }) => `${record.NO_KK} ${record.ALAMAT} ${record.NO_KEC}`)).size).toBe(cards);
    expect([heads.length, new Set(heads.map(({ record }) => record.NO_KK)).size]).toEqual([cards, cards]);
    expect(children.length).toBeGreaterThan(SIZE / 5);
    expect(children.filter((child) => parent(child)[0]!.record.NAMA_LGKP !== child.record.NAMA_LGKP_IBU)).toEqual([]);
    expect(
      children.filter((child) => parent(child).some((one) => ageOf(one) - ageOf(child) < 15 || one.record.NO_KK !== child.record.NO_KK)),
    ).toEqual([]);
  });

  it('twins were born on one day, are of one sex, and name each other', () => {
    const twins = persons.filter(({ twin }) => twin !== undefined);
    const other = ({ twin }: Person): Person => persons[register.find(twin!)!]!;

    expect(twins.filter((one) => other(one).twin !== one.record.NIK || other(one).record.TGL_LHR !== one.record.TGL_LHR)).toEqual([]);
    expect(twins.filter((one) => other(one).record.JENIS_KLMIN !== one.record.JENIS_KLMIN)).toEqual([]);
  });

  it('persons given by hand stand behind it, and go first', () => {
    const [first] = persons;
    const given: Person = { ...first!, record: { ...first!.record, NAMA_LGKP: 'GIVEN' } };
    const everybody = new Population(register, [given]);

    expect(everybody.byNik(given.record.NIK)?.record.NAMA_LGKP).toBe('GIVEN');
    expect(everybody.size).toBe(SIZE + 1);
    expect(everybody.other(given.record.NIK).record.NIK).not.toBe(given.record.NIK);
  });
});
