/**
 * Invented persons: names from general knowledge of what is common where, not from a register; every NIK has the serial 0000, which is never issued.
 * The shares are those of docs/domain/synthetic-cases.md.
 */
import type { Dice } from './dice.js';

interface Names {
  readonly male: readonly [string, ...string[]];
  readonly female: readonly [string, ...string[]];
  /** second names; who is old goes without one more often than not */
  readonly second: readonly [string, ...string[]];
}

const list = (words: string) => words.split(' ') as [string, ...string[]];

const NAMES = {
  java: {
    male: list('Slamet Paijo Ponimin Sukarno Wagiman Sugeng Ngadimin Suparman Djoko Bambang Agus Eko'),
    female: list('Wagiyem Suwarti Tukinem Sumiati Ngatiyem Sutinah Painah Rukmini Sri Endang Dewi Rini'),
    second: list('Widodo Santoso Purnomo Setiawan Nugroho Lestari Rahayu Wibowo Handayani'),
  },
  sunda: {
    male: list('Asep Ujang Amung Nasihin Dadang Cecep Encep Iwan'),
    female: list('Euis Neneng Iis Cucu Imas Teti Yayah'),
    second: list('Sutisna Hidayat Kurniawan Suherman Komariah Mulyani Permana'),
  },
  madura: {
    male: list('Holil Tasan Mat Sahur Muhlis Buhari Misnadin'),
    female: list('Sutiyah Misnati Maimunah Rumnah Hosnia'),
    second: list('Rahman Hasan Faruq Jannah Munir'),
  },
  sasak: {
    male: list('Lalu Amaq Sahirman Jumadil Mahsun'),
    female: list('Baiq Inaq Nurhayati Sahnim'),
    second: list('Wirajaya Gunawan Hadi Suryani Astuti'),
  },
  timor: {
    male: list('Yohanes Markus Yosef Petrus Melkianus'),
    female: list('Maria Yuliana Fransiska Yosefina'),
    second: list('Nahak Bria Seran Tefa Lake'),
  },
  banjar: {
    male: list('Syahrani Ahmad Rahmadi Hairul Jumbri'),
    female: list('Norhayati Mastura Siti Rusmina'),
    second: list('Anwar Fadli Hayati Ilmi'),
  },
  bugis: {
    male: list('Andi Daeng Baso Ambo Syamsul'),
    female: list('Andi Hasnah Besse Rosmini'),
    second: list('Mappa Tahir Rauf Nurdin Salma'),
  },
  batak: {
    male: list('Togar Poltak Binsar Jonggi Parlin'),
    female: list('Tiur Rosmaida Duma Lamria'),
    second: list('Simbolon Manurung Siregar Hutapea Sinaga'),
  },
  malay: {
    male: list('Muhammad Zainal Rusdi Hasan Sarnubi'),
    female: list('Siti Nuraini Rohana Yusnita'),
    second: list('Effendi Saputra Yusuf Marlina'),
  },
} satisfies Record<string, Names>;

/** Where people come from, by how many did from 2019 to May 2025; the others spread by population and ferry routes (our assumption). */
const ORIGINS = [
  { weight: 212, name: 'Kabupaten Bandung', destination: '32.04', names: 'sunda' },
  { weight: 113, name: 'Kota Semarang', destination: '33.74', names: 'java' },
  { weight: 76, name: 'Kabupaten Jember', destination: '35.09', names: 'madura' },
  { weight: 64, name: 'Jakarta Timur', destination: '31.75', names: 'java' },
  { weight: 45, name: 'Lombok Tengah', destination: '52.02', names: 'sasak' },
  { weight: 80, name: 'Kota Banjarmasin', destination: '63.71', names: 'banjar' },
  { weight: 80, name: 'Kota Makassar', destination: '73.71', names: 'bugis' },
  { weight: 70, name: 'Kabupaten Belu', destination: '53.04', names: 'timor' },
  { weight: 60, name: 'Lampung Selatan', destination: '18.01', names: 'malay' },
  { weight: 55, name: 'Kota Palembang', destination: '16.71', names: 'malay' },
  { weight: 55, name: 'Kota Medan', destination: '12.71', names: 'batak' },
  { weight: 45, name: 'Kabupaten Serang', destination: '36.04', names: 'sunda' },
  { weight: 45, name: 'Kabupaten Sleman', destination: '34.04', names: 'java' },
] as const;

const AGES = [
  { weight: 25, from: 18, to: 29 },
  { weight: 30, from: 30, to: 44 },
  { weight: 20, from: 45, to: 59 },
  { weight: 15, from: 60, to: 80 },
] as const;

export interface Invented {
  readonly destination: string;
  readonly identity: {
    readonly names: readonly string[];
    readonly sex: 'male' | 'female';
    readonly nik?: string;
    readonly ageEstimate?: number;
    readonly origin?: string;
  };
}

/**
 * Travellers know who they are, and most have a card (how old they are is estimated: with a date of birth Dukcapil would be asked, which knows none of them); of those found in
 * the street little is known. @param year the present one @param like of which sex; by chance if not given
 */
export function invent(dice: Dice, kind: 'traveller' | 'street', year: number, like?: 'male' | 'female'): Invented {
  const origin = dice.weighed('origin', ORIGINS);
  const { from, to } = dice.weighed('age group', AGES);
  const age = dice.int('age', from, to);
  const sex = like ?? (dice.roll('sex') < (age >= 60 ? 0.5 : 0.72) ? 'male' : 'female');
  const name = nameOf(dice, NAMES[origin.names], sex, age);
  const { destination } = origin;
  if (kind === 'street') {
    const nameless = dice.roll('nameless') < 0.25;
    const said = dice.roll('says where from') < 0.4 ? { origin: `${origin.name}, katanya` } : {};
    return { destination, identity: { names: nameless ? [] : [name], sex, ageEstimate: Math.round(age / 5) * 5, ...said } };
  }
  const birth = { year: year - age, month: dice.int('month', 1, 12), day: dice.int('day', 1, 28) };
  const two = (number: number) => String(number).padStart(2, '0');
  const nik = `${destination.replace('.', '')}01${two(birth.day + (sex === 'female' ? 40 : 0))}${two(birth.month)}${two(birth.year % 100)}0000`;
  return {
    destination,
    identity: { names: [name], sex, ...(dice.roll('nik') < 0.8 ? { nik } : {}), ageEstimate: age, origin: origin.name },
  };
}

function nameOf(dice: Dice, { male, female, second }: Names, sex: 'male' | 'female', age: number): string {
  const first = dice.pick('first name', sex === 'male' ? male : female);
  const before = sex === 'male' ? (dice.roll('Muhammad') < 0.2 ? 'Moh. ' : '') : dice.roll('Siti') < 0.12 ? 'Siti ' : '';
  const alone = dice.roll('one name') < (age > 40 ? 0.45 : 0.1);
  const name = `${before}${first}${alone ? '' : ` ${dice.pick('second name', second)}`}`;
  return dice.roll('old spelling') < 0.1 ? name.replaceAll('u', 'oe').replaceAll('j', 'dj').replaceAll('c', 'tj') : name;
}
