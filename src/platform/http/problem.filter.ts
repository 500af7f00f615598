import { STATUS_CODES } from 'node:http';
import { types } from 'node:util';
import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { QueryFailedError } from 'typeorm';
import { Refused, type Words } from '../../shared/refusal.js';
import { databaseProblem, sqlStateOf } from './database-problem.js';
import { statusOfRefusal } from './refusal-status.js';

/** An error as it leaves by HTTP: RFC 9457 `application/problem+json`, with words for people in Indonesian and English. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** never with personal data or anything that was sent */
  readonly message: Words;
  /** for programs: which refusal it is, as `account_locked` */
  readonly code?: string;
  /** for programs: what the refusal has to say besides, as which events are possible instead; never personal data */
  readonly details?: Readonly<Record<string, unknown>>;
  /** what is wrong with which field of what was sent */
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
}

export interface FieldError {
  /** path of the field, as `people.0.name` */
  readonly field: string;
  /** the rule that it breaks, as `isNotEmpty` */
  readonly code: string;
  readonly message: Words;
}

/** A refusal with more to say than its HTTP status. */
export class ProblemException extends HttpException {
  readonly problem: Problem;

  constructor(status: number, more: Partial<Omit<Problem, 'type' | 'title' | 'status'>>) {
    const problem = { ...problemOf(status), ...more };
    super(problem.title, status);
    this.problem = problem;
  }
}

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

interface Plain {
  readonly code: string;
  readonly message: Words;
}

/** What there is to say where a status says it all. */
const plain: Readonly<Record<number, Plain>> = {
  400: told(
    'unreadable',
    'Permintaan ini tidak dapat dibaca. Periksa alamat dan isinya.',
    'This request cannot be read. Check its address and body.',
  ),
  401: told('not_signed_in', 'Masuk dahulu.', 'Sign in first.'),
  403: told(
    'not_permitted',
    'Peran Anda tidak boleh melakukan ini. Minta rekan yang berwenang.',
    'Your role may not do this. Ask a colleague who may.',
  ),
  404: told(
    'not_found',
    'Tidak ada apa-apa di alamat ini. Periksa tulisannya.',
    'There is nothing at this address. Check how it is written.',
  ),
  405: told('wrong_method', 'Cara meminta ini tidak dikenal di alamat ini.', 'This address does not know this method.'),
  413: told('too_large', 'Kiriman terlalu besar. Kirim sebagian-sebagian.', 'What was sent is too large. Send it in parts.'),
  415: told('wrong_type', 'Jenis kiriman ini tidak diterima. Lihat /api/docs.', 'This kind of content is not accepted. See /api/docs.'),
  429: told('too_many', 'Terlalu banyak permintaan. Coba lagi sebentar lagi.', 'Too many requests. Try again in a moment.'),
};
const refused = told(
  'refused',
  'Permintaan ini tidak dapat dipenuhi. Lihat /api/docs.',
  'This request cannot be fulfilled. See /api/docs.',
);
const broken = told(
  'broken',
  'Ada kesalahan di sistem. Coba lagi; bila terulang, beri tahu administrator.',
  'Something went wrong in the system. Try again; if it happens again, tell an administrator.',
);

function told(code: string, id: string, en: string): Plain {
  return { code, message: { id, en } };
}

/** The problem to tell for an HTTP status. */
export function problemOf(status: number): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, ...(plain[status] ?? (status < 500 ? refused : broken)) };
}

/** What to tell of whatever was thrown. What went wrong inside is never told: it may hold personal data. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemException) return error.problem;
  if (error instanceof Refused) {
    const { code, message, details } = error.refusal;
    return { ...problemOf(statusOfRefusal(code)), code, message, ...(Object.keys(details).length && { details }) };
  }
  const database = databaseProblem(error);
  return database ? { ...problemOf(database.status), ...database } : problemOf(statusOf(error));
}

/** Turns whatever was thrown into a problem, and logs what went wrong inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(private readonly adapterHost: HttpAdapterHost) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemFrom(error);
    if (problem.code === broken.code) this.logger.error(traceOf(error));
    else if (problem.status >= 500) this.logger.warn(`${problem.status} ${problem.code}`);

    const { httpAdapter } = this.adapterHost;
    const response: unknown = host.switchToHttp().getResponse();
    httpAdapter.setHeader(response, 'Content-Type', PROBLEM_JSON);
    if (problem.retryAfterSeconds !== undefined) httpAdapter.setHeader(response, 'Retry-After', String(problem.retryAfterSeconds));
    httpAdapter.reply(response, JSON.stringify(problem), problem.status);
  }
}

/** Where it broke. PostgreSQL quotes values in its messages, so of those only the SQLSTATE is kept. */
function traceOf(error: unknown): string {
  if (!types.isNativeError(error)) return 'something was thrown that is not an Error';
  const { stack = error.message } = error;
  if (!(error instanceof QueryFailedError)) return stack;
  const at = stack.indexOf('\n    at ');
  return `a query failed (${sqlStateOf(error) ?? 'unknown'})${at < 0 ? '' : stack.slice(at)}`;
}

/** Nest's own exceptions know their status; those of the web server (unreadable or too large bodies) carry it as `statusCode`. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}
