import { describe, expect, it } from '@jest/globals';
import { arrowsFrom, follow } from '../../web/src/sop/walk.js';

const words = { id: 'x', en: 'x' };
const arrow = (from: string[], to: string | null, everywhere = false) => ({
  row: '1',
  region: 'main',
  event: 'e',
  from,
  to,
  by: [],
  when: null,
  issues: [],
  offers: [],
  because: words,
  everywhere,
});
const at = (state: string) => ({ region: 'main', state });

describe('walking through a procedure in thought', () => {
  it('tells apart what is of a state and what can happen anywhere', () => {
    const [own, other, anywhere] = [arrow(['a'], 'b'), arrow(['b'], 'c'), arrow(['a', 'b'], 'z', true)];

    expect(arrowsFrom({ transitions: [own, other, anywhere] }, at('a'))).toEqual({ own: [own], anywhere: [anywhere] });
  });

  it.each([
    ['to another state', arrow(['b'], 'c'), 'c'],
    ['nowhere, and stays', arrow(['b'], null), 'b'],
    ['back to where the case was', arrow(['b'], 'previous'), 'a'],
  ])('an arrow leads %s', (_, taken, state) => {
    expect(follow([at('a'), at('b')], taken)).toEqual({ region: 'main', state, by: taken });
  });

  it('does not invent where a case was before the walk began', () => {
    expect(follow([at('b')], arrow(['b'], 'previous'))).toBeUndefined();
  });
});
