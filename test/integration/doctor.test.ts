import { once } from 'node:events';
import fs from 'node:fs';
import type net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { judgeDatabase, type DatabaseFacts } from '../../src/platform/config/database-check.js';
import { judgeFolder } from '../../src/platform/config/machine-check.js';
import { judgeRedis } from '../../src/platform/config/redis-check.js';
import { startEmbedded } from '../../src/platform/embedded/embedded-postgres.js';
import { NO_REDIS, privateRedis, redisExpected, redisInstalled } from '../faults/services.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { compile, temporaryFolder } from '../support/processes.js';
import { freePort, listening, postgresOfVersion, runToEnd, type Ended } from '../support/program.js';

jest.setTimeout(60_000);

const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');
const MB = 2 ** 20;

let folder: string;
let port: string;
let database: TestDatabase;

beforeAll(async () => {
  compile();
  folder = temporaryFolder();
  port = String(await freePort());
  database = await testDatabase();
});

afterAll(async () => {
  await database.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** What it says with these settings, on a data folder that is not there yet. */
function doctor(env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runToEnd('cli/doctor.js', { PORT: port, DATA_DIR: path.join(folder, 'data'), ...env });
}

/** ... about a database of its own. */
const about = (databaseUrl: string): Promise<Ended> => doctor({ DATABASE_URL: databaseUrl, MASTER_KEY });

async function query(sql: string): Promise<void> {
  const client = new Client(database.url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const changed = (change: Partial<Pick<URL, 'password' | 'pathname'>>): string => Object.assign(new URL(database.url), change).href;

describe('the doctor', () => {
  it('finds nothing wrong where nothing is set and nothing runs, and leaves nothing behind', async () => {
    const { code, stdout } = await doctor();

    expect(stdout).toContain('OK    PostgreSQL: bawaan, sedang tidak berjalan / the built-in one, not running now');
    expect(stdout).toMatch(/\d+ OK, 0 WARN, 0 FAIL\n$/);
    expect(code).toBe(0);
    expect(fs.existsSync(path.join(folder, 'data'))).toBe(false);
  });

  it('looks into the built-in database while it runs', async () => {
    const dir = path.join(folder, 'running');
    const postgres = await startEmbedded({ dir });
    const key = path.join(dir, 'master.key');
    fs.writeFileSync(key, `${MASTER_KEY}\n`, { mode: 0o600 });

    const { code, stdout } = await doctor({ DATA_DIR: dir });
    await postgres.stop();

    expect(stdout).toMatch(/^OK {4}PostgreSQL: 18\.\d+, 127\.0\.0\.1:\d+\/pulang$/m);
    expect(stdout).toContain('39 needed, 97 there');
    expect(stdout).toMatch(/the next start will run \d+/);
    expect(stdout).not.toContain(fs.readFileSync(path.join(dir, 'password'), 'utf8').trim());
    expect(code).toBe(0);
  });

  it('looks at a database of its own, and shows no password', async () => {
    const { code, stdout, stderr } = await about(database.url);

    expect(stdout).toContain('OK    migrasi/migrations: semua sudah / all done');
    expect(stdout).toMatch(/OK {4}max_connections: perlu 24/);
    expect(stdout + stderr).not.toContain(new URL(database.url).password);
    expect(code).toBe(0);
  });

  it.each([
    ['a wrong password', { password: 'rahasia' }, 'refuses the user or the password'],
    ['a database that is not there', { pathname: '/nowhere' }, 'There is no such database'],
  ])('says so of %s', async (_name, change, words) => {
    const { code, stdout } = await about(changed(change));

    expect(stdout).toMatch(new RegExp(`^FAIL {2}PostgreSQL: .*\n {6}.*${words}`, 'm'));
    expect(stdout).not.toContain('rahasia');
    expect(code).toBe(1);
  });

  it.each(['postgres://a:rahasia@db.invalid/x', 'postgres://a:rahasia@127.0.0.1:1/x'])(
    'says so of %s, which cannot be reached',
    async (url) => {
      const { code, stdout } = await about(url);

      expect(stdout).toMatch(/^FAIL {2}PostgreSQL: /m);
      expect(stdout).not.toContain('rahasia');
      expect(code).toBe(1);
    },
  );

  it('says so of a PostgreSQL before 15', async () => {
    const server = await postgresOfVersion(130_020);

    const { stdout } = await about(`postgres://a:b@127.0.0.1:${(server.address() as net.AddressInfo).port}/x`);
    server.close();

    expect(stdout).toContain('is version 13; Pulang needs 15 or newer');
  });

  it('says so of a database that is not in UTF8', async () => {
    await query(`create database latin1 encoding 'LATIN1' locale_provider 'libc' locale 'C' template template0`);

    const { code, stdout } = await about(changed({ pathname: '/latin1' }));
    await query('drop database latin1');

    expect(stdout).toMatch(/^FAIL .*LATIN1/m);
    expect(code).toBe(1);
  });

  it('says which settings are wrong or misspelt, and still looks at the machine', async () => {
    const { code, stdout } = await doctor({ PORT: 'abc', REDIS_URI: 'redis://:rahasia@x' });

    expect(stdout).toContain('FAIL  pengaturan/settings: PORT harus');
    expect(stdout).toContain('WARN  pengaturan/settings: "REDIS_URI"');
    expect(stdout).toContain('OK    Node.js');
    expect(stdout).not.toContain('rahasia');
    expect(code).toBe(1);
  });

  it('says so of a data folder that cannot be written, whoever asks', async () => {
    const file = path.join(folder, 'a-file');
    fs.writeFileSync(file, '');

    const { code, stdout } = await doctor({ DATA_DIR: path.join(file, 'data') });

    expect(stdout).toMatch(/^FAIL {2}DATA_DIR: .*\n.*cannot be written \(ENOTDIR\)/m);
    expect(code).toBe(1);
  });

  it('says so of a folder for attachments that cannot be written, and of half a storage', async () => {
    const file = path.join(folder, 'another-file');
    fs.writeFileSync(file, '');

    const [there, nowhere] = [await doctor({ ATTACHMENTS: path.join(file, 'x') }), await doctor({ ATTACHMENTS: 's3://pulang' })];

    expect(there.stdout).toMatch(/^FAIL {2}ATTACHMENTS: .*\n.*another folder with ATTACHMENTS/m);
    expect(nowhere.stdout).toMatch(/^FAIL {2}pengaturan\/settings: .*S3_ENDPOINT/m);
  });

  it('says so of a port that another program has', async () => {
    const other = await listening((socket) => socket.destroy());

    const { code, stdout } = await doctor({ PORT: String((other.address() as net.AddressInfo).port) });
    other.close();
    await once(other, 'close');

    expect(stdout).toMatch(/^FAIL {2}PORT: /m);
    expect(code).toBe(1);
  });

  it.each([
    ['that others can read', 'key', 0o644, 'chmod 600'],
    ['that is none', 'not a key', 0o600, 'must be 32 bytes'],
  ])('says so of a master key %s', async (name, text, mode, words) => {
    const dir = path.join(folder, name);
    fs.mkdirSync(dir);
    fs.writeFileSync(path.join(dir, 'master.key'), text);
    fs.chmodSync(path.join(dir, 'master.key'), mode);

    const { stdout } = await doctor({ DATA_DIR: dir });

    expect(stdout).toMatch(new RegExp(`^FAIL {2}MASTER_KEY: .*\n.*${words}`, 'm'));
  });

  it('says so of a master key that is gone while the database is there', async () => {
    const dir = path.join(folder, 'no-key');
    fs.mkdirSync(path.join(dir, 'postgres'), { recursive: true });

    const { stdout } = await doctor({ DATA_DIR: dir });

    expect(stdout).toMatch(/^FAIL {2}MASTER_KEY: .*\n.*Restore it from a backup/m);
  });
});

describe('the disk', () => {
  it.each([
    [5_000, 'ok'],
    [1_999, 'warn'],
    [499, 'fail'],
    [0, 'fail'],
  ])('with %d MB free is judged %s', (free, level) => {
    expect(judgeFolder('DATA_DIR', folder, () => free * MB)).toEqual([
      expect.objectContaining({ about: 'DATA_DIR', level: 'ok' }),
      expect.objectContaining({ about: 'disk', level }),
    ]);
  });

  it('is not judged where the system does not tell', () => {
    expect(judgeFolder('DATA_DIR', folder, () => undefined)).toHaveLength(1);
  });
});

describe('a PostgreSQL', () => {
  const fine: DatabaseFacts = {
    address: 'db/pulang',
    version: '18.4',
    encoding: 'UTF8',
    replica: false,
    mayCreate: true,
    mayCreateTables: true,
    maxConnections: 100,
    reserved: 3,
    inUse: 80,
    extensions: [
      { name: 'btree_gist', installed: true },
      { name: 'pg_trgm', installed: false },
    ],
    clockAhead: 1_900,
    migrated: [],
  };
  const levels = (facts: Partial<DatabaseFacts>, others: 'ours' | 'warn' | 'fail' = 'warn', connections = 15): string[] =>
    judgeDatabase({ ...fine, ...facts }, { connections, others }).flatMap(({ level, about }) =>
      level === 'ok' ? [] : `${level} ${about}`,
    );

  it.each([
    ['whose clock is 3 s ahead', { clockAhead: 3_000 }, ['warn jam/clock']],
    ['whose clock is 3 s behind', { clockAhead: -3_000 }, ['warn jam/clock']],
    ['that is a replica', { replica: true }, ['fail PostgreSQL']],
    ['without the extensions', { extensions: [] }, ['fail PostgreSQL']],
    ['where one extension is missing and may not be made', { mayCreate: false }, ['fail PostgreSQL', 'fail PostgreSQL']],
    ['whose schema is newer than the program', { migrated: ['from-tomorrow'] }, ['warn migrasi/migrations']],
  ])('%s is pointed out', (_name, facts, expected) => {
    expect(levels({ migrated: undefined, ...facts })).toEqual(expected);
  });

  it.each([
    ['the doctor warns where others hold too many connections now', 'warn' as const, 20, ['warn max_connections']],
    ['a start fails there', 'fail' as const, 20, ['fail max_connections']],
    ['those of the built-in one are all ours', 'ours' as const, 97, []],
    ['more than there can ever be fails everywhere', 'warn' as const, 98, ['fail max_connections']],
  ])('%s', (_name, others, connections, expected) => {
    expect(levels({ migrated: undefined }, others, connections)).toEqual(expected);
  });
});

describe('a Redis', () => {
  const fine = { address: 'redis:6379', version: '7.4.2', policy: 'noeviction', appends: true };

  it.each([
    ['that is fine', {}, []],
    ['before 6.2', { version: '6.0.16' }, ['fail']],
    ['that throws data away', { policy: 'allkeys-lru' }, ['fail']],
    ['that keeps nothing', { appends: false }, ['warn']],
    ['that does not say what it throws away', { policy: undefined }, []],
  ])('%s is judged so', (_name, facts, expected) => {
    const levels = judgeRedis({ ...fine, ...facts }).map(({ level }) => level);

    expect(levels.filter((level) => level !== 'ok')).toEqual(expected);
  });

  it('can be tested here, or this is not the continuous integration', () => {
    expect(redisInstalled || !redisExpected ? '' : NO_REDIS).toBe('');
  });

  if (redisInstalled) {
    it('is asked: one that throws data away and keeps nothing, then one with another password', async () => {
      const redis = await privateRedis();
      await redis.back();
      const admin = new Redis(redis.url);
      await admin.config('SET', 'maxmemory-policy', 'allkeys-lru');
      const evicting = await doctor({ REDIS_URL: redis.url });
      await admin.config('SET', 'requirepass', 'benar');
      const refused = await doctor({ REDIS_URL: redis.url.replace('//', '//:rahasia@') });
      const nobody = await doctor({ REDIS_URL: redis.url });
      admin.disconnect();
      await redis.close();

      expect(evicting.stdout).toMatch(/^FAIL {2}Redis: .*maxmemory-policy allkeys-lru/m);
      expect(evicting.stdout).toMatch(/^WARN {2}Redis: .*appendonly yes/m);
      expect(refused.stdout).toMatch(/^FAIL {2}Redis: .*\n.*refuses the password/m);
      expect(refused.stdout + refused.stderr).not.toContain('rahasia');
      expect(nobody.stdout).toMatch(/^FAIL {2}Redis: .*\n.*refuses the password/m);
      expect([evicting, refused, nobody].map(({ code }) => code)).toEqual([1, 1, 1]);
    });
  }
});
