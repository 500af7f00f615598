import { types } from 'node:util';
import { QueryFailedError } from 'typeorm';
import type { Words } from '../../shared/refusal.js';

const AWAY: Words = {
  id: 'Basis data sedang tidak dapat dihubungi. Coba lagi sebentar lagi.',
  en: 'The database cannot be reached just now. Try again in a moment.',
};
const FULL: Words = {
  id: 'Ruang penyimpanan server penuh, jadi tidak ada yang dapat disimpan. Beri tahu pengelola sistem.',
  en: 'The disk of the server is full, so nothing can be saved. Tell whoever runs the system.',
};

/** Why nothing can be saved or read at the moment, though the program itself is well. */
export interface DatabaseProblem {
  readonly status: 503 | 507;
  readonly code: 'database_unavailable' | 'disk_full';
  readonly message: Words;
  readonly retryAfterSeconds: number;
}

/** class 08: connection lost; 57P0x: shutting down or starting up; 53xxx: out of connections or memory; the rest are of the network below */
const UNREACHABLE = /^(08...|57P0[1-3]|53[0234]00|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const NO_SPACE = /^(53100|ENOSPC)$/;

/** What pg throws without a code. */
const ENDED = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The problem to tell if something failed because the database is away or its disk full; undefined if it failed for another reason. */
export function databaseProblem(error: unknown): DatabaseProblem | undefined {
  if (!types.isNativeError(error)) return undefined;
  const code = sqlStateOf(error) ?? '';
  if (NO_SPACE.test(code)) return { status: 507, code: 'disk_full', message: FULL, retryAfterSeconds: 60 };
  if (UNREACHABLE.test(code) || ENDED.test(error.message))
    return { status: 503, code: 'database_unavailable', message: AWAY, retryAfterSeconds: 2 };
  return undefined;
}

/** SQLSTATE or errno of what pg or the network threw, through TypeORM. */
export function sqlStateOf(error: Error): string | undefined {
  const { code } = (error instanceof QueryFailedError ? error.driverError : error) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
