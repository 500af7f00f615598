import { beforeAll, describe, expect, it } from '@jest/globals';
import { compareDeciding, compareExploring } from './compare.js';
import { survey, type Survey } from './survey.js';

describe('exploring small random SOPs', () => {
  let found: Survey;
  beforeAll(() => {
    found = survey(1700, compareExploring);
  }, 120_000);

  it('agrees with visiting every snapshot one by one', () => {
    expect(found.disagreements).toEqual([]);
  });

  it('was tried on thousands of SOPs, large ones among them', () => {
    expect(found.compared).toBeGreaterThan(1600);
    expect(found.large).toBeGreaterThan(250);
  });

  it.each(['never_take', 'never_issue', 'never_together', 'can_always_reach'])(
    'was tried on hundreds of %s rules that hold or fail',
    (kind) => {
      expect(found.verdicts[`${kind} holds`]).toBeGreaterThan(250);
      expect(found.verdicts[`${kind} fails`]).toBeGreaterThan(250);
    },
  );

  it('told thousands of steps in its counter-examples, all of which can be replayed', () => {
    expect(found.steps).toBeGreaterThan(5000);
  });
});

describe('deciding along random walks', () => {
  let found: Survey;
  beforeAll(() => {
    found = survey(2000, (file, seed) => compareDeciding(file, seed, 30));
  }, 120_000);

  it('agrees with the definition step by step, also on events that are refused', () => {
    expect(found.disagreements).toEqual([]);
  });

  it('was tried on thousands of SOPs and tens of thousands of steps', () => {
    expect(found.compared).toBeGreaterThan(1900);
    expect(found.steps).toBeGreaterThan(15_000);
  });
});
