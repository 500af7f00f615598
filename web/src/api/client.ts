/** The server, through the client made from its description. */
import createClient, { type Middleware } from 'openapi-fetch';
import { v7 } from 'uuid';
import { noteServerTime } from '../offline/clock';
import { deviceHeader } from '../session/device';
import { session } from '../session/session';
import { ProblemError, Unreachable, type ProblemBody } from './problem';
import type { components, paths } from './schema';
import { anyOf } from './signals';
import { signedOut } from './signed-out';

/** A type of the API, by its name there. */
export type Api<Name extends keyof components['schemas']> = components['schemas'][Name];

/** Longer than the slowest answer over one bar of signal. */
const PATIENCE = 30_000;

const asMe: Middleware = {
  onRequest({ request }) {
    const { actingAs } = session.get();
    if (actingAs) request.headers.set('X-Acting-As', actingAs);
    for (const [name, value] of Object.entries(deviceHeader())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    noteServerTime(response.headers.get('date'));
    if (response.status === 401) await signedOut(response);
  },
};

export const api = createClient<paths>({
  fetch: (request) => fetch(request, { signal: anyOf(request.signal, AbortSignal.timeout(PATIENCE)) }),
});
api.use(asMe);

/**
 * What the server answered.
 * @throws ProblemError with its words if it refused; Unreachable if nothing came back
 */
export async function ask<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let given: Awaited<typeof answer>;
  try {
    given = await answer;
  } catch {
    throw new Unreachable();
  }
  if (given.response.ok) return given.data as T;
  throw isProblem(given.error) ? new ProblemError(given.response.status, given.error) : new Unreachable();
}

/** What a proxy on the way says is not the server's word. */
function isProblem(error: unknown): error is ProblemBody {
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'object';
}

/** The header by which a request may be repeated, and is done once. A key that is kept with a draft outlives the page. */
export function once(key: string = v7()): { readonly 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}
