/** What every arm stands on: a database of its own in one PostgreSQL (fsync and synchronous_commit on), and a Redis with AOF everysec. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Client } from './statements.mjs';

export async function ask(url, sql) {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A new, empty database beside the one at `url`. */
export async function databaseOf(url, name) {
  const own = new URL(url);
  own.pathname = `/chain_${name.replaceAll('-', '_')}`;
  const quoted = `"${own.pathname.slice(1)}"`;
  await ask(url, `create database ${quoted}`);
  return { url: own.href, drop: () => ask(url, `drop database ${quoted} with (force)`) };
}

/** undefined if redis-server is not installed here */
export async function startRedis(folder) {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  mkdirSync(folder);
  const port = await freePort();
  const kept = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''];
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...kept], { stdio: 'ignore' });
  const gone = once(server, 'exit');
  const leaveNothing = () => server.kill('SIGKILL');
  process.once('exit', leaveNothing);
  const redis = new Redis(port, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  redis.on('error', () => {}); // not there yet
  await Promise.race([redis.ping(), sleep(10_000).then(() => Promise.reject(new Error('Redis does not start')))]);
  return {
    url: `redis://127.0.0.1:${port}`,
    version: /redis_version:(\S+)/.exec(await redis.info('server'))[1],
    wipe: () => redis.flushall(),
    async stop() {
      process.off('exit', leaveNothing);
      redis.disconnect();
      server.kill();
      await gone;
    },
  };
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
