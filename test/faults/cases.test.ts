/**
 * The api, the worker and PostgreSQL are killed (kill -9) at random moments while people work, and Redis is wiped; and then it is counted: every
 * command that was acknowledged, every handoff and every clock must have had its effect exactly once.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compile } from '../support/processes.js';
import { redisExpected, redisInstalled, NO_REDIS } from './services.js';
import { Storm } from './storm.js';

const TRIALS = 10;
/** Chance begins here; the failure of a trial shows it. */
const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1e9));

beforeAll(compile, 120_000);

describe.each([
  { backend: 'postgresql' as const, parts: ['api', 'worker', 'postgresql'] as const },
  ...(redisInstalled ? [{ backend: 'redis' as const, parts: ['api', 'worker', 'postgresql', 'redis'] as const }] : []),
])('a service that is killed under load, with BullMQ on $backend', ({ backend, parts }) => {
  let storm: Storm;

  beforeAll(async () => {
    storm = await Storm.gather({ backend });
  }, 60_000);

  afterAll(() => storm?.end(), 20_000);

  it('answers 503 while PostgreSQL is away, and goes on by itself when it is back', async () => {
    const outage = await storm.outage();

    expect(outage).toEqual({
      alive: '200',
      readiness: '503 not_ready',
      request: '503 database_unavailable',
      startedAgain: 0,
      left: { messages: 0, jobs: 0, clocks: 0 },
      counted: [],
    });
  }, 60_000);

  it.each(Array.from({ length: TRIALS }, (_, i) => SEED + i))(
    'loses no command, handoff or clock, and doubles none (seed %d)',
    async (seed) => {
      const trial = await storm.rage(seed, parts);

      expect(trial).toEqual({ ...trial, wrong: [] });
    },
    90_000,
  );

  it('was really hit', () => {
    const { commands, killed, expired } = storm.tally;

    expect(Object.values(killed).filter((n) => n === TRIALS)).toHaveLength(parts.length);
    expect(commands).toBeGreaterThan(TRIALS * 10);
    expect(expired).toBeGreaterThan(0);
  });
});

it('has Redis to be tried on', () => {
  expect(redisInstalled || !redisExpected ? '' : NO_REDIS).toBe('');
});

describe('this count', () => {
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
