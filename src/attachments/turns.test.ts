import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** A work that is done when it is told so. */
function work(name: string, begun: string[]) {
  let resolve!: (name: string) => void;
  const promise = new Promise<string>((done) => (resolve = done));
  return {
    begin: () => {
      begun.push(name);
      return promise;
    },
    finish: () => resolve(name),
  };
}

describe('turns', () => {
  it('let only so many go on at once, and the others in the order they came', async () => {
    const begun: string[] = [];
    const turns = new Turns(2);
    const works = ['a', 'b', 'c', 'd'].map((name) => work(name, begun));
    const done = works.map(({ begin }) => turns.take(begin));

    expect(begun).toEqual(['a', 'b']);
    works[1]!.finish();
    await done[1];
    expect(begun).toEqual(['a', 'b', 'c']);
    works.forEach(({ finish }) => finish());
    expect(await Promise.all(done)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('pass on when a work fails', async () => {
    const turns = new Turns(1);
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(() => Promise.resolve('next'));

    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
