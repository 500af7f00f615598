import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Actor } from './current-actor.js';
import type { Session } from './session.js';

/** As much of a Fastify request as signing in needs, and what the guard adds to it. */
export interface AccessRequest {
  readonly method: string;
  readonly protocol: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  access?: { readonly token: string; readonly session: Session; readonly actor: Actor | undefined };
}

/** As much of a Fastify reply as signing in needs. */
export interface AccessReply {
  setCookie(name: string, value: string, options: CookieSerializeOptions): unknown;
  clearCookie(name: string, options: CookieSerializeOptions): unknown;
}

export const SESSION_COOKIE = 'pulang_session';

/** How the session's cookie is set: not for scripts, not sent along from other sites' forms, and over TLS only where TLS is spoken. */
export function cookieOptions(request: AccessRequest): CookieSerializeOptions {
  // behind a proxy that ends TLS; whoever forges the header only loses their own cookie
  const secure = request.protocol === 'https' || one(request.headers['x-forwarded-proto'])?.split(',')[0]?.trim() === 'https';
  return { path: '/', httpOnly: true, sameSite: 'lax', secure };
}

/** The token of a request and how it came: `Authorization: Bearer` before the cookie. */
export function tokenOf(request: AccessRequest): { readonly token: string; readonly by: 'bearer' | 'cookie' } | undefined {
  const header = one(request.headers['authorization']);
  if (header !== undefined) {
    const bearer = /^Bearer ([\w-]+)$/i.exec(header)?.[1];
    return bearer === undefined ? undefined : { token: bearer, by: 'bearer' };
  }
  const cookie = request.cookies?.[SESSION_COOKIE];
  return cookie ? { token: cookie, by: 'cookie' } : undefined;
}

/** The one value of a header. */
export function one(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}
