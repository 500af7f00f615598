/** What is recorded of a person, and by what the person can be found. Pure. */
import { joinedWords, nameWords } from './names.js';

/**
 * Who somebody says to be, as stated: nothing is corrected, everything may be missing. Other features add their own fields.
 * The person is found by `names`, `nik` and `phones` of the current version.
 */
export interface StatedIdentity {
  /** every name and alias as written, each one entry; empty: unknown */
  readonly names: readonly string[];
  /** as written; text, for JSON numbers lose digits */
  readonly nik?: string;
  /** of the person or of somebody who can be called for them, as written */
  readonly phones?: readonly string[];
  readonly [more: string]: unknown;
}

/** What a record is about: the identity, all that was ever claimed of it, or the answers given in one step of the procedure. */
export type RecordKind = 'identity' | 'claims' | `answers:${string}`;

/** The data of a kind: a JSON object. */
export type DataOf<K extends RecordKind> = K extends 'identity' ? StatedIdentity : object;

/** By what an identity is found, in clear: only to be hashed. */
export interface Findable {
  readonly niks: readonly string[];
  readonly phones: readonly string[];
  /** words that also go into the dictionary */
  readonly words: readonly string[];
  /** two words written as one: never in the dictionary, they would tell a whole name */
  readonly joined: readonly string[];
}

export function findableOf(identity: StatedIdentity): Findable {
  const words = new Set(identity.names.flatMap(nameWords));
  const nik = nikDigits(identity.nik ?? '');
  return {
    niks: nik === undefined ? [] : [nik],
    phones: [...new Set((identity.phones ?? []).map(phoneE164).filter((phone) => phone !== undefined))],
    words: [...words].sort(),
    joined: [...new Set(identity.names.flatMap(joinedWords).map(({ word }) => word))].filter((word) => !words.has(word)),
  };
}

/** The 16 digits of a NIK however it is written; undefined if they are not 16 (a letter O for a zero is an error to be seen, not mended). */
export function nikDigits(nik: string): string | undefined {
  const digits = nik.replace(/\D/g, '');
  return digits.length === 16 ? digits : undefined;
}

/** A phone number as E.164 (+6281234567890), read as Indonesian unless it begins with another country; undefined if it cannot be one. */
export function phoneE164(phone: string): string | undefined {
  const text = phone.trim().replace(/[\s().\-/]/g, '');
  const [, sign, digits] = /^(\+|00)?(\d+)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const national = /^62/.test(digits) ? digits.slice(2) : sign === undefined ? digits : undefined;
  const number = national === undefined ? digits : `62${national.replace(/^0/, '')}`;
  return number.length >= 9 && number.length <= 15 && !number.startsWith('0') ? `+${number}` : undefined;
}

/** A NIK for lists: the last four digits. What has no 16 digits is hidden whole. */
export function maskedNik(nik: string): string {
  return '•'.repeat(12) + (nikDigits(nik)?.slice(-4) ?? '••••');
}

/** A name for lists and pages seen in passing: "Siti Aminah" is "S. A.". */
export function initials(name: string): string {
  return (name.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []).map((word) => `${[...word][0]!.toUpperCase()}.`).join(' ');
}
