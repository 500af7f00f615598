import { spawn } from 'node:child_process';
import { constants, publicEncrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/index.js';
import { compile, compiled, family, survivors, until } from '../support/processes.js';

interface Pair {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers?: Record<string, string>;
    readonly encrypt?: string[];
    readonly body: Record<string, string>;
  };
  readonly faults?: object;
  readonly after?: string[];
  readonly response: {
    readonly status: number;
    readonly headers?: Record<string, string>;
    readonly body?: unknown;
    readonly text?: string;
  };
}

const FOLDER = path.join(import.meta.dirname, '../fixtures/dukcapil');
const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as T;
const given = read<{
  customer: string;
  login: { USER_ID: string; PASSWORD: string };
  bearer: string;
  quota: number;
  persons: SimulatorOptions['also'] & object;
}>('register.json');
const pairs = ['verify.json', 'errors.json', 'face.json', 'return-data.json'].flatMap((file) => read<Pair[]>(file));
const pairsOf = (file: string): Pair[] => read<Pair[]>(file);
const JSON_TYPE = { 'content-type': 'application/json' };

/** The six persons of the fixtures. */
const startSmall = (): Promise<Simulator> =>
  startSimulator({
    persons: 0,
    also: given.persons,
    customer: given.customer,
    login: { userId: given.login.USER_ID, password: given.login.PASSWORD },
    bearer: given.bearer,
    quota: given.quota,
  });

const encrypt = (key: string, text: string): string =>
  publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(text)).toString('base64');

async function send({ url, publicKey }: Simulator, { request }: Pair): Promise<Response> {
  const encrypted = (request.encrypt ?? []).map((field) => [field, encrypt(publicKey, request.body[field]!)]);
  const body: unknown = Array.isArray(request.body) ? request.body : { ...request.body, ...Object.fromEntries(encrypted) };
  return fetch(url + request.path, { method: request.method, headers: { ...JSON_TYPE, ...request.headers }, body: JSON.stringify(body) });
}

async function post<T>({ url }: Simulator, route: string, body: object): Promise<T> {
  const response = await fetch(url + route, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });
  return (await response.json()) as T;
}

async function get<T>({ url }: Simulator, route: string): Promise<T> {
  return (await (await fetch(url + route)).json()) as T;
}

/**
 * What has to be equal: scores between 1 and 99 are examples, of the match score only the side of 5 counts, words in the broken answers are free, and of
 * somebody else only that it is not the one who was asked for; `dataSintetis` is ours.
 */
function essence(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === 'dataSintetis') return undefined;
      if (key === 'matchScore' && typeof value === 'string') return Number(value) > 5 ? 'high' : 'low';
      return typeof value === 'string' ? value.replace(/\(([1-9]\d?)\)$/, '(n)') : value;
    });
  } catch {
    return text === '' ? 'nothing' : text.startsWith('<') ? 'a page' : 'no JSON';
  }
}

describe('the simulator of Dukcapil', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startSmall();
  });
  afterAll(() => simulator.close());
  beforeEach(() => post(simulator, '/_simulator/reset', {}));

  it.each(
    ['verify.json', 'errors.json', 'face.json', 'return-data.json'].flatMap((file) => pairsOf(file).map((pair) => ({ file, ...pair }))),
  )('answers as in $file: $name', async (pair) => {
    await post(simulator, '/_simulator/faults', pair.faults ?? {});
    for (const before of pairs.filter(({ name }) => pair.after?.includes(name))) await send(simulator, before);

    const response = await send(simulator, pair);

    expect(response.status).toBe(pair.response.status);
    expect(response.headers.get('x-data')).toBe('SINTETIS');
    expect(Object.fromEntries(response.headers)).toMatchObject(pair.response.headers ?? {});
    expect(essence(await response.text())).toEqual(essence(pair.response.text ?? JSON.stringify(pair.response.body)));
  });

  const [asked] = pairsOf('errors.json');
  const verify = (nik: string): Promise<Response> =>
    send(simulator, { ...asked!, request: { ...asked!.request, body: { ...asked!.request.body, NIK: nik } } });
  const codeOf = async (nik: string): Promise<unknown> =>
    ((await (await verify(nik)).json()) as { content: { RESPONSE_CODE: string }[] }).content[0]!.RESPONSE_CODE;

  it.each(['11', '12', '13', '14', '15'])('a NIK of the area 99.%s has that code', async (code) => {
    expect(await codeOf(`99${code}011708900000`)).toBe(code);
  });

  it.each(['', '3578', '357808170890000O', '35780817089000001', ' 3578081708900000'])(
    'what is not of 16 digits (%j) is no NIK: 15',
    async (nik) => {
      expect(await codeOf(nik)).toBe('15');
    },
  );

  it.each([[null], [[]], ['text'], [{ NIK: 3578081708900000 }], [{ NIK: { $ne: 1 }, NAMA_LGKP: ['x'] }]])(
    'a body that is none (%j) is answered',
    async (body) => {
      const response = await fetch(simulator.url + asked!.request.path, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });

      expect(response.status).toBe(200);
      expect(await response.text()).toContain('Login gagal');
    },
  );

  it('a slow service answers late, a client that has gone is let go', async () => {
    await post(simulator, '/_simulator/faults', { slowMs: 60_000 });
    const impatient = fetch(simulator.url + asked!.request.path, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(asked!.request.body),
      signal: AbortSignal.timeout(100),
    });

    await expect(impatient).rejects.toThrow(/timeout/);
  });

  it('a connection that is cut gives no answer at all', async () => {
    await post(simulator, '/_simulator/faults', { down: 'reset' });

    await expect(verify('3506132812600000')).rejects.toThrow();
  });

  it('faults happen to a share of the calls, and end when they are over', async () => {
    const twenty = async (): Promise<number[]> =>
      Promise.all(Array.from({ length: 20 }, async () => (await verify('3506132812600000')).status));

    await post(simulator, '/_simulator/faults', { down: true, rate: 0.5 });
    expect(new Set(await twenty())).toEqual(new Set([200, 503]));
    await post(simulator, '/_simulator/faults', { down: true, until: '2020-01-01T00:00:00Z' });
    expect(new Set(await twenty())).toEqual(new Set([200]));
  });

  it('a fault that it does not know is refused, not ignored', async () => {
    const { error } = await post<{ error: string }>(simulator, '/_simulator/faults', { slow: 1 });

    expect(error).toContain('slow');
  });

  it('tells what it was asked, and forgets it', async () => {
    await verify('3506132812600000');

    expect(await get(simulator, '/_simulator/state')).toMatchObject({
      dataSintetis: true,
      persons: 6,
      quota: 999,
      calls: { verify: 1, face: 0 },
    });
    await post(simulator, '/_simulator/reset', {});
    expect(await get(simulator, '/_simulator/state')).toMatchObject({ quota: 1000, calls: { verify: 0 } });
  });

  it('says on its page that its data are synthetic', async () => {
    expect(await (await fetch(simulator.url)).text()).toContain('DATA SINTETIS');
  });
});

describe('the 1:N station', () => {
  interface Found {
    readonly status: string;
    readonly reason?: string;
    readonly candidates: { readonly nik: string; readonly score: number }[];
  }
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startSimulator({ persons: 20_000 });
  });
  afterAll(() => simulator.close());

  const sampleOf = async (of: object): Promise<string> => (await post<{ sample: string }>(simulator, '/_station/samples', of)).sample;
  const search = (sample: string, kind = 'face'): Promise<Found> => post(simulator, '/_station/search', { sample, kind });
  const somebody = async (kind: string): Promise<{ index: number; twin?: string; record: { NIK: string } }> =>
    (await get<{ persons: { index: number; twin?: string; record: { NIK: string } }[] }>(simulator, `/_simulator/random?kind=${kind}`))
      .persons[0]!;

  it('the same sample gives the same answer', async () => {
    const sample = await sampleOf({ index: 7 });

    expect(await search(sample)).toEqual(await search(sample));
  });

  it('of twins it gives both, by index or by NIK', async () => {
    const { index, twin, record } = await somebody('twin');
    const samples = await Promise.all([{ index }, { nik: record.NIK }].map((of) => sampleOf({ ...of, setting: 'quiet', mark: 'a' })));

    expect(samples[0]).toBe(samples[1]);
    expect([record.NIK, twin]).toEqual(expect.arrayContaining((await search(samples[0]!, 'finger')).candidates.map(({ nik }) => nik)));
  });

  it('of somebody unknown there are as many as are asked for', async () => {
    expect(await sampleOf({})).not.toBe(await sampleOf({}));
  });

  it.each([
    ['eyes_closed', 'face', 'mata tertutup'],
    ['eyes_closed', 'iris', 'mata tertutup'],
    ['agitated', 'finger', 'gelisah'],
  ])('%s: a %s cannot be read', async (condition, kind, reason) => {
    expect(await search(await sampleOf({ index: 1, condition }), kind)).toEqual({
      status: 'tidak terbaca',
      reason,
      candidates: [],
      dataSintetis: true,
    });
  });

  it('a picture of the sample is a face for face 1:1', async () => {
    const person = await somebody('enrolled');
    const { image } = await post<{ image: string }>(simulator, '/_station/samples', { index: person.index });
    const [face] = pairsOf('face.json');
    const body = { ...face!.request.body, nik: person.record.NIK, image, user_id: 'pulang', password: 'sintetis' };

    const answer = (await (await send(simulator, { ...face!, request: { ...face!.request, body } })).json()) as { matchScore: string };

    expect(Number(answer.matchScore)).toBeGreaterThan(5);
    expect(Buffer.from(image, 'base64').subarray(0, 2).toString('hex')).toBe('ffd8');
  });

  it('persons are given in pages', async () => {
    const page = await get<{ total: number; persons: { index: number; record: { NIK: string } }[] }>(
      simulator,
      '/_simulator/persons?offset=19998&limit=10',
    );

    expect(page.total).toBe(20_000);
    expect(page.persons.map(({ index }) => index)).toEqual([19_998, 19_999]);
    expect(page.persons.map(({ record }) => record.NIK.slice(12))).toEqual(['0000', '0000']);
  });

  it.each(['offset=-1', 'limit=5000', 'limit=x'])('a page that there is not (%s) is refused', async (query) => {
    expect((await fetch(`${simulator.url}/_simulator/persons?${query}`)).status).toBe(400);
  });
});

describe('the program of the simulator', () => {
  beforeAll(compile, 120_000);

  it('says where it is on one line, and ends on SIGTERM', async () => {
    const child = spawn(process.execPath, [compiled('simulator/main.js'), '--port', '0', '--persons', '1000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until(() => said.endsWith('\n'));
    const url = /^Simulator Dukcapil \(DATA SINTETIS\): (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(said)![1]!;

    expect(await (await fetch(`${url}/_simulator/state`)).json()).toMatchObject({ persons: 1000 });
    const all = family(child.pid!);
    child.kill('SIGTERM');
    await until(() => child.exitCode !== null || child.signalCode !== null);
    expect(child.exitCode).toBe(0);
    expect(survivors(all)).toEqual([]);
  }, 30_000);
});
