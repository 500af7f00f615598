/** What is wanted of the chain, as ratios in one run where that is possible: [what, wanted, figure, unit, whether more is better]. */
export function targetsOf(at, { at64, at16, alone, http, decideStep }) {
  const ratio = (a, b, of = 'casesPerSecond') => a?.[of] / b?.[of];
  const [redis, postgresql] = [at64['pulang-redis'], at64['pulang-postgresql']];
  const best = Math.min(...['reference-redis', 'dbos'].map((name) => at64[name]?.signal.p99 ?? Infinity));
  return [
    [`Redis, ${at} at a time, to DBOS`, 3, ratio(redis, at64.dbos), 'x', true],
    [`  stretch`, 5, ratio(redis, at64.dbos), 'x', true],
    [`Redis, 16 at a time, to DBOS`, 2, ratio(at16['pulang-redis'], at16.dbos), 'x', true],
    [`Redis, ${at} at a time, to the hand-written reference`, 0.7, ratio(redis, at64['reference-redis']), 'x', true],
    [`  stretch: to the plain-SQL ceiling`, 0.5, ratio(redis, at64.plain), 'x', true],
    [`PostgreSQL, ${at} at a time, to its own hand-written reference`, 0.7, ratio(postgresql, at64['reference-postgresql']), 'x', true],
    [`PostgreSQL, ${at} at a time, to DBOS`, 2, ratio(postgresql, at64.dbos), 'x', true],
    [`Redis, ${at} at a time: signal to next task, p99, to the best of the others`, best, redis?.signal.p99, 'ms', false],
    ['Redis, one alone: signal to next task, p50', 15, alone['pulang-redis']?.signal.p50, 'ms', false],
    ['PostgreSQL, one alone: signal to next task, p50', 30, alone['pulang-postgresql']?.signal.p50, 'ms', false],
    ['Redis: commits a case', 15, redis?.commits, '', false],
    ['Redis: WAL a case', 10, redis?.kilobytes, 'kB', false],
    ['Round trips of a step, BEGIN and COMMIT counted', 4, decideStep, '', false],
    ['HTTP: requests/s to the same use cases without it', 0.5, http?.over.perSecond / http?.without.perSecond, 'x', true],
    ['HTTP: p99 of a request', 150, http?.over.p99, 'ms', false],
  ];
}
