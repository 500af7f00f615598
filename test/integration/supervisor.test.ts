import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startEmbedded } from '../../src/platform/embedded/embedded-postgres.js';
import { compile, compiled, family, killHard, survivors, temporaryFolder, until, type Process } from '../support/processes.js';

jest.setTimeout(60_000);

let folder: string;
let dir: string;
let address: Record<string, string>;

/** The program as people start it, and what it has said. */
interface Program {
  readonly pid: number;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

const programs: { readonly child: ChildProcess; readonly dir: string }[] = [];

beforeAll(async () => {
  compile();
  folder = temporaryFolder();
  dir = path.join(folder, 'data');
  await (await startEmbedded({ dir })).stop(); // creating a database is not what is tested here
});

beforeEach(async () => {
  address = { PORT: String(await freePort()), DATA_DIR: dir };
});

afterEach(async () => {
  for (const { child } of programs.splice(0)) {
    const all = family(child.pid ?? 0);
    child.kill('SIGKILL');
    for (const { pid, title } of survivors(all)) if (!title.includes('postgres')) process.kill(pid, 'SIGKILL');
  }
  await (await until(() => startEmbedded({ dir }).catch(() => undefined))).stop(); // what a failed test left
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function program(env: Record<string, string> = {}): Program {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  const child = spawn(process.execPath, [compiled('main.js')], {
    env: { ...clean, ...address, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  programs.push({ child, dir });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()));
  return { pid: child.pid ?? 0, said: () => text, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function started(env?: Record<string, string>): Promise<Program> {
  const one = program(env);
  const ready = await Promise.race([until(() => one.said().includes('Ctrl-C to stop.')), one.ended]);
  if (ready !== true) throw new Error(`ended: ${one.said()}`);
  return one;
}

/** Seconds since the api process began, or undefined if it does not answer. */
async function uptime(): Promise<number | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${address['PORT']}/api/v1/health`);
    return ((await response.json()) as { uptimeSeconds: number }).uptimeSeconds;
  } catch {
    return undefined;
  }
}

const answers = async (): Promise<boolean> => (await uptime()) !== undefined;

/** A process of the program, by what it calls itself. */
function part(of: Program, title: RegExp): Process {
  const [found] = family(of.pid).filter((one) => one.parent === of.pid && title.test(one.title));
  if (!found) throw new Error(`no ${title.source} below ${of.pid}`);
  return found;
}

const API = /^pulang api/;
const WORKER = /^pulang worker/;
const POSTGRES = /postgres -D/;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

describe('the program without settings', () => {
  it('says where it is and where its data are, answers, and ends with all its processes on Ctrl-C', async () => {
    const one = await started();
    const all = family(one.pid);

    expect(one.said()).toMatch(
      new RegExp(`Pulang [\\d.]+: http://127\\.0\\.0\\.1:${address['PORT']}, data in .*data\\. Ctrl-C to stop\\.`),
    );
    expect(await answers()).toBe(true);
    expect([API, WORKER, POSTGRES].map((title) => part(one, title).pid)).toEqual(expect.arrayContaining([expect.any(Number)]));

    process.kill(one.pid, 'SIGINT');

    expect(await one.ended).toBe(0);
    expect(survivors(all)).toEqual([]);
    expect(fs.readdirSync(dir).filter((name) => name.startsWith('lock.'))).toEqual([]);
  });

  it.each([
    ['api', API],
    ['worker', WORKER],
  ])('starts the %s again when it was killed', async (_name, title) => {
    const one = await started();
    const before = part(one, title);

    await killHard(before.pid);

    const again = await until(() => family(one.pid).find((process) => title.test(process.title)));
    expect(again.pid).not.toBe(before.pid);
    await until(answers);
  });

  it('starts PostgreSQL again when it was killed, at the same address', async () => {
    const one = await started();
    const before = part(one, POSTGRES);

    await killHard(before.pid);

    const again = await until(() => family(one.pid).find((process) => process.parent === one.pid && POSTGRES.test(process.title)));
    expect(again.title).toBe(before.title);
    await until(() => fs.readFileSync(path.join(dir, 'postgres', 'postmaster.pid'), 'utf8').includes('ready'));
    expect(await answers()).toBe(true);
  });

  it('refuses a second start on the same data, and says so', async () => {
    const one = await started();

    const second = program({ PORT: '0' });

    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`in use by another Pulang (process ${one.pid})`);
    expect(await answers()).toBe(true);
  });

  it('takes its other processes with it when it is killed, and starts again', async () => {
    const one = await started();
    const nodes = [part(one, API), part(one, WORKER)];

    await killHard(one.pid);

    await until(() => survivors(nodes).length === 0);
    await started();
    expect(await answers()).toBe(true);
  });

  it('gives up when it is stopped while it starts', async () => {
    const one = program({ DATA_DIR: path.join(folder, 'other') });
    await until(() => one.said().includes('Creating the database'));
    const all = family(one.pid);

    process.kill(one.pid, 'SIGTERM');

    await one.ended;
    await until(() => survivors(all).length === 0); // what initdb itself started sees a moment later that it is gone
  });

  it('ends altogether, with the reason, when the address is taken', async () => {
    const other = net.createServer().listen(Number(address['PORT']), '127.0.0.1');

    const one = program();

    expect(await one.ended).toBe(1);
    expect(one.said()).toContain(`Port ${address['PORT']} is in use`);
    other.close();
  });

  it('is one process beside PostgreSQL where that is asked for', async () => {
    const one = await started({ ONE_PROCESS: '1' });
    const all = family(one.pid);

    expect(all.filter(({ title }) => title.startsWith('pulang'))).toHaveLength(1);
    expect(await answers()).toBe(true);

    process.kill(one.pid, 'SIGINT');

    expect(await one.ended).toBe(0);
    expect(survivors(all)).toEqual([]);
  });
});
