/** Redis for tests, a way into PostgreSQL that can be cut, and waiting. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** Whether redis-server is installed here. */
export const redisInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** Without Redis its tests are left out, and say so; in the continuous integration that is a failure. */
export const redisExpected = redisInstalled || process.env['CI'] === 'true';

export const NO_REDIS = 'redis-server is not installed here (Debian: apt-get install redis-server), so the tests on Redis were left out';

/** Until it is so. @throws Error after `patience` ms */
export async function until(what: string, isSo: () => Promise<boolean>, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain: ${what}`);
    await sleep(20);
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A Redis of one's own, in memory only, on a free port; started by `back`. */
export async function privateRedis() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pulang-redis-'));
  const port = await freePort();
  let server: ChildProcess | undefined;
  const away = async () => {
    if (!server) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
    server = undefined;
  };
  const ask = async <T>(question: (redis: Redis) => Promise<T>): Promise<T> => {
    const redis = new Redis(port, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => {});
    try {
      await redis.connect();
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    away,
    async back() {
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
      server = spawn('redis-server', args, { stdio: 'ignore' });
      await until('Redis answers', () => ask((redis) => redis.ping()).then(Boolean, () => false));
    },
    wipe: () => ask((redis) => redis.flushall()),
    /** jobs of all queues, by the ids that we give them (UUIDv7) */
    jobs: async () => (await ask((redis) => redis.keys('{pulang}:*:0*'))).length,
    async close() {
      await away();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Another address of the same database, which can be cut and restored. */
export async function cuttable(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const open = new Set<net.Socket>();
  const connect = (near: net.Socket) => {
    const far = net.connect(Number(target.port || 5432), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {}).on('close', () => (open.delete(socket), other.destroy()));
      socket.pipe(other);
    }
  };
  const port = await freePort();
  let server: net.Server | undefined;
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  const away = async () => {
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
    server = undefined;
  };
  return {
    url: url.href,
    away,
    async back() {
      server = net.createServer(connect).listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    close: away,
  };
}
