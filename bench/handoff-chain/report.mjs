import os from 'node:os';
import { ARMS } from './arms.mjs';
import { CONNECTIONS } from './load.mjs';
import { quantile } from './measure.mjs';
import { ask } from './services.mjs';
import { targetsOf } from './targets.mjs';

/** The middle one of each figure over all repeats; failures are added up. */
function middle(results) {
  if (typeof results[0] === 'number') return quantile(results, 0.5);
  const of = (key) => results.map((each) => each[key]);
  return Object.fromEntries(Object.keys(results[0]).map((key) => [key, key === 'failures' ? added(of(key)) : middle(of(key))]));
}

function added(failures) {
  const sum = {};
  for (const [name, n] of failures.flatMap((each) => Object.entries(each))) sum[name] = (sum[name] ?? 0) + n;
  return sum;
}

const levelOf = (found, at) =>
  Object.fromEntries(Object.entries(found).map(([name, repeats]) => [name, middle(repeats.map(({ levels }) => levels[at]))]));

const digits = (value) => (Number.isFinite(value) ? value.toFixed(value < 100 ? 1 : 0) : '-');
const said = (failures) =>
  Object.entries(failures)
    .map(([name, n]) => `${n} ${name}`)
    .join(', ') || '0';

export async function printMachine(url, redis, { cases, at, repeats }) {
  const [{ version, fsync, commit }] = await ask(
    url,
    `select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  console.log(`${os.cpus().length} x ${os.cpus()[0]?.model}, load ${os.loadavg()[0].toFixed(1)} at the start; Node ${process.version}`);
  console.log(
    `PostgreSQL ${version}, fsync ${fsync}, synchronous_commit ${commit}; Redis ${redis ? `${redis.version}, AOF everysec` : 'is not installed: left out'}`,
  );
  console.log(`${cases} cases of five steps, at most ${at} at a time; medians of ${repeats} repeats`);
}

export function printChain(found, levels) {
  const columns = ['', 'cases/s', 'case p50', 'p99 ms', 'signal p50', 'p99 ms', 'commits', 'WAL kB', 'statements', 'CPU ms', 'failed'];
  const line = (cells) =>
    console.log(
      `  ${cells[0].padEnd(38)}${cells
        .slice(1)
        .map((cell) => cell.padStart(11))
        .join('')}`,
    );
  for (const at of levels.toReversed()) {
    console.log(`\n${at === 1 ? 'one case alone' : `${at} at a time`}`);
    line(columns);
    for (const [name, figures] of Object.entries(levelOf(found, at))) {
      const { casesPerSecond, case: whole, signal, commits, kilobytes, statements, cpu, failures } = figures;
      const asked = name === 'dbos' ? NaN : statements; // it brings a pg of its own
      line([
        ARMS[name].says,
        ...[casesPerSecond, whole.p50, whole.p99, signal.p50, signal.p99, commits, kilobytes, asked, cpu].map(digits),
        said(failures),
      ]);
    }
  }
  for (const [name, [{ roundTrips }]] of Object.entries(found)) {
    if (!roundTrips) continue;
    const steps = roundTrips.steps.map(([event, asked]) => `${event} ${asked}`).join(', ');
    console.log(
      `\n${ARMS[name].says}: round trips to PostgreSQL: ${steps}; ${roundTrips.alone} for a whole case alone, jobs and relay included`,
    );
  }
}

export function printHttp(repeats) {
  console.log(`\n${CONNECTIONS} at a time, through the use cases that the API calls`);
  const { over, without } = middle(repeats);
  for (const [what, { perSecond, p50, p99, failures }] of Object.entries({ 'without HTTP': without, 'by HTTP': over })) {
    console.log(
      `  ${what.padEnd(14)}${digits(perSecond)} requests/s, p50 ${digits(p50)} ms, p99 ${digits(p99)} ms, failed ${said(failures)}`,
    );
  }
}

export function printTargets(found, http, at) {
  const steps = found['pulang-postgresql']?.[0].roundTrips.steps ?? found['pulang-redis']?.[0].roundTrips.steps;
  const figures = {
    at64: levelOf(found, at),
    at16: levelOf(found, 16),
    alone: levelOf(found, 1),
    http: http.length ? middle(http) : undefined,
    decideStep: steps && Math.max(...steps.slice(1).map(([, asked]) => asked)),
  };
  console.log(`\ntargets (load ${os.loadavg()[0].toFixed(1)} at the end: over the number of processors, something else was running)`);
  for (const [what, wanted, is, unit, more] of targetsOf(at, figures)) {
    if (!Number.isFinite(is) || !Number.isFinite(wanted)) continue;
    const met = more ? is >= wanted : is <= wanted;
    const short = (value) => `${Number(value.toFixed(2))}${unit && ` ${unit}`}`;
    console.log(`  ${met ? 'met    ' : 'NOT met'}  ${what}: ${short(is)} (${more ? 'at least' : 'at most'} ${short(wanted)})`);
  }
}
