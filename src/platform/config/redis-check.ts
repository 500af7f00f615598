import { Redis } from 'ioredis';
import type { Finding } from './finding.js';
import { StartRefused } from './start-refused.js';

const PATIENCE_MS = 5_000;

/** What a Redis says of itself. */
export interface RedisFacts {
  /** `host:port` */
  readonly address: string;
  /** as 7.4.2 */
  readonly version: string;
  /** what it does when its memory is full; undefined: it does not say */
  readonly policy: string | undefined;
  /** whether it writes each change to its disk (AOF) */
  readonly appends: boolean;
}

/**
 * Connects once and asks.
 * @throws StartRefused within some 10 s if it cannot be reached, with what to do
 */
export async function askRedis(url: string): Promise<RedisFacts> {
  const address = new URL(url).host;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    enableReadyCheck: false, // one that still loads its data says so to INFO
  });
  let first: Error | undefined; // the reason; what `connect` says is only that the connection is closed
  redis.on('error', (error: Error) => (first ??= error));
  try {
    await redis.connect();
    const info = await redis.info();
    const say = (name: string): string | undefined => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
    return { address, version: say('redis_version') ?? '0', policy: say('maxmemory_policy'), appends: say('aof_enabled') === '1' };
  } catch (error) {
    throw refusalFor(first ?? (error as Error), address);
  } finally {
    redis.disconnect();
  }
}

/** What is to be said of it. */
export function judgeRedis({ address, version, policy, appends }: RedisFacts): Finding[] {
  const about = 'Redis';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 6 || (major === 6 && minor < 2)) {
    const id = `Redis di ${address} versi ${version}; antrean memerlukan 6.2 atau lebih baru. Perbarui, atau kosongkan REDIS_URL: antrean di PostgreSQL.`;
    const en = `The Redis at ${address} is version ${version}; the queues need 6.2 or newer. Upgrade it, or leave REDIS_URL empty: queues on PostgreSQL.`;
    return [{ level: 'fail', about, words: { id, en } }];
  }
  const findings: Finding[] = [{ level: 'ok', about, words: { id: `${version}, ${address}`, en: `${version}, ${address}` } }];
  if (policy !== undefined && policy !== 'noeviction') {
    const id = `Redis di ${address} membuang data bila memorinya penuh (maxmemory-policy ${policy}). Atur: redis-cli config set maxmemory-policy noeviction, dan di redis.conf.`;
    const en = `The Redis at ${address} throws data away when its memory is full (maxmemory-policy ${policy}). Set: redis-cli config set maxmemory-policy noeviction, and in redis.conf.`;
    findings.push({ level: 'fail', about, words: { id, en } });
  }
  if (!appends) {
    const id = `Redis di ${address} tidak menulis setiap perubahan ke disk; setelah mati, antrean dibangun lagi dari PostgreSQL, terlambat. Atur appendonly yes.`;
    const en = `The Redis at ${address} does not write each change to its disk; after a crash the queues are made again from PostgreSQL, late. Set appendonly yes.`;
    findings.push({ level: 'warn', about, words: { id, en } });
  }
  return findings;
}

function refusalFor(error: Error & { code?: string }, address: string): StartRefused {
  const without = ['Atau kosongkan REDIS_URL: antrean di PostgreSQL.', 'Or leave REDIS_URL empty: queues on PostgreSQL.'] as const;
  const refuse = (id: string, en: string): StartRefused => new StartRefused(`${id} ${without[0]}`, `${en} ${without[1]}`);
  if (/^(WRONGPASS|NOAUTH|NOPERM|ERR (AUTH|invalid password))/.test(error.message)) {
    return refuse(
      `Redis di ${address} menolak kata sandi. Perbaiki dalam REDIS_URL: redis://:sandi@host:6379.`,
      `The Redis at ${address} refuses the password. Correct it in REDIS_URL: redis://:password@host:6379.`,
    );
  }
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return refuse(
      `Nama host dalam REDIS_URL (${address}) tidak dikenal. Perbaiki namanya, atau periksa DNS.`,
      `The host name in REDIS_URL (${address}) is not known. Correct it, or check the DNS.`,
    );
  }
  const code =
    error.code ?? (/timed? ?out/i.test(error.message) ? 'ETIMEDOUT' : /^[A-Z]+(?= )/.exec(error.message)?.[0]) ?? 'tanpa kode / no code';
  return refuse(
    `Tidak ada Redis yang menjawab di ${address} (${code}). Jalankan Redis, atau perbaiki REDIS_URL.`,
    `No Redis answers at ${address} (${code}). Start Redis, or correct REDIS_URL.`,
  );
}
