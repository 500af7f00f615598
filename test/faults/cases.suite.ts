/**
 * The api, the worker and PostgreSQL are killed (kill -9) at random moments while people work, and Redis is wiped; and then it is counted: every
 * command that was acknowledged, every handoff and every clock must have had its effect exactly once.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { compile } from '../support/processes.js';
import { Storm } from './storm.js';

/** How often everything is killed. */
const TRIALS = Number(process.env['FAULT_TRIALS'] ?? 3);

/** Chance begins here; the failure of a trial shows it. */
export const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1e9));

/** @param parts what is killed or wiped, each once a trial */
export function describeStorm(backend: 'postgresql' | 'redis', parts: readonly ('api' | 'worker' | 'postgresql' | 'redis')[]): void {
  let storm: Storm;

  beforeAll(async () => {
    compile();
    storm = await Storm.gather({ backend });
  }, 180_000);

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
}
