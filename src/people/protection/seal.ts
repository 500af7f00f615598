/**
 * Authenticated encryption with AES-256-GCM. Sealed bytes: format (1), nonce (12), ciphertext, tag (16). What is sealed is bound to its place
 * (table, person, kind, version), so that a row copied over another is refused like a forged one.
 */
import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const FORMAT = 1;
const NONCE = 12;
const TAG = 16;
/** A sealed text has a length that is a multiple of this: the exact length of a short answer would tell much of it. */
const BLOCK = 64;

/** Sealed bytes could not be opened: wrong key, wrong place, or changed. Says nothing of their content or owner. */
export class Unreadable extends Error {
  constructor() {
    super('protected data cannot be opened: wrong key, wrong place, or it was changed');
  }
}

/**
 * Encrypts under a 256-bit key. The nonce is random: at most 2^32 calls for one key (NIST SP 800-38D 8.3), far above what a person's
 * key or, with some million persons, the wrapping key ever sees.
 */
export function seal(key: KeyObject, place: readonly string[], plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bytesOf(place));
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Unreadable unless exactly this was sealed under this key for this place */
export function open(key: KeyObject, place: readonly string[], sealed: Buffer): Buffer {
  if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE + TAG) throw new Unreadable();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG })
    .setAAD(bytesOf(place))
    .setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, -TAG)), decipher.final()]);
  } catch {
    throw new Unreadable();
  }
}

/** Where a version of a person's data stands. */
export interface RecordPlace {
  readonly personId: string;
  readonly kind: string;
  readonly version: number;
}

export function sealRecord(key: KeyObject, place: RecordPlace, data: object): Buffer {
  const json = Buffer.from(JSON.stringify(data));
  const padded = Buffer.alloc(Math.ceil(json.length / BLOCK) * BLOCK, ' ');
  json.copy(padded);
  return seal(key, placeOf(place), padded);
}

/** @throws Unreadable */
export function openRecord(key: KeyObject, place: RecordPlace, sealed: Buffer): object {
  return JSON.parse(open(key, placeOf(place), sealed).toString()) as object;
}

const placeOf = ({ personId, kind, version }: RecordPlace) => ['person-record', personId, kind, String(version)];

/** JSON keeps apart what plain joining would not: ["a", "bc"] and ["ab", "c"]. */
const bytesOf = (place: readonly string[]) => Buffer.from(JSON.stringify(['pulang', FORMAT, ...place]));
