/** Whether two values of a claim say the same. Pure. */
import { nameWords, nikDigits, phoneE164 } from '../../people/index.js';
import type { ClaimKind } from './claim.js';

/** compatible: one says less than the other, and nothing else */
export type Sameness = 'same' | 'compatible' | 'different';

/** Years by which an estimated age may be wrong. */
export const AGE_TOLERANCE = 5;

export function sameness(kind: ClaimKind, a: string, b: string): Sameness {
  switch (kind) {
    case 'name':
    case 'alias':
    case 'father':
    case 'mother':
    case 'spouse':
      return sameName(a, b);
    case 'birth':
      return a === b ? 'same' : a.startsWith(`${b}-`) || b.startsWith(`${a}-`) ? 'compatible' : 'different';
    case 'age':
      return Math.abs(Number(a) - Number(b)) <= AGE_TOLERANCE ? 'same' : 'different';
    case 'nik':
    case 'kk':
      return equal(nikDigits(a) ?? a, nikDigits(b) ?? b);
    case 'phone':
      return equal(phoneE164(a) ?? a, phoneE164(b) ?? b);
    case 'origin':
    case 'birth_place':
    case 'address':
    case 'registered_address':
      return samePlace(a, b);
    case 'sex':
    case 'family':
    case 'mark':
    case 'language':
    case 'register_state':
      return equal(fold(a), fold(b));
  }
}

const equal = (a: string, b: string): Sameness => (a === b ? 'same' : 'different');

/** Letters and digits alone. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** However spelt, in any order. */
function sameName(a: string, b: string): Sameness {
  const [one, other] = [nameWords(a), nameWords(b)].map((words) => new Set(words)) as [Set<string>, Set<string>];
  if (one.size === 0 || other.size === 0) return equal(fold(a), fold(b));
  const shared = [...one].filter((word) => other.has(word)).length;
  if (shared === one.size && shared === other.size) return 'same';
  if ([...one].join('') === [...other].join('')) return 'same'; // Nur Hasanah, Nurhasanah
  return shared === Math.min(one.size, other.size) ? 'compatible' : 'different';
}

/** As people shorten them; kota and kabupaten of one name are two places. */
const SHORT: Readonly<Record<string, string>> = {
  kab: 'kabupaten',
  kec: 'kecamatan',
  kel: 'kelurahan',
  ds: 'desa',
  jl: 'jalan',
  prov: 'provinsi',
};

/** Blitar says less than Kabupaten Blitar, Jawa Timur. */
function samePlace(a: string, b: string): Sameness {
  const words = (text: string) => [
    ...new Set(
      fold(text)
        .split(' ')
        .map((word) => SHORT[word] ?? word),
    ),
  ];
  const [one, other] = [words(a), words(b)];
  const shared = one.filter((word) => other.includes(word)).length;
  if (shared === one.length && shared === other.length) return 'same';
  return shared > 0 && shared === Math.min(one.length, other.length) ? 'compatible' : 'different';
}
