import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('turns', () => {
  const begin = (turns: Turns, persons: number) => {
    let [end, fail] = [() => {}, (_: Error) => {}];
    const work = new Promise<void>((resolve, reject) => ([end, fail] = [resolve, reject]));
    return { end, fail, done: turns.enter('A', persons, () => work) };
  };

  it('count the persons for whom a place is being taken, of each facility by itself', async () => {
    const turns = new Turns();
    const [family, one] = [begin(turns, 3), begin(turns, 1)];

    const [during, elsewhere] = [turns.taking('A'), turns.taking('B')];
    family.end();
    await family.done;
    one.fail(new Error('refused'));
    await expect(one.done).rejects.toThrow('refused');

    expect([during, elsewhere, turns.taking('A')]).toEqual([4, 0, 0]);
  });

  it('are awaited until all who were in are done, whatever came of it, and not for those who come after', async () => {
    const turns = new Turns();
    const [first, second] = [begin(turns, 1), begin(turns, 1)];
    let over = false;
    const round = turns.round('A').then(() => (over = true));
    begin(turns, 1);

    first.end();
    await first.done;
    const before = over;
    second.fail(new Error('refused'));
    await expect(second.done).rejects.toThrow();
    await round;

    expect([before, over, turns.taking('A')]).toEqual([false, true, 1]);
  });
});
