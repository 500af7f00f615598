import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Nothing that is asked here is longer: a face is some 195 KB. */
const LONGEST_BODY = 4 * 2 ** 20;

export interface Asking {
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** parsed JSON; undefined if there was none */
  readonly body: unknown;
  /** aborted when the client is gone */
  readonly gone: AbortSignal;
}

export interface Reply {
  readonly status: number;
  /** sent as JSON */
  readonly body?: unknown;
  readonly text?: string;
  readonly type?: string;
}

/** Not an answer: the connection is cut. */
export const CUT = Symbol('cut');
export type Handler = (asking: Asking) => Reply | typeof CUT | Promise<Reply | typeof CUT>;

/** By method and path, as `POST /path`. */
export type Routes = Readonly<Record<string, Handler>>;

/** @returns the server, listening, and its port */
export async function serveRoutes(routes: Routes, host: string, port: number): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => void answer(routes, request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

async function answer(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://simulator');
  const route = `${request.method} ${pathname}`;
  const handler = Object.hasOwn(routes, route) ? routes[route] : undefined;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  let reply: Reply | typeof CUT;
  try {
    const body = await readBody(request);
    reply = handler ? await handler({ query: searchParams, headers: request.headers, body, gone: gone.signal }) : problem(404, 'Not Found');
  } catch (error) {
    if (gone.signal.aborted) return;
    reply = error instanceof NotReadable ? problem(error.status, error.message) : problem(500, 'Internal Server Error');
  }
  if (reply === CUT) request.socket.destroy();
  else send(response, reply);
}

export const problem = (status: number, error: string): Reply => ({ status, body: { status, error } });

class NotReadable extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    // what comes after the limit is read and thrown away, so that the answer arrives
    if (length <= LONGEST_BODY) chunks.push(chunk);
  }
  if (length > LONGEST_BODY) throw new NotReadable(413, 'Payload Too Large');
  if (length === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new NotReadable(400, 'Bad Request');
  }
}

/** Every answer is marked as synthetic. */
function send(response: ServerResponse, { status, body, text, type }: Reply): void {
  const bytes = Buffer.from(text ?? JSON.stringify(body));
  response
    .writeHead(status, {
      'x-data': 'SINTETIS',
      'content-type': type ?? 'application/json; charset=utf-8',
      'content-length': bytes.length,
      'cache-control': 'no-store',
    })
    .end(bytes);
}
