import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { findBinaries } from '../../src/platform/embedded/binaries.js';
import { startEmbedded, type EmbeddedPostgres } from '../../src/platform/embedded/embedded-postgres.js';
import { compile, compiled, family, killHard, survivors, temporaryFolder, until } from '../support/processes.js';

// with the disk's own pace: data is really written out here
jest.setTimeout(60_000);

/** What a test started is ended, and its folder removed, also where it failed. */
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A data folder with a database that has run and was stopped, made once: making one takes seconds. Each test leaves it stopped. */
let used: string;

beforeAll(async () => {
  used = path.join(temporaryFolder(), 'data');
  await (await startEmbedded({ dir: used })).stop();
});

afterAll(() => fs.rmSync(path.dirname(used), { recursive: true, force: true }));

function newFolder(): string {
  const folder = temporaryFolder();
  ends.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'data');
}

async function start(dir: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbedded({ dir });
  ends.push(() => postgres.stop());
  return postgres;
}

/** The rows of one column. */
async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.map(([value]) => value);
  } finally {
    await client.end();
  }
}

const modeOf = (file: string): string => (fs.statSync(file).mode & 0o777).toString(8);

describe('the embedded database', () => {
  it('starts on a folder that is not there, in UTF-8 and UTC, safe against a power cut', async () => {
    const { url } = await start(newFolder());

    expect(
      await ask(
        url,
        `SELECT current_setting(name) FROM unnest(ARRAY['server_encoding', 'TimeZone', 'fsync', 'synchronous_commit', 'data_checksums']) name
         UNION ALL SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()`,
      ),
    ).toEqual(['UTF8', 'UTC', 'on', 'on', 'on', 'b C.UTF-8']);
  });

  it('is only open to this machine, and to who can read the password file', async () => {
    const dir = used;
    const { url } = await start(dir);
    const wrong = Object.assign(new URL(url), { password: 'pulang' }).toString();

    expect(new URL(url).hostname).toBe('127.0.0.1');
    await expect(ask(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(modeOf(path.join(dir, 'password'))).toBe('600');
    expect(modeOf(path.join(dir, 'postgres'))).toBe('700');
    expect(modeOf(path.join(dir, 'postgres.log'))).toBe('600');
  });

  it('keeps data, password and port from one start to the next', async () => {
    const dir = used;
    const first = await start(dir);
    await ask(first.url, 'CREATE TABLE IF NOT EXISTS kept AS SELECT 7 AS n');
    await first.stop();

    const second = await start(dir);

    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([7]);
  });

  it('chooses another port when that of last time is taken', async () => {
    const before = await start(used);
    await before.stop();
    const other = net.createServer().listen(Number(new URL(before.url).port), '127.0.0.1');
    ends.push(() => other.close());

    const { url } = await start(used);

    expect(new URL(url).port).not.toBe(new URL(before.url).port);
    expect(await ask(url, 'SELECT 1')).toEqual([1]);
  });

  it('refuses a second start on the same folder, and of two at once lets one through', async () => {
    const dir = newFolder();

    const both = await Promise.allSettled([start(dir), start(dir)]);

    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused.map((one) => one.reason as unknown)).toEqual([
      expect.objectContaining({
        name: 'StartRefused',
        id: expect.stringContaining(`Folder data ${dir} sedang dipakai Pulang lain (proses ${process.pid})`),
        en: expect.stringContaining(`The data folder ${dir} is in use by another Pulang (process ${process.pid})`),
      }),
    ]);
  });

  it('leaves no process after a stop, which may be asked for twice', async () => {
    const postgres = await start(used);
    const processes = family(postgres.pid);

    await Promise.all([postgres.stop(), postgres.stop()]);

    expect(processes.length).toBeGreaterThan(3);
    expect(survivors(processes)).toEqual([]);
  });

  it('starts again at once after PostgreSQL was killed, with all that was committed', async () => {
    const dir = used;
    const first = await start(dir);
    await ask(first.url, 'CREATE TABLE IF NOT EXISTS kept AS SELECT 7 AS n');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;

    const second = await start(dir);

    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([7]);
  });

  it('begins anew when the first start was cut short', async () => {
    const dir = newFolder();
    fs.mkdirSync(path.join(dir, 'postgres.new'), { recursive: true, mode: 0o711 });
    fs.writeFileSync(path.join(dir, 'postgres.new', 'PG_VERSION'), '18\n');

    const { url } = await start(dir);

    expect(await ask(url, 'SELECT 1')).toEqual([1]);
  });

  it('gives up a start when asked, and leaves nothing behind that hinders the next', async () => {
    const dir = newFolder();
    const giveUp = new AbortController();
    const started = startEmbedded({ dir, signal: giveUp.signal });
    await until(() => fs.existsSync(path.join(dir, 'postgres.new', 'PG_VERSION')));

    giveUp.abort();

    await expect(started).rejects.toMatchObject({ name: 'AbortError' });
    expect(await ask((await start(dir)).url, 'SELECT 1')).toEqual([1]);
  });

  it('refuses data without its password, in words that say what to do', async () => {
    const file = path.join(used, 'password');
    fs.renameSync(file, `${file}.away`);
    ends.push(() => fs.renameSync(`${file}.away`, file));

    await expect(start(used)).rejects.toMatchObject({ name: 'StartRefused', en: expect.stringContaining('Restore it from a backup') });
  });

  it('refuses a folder that cannot be made', async () => {
    const file = path.join(temporaryFolder(), 'file');
    fs.writeFileSync(file, '');
    ends.push(() => fs.rmSync(path.dirname(file), { recursive: true }));

    await expect(start(path.join(file, 'data'))).rejects.toMatchObject({ name: 'StartRefused', en: expect.stringContaining('DATA_DIR') });
  });
});

describe('the embedded database of a program that was killed', () => {
  beforeAll(compile, 60_000);

  /** Another Node that starts the database, and waits. */
  async function holder(dir: string): Promise<{ readonly pid: number; readonly postgres: number }> {
    const program = `import { startEmbedded } from ${JSON.stringify(compiled('platform/embedded/embedded-postgres.js'))};
      const { pid } = await startEmbedded({ dir: ${JSON.stringify(dir)} });
      console.log(pid);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    ends.push(() => child.kill('SIGKILL'));
    const postgres = await new Promise<number>((resolve) => child.stdout.once('data', (data: Buffer) => resolve(Number(data.toString()))));
    return { pid: child.pid ?? 0, postgres };
  }

  it('is not touched while that program lives', async () => {
    const dir = used;
    const { pid } = await holder(dir);

    await expect(start(dir)).rejects.toMatchObject({ en: expect.stringContaining(`(process ${pid})`) });
  });

  it('is ended and started anew when it was left behind', async () => {
    const dir = used;
    const { pid, postgres } = await holder(dir);
    await killHard(pid);
    const left = family(postgres);

    const { url } = await start(dir);

    expect(left.length).toBeGreaterThan(3);
    expect(survivors(left)).toEqual([]);
    expect(await ask(url, 'SELECT 1')).toEqual([1]);
  });

  it('recovers when both were killed', async () => {
    const dir = used;
    const { pid, postgres } = await holder(dir);
    process.kill(postgres, 'SIGKILL');
    await killHard(pid);

    expect(await ask((await start(dir)).url, 'SELECT 1')).toEqual([1]);
  });

  it('starts though its number now belongs to somebody else', async () => {
    const dir = used;
    const first = await start(dir);
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const { uid, gid } = fs.statSync(path.join(dir, 'postgres')); // of the same user: only such a one stands in PostgreSQL's way
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', uid, gid });
    ends.push(() => stranger.kill());
    const pidFile = path.join(dir, 'postgres', 'postmaster.pid');
    fs.writeFileSync(pidFile, fs.readFileSync(pidFile, 'utf8').replace(/^\d+/, String(stranger.pid)));

    expect(await ask((await start(dir)).url, 'SELECT 1')).toEqual([1]);
    expect(stranger.exitCode).toBeNull();
  });
});

describe('the programs of PostgreSQL', () => {
  /** The package as npm leaves it where no install script runs: no links. */
  function unlinked(): string {
    const folder = temporaryFolder();
    ends.push(() => fs.rmSync(folder, { recursive: true, force: true }));
    const native = path.resolve(path.dirname(findBinaries(path.join(folder, 'unused')).postgres), '..');
    const copy = path.join(folder, 'native');
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    const links = fs.readdirSync(path.join(copy, 'lib'), { withFileTypes: true }).filter((entry) => entry.isSymbolicLink());
    for (const { name } of links) fs.rmSync(path.join(copy, 'lib', name));
    return copy;
  }

  it('run though the package came without its links', () => {
    const native = unlinked();

    const { postgres, env } = findBinaries(path.join(native, 'unused'), native);

    expect(execFileSync(postgres, ['--version'], { env, encoding: 'utf8' })).toMatch(/^postgres \(PostgreSQL\) 18\./);
  });

  it('run though the links cannot be made beside them', () => {
    const native = unlinked();
    const spare = path.join(path.dirname(native), 'spare');
    const forbidden = (): never => {
      throw Object.assign(new Error('not yours'), { code: 'EACCES' });
    };

    const { postgres, env } = findBinaries(spare, native, forbidden);

    expect(Object.values(env)).toContain(spare);
    expect(execFileSync(postgres, ['--version'], { env, encoding: 'utf8' })).toMatch(/^postgres \(PostgreSQL\) 18\./);
  });
});
