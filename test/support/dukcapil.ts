/** A Dukcapil that says what a test wants, and the program connected to it. */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DukcapilSettings } from '../../src/identity/dukcapil/settings.js';

export interface Call {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Readonly<Record<string, string>>;
}

/** What is answered; `hang`: nothing; `reset`: the connection breaks. */
export type Says =
  | { readonly status?: number; readonly body?: unknown; readonly text?: string; readonly headers?: Record<string, string> }
  | 'hang'
  | 'reset';

export interface DukcapilForTest {
  readonly url: string;
  /** every request so far */
  readonly calls: readonly Call[];
  /** What it answers from now on, but to return data. A function is asked at each request. */
  says(what: Says | ((call: Call) => Says | Promise<Says>)): void;
  /** What it answers to return data from now on; in the beginning: that it was sent. */
  returns(what: Says | ((call: Call) => Says)): void;
  /** Forgets the requests. */
  forget(): void;
  close(): Promise<void>;
}

export async function dukcapilForTest(): Promise<DukcapilForTest> {
  let say: (call: Call) => Says | Promise<Says> = () => ({ status: 503 });
  let sayToReturn: (call: Call) => Says = () => ({ body: { message: 'Success' } });
  const calls: Call[] = [];
  const server = http.createServer((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const text = Buffer.concat(await request.toArray()).toString();
    const call: Call = { path: request.url!, headers: request.headers, body: JSON.parse(text) as Call['body'] };
    calls.push(call);
    const said = await (call.path.endsWith('data_balikan') ? sayToReturn(call) : say(call));
    if (said === 'hang') return;
    if (said === 'reset') return void request.socket.destroy();
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers });
    response.end(said.text ?? JSON.stringify(said.body ?? {}));
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    says: (what) => void (say = typeof what === 'function' ? what : () => what),
    returns: (what) => void (sayToReturn = typeof what === 'function' ? what : () => what),
    forget: () => void calls.splice(0),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The settings of a program that asks there. */
export function settingsFor(
  url: string,
  more: Partial<DukcapilSettings> = {},
  service: Partial<DukcapilSettings['service']> = {},
): DukcapilSettings {
  return {
    service: {
      url,
      user: 'pulang-uji',
      password: 'rahasia-uji',
      customer: 'PULANG',
      ip: '127.0.0.1',
      publicKey: undefined,
      facePath: '/dukcapil/face_recognition/PULANG',
      returnData: undefined,
      synthetic: true,
      ...service,
    },
    thresholds: { name: 80, address: undefined },
    timeout: 400,
    rate: 100,
    dailyQuota: 1_000,
    perPerson: 50,
    ...more,
  };
}

/** An answer about somebody who is in the register: everything that was asked agrees, but what `more` says. */
export function agreesTo({ body }: Call, more: Readonly<Record<string, unknown>> = {}): Says {
  const asked = ['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'JENIS_KLMIN', 'ALAMAT'].filter((field) => body[field] !== undefined);
  const record = { NIK: body['NIK'], ...Object.fromEntries(asked.map((field) => [field, 'Sesuai (100)'])), ...more };
  return { body: { content: [record], quotaLimiter: 500 } };
}

/** An answer with a code. */
export function saysCode(code: string): Says {
  return { body: { content: [{ RESPON: 'Keterangan', RESPONSE_CODE: code }], quotaLimiter: 499 } };
}
