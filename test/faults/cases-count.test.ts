/** What the storms are counted by finds what goes wrong when a part of the product is taken away. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { compile } from '../support/processes.js';
import { SEED } from './cases.suite.js';
import { Storm } from './storm.js';

beforeAll(compile, 120_000);

describe('the count of what was lost or doubled', () => {
  it.each([
    { without: 'outbox' as const, sign: /^lost: (notice|document|task)/ },
    { without: 'inbox check' as const, sign: /^doubled: (notice|task)/ },
  ])(
    'finds what goes wrong when the $without is taken away',
    async ({ without, sign }) => {
      const storm = await Storm.gather({ backend: 'postgresql', without });
      try {
        const wrong = await storm.rageUntil(SEED, ['api', 'worker', 'postgresql', 'worker'], sign, 6);

        expect(wrong).toContainEqual(expect.stringMatching(sign));
      } finally {
        await storm.end();
      }
    },
    180_000,
  );
});
