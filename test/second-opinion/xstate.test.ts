import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSop } from '../../src/engine/index.js';
import { readNaive } from './naive.js';
import { randomSop } from './random-sop.js';
import { walkEngine, walkNaive, type Walks } from './xstate-walks.js';

describe('the SOP for stranded persons as an XState machine', () => {
  let walked: Walks;
  beforeAll(() => {
    const text = readFileSync(new URL('../../workflows/orang-terlantar.v1.yaml', import.meta.url), 'utf8');
    const { sop, findings } = loadSop(text);
    if (!sop) throw new Error(JSON.stringify(findings));
    walked = walkEngine(sop, readNaive(text).file, 10_000);
  }, 120_000);

  it('goes the same way as the engine in 10,000 random sequences of events', () => {
    expect(walked.disagreements).toEqual([]);
    expect(walked.sequences).toBe(10_000);
  });

  it('went through most states and rows, and was refused often', () => {
    expect(walked.taken).toBeGreaterThan(100_000);
    expect(walked.refused).toBeGreaterThan(20_000);
    expect(walked.statesEntered / walked.statesInAll).toBeGreaterThan(0.8);
    expect(walked.rowsTaken / walked.rowsInAll).toBeGreaterThan(0.8);
  });
});

describe('small random SOPs as XState machines', () => {
  it('go the same way as the naive interpreter', () => {
    const disagreements = Array.from({ length: 300 }, (_, seed) => walkNaive(randomSop(seed), seed)).flat();

    expect(disagreements).toEqual([]);
  });
});
