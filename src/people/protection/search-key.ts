import { createCipheriv, createDecipheriv, createHmac, type KeyObject } from 'node:crypto';
import { derive } from './master-keys.js';
import type { Block } from '../domain/comparable.js';
import type { Findable } from '../domain/identity.js';

/** 128 bits of a hash: two of a billion terms collide with probability 1.5e-21, and the index is half as large. */
const TERM_BYTES = 16;

/** Turns what a person is found by into keyed hashes, and ids of persons into references that join to nothing. */
export class SearchKey {
  private readonly keys: Readonly<Record<'nik' | 'phone' | 'name' | 'block', KeyObject>>;
  private readonly refKey: KeyObject;

  constructor(root: KeyObject) {
    this.keys = {
      nik: derive(root, 'search:nik'),
      phone: derive(root, 'search:phone'),
      name: derive(root, 'search:name'),
      block: derive(root, 'search:block'),
    };
    this.refKey = derive(root, 'search:person-ref');
  }

  /** @param value already normalised */
  term(kind: 'nik' | 'phone' | 'name' | 'block', value: string): Buffer {
    return createHmac('sha256', this.keys[kind]).update(value).digest().subarray(0, TERM_BYTES);
  }

  blockTerm({ kind, word }: Block): Buffer {
    return this.term('block', `${kind} ${word}`);
  }

  terms({ niks, phones, words, joined }: Findable): Buffer[] {
    return [
      ...niks.map((nik) => this.term('nik', nik)),
      ...phones.map((phone) => this.term('phone', phone)),
      ...[...words, ...joined].map((word) => this.term('name', word)),
    ];
  }

  /**
   * The id of a person as it stands beside its terms. A UUID is exactly one block of AES: the cipher is a keyed permutation of all UUIDs,
   * so it can be undone with the key and, unlike a hash, needs no table to find the person again.
   */
  ref(personId: string): Buffer {
    const cipher = createCipheriv('aes-256-ecb', this.refKey, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(Buffer.from(personId.replaceAll('-', ''), 'hex')), cipher.final()]);
  }

  personOf(ref: Buffer): string {
    const decipher = createDecipheriv('aes-256-ecb', this.refKey, null).setAutoPadding(false);
    const hex = Buffer.concat([decipher.update(ref), decipher.final()]).toString('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}
