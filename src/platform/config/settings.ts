import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartRefused } from './start-refused.js';

/** Where the program answers. */
export interface Settings {
  /** address to listen on; only this machine by default */
  readonly host: string;
  /** TCP port; 0: any free one */
  readonly port: number;
}

const ROLES = ['api', 'worker', 'both'] as const;

/** The work of a process: to answer requests, to carry out what was queued, or both. */
export type Role = (typeof ROLES)[number];

/** What runs where. */
export interface Deployment {
  /** the database, `postgres://...`; undefined: the built-in one, which this program starts */
  readonly databaseUrl: string | undefined;
  /** with `databaseUrl`: the work of this process */
  readonly role: Role;
  /** the folder of the built-in database, the master key and the files */
  readonly dataDir: string;
  /** without `databaseUrl`: api and worker in this process, rather than in one process each */
  readonly oneProcess: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65535);

const ClockSpeed = z
  .string()
  .regex(/^\d{1,6}(\.\d+)?$/)
  .transform(Number)
  .refine((speed) => speed >= 1 && speed <= 100_000);

/** The project's folder, three up from here in `src` and in `dist`. */
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** What is set; empty counts as not set. */
const text = (value: string | undefined): string | undefined => value?.trim() || undefined;

/**
 * Reads where to answer: HOST (default 127.0.0.1) and PORT (default 3000).
 * @throws StartRefused if one is not usable
 */
export function readSettings(env: Environment): Settings {
  const port = Port.safeParse(text(env['PORT']) ?? '3000');
  if (!port.success) {
    throw new StartRefused(
      `PORT harus berupa angka 0 sampai 65535, bukan "${env['PORT']}".`,
      `PORT must be a number from 0 to 65535, not "${env['PORT']}".`,
    );
  }
  return { host: text(env['HOST']) ?? '127.0.0.1', port: port.data };
}

/**
 * Reads what runs where: DATABASE_URL (default: the built-in database), ROLE (api, worker or both, the default), DATA_DIR (default `data` in the
 * project's folder), ONE_PROCESS (1: yes).
 * @throws StartRefused if they are not usable, or not together
 */
export function readDeployment(env: Environment): Deployment {
  const databaseUrl = text(env['DATABASE_URL']);
  if (databaseUrl !== undefined && !isAddress(databaseUrl, /^postgres(ql)?:$/)) {
    throw new StartRefused(
      'DATABASE_URL harus berupa alamat PostgreSQL: postgres://pengguna:sandi@host:5432/basisdata. Tulis # / ? @ dalam sandi sebagai %23 %2F %3F %40.',
      'DATABASE_URL must be the address of a PostgreSQL: postgres://user:password@host:5432/database. Write # / ? @ in a password as %23 %2F %3F %40.',
    );
  }
  const wanted = text(env['ROLE']) ?? 'both';
  const role = ROLES.find((known) => known === wanted);
  if (role === undefined) {
    throw new StartRefused(
      `ROLE harus salah satu dari ${ROLES.join(', ')}, bukan "${wanted}".`,
      `ROLE must be one of ${ROLES.join(', ')}, not "${wanted}".`,
    );
  }
  if (databaseUrl === undefined && role !== 'both') {
    throw new StartRefused(
      `ROLE=${role} memerlukan DATABASE_URL: basis data bawaan menjalankan api dan worker sekaligus.`,
      `ROLE=${role} needs DATABASE_URL: the built-in database comes with both api and worker.`,
    );
  }
  return {
    databaseUrl,
    role,
    dataDir: path.resolve(text(env['DATA_DIR']) ?? path.join(PROJECT, 'data')),
    oneProcess: yesOrNo('ONE_PROCESS', env['ONE_PROCESS']) ?? false,
  };
}

/**
 * Reads where the queues are: REDIS_URL; undefined: on PostgreSQL.
 * @throws StartRefused if it is not the address of a Redis
 */
export function readRedisUrl(env: Environment): string | undefined {
  const url = text(env['REDIS_URL']);
  if (url === undefined || isAddress(url, /^rediss?:$/)) return url;
  throw new StartRefused(
    'REDIS_URL harus berupa alamat Redis: redis://:sandi@host:6379. Tulis # / ? @ dalam sandi sebagai %23 %2F %3F %40.',
    'REDIS_URL must be the address of a Redis: redis://:password@host:6379. Write # / ? @ in a password as %23 %2F %3F %40.',
  );
}

/**
 * Reads the base address of links that go to people outside, with no slash at its end: PUBLIC_URL, or where this program answers.
 * @throws StartRefused if it is not such an address
 */
export function readPublicUrl(env: Environment): string {
  const url = text(env['PUBLIC_URL']);
  if (url === undefined) {
    const { host, port } = readSettings(env);
    const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
    return `http://${reachable}:${port}`;
  }
  if (isAddress(url, /^https?:$/) && !/[?#@]/.test(url)) return url.replace(/\/+$/, '');
  throw new StartRefused(
    `PUBLIC_URL harus berupa alamat web seperti https://pulang.example.go.id, bukan "${url}".`,
    `PUBLIC_URL must be a web address such as https://pulang.example.go.id, not "${url}".`,
  );
}

/**
 * Reads how many times as fast as the world the clocks of the SOP run: CLOCK_SPEED, 1 to 100000, default 1. A duration is divided by it when a
 * deadline is computed; nothing that is stored is changed by it.
 * @throws StartRefused if it is no such number, or not 1 in production
 */
export function readClockSpeed(env: Environment): number {
  const speed = ClockSpeed.safeParse(text(env['CLOCK_SPEED']) ?? '1');
  if (!speed.success) {
    throw new StartRefused(
      `CLOCK_SPEED harus berupa angka 1 sampai 100000, bukan "${env['CLOCK_SPEED']}".`,
      `CLOCK_SPEED must be a number from 1 to 100000, not "${env['CLOCK_SPEED']}".`,
    );
  }
  if (speed.data !== 1 && isProduction(env)) {
    throw new StartRefused(
      'CLOCK_SPEED tidak boleh diatur di produksi (NODE_ENV=production): tenggat harus benar.',
      'CLOCK_SPEED may not be set in production (NODE_ENV=production): deadlines must be true.',
    );
  }
  return speed.data;
}

/**
 * Reads whether demo accounts are wanted: DEMO_ACCOUNTS (1 or 0), else only with the built-in database, and not in production.
 * @throws StartRefused if it is neither
 */
export function readDemoAccounts(env: Environment, builtIn: boolean): boolean {
  return yesOrNo('DEMO_ACCOUNTS', env['DEMO_ACCOUNTS']) ?? (builtIn && !isProduction(env));
}

/** Reads which file a worker touches while it is well (ALIVE_FILE), if any. */
export function readAliveFile(env: Environment): string | undefined {
  return text(env['ALIVE_FILE']);
}

/**
 * What is wrong with the settings that are read before anything is started.
 * @param more readers of settings that belong to a part of the program; each throws StartRefused
 */
export function refusedSettings(env: Environment, more: readonly ((env: Environment) => unknown)[] = []): StartRefused[] {
  const readers = [
    readSettings,
    readDeployment,
    readRedisUrl,
    readPublicUrl,
    readClockSpeed,
    (all: Environment) => readDemoAccounts(all, false),
    ...more,
  ];
  const refused = readers.flatMap((read) => {
    try {
      read(env);
      return [];
    } catch (error) {
      if (error instanceof StartRefused) return [error];
      throw error;
    }
  });
  return [...new Map(refused.map((each) => [each.message, each])).values()]; // PORT is read twice
}

/** Whether this is the real thing: NODE_ENV=production. */
function isProduction(env: Environment): boolean {
  return text(env['NODE_ENV']) === 'production';
}

function isAddress(url: string, protocol: RegExp): boolean {
  return URL.canParse(url) && protocol.test(new URL(url).protocol);
}

function yesOrNo(name: string, value: string | undefined): boolean | undefined {
  const given = text(value);
  if (given !== undefined && given !== '0' && given !== '1') {
    throw new StartRefused(`${name} harus 1 atau 0, bukan "${given}".`, `${name} must be 1 or 0, not "${given}".`);
  }
  return given === undefined ? undefined : given === '1';
}
