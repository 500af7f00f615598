import { createSecretKey, generateKeySync, hkdfSync, type KeyObject } from 'node:crypto';
import { open, seal, Unreadable } from './seal.js';

/** A key as stored: encrypted by the master key called `keyId`. */
export interface WrappedKey {
  readonly bytes: Buffer;
  readonly keyId: string;
}

/** A key for one purpose from a longer-lived one (HKDF-SHA-256). Different purposes give unrelated keys. */
export function derive(from: KeyObject, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', from, '', `pulang:${purpose}`, 32)));
}

/** A new random key of 256 bits. */
export function newKey(): KeyObject {
  return generateKeySync('aes', { length: 256 });
}

/**
 * The master keys: the current one wraps, it and the previous ones unwrap. They exist only in memory and in the setting or file they came
 * from, never in the database; as KeyObjects they show in no log.
 */
export class MasterKeys {
  /** fingerprint of the current key: 16 hexadecimal digits */
  readonly currentId: string;
  private readonly wrapping = new Map<string, KeyObject>();

  /** @throws RangeError if a key has not 32 bytes */
  constructor(current: Uint8Array, previous: readonly Uint8Array[] = []) {
    const ids = [current, ...previous].map((bytes) => {
      if (bytes.length !== 32) throw new RangeError('a master key has 32 bytes');
      const key = createSecretKey(bytes);
      const id = derive(key, 'master-key-id').export().subarray(0, 8).toString('hex');
      this.wrapping.set(id, derive(key, 'key-wrapping'));
      return id;
    });
    this.currentId = ids[0]!;
  }

  /** @param owner whose key it is; unwrapping asks for the same */
  wrap(key: KeyObject, owner: string): WrappedKey {
    return { bytes: seal(this.wrapping.get(this.currentId)!, ['key', owner], key.export()), keyId: this.currentId };
  }

  /** @throws Unreadable if no master key here wrapped it, or not for this owner */
  unwrap({ bytes, keyId }: WrappedKey, owner: string): KeyObject {
    const wrapping = this.wrapping.get(keyId);
    if (wrapping === undefined) throw new Unreadable();
    return createSecretKey(open(wrapping, ['key', owner], bytes));
  }
}
