import { createHash, randomBytes, randomInt } from 'node:crypto';

/** No vowels, so that no code is a word, and nothing that looks like something else on a worn screen. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXYZ23456789';
const CODE_LENGTH = 8;

/** A link's token: 256 random bits. */
export function newLink(): string {
  return randomBytes(32).toString('base64url');
}

/** What can be read out on the phone, as `BCDF-2345`: 38 bits, so tries are counted. */
export function newCode(): string {
  const letters = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** The code as it was given, however it is typed. */
export function tidyCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
