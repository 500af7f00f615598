import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartRefused } from './start-refused.js';

/** What can be set from outside. Everything has a default: the program starts with no settings at all. */
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
  /** without `databaseUrl`: the folder of the built-in database */
  readonly dataDir: string;
  /** without `databaseUrl`: api and worker in this process, rather than in one process each */
  readonly oneProcess: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65535);

/** The project's folder, three up from here in `src` and in `dist`. */
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Reads the address from environment variables: HOST (default 127.0.0.1) and PORT (default 3000). Empty counts as not set.
 * @throws StartRefused if one is not usable
 */
export function readSettings(env: Environment): Settings {
  const port = Port.safeParse(env['PORT']?.trim() || '3000');
  if (!port.success) {
    throw new StartRefused(
      `PORT harus berupa angka 0 sampai 65535, bukan "${env['PORT']}".`,
      `PORT must be a number from 0 to 65535, not "${env['PORT']}".`,
    );
  }
  return { host: env['HOST']?.trim() || '127.0.0.1', port: port.data };
}

/**
 * Reads what runs where: DATABASE_URL (default: the built-in database), ROLE (api, worker or both, the default), DATA_DIR (default `data` in the
 * project's folder), ONE_PROCESS (1: yes). Empty counts as not set.
 * @throws StartRefused if they are not usable, or not together
 */
export function readDeployment(env: Environment): Deployment {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StartRefused(
      'DATABASE_URL harus berupa alamat PostgreSQL: postgres://pengguna:sandi@host:5432/basisdata.',
      'DATABASE_URL must be the address of a PostgreSQL: postgres://user:password@host:5432/database.',
    );
  }
  const wanted = text('ROLE') ?? 'both';
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
  const oneProcess = text('ONE_PROCESS');
  if (oneProcess !== undefined && oneProcess !== '0' && oneProcess !== '1') {
    throw new StartRefused(`ONE_PROCESS harus 1 atau 0, bukan "${oneProcess}".`, `ONE_PROCESS must be 1 or 0, not "${oneProcess}".`);
  }
  return { databaseUrl, role, dataDir: path.resolve(text('DATA_DIR') ?? path.join(PROJECT, 'data')), oneProcess: oneProcess === '1' };
}
