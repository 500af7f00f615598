import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { deliver, LARGEST_PART, type Delivered, type Line } from '../../web/src/offline/deliver.js';
import type { Send } from '../../web/src/offline/send.js';

const SIZE = 300_000;
const problem = (code: string) => ({ code, message: { id: code, en: code } });

describe('a photo on its way in parts', () => {
  const bytes = new Uint8Array(randomBytes(SIZE));
  const line: Line = { part: LARGEST_PART };
  let there: Buffer;
  let attached: boolean;
  let asked: string[];
  let told: number[];
  /** what becomes of the next requests for a part, in order: lost on the way there, or its answer on the way back */
  let faults: ('there' | 'back' | 'fine')[];

  beforeEach(() => {
    line.part = LARGEST_PART;
    [there, attached, asked, told, faults] = [Buffer.alloc(0), false, [], [], []];
  });

  const send: Send = ({ path, body }) => {
    const [, offset] = /parts\?offset=(\d+)$/.exec(path) ?? [];
    asked.push(offset === undefined ? (/finish$/.exec(path)?.[0] ?? 'begin') : `${offset}+${(body as Uint8Array).length}`);
    if (path.endsWith('finish')) {
      if (there.length < SIZE) return Promise.resolve({ status: 422, body: problem('upload_incomplete') });
      attached = true;
    } else if (offset !== undefined) {
      const fault = faults.shift() ?? 'fine';
      if (fault === 'there') return Promise.reject(new TypeError('cut'));
      if (Number(offset) !== there.length) return Promise.resolve({ status: 409, body: problem('upload_offset_taken') });
      there = Buffer.concat([there, body as Uint8Array]);
      if (fault === 'back') return Promise.reject(new TypeError('cut'));
    }
    return Promise.resolve({ status: 200, body: { received: there.length, partSize: LARGEST_PART } });
  };
  const go = (over: Send = send): Promise<Delivered> =>
    deliver({ id: 'p1', caseId: 'c1', kind: 'photo_face', mediaType: 'image/jpeg', bytes }, over, line, {
      sent: () => undefined,
      arrived: (arrived) => Promise.resolve(void told.push(arrived)),
    });

  it('goes whole, in three requests, where the line is good', async () => {
    expect(await go()).toEqual({ kind: 'arrived' });
    expect(asked).toEqual(['begin', '0+300000', 'finish']);
    expect(attached).toBe(true);
  });

  it('goes on from where the server is, in smaller parts after each cut, and larger ones when they come through', async () => {
    faults = ['there', 'back', 'fine'];

    const outcomes = [await go(), await go(), await go()];

    expect(outcomes.map(({ kind }) => kind)).toEqual(['later', 'later', 'arrived']);
    expect(asked).toEqual(['begin', '0+300000', 'begin', '0+150000', 'begin', '150000+75000', '225000+75000', 'finish']);
    expect(there.equals(bytes)).toBe(true);
    expect(told).toEqual([0, 0, 150_000, 225_000, 300_000]);
  });

  it('asks where the server is when that is elsewhere than was thought', async () => {
    line.part = 100_000;
    let slow = true;
    const overtaken: Send = (request) => {
      // a part that was given up comes in after all
      if (slow && request.path.includes('parts')) there = Buffer.from(bytes.subarray(0, 200_000));
      slow &&= !request.path.includes('parts');
      return send(request);
    };

    expect(await go(overtaken)).toEqual({ kind: 'arrived' });
    expect(asked).toEqual(['begin', '0+100000', 'begin', '200000+100000', 'finish']);
    expect(there.equals(bytes)).toBe(true);
  });

  it('is what was announced: the server can tell by its hash', async () => {
    const announced: unknown[] = [];
    await go((request) => {
      if (request.path.endsWith('uploads')) announced.push(request.body);
      return send(request);
    });

    expect(announced).toEqual([expect.objectContaining({ size: SIZE, sha256: createHash('sha256').update(bytes).digest('hex') })]);
  });

  it.each([
    ['upload_damaged', 'refused', 3],
    ['attachment_type', 'refused', 1],
  ])('is for a person to see where the server says %s', async (code, kind, times) => {
    const refused = await go((request) =>
      request.path.endsWith('finish') ? Promise.resolve({ status: 422, body: problem(code) }) : send(request),
    );

    expect(refused).toMatchObject({ kind, told: { code } });
    expect(asked.filter((each) => each === 'begin')).toHaveLength(times);
  });

  it('waits where nobody is signed in any more', async () => {
    expect(await go(() => Promise.resolve({ status: 401, body: problem('not_signed_in') }))).toEqual({ kind: 'later', because: 'session' });
  });
});
