import fs from 'node:fs';
import type net from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { startEmbedded } from '../../src/platform/embedded/embedded-postgres.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { compile, temporaryFolder, until } from '../support/processes.js';
import { freePort, listening, postgresOfVersion, runToEnd, startProgram, type Ended, type Started } from '../support/program.js';

jest.setTimeout(60_000);

const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

let folder: string;
let database: TestDatabase;
let port: string;

beforeAll(async () => {
  compile();
  folder = temporaryFolder();
  database = await testDatabase();
});

beforeEach(async () => {
  port = String(await freePort());
});

afterAll(async () => {
  await database.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const servers: net.Server[] = [];
const programs: Started[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  for (const program of programs.splice(0)) await program.stop();
});

async function addressOf(server: Promise<net.Server>): Promise<string> {
  const one = await server;
  servers.push(one);
  return `127.0.0.1:${(one.address() as net.AddressInfo).port}`;
}

async function started(env: Readonly<Record<string, string>>): Promise<Started> {
  const program = await startProgram({ PORT: port, ...env });
  programs.push(program);
  return program;
}

/** Starts it on a database of its own. */
function start(databaseUrl: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runToEnd('main.js', { PORT: port, MASTER_KEY, DATABASE_URL: databaseUrl, ...env });
}

async function query(sql: string, url = database.url): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function changed(url: string, change: Partial<Pick<URL, 'password' | 'pathname' | 'username'>>): string {
  return Object.assign(new URL(url), change).href;
}

/** It has ended with words for people: no stack trace, no password. */
function expectRefusal({ code, stderr }: Ended, ...words: string[]): void {
  expect(stderr).not.toMatch(/^ +at |rahasia|secret/m);
  expect(stderr).toEqual(expect.stringContaining(words[0]!));
  expect(words.filter((each) => !stderr.includes(each))).toEqual([]);
  expect(code).toBe(1);
}

describe('a start that cannot be', () => {
  it('names everything that is wrong with the settings, at once', async () => {
    const ended = await runToEnd('main.js', { PORT: 'abc', ROLE: 'web', REDIS_URL: 'localhost', CLOCK_SPEED: '0', DEMO_ACCOUNTS: 'yes' });

    expectRefusal(ended, 'PORT must be', 'ROLE must be', 'REDIS_URL must be', 'CLOCK_SPEED must be', 'DEMO_ACCOUNTS must be');
  });

  it('points out a setting that is nearly spelt right', async () => {
    const ended = await runToEnd('main.js', { DATABSE_URL: 'postgres://secret@db/x', PORT: 'abc' });

    expectRefusal(ended, '"DATABSE_URL" is no setting of Pulang. Is DATABASE_URL meant?');
  });

  it('says that nothing answers as PostgreSQL', async () => {
    expectRefusal(await start(`postgres://a:rahasia@127.0.0.1:${port}/x`), 'No PostgreSQL answers at', 'Start PostgreSQL');
  });

  it('says that a host name is not known', async () => {
    expectRefusal(await start('postgres://a:rahasia@db.invalid/x'), 'The host name in DATABASE_URL (db.invalid/x) is not known');
  });

  it('does not wait for ever for a PostgreSQL that says nothing', async () => {
    const address = await addressOf(listening(() => {}));

    expectRefusal(await start(`postgres://a:rahasia@${address}/x`), 'does not answer within 5 s', 'firewall'); // not ended in half a minute: killed
  });

  it('says that the PostgreSQL is older than 15', async () => {
    const address = await addressOf(postgresOfVersion(140_011));

    expectRefusal(await start(`postgres://a:rahasia@${address}/x`), 'is version 14; Pulang needs 15 or newer');
  });

  it.each([
    ['password', { password: 'rahasia' }, 'refuses the user or the password'],
    ['database', { pathname: '/nowhere' }, 'There is no such database'],
  ])('says that the %s is wrong', async (_name, change, words) => {
    expectRefusal(await start(changed(database.url, change)), words);
  });

  it('says that the database is not in UTF8', async () => {
    await query(`create database latin encoding 'SQL_ASCII' locale_provider 'libc' locale 'C' template template0`);

    expectRefusal(await start(changed(database.url, { pathname: '/latin' })), 'is in SQL_ASCII, not UTF8', "encoding 'UTF8'");

    await query('drop database latin');
  });

  it('says that the database user may not create tables', async () => {
    await query(`create role guest login password 'rahasia'`);

    expectRefusal(await start(changed(database.url, { username: 'guest', password: 'rahasia' })), 'may not create tables', 'owner to');

    await query('drop role guest');
  });

  it('says that there are too few connections for all of its processes', async () => {
    const dir = path.join(folder, 'few');
    await (await startEmbedded({ dir })).stop();
    fs.appendFileSync(path.join(dir, 'postgres', 'postgresql.auto.conf'), 'max_connections = 20\n');

    const ended = await runToEnd('main.js', { PORT: port, DATA_DIR: dir });

    expectRefusal(ended, 'Pulang needs up to 39 connections; PostgreSQL has 17 left', 'Set max_connections to 42 or more');
  });

  it('says that nothing answers as Redis', async () => {
    const ended = await start(database.url, { REDIS_URL: `redis://:rahasia@127.0.0.1:${port}` });

    expectRefusal(ended, 'No Redis answers at', 'Start Redis', 'Or leave REDIS_URL empty');
  });

  it('says that a master key must be set beside a database of its own', async () => {
    expectRefusal(await start(database.url, { MASTER_KEY: '' }), 'MASTER_KEY is not set', 'openssl rand -base64 32');
  });

  it('says that the port is in use', async () => {
    const address = await addressOf(listening(() => {}));

    expectRefusal(await start(database.url, { PORT: new URL(`http://${address}`).port }), 'is in use by another program');
  });
});

describe('the demo accounts', () => {
  const LOGIN = /^ {2}Kata sandi \/ Password: (\S+)$/m;

  const signIn = (username: string, password: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });

  it('are shown once, at the first start, and can be used; later only where they are written', async () => {
    const dir = path.join(folder, 'demo');
    const first = await started({ DATA_DIR: dir });
    const password = await until(() => LOGIN.exec(first.said())?.[1]);
    const words = first.said();

    expect(words.indexOf('Demo accounts')).toBeGreaterThan(words.indexOf('Pulang 0.1.0: http://'));
    expect(words.split('\n').filter((line) => line.startsWith('  demo.') && line.length > 80)).toEqual([]);
    expect(words).toMatch(/^ {2}demo\.dinsos\.head +dinsos\.head +DINSOS-35$/m);
    expect((await signIn('demo.admin', password)).status).toBe(201);

    const { stderr } = await first.stop();
    const file = path.join(dir, 'demo-login.txt');
    expect(stderr).not.toContain(password);
    expect(fs.readFileSync(file, 'utf8')).toContain(`Password: ${password}\n`);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readFileSync(path.join(dir, 'postgres.log'), 'utf8')).not.toContain(password);

    const { stdout } = await (await started({ DATA_DIR: dir })).stop();
    expect(stdout).toMatch(/Demo login: .*demo-login\.txt/);
    expect(stdout).not.toContain(password);
  });

  it('are made with the password that is written down, after a crash in between', async () => {
    const dir = path.join(folder, 'crashed');
    fs.mkdirSync(dir, { mode: 0o711 });
    fs.writeFileSync(path.join(dir, 'demo-login.txt'), 'Kata sandi / Password: sandi-sebelum-mati\n', { mode: 0o600 });

    await started({ DATA_DIR: dir });

    expect((await signIn('demo.admin', 'sandi-sebelum-mati')).status).toBe(201);
  });

  it('are not made in production; it says how the first account comes to be', async () => {
    const dir = path.join(folder, 'production');

    const { stdout } = await (await started({ DATA_DIR: dir, NODE_ENV: 'production' })).stop();

    expect(stdout).toContain('There is no account yet');
    expect(stdout).toContain('npm run account -- create');
    expect(fs.existsSync(path.join(dir, 'demo-login.txt'))).toBe(false);
  });

  it('are made in a database of its own only where asked for, and only shown', async () => {
    const other = await testDatabase();
    const env = { MASTER_KEY, DATABASE_URL: other.url, DATA_DIR: path.join(folder, 'unused'), ROLE: 'api' };

    const without = await (await started(env)).stop();
    const asked = await (await started({ ...env, DEMO_ACCOUNTS: '1', NODE_ENV: 'production' })).stop();

    expect(without.stdout).toContain('There is no account yet');
    expect(asked.stdout).toMatch(LOGIN);
    expect(fs.existsSync(env.DATA_DIR)).toBe(false);
    await other.drop();
  });
});

describe('a worker', () => {
  it('touches the file by which a container knows that it is well', async () => {
    const file = path.join(folder, 'alive');

    await started({ MASTER_KEY, DATABASE_URL: database.url, ROLE: 'worker', ALIVE_FILE: file });

    await until(() => fs.existsSync(file));
  });
});
