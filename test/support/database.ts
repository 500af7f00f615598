/**
 * Real PostgreSQL for tests: one cluster for a whole run of jest, started by the first test file that asks, ended by cluster-end.mjs; in it a
 * template that is prepared once; and for each test file a database copied from that.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { migrate } from '../../src/platform/database/migrate.js';
import { startEmbedded } from '../../src/platform/embedded/embedded-postgres.js';

const TEMPLATE = 'pulang_template';

/** A database of the test file's own. */
export interface TestDatabase {
  readonly url: string;
  /** Removes it, whoever is still connected. Not needed: it goes with the cluster; but some hundred of them fill a disk. */
  drop(): Promise<void>;
}

/**
 * A new database that holds what `prepareTemplate` made of the template: by default the schema as migrated. The first caller of a run prepares
 * it, for all; so it must be the same function everywhere.
 */
export async function testDatabase(prepareTemplate: (url: string) => Promise<unknown> = migrate): Promise<TestDatabase> {
  const url = await cluster(prepareTemplate);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // FILE_COPY: with no fsync it is a mere copy of some 7 MB
  await query(url, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  return { url: withDatabase(url, name), drop: () => query(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** The address of the run's cluster, which is started if no test file has done so. */
async function cluster(prepareTemplate: (url: string) => Promise<unknown>): Promise<string> {
  const folder = process.env['PULANG_TEST_CLUSTER'];
  if (folder === undefined) throw new Error('PULANG_TEST_CLUSTER is not set: jest.config.js names what sets it');
  const answer = path.join(folder, 'answer.json');
  try {
    fs.mkdirSync(path.join(folder, 'begun')); // only one can
    let text: Answer;
    try {
      text = { url: await startCluster(path.join(folder, 'data'), prepareTemplate) };
    } catch (error) {
      text = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    fs.writeFileSync(`${answer}.new`, JSON.stringify(text));
    fs.renameSync(`${answer}.new`, answer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  while (!fs.existsSync(answer)) await sleep(20);
  const given = JSON.parse(fs.readFileSync(answer, 'utf8')) as Answer;
  if ('error' in given) throw new Error(`The database of this test run did not start: ${given.error}`);
  return given.url;
}

type Answer = { readonly url: string } | { readonly error: string };

async function startCluster(dir: string, prepareTemplate: (url: string) => Promise<unknown>): Promise<string> {
  const { url } = await startEmbedded({ dir, forTests: true });
  await query(url, `CREATE DATABASE ${TEMPLATE}`);
  await prepareTemplate(withDatabase(url, TEMPLATE));
  return url;
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).toString();
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
