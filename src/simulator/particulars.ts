import { placeName, type Area } from './areas.js';
import { pick, type Draw } from './chance.js';
import type { People } from './name-lists.js';
import type { PersonRecord } from './person.js';

/** What is drawn for an address; not among what is drawn for anything else. */
const ADDRESS = 300;
const VILLAGE = 301;

type Address = Pick<
  PersonRecord,
  | 'ALAMAT'
  | 'NO_RT'
  | 'NO_RW'
  | 'DUSUN'
  | 'KODE_POS'
  | 'NO_PROP'
  | 'PROP_NAME'
  | 'NO_KAB'
  | 'KAB_NAME'
  | 'NO_KEC'
  | 'KEC_NAME'
  | 'NO_KEL'
  | 'KEL_NAME'
>;

/** Two digits. */
export const two = (number: number): string => String(number).padStart(2, '0');

/**
 * Number of a family card: kecamatan and day of issue, serial 0000.
 * @param ordinal how many households came to this kecamatan before; up to 6,720 have numbers of their own (4,273 has no divisor in common with that)
 */
export function cardNumber(place: number, ordinal: number, { current }: Area): string {
  const issued = (ordinal * 4273 + place * 97) % (28 * 12 * 20);
  return `${current}${two((issued % 28) + 1)}${two((Math.floor(issued / 28) % 12) + 1)}${two(6 + Math.floor(issued / 336))}0000`;
}

/** Where a household lives, down to RT and RW; the same for all of it. */
export function addressOf(draw: Draw, house: number, place: number, home: Area): Address {
  const drawn = draw(ADDRESS, house);
  const village = draw(VILLAGE, place * 8 + (drawn % 8));
  const street = placeName(drawn);
  return {
    ALAMAT: home.city ? `JL. ${street} ${1 + ((drawn >>> 5) % 180)}` : `${hamletWord(home.current)} ${street}`,
    NO_RT: 1 + (drawn % 12),
    NO_RW: (drawn >>> 4) % 9,
    DUSUN: home.city ? '' : street,
    KODE_POS: '',
    NO_PROP: Number(home.current.slice(0, 2)),
    PROP_NAME: home.provinceName,
    NO_KAB: Number(home.current.slice(2, 4)),
    KAB_NAME: home.regionName,
    NO_KEC: Number(home.current.slice(4, 6)),
    KEC_NAME: home.name,
    NO_KEL: (home.city ? 1001 : 2001) + (drawn % 8),
    KEL_NAME: placeName(village),
  };
}

function hamletWord(code: string): string {
  if (/^3[126]/.test(code)) return 'KP.';
  if (code.startsWith('51')) return 'BR.';
  return /^3[345]/.test(code) ? 'DSN.' : 'DUSUN';
}

export function religionOf(people: People): string {
  if (people === 'bali') return 'HINDU';
  if (people === 'flores') return 'KATHOLIK';
  if (people === 'chinese') return 'BUDHA';
  return people === 'batak' || people === 'dayak' || people === 'papua' ? 'KRISTEN' : 'ISLAM';
}

export function schoolOf(age: number, drawn: number): string {
  if (age < 7) return 'TIDAK/BELUM SEKOLAH';
  if (age < 13) return 'BELUM TAMAT SD/SEDERAJAT';
  return pick(age > 55 ? ['TIDAK/BELUM SEKOLAH', 'TAMAT SD/SEDERAJAT', 'TAMAT SD/SEDERAJAT'] : ['TAMAT SD/SEDERAJAT', 'SLTP/SEDERAJAT', 'SLTA/SEDERAJAT', 'DIPLOMA IV/STRATA I'], drawn); // prettier-ignore
}

export function workOf(age: number, woman: boolean, drawn: number): string {
  if (age < 6) return 'BELUM/TIDAK BEKERJA';
  if (age < 19) return 'PELAJAR/MAHASISWA';
  return pick(
    woman
      ? ['MENGURUS RUMAH TANGGA', 'MENGURUS RUMAH TANGGA', 'PEDAGANG', 'KARYAWAN SWASTA', 'BURUH TANI/PERKEBUNAN']
      : ['BURUH HARIAN LEPAS', 'PETANI/PEKEBUN', 'WIRASWASTA', 'KARYAWAN SWASTA', 'NELAYAN/PERIKANAN', 'SOPIR', 'BURUH TANI/PERKEBUNAN'],
    drawn >>> 8,
  );
}
