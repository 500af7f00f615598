import { describe, expect, it } from '@jest/globals';
import { changesIn, payloadsOf, RESYNC, together, type LiveChange } from './payloads.js';

const change = (n: number, ...units: string[]): LiveChange => ({ kind: 'case', id: `case-${n}`, version: n, units });

describe('what is told of changes', () => {
  it('comes back as it was, from as few payloads as fit', () => {
    const changes = Array.from({ length: 300 }, (_, n) => change(n, 'a'.repeat(36), 'b'.repeat(36)));

    const payloads = payloadsOf(changes);

    expect(payloads.flatMap((payload) => changesIn(payload))).toEqual(changes);
    expect(Math.max(...payloads.map((payload) => Buffer.byteLength(payload)))).toBeLessThanOrEqual(7_900);
    expect(payloads.length).toBe(Math.ceil(Buffer.byteLength(JSON.stringify(changes)) / 7_900));
  });

  it('fills a payload to the last byte', () => {
    const [first, rest] = [change(1, 'x'), change(2, '')];
    const filler = 7_900 - Buffer.byteLength(JSON.stringify([first, rest]));

    expect(payloadsOf([first, change(2, 'x'.repeat(filler))])).toHaveLength(1);
    expect(payloadsOf([first, change(2, 'x'.repeat(filler + 1))])).toHaveLength(2);
  });

  it('is to ask anew, if one change alone is too large', () => {
    expect(payloadsOf([change(1), change(2, 'x'.repeat(8_000))])).toEqual([RESYNC]);
  });

  it('is nothing, if nothing has changed', () => {
    expect(payloadsOf([])).toEqual([]);
  });

  it.each([RESYNC, '{}', '[1]', '[{"kind":"case"}]', '['])('is not known: %s', (payload) => {
    expect(changesIn(payload)).toBeUndefined();
  });

  it('of one thing is its newest version, for all who were concerned', () => {
    expect(together({ ...change(1, 'a', 'b'), version: 5 }, { ...change(1, 'b', 'c'), version: 4 })).toEqual({
      ...change(1, 'a', 'b', 'c'),
      version: 5,
    });
  });
});
