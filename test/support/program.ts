/** The compiled program and its tools, as people start them: with the settings given, and no others. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { SETTINGS } from '../../src/platform/config/setting-list.js';
import { compiled, until } from './processes.js';

type Env = Readonly<Record<string, string>>;

/** What a program has said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that runs. */
export interface Started {
  readonly pid: number;
  readonly said: () => string;
  readonly ended: Promise<Ended>;
  stop(): Promise<Ended>;
}

const settings = SETTINGS.map(({ name }) => name);

function begin(file: string, env: Env, args: readonly string[] = [], timeout = 0): ChildProcess & Started {
  const inherited = Object.entries(process.env).filter(([name]) => !settings.includes(name) && !name.startsWith('npm_'));
  const child = spawn(process.execPath, [compiled(file), ...args], {
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout,
    killSignal: 'SIGKILL',
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (data: Buffer) => (said[name] += data.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  const stop = (): Promise<Ended> => {
    child.kill('SIGINT');
    return ended;
  };
  return Object.assign(child, { said: () => said.stdout + said.stderr, ended, stop }) as ChildProcess & Started;
}

/** Runs it to its end, which is after half a minute at the latest. */
export function runToEnd(file: string, env: Env, args: readonly string[] = [], input = ''): Promise<Ended> {
  const child = begin(file, env, args, 30_000);
  child.stdin!.end(input);
  return child.ended;
}

/** Starts the program and waits until it is at work. @throws Error if it ends instead */
export async function startProgram(env: Env): Promise<Started> {
  const child = begin('main.js', env);
  const ready = await Promise.race([until(() => child.said().includes('Ctrl-C to stop.')), child.ended]);
  if (ready !== true) throw new Error(`ended: ${child.said()}`);
  return child;
}

/** A TCP port that is free now. */
export async function freePort(): Promise<number> {
  const server = await listening(() => {});
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Something that listens on a free port of this machine; `onConnection` is all it does. */
export async function listening(onConnection: (socket: net.Socket) => void): Promise<net.Server> {
  const server = net.createServer(onConnection).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** A PostgreSQL of some version, as far as one can tell who only asks it for that (`server_version_num`, as 140011). */
export function postgresOfVersion(version: number): Promise<net.Server> {
  const message = (type: string, body: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const text = String(version);
  const answers = {
    start: Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]),
    query: Buffer.concat([
      // one column called version, an int4, in text
      message(
        'T',
        Buffer.concat([Buffer.from('\0\x01version\0'), Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 4, 255, 255, 255, 255, 0, 0])]),
      ),
      message('D', Buffer.concat([Buffer.from([0, 1, 0, 0, 0, text.length]), Buffer.from(text)])),
      message('C', Buffer.from('SELECT 1\0')),
      message('Z', Buffer.from('I')),
    ]),
  };
  return listening((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => socket.write(data[0] === 0x51 ? answers.query : answers.start)); // 0x51: Q
  });
}
