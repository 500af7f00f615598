/**
 * Whatever people do with beds, in whatever order: it is done or refused as a simple model in memory says, and after each act the beds are what the
 * model holds. On real PostgreSQL, by HTTP. A failure names the fewest acts that lead to it, and the seed; BEDS_SEED=… tries another.
 */
import { afterAll, beforeAll, it } from '@jest/globals';
import fc from 'fast-check';
import { testApi, type TestApi } from '../support/api.js';
import { COMING } from './beds-coming.js';
import { House, type Staff } from './beds-house.js';
import { KEEPING } from './beds-keeping.js';
import { Model } from './beds-model.js';
import { STAYING } from './beds-staying.js';

const SEED = Number(process.env['BEDS_SEED'] ?? 53_867_423); // the same each time: what turns red is of the change
const RUNS = Number(process.env['BEDS_RUNS'] ?? 30);
const ACTS_A_RUN = 80;

let api: TestApi;
let staff: Staff;

beforeAll(async () => {
  api = await testApi();
  staff = {
    officer: await api.as('satpol.officer', 'SATPOL-35.78'),
    city: await api.as('city.dinsos', 'DINSOS-35.78'),
    director: await api.as('dinsos.head', 'DINSOS-35'),
  };
}, 60_000);

afterAll(() => api.close());

it(`gives every bed as the model does (seed ${SEED})`, async () => {
  const acts = fc.commands([...COMING, ...STAYING, ...KEEPING], { maxCommands: ACTS_A_RUN, size: 'max' });
  const property = fc.asyncProperty(acts, async (commands) => {
    const house = await House.build(api, staff);
    await fc.asyncModelRun(() => ({ model: new Model(), real: house }), commands);
  });
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
}, 300_000);
