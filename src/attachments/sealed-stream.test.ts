import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { generateKeySync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Unreadable } from '../people/index.js';
import { openPieces, sealedSize, sealPieces, type SealedPlace } from './sealed-stream.js';

const PIECE = 65_536;
const key = generateKeySync('aes', { length: 256 });
const place: SealedPlace = { attachmentId: '019aab00-0000-7000-8000-000000000001', part: 'file' };
const plain = randomBytes(3 * PIECE + 1000);

const sealed = (bytes = plain) => [...sealPieces(key, place, bytes)];
const opened = (pieces: readonly Buffer[], at = place) => buffer(Readable.from(openPieces(key, at, Readable.from(pieces))));
/** as they come from a disk or a network: cut anywhere */
const cut = (bytes: Buffer, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));

describe('a sealed file', () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 7])(
    'of %i bytes opens to what was sealed, and has the size foretold',
    async (length) => {
      const bytes = randomBytes(length);
      const pieces = sealed(bytes);

      expect(Buffer.concat(pieces)).toHaveLength(sealedSize(length));
      expect((await opened(pieces)).equals(bytes)).toBe(true);
    },
  );

  it.each([1000, PIECE, PIECE + 29, 200_000, 1_000_000])('opens however it is cut on its way, as into %i bytes', async (size) => {
    expect((await opened(cut(Buffer.concat(sealed()), size))).equals(plain)).toBe(true);
  });

  it('looks different each time, and nothing of it is in clear', () => {
    const marked = Buffer.concat([Buffer.from('PENANDA'), plain]);

    expect(Buffer.concat(sealed(marked)).includes('PENANDA')).toBe(false);
    expect(Buffer.concat(sealed()).equals(Buffer.concat(sealed()))).toBe(false);
  });

  const [first, second, third, last] = sealed() as [Buffer, Buffer, Buffer, Buffer];
  const changed = Buffer.from(second);
  changed[40_000]! ^= 1;

  it.each<[string, readonly Buffer[]]>([
    ['a byte is another', [first, changed, third, last]],
    ['its last piece is missing', [first, second, third]],
    ['a piece is missing', [first, third, last]],
    ['two pieces are swapped', [second, first, third, last]],
    ['a piece is there twice', [first, second, second, third, last]],
    ['it ends within a piece', [first, second, third.subarray(0, 100)]],
    ['something follows', [first, second, third, last, Buffer.from('x')]],
    ['it is empty', []],
  ])('is refused when %s', async (_what, pieces) => {
    await expect(opened(pieces)).rejects.toThrow(Unreadable);
  });

  it.each<SealedPlace>([
    { ...place, part: 'thumbnail' },
    { ...place, attachmentId: '019aab00-0000-7000-8000-000000000002' },
  ])('is refused as %j', async (other) => {
    await expect(opened([first, second, third, last], other)).rejects.toThrow(Unreadable);
  });
});
