/**
 * No bed is given twice, whatever happens: two hundred people want the beds of a few shelters at once, for families of one to five, by HTTP; they give
 * them back, forget them, arrive, move and leave; beds are closed and opened; the api and the worker are killed (kill -9). Everything asked and
 * answered is written down, and then compared with what the beds were used for. About 15 s; BEDS_STORM_SECONDS=60 for longer.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compile } from '../support/processes.js';
import { BedStorm } from './beds-storm.js';
import { Chance } from './chance.js';

const SECONDS = Number(process.env['BEDS_STORM_SECONDS'] ?? 12);
const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1e9));

beforeAll(compile, 120_000);

describe(`the last beds, with processes killed meanwhile (seed ${SEED})`, () => {
  const chance = new Chance(SEED);
  let storm: BedStorm;

  beforeAll(async () => {
    storm = await BedStorm.gather(chance);
  }, 60_000);

  afterAll(() => storm?.end(), 20_000);

  it(
    'gives no bed twice, loses nothing it has acknowledged, and refuses nobody while there is room',
    async () => {
      const trial = await storm.rage(chance, SECONDS * 1000, ['worker', 'api', 'worker']);
      if (process.env['BEDS_STORM_SECONDS']) process.stdout.write(`${JSON.stringify({ ...trial, wrong: trial.wrong.length })}\n`);

      expect(trial.wrong).toEqual([]);
      expect(trial.holds).toBeGreaterThan(SECONDS * 2);
      expect(trial.refusals).toBeGreaterThan(SECONDS * 2);
      expect(trial.expiries).toBeGreaterThan(SECONDS);
      expect(trial.kills).toBeGreaterThan(0);
    },
    SECONDS * 1000 + 120_000,
  );
});

describe('this count', () => {
  it('finds beds that are given twice when the database no longer forbids it', async () => {
    const chance = new Chance(SEED);
    const storm = await BedStorm.gather(chance);
    try {
      await storm.dropConstraints();
      const { wrong } = await storm.rage(chance, 4_000, []);

      expect(wrong).toContainEqual(expect.stringMatching(/^bed given twice/));
    } finally {
      await storm.end();
    }
  }, 120_000);
});
