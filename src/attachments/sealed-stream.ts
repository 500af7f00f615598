/**
 * Bytes sealed piece by piece, so that they can be read as a stream and no byte leaves before its piece is known to be right. Each piece of 64 KiB is
 * sealed by itself (src/people/protection/seal.ts) and bound to the attachment, the part of it, its number, and whether it is the last: pieces
 * that are left out, changed, swapped, or missing at the end are seen.
 */
import type { KeyObject } from 'node:crypto';
import { openSealed, seal } from '../people/index.js';

const PIECE = 65_536;
/** format, nonce and tag, which `seal` adds */
const ADDED = 29;

/** What of an attachment the bytes are. */
export interface SealedPlace {
  readonly attachmentId: string;
  readonly part: 'file' | 'thumbnail';
}

const placeOf = ({ attachmentId, part }: SealedPlace, number: number, last: boolean) => {
  return ['attachment', attachmentId, part, String(number), last ? 'last' : 'more'];
};

export function* sealPieces(key: KeyObject, place: SealedPlace, plain: Buffer): Generator<Buffer> {
  const last = Math.max(Math.ceil(plain.length / PIECE), 1) - 1;
  for (let n = 0; n <= last; n++) yield seal(key, placeOf(place, n, n === last), plain.subarray(n * PIECE, (n + 1) * PIECE));
}

/** @throws Unreadable at the first piece that is not what was sealed here; what came before was right */
export async function* openPieces(key: KeyObject, place: SealedPlace, sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let n = 0;
  for await (const bytes of sealed) {
    held = Buffer.concat([held, bytes]);
    for (; held.length > PIECE + ADDED; n++) {
      yield openSealed(key, placeOf(place, n, false), held.subarray(0, PIECE + ADDED));
      held = held.subarray(PIECE + ADDED);
    }
  }
  yield openSealed(key, placeOf(place, n, true), held);
}

/** How many bytes are stored for so many in clear. */
export function sealedSize(plain: number): number {
  return plain + Math.max(Math.ceil(plain / PIECE), 1) * ADDED;
}
