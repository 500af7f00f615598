import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { validate } from 'uuid';
import { alongWithFirst } from '../database/unit-of-work.js';
import { ProblemException } from './problem.filter.js';

/** Under this name a route says that it takes an Idempotency-Key. */
export const IDEMPOTENT = 'pulang:idempotent';

/**
 * A client that sends `Idempotency-Key` (a UUID of its own making, best a v7) with this request may repeat it as often as it likes: it is done
 * once, and each repeat within seven days gets the first answer, with `Idempotency-Replayed: true`. Idempotent by account and key.
 *
 * The key and the answer are committed in the transaction of the use case. So the route returns exactly what its use case's `UnitOfWork.run`
 * returned, and that holds no personal data but ids: it is kept. A refusal or error is not kept: a repeat tries again.
 */
export function Idempotent(): ClassDecorator & MethodDecorator {
  return SetMetadata(IDEMPOTENT, true);
}

/** As much of a Fastify request as this needs, and what the access guard adds to it. */
interface KeyedRequest {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly routeOptions: { readonly url?: string };
  readonly access?: { readonly session: { readonly account: { readonly id: string } } };
}

interface KeyedReply {
  readonly statusCode: number;
  header(name: string, value: string): unknown;
}

/** A request that may be repeated. */
interface Keyed {
  readonly account: string;
  readonly key: string;
  /** method and path pattern */
  readonly route: string;
  /** SHA-256 of method, path and body */
  readonly hash: Buffer;
}

interface FirstAnswer {
  readonly hash: Buffer;
  readonly answer: unknown;
}

/** Answers a repeat of a request with its first answer; see `Idempotent`. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: DataSource,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.reflector.getAllAndOverride<true | undefined>(IDEMPOTENT, [context.getHandler(), context.getClass()])) return next.handle();
    const http = context.switchToHttp();
    const keyed = keyedOf(http.getRequest<KeyedRequest>());
    return keyed ? from(this.once(keyed, http.getResponse<KeyedReply>(), next)) : next.handle();
  }

  private async once(keyed: Keyed, reply: KeyedReply, next: CallHandler): Promise<unknown> {
    const before = await this.find(keyed);
    if (before) return replay(before, keyed, reply);
    let kept: unknown = NOTHING;
    let sent: unknown;
    try {
      sent = await alongWithFirst(
        async (tx, returned) => {
          kept = asJson(returned);
          await tx.query(
            'insert into idempotency_keys (account, key, route, request_hash, status, answer) values ($1, $2, $3, $4, $5, $6)',
            [keyed.account, keyed.key, keyed.route, keyed.hash, reply.statusCode, JSON.stringify(kept)],
          );
        },
        () => lastValueFrom<unknown, undefined>(next.handle(), { defaultValue: undefined }),
      );
    } catch (error) {
      // The same request may have been done beside this one, which then was rolled back: by the key, or by what the other had changed.
      const meanwhile = await this.find(keyed).catch(() => undefined);
      if (meanwhile) return replay(meanwhile, keyed, reply);
      throw error;
    }
    if (!isDeepStrictEqual(asJson(sent), kept)) throw new Error(`${keyed.route} does not answer what its use case returned`);
    return sent;
  }

  private async find({ account, key }: Keyed): Promise<FirstAnswer | undefined> {
    const [first] = await this.source.query<FirstAnswer[]>(
      'select request_hash as hash, answer from idempotency_keys where account = $1 and key = $2',
      [account, key],
    );
    return first;
  }
}

/** What is kept while no use case has committed. */
const NOTHING = Symbol('nothing');

/** @throws ProblemException if the key is not a UUID */
function keyedOf({ method, url, body, headers, routeOptions, access }: KeyedRequest): Keyed | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (!validate(key)) throw new ProblemException(400, { code: 'idempotency_key_invalid', message: words.invalid });
  const route = `${method} ${routeOptions.url}`;
  if (!access) throw new Error(`${route} is idempotent by account, but nobody is signed in`);
  const hash = createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body)}`)
    .digest();
  return { account: access.session.account.id, key: key as string, route, hash };
}

/** @throws ProblemException if the first request with this key asked for something else */
function replay({ hash, answer }: FirstAnswer, keyed: Keyed, reply: KeyedReply): unknown {
  if (!hash.equals(keyed.hash)) throw new ProblemException(422, { code: 'idempotency_key_reused', message: words.reused });
  reply.header('Idempotency-Replayed', 'true');
  return answer ?? undefined;
}

/** As it arrives at the client. */
function asJson(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer ?? null));
}

const words = {
  invalid: { id: 'Idempotency-Key harus berupa UUID.', en: 'Idempotency-Key must be a UUID.' },
  reused: {
    id: 'Idempotency-Key ini sudah dipakai untuk permintaan lain.',
    en: 'This Idempotency-Key was used for another request.',
  },
};
