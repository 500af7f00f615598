/** Counts what is asked of PostgreSQL by this process, whoever asks. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';

/** The pg of the program, for every arm: not the one that a peer brings into bench/. */
export const { Client, Pool } = createRequire(new URL('../../dist/', import.meta.url))('pg');
const scope = new AsyncLocalStorage();
const { query } = Client.prototype;
let all = 0;

Client.prototype.query = function (...args) {
  all += 1;
  const own = scope.getStore();
  if (own) own.asked += 1;
  return query.apply(this, args);
};

/** How many so far. */
export const statements = () => all;

/** How many `work` asks for, BEGIN and COMMIT counted. @returns what it returned, and the number */
export async function counting(work) {
  const own = { asked: 0 };
  const returned = await scope.run(own, work);
  return [returned, own.asked];
}
