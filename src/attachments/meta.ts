import type { KeyObject } from 'node:crypto';
import { openSealed, seal } from '../people/index.js';

/** What is said of an attachment in words: it may hold a name. */
export interface Meta {
  /** of the file as it was sent */
  readonly name?: string | undefined;
  readonly caption?: string | undefined;
}

/** Lengths are rounded up to this: the exact one would tell something of a short name. */
const BLOCK = 64;
const placeOf = (attachmentId: string) => ['attachment', attachmentId, 'meta'];

export function sealMeta(key: KeyObject, attachmentId: string, meta: Meta): Buffer {
  const json = Buffer.from(JSON.stringify(meta));
  const padded = Buffer.alloc(Math.ceil(json.length / BLOCK) * BLOCK, ' ');
  json.copy(padded);
  return seal(key, placeOf(attachmentId), padded);
}

/** @throws Unreadable */
export function openMeta(key: KeyObject, attachmentId: string, sealed: Buffer): Meta {
  return JSON.parse(openSealed(key, placeOf(attachmentId), sealed).toString()) as Meta;
}
