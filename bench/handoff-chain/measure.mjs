import { setTimeout as sleep } from 'node:timers/promises';
import { statements } from './statements.mjs';
import { ask } from './services.mjs';

/** A case that takes longer than this has failed; milliseconds. */
const PATIENCE = 60_000;

export const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? NaN;

export const spread = (values) => ({ p50: quantile(values, 0.5), p99: quantile(values, 0.99) });

/** Runs `cases` of something, `at` at a time. @returns seconds until all that followed is done too, milliseconds of each, failures by name */
export async function drive(run, { cases, at, settled = () => {} }) {
  const [times, failures] = [[], {}];
  let taken = 0;
  const work = async () => {
    while (taken++ < cases) {
      const began = performance.now();
      try {
        await within(PATIENCE, run());
        times.push(performance.now() - began);
      } catch (error) {
        const { code, name } = error.refusal ?? error;
        failures[code ?? name] = (failures[code ?? name] ?? 0) + 1;
      }
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: at }, work));
  await settled();
  return { seconds: (performance.now() - began) / 1000, times, failures };
}

/**
 * One level of one arm. Commits are transactions that wrote (each takes one number, so they are counted exactly; PostgreSQL's own statistics come
 * up to ten seconds late), WAL is what the whole server wrote.
 */
export async function measure(arm, databaseUrl, { cases, at }) {
  const signals = [];
  const before = await written(databaseUrl);
  const [asked, cpu] = [statements(), process.cpuUsage()];
  const { seconds, times, failures } = await drive(() => arm.run((ms) => signals.push(ms)), { cases, at, settled: arm.settled });
  const { user, system } = process.cpuUsage(cpu);
  const after = await written(databaseUrl);
  return {
    casesPerSecond: times.length / seconds,
    case: spread(times),
    signal: spread(signals),
    failures,
    commits: (after.transactions - before.transactions) / cases,
    kilobytes: (after.bytes - before.bytes) / cases / 1024,
    statements: (statements() - asked) / cases,
    cpu: (user + system) / 1000 / cases,
  };
}

async function written(url) {
  const [{ bytes, transactions }] = await ask(
    url,
    `select pg_current_wal_insert_lsn() - '0/0' as bytes, pg_snapshot_xmax(pg_current_snapshot())::text as transactions`,
  );
  return { bytes: Number(bytes), transactions: Number(transactions) };
}

async function within(ms, work) {
  const patience = new AbortController();
  const late = sleep(ms, undefined, { signal: patience.signal }).then(() => Promise.reject(new Error('late')));
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    patience.abort();
  }
}
