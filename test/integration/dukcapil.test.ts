import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DukcapilClient } from '../../src/identity/dukcapil/client.js';
import type { Asked } from '../../src/identity/dukcapil/domain/verdict.js';
import { MakeAttempt } from '../../src/identity/dukcapil/make-attempt.js';
import { AttemptDue } from '../../src/identity/dukcapil/messages.js';
import { SendChecks } from '../../src/identity/dukcapil/send-checks.js';
import type { IdentityChecks } from '../../src/identity/dukcapil/identity-checks.view.js';
import { ReadPerson, RecordVersion } from '../../src/people/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/index.js';
import { testApi, type TestApi } from '../support/api.js';
import { agreesTo, dukcapilForTest, saysCode, settingsFor, type Call, type DukcapilForTest, type Says } from '../support/dukcapil.js';
import { take, type Opened } from '../support/places.js';
import { until } from '../faults/services.js';

const WAGIMAN = { names: ['Wagiman'], nik: '3506132812600000', birthDate: '1960-12-28', sex: 'male' as const };
const ASKED: Asked = { NIK: WAGIMAN.nik, NAMA_LGKP: 'WAGIMAN', TGL_LHR: '28-12-1960' };

interface Pair {
  readonly name: string;
  readonly request: { readonly path: string; readonly body: Record<string, string> };
  readonly response: {
    readonly status: number;
    readonly headers?: Record<string, string>;
    readonly body?: unknown;
    readonly text?: string;
  };
  readonly means: { readonly kind: string };
}
const fixtures = <T>(file: string) => JSON.parse(readFileSync(`test/fixtures/dukcapil/${file}.json`, 'utf8')) as T;
const pairs = (file: string): [string, Pair][] => fixtures<Pair[]>(file).map((pair) => [pair.name, pair]);

describe('the client of Dukcapil', () => {
  let dukcapil: DukcapilForTest;
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const returnData = { token: 'token-uji', path: '/dukcapil/data_balikan', institution: 'DINAS SOSIAL PROVINSI JAWA TIMUR' };
  const client = () => new DukcapilClient(settingsFor(dukcapil.url, {}, { publicKey: keys.publicKey, returnData }));

  beforeAll(async () => {
    dukcapil = await dukcapilForTest();
  });
  beforeEach(() => dukcapil.forget());
  afterAll(() => dukcapil.close());

  it('asks with the very fields of the contract', async () => {
    dukcapil.says((call) => agreesTo(call));

    const verdict = await client().verify(ASKED, 'uji-1');

    expect(verdict).toMatchObject({ kind: 'verified', quotaLeft: 500 });
    expect(dukcapil.calls).toMatchObject([{ path: '/dukcapil/get_json/PULANG/CALL_VERIFY_BY_ELEMEN' }]);
    expect(dukcapil.calls[0]!.body).toEqual({
      USER_ID: 'pulang-uji',
      PASSWORD: 'rahasia-uji',
      IP_USER: '127.0.0.1',
      TRESHOLD: '80',
      transactionId: 'uji-1',
      ...ASKED,
    });
  });

  it.each([...pairs('verify'), ...pairs('errors')])('is answered as in the fixtures: %s', async (_, { request, response, means }) => {
    dukcapil.says(response);

    const { kind } = await client().verify(request.body as Asked, 'uji-1');

    expect(kind === 'mismatched' ? 'verified' : kind).toBe(means.kind);
  });

  it('sends a face with NIK and login encrypted, and keeps the score', async () => {
    const [, { response, request }] = pairs('face')[0]!;
    dukcapil.says(response);

    const verdict = await client().compareFace(WAGIMAN.nik, Buffer.from('gambar'), 'uji-2');

    // Node no longer takes the padding away itself: 00 02, bytes that are not 0, 00, and then the text
    const decrypted = (field: string) =>
      /^\0\x02[^\0]{8,}\0(.*)$/s.exec(
        privateDecrypt(
          { key: keys.privateKey, padding: constants.RSA_NO_PADDING },
          Buffer.from(dukcapil.calls[0]!.body[field]!, 'base64'),
        ).toString('latin1'),
      )?.[1];
    const { body, path } = dukcapil.calls[0]!;
    expect(verdict).toEqual({ kind: 'scored', score: 14.37, quotaLeft: 999 });
    expect(path).toBe(request.path);
    expect(Object.keys(body).sort()).toEqual(Object.keys(request.body).sort());
    expect([decrypted('nik'), decrypted('user_id'), decrypted('password')]).toEqual([WAGIMAN.nik, 'pulang-uji', 'rahasia-uji']);
    expect(body).toMatchObject({
      threshold: '1',
      type: 'Face',
      position: 'F',
      template: '',
      image: Buffer.from('gambar').toString('base64'),
    });
  });

  it('tells back in the form of the contract', async () => {
    const [, { response, request }] = pairs('return-data')[0]!;
    dukcapil.returns(response);

    const answer = await client().tellBack(WAGIMAN.nik, { keterangan: 'dipulangkan', tanggal: '2026-11-22' });

    expect(answer).toBe('sent');
    expect(dukcapil.calls).toMatchObject([{ path: request.path, headers: { authorization: 'Bearer token-uji' } }]);
    expect(dukcapil.calls[0]!.body).toEqual(request.body);
  });

  it.each([
    ['silent', 'hang', 'timeout'],
    ['broken off', 'reset', 'unreachable'],
    ['endless', { text: `{"content":[${' '.repeat(70_000)}` }, 'nonsense'],
    ['elsewhere, where no login may go', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'server_error'],
  ] as [string, Says, string][])('knows nothing when the service is %s', async (_, says, why) => {
    dukcapil.says(says);

    expect(await client().verify(ASKED, 'uji-1')).toMatchObject({ kind: 'pending', why });
  });

  it('knows nothing when nobody is there', async () => {
    expect(await new DukcapilClient(settingsFor('http://127.0.0.1:1')).verify(ASKED, 'uji-1')).toMatchObject({
      kind: 'pending',
      why: 'unreachable',
    });
  });
});

describe('the client and the simulator, which share no code', () => {
  let simulator: Simulator;
  const given = fixtures<{ login: { USER_ID: string; PASSWORD: string }; bearer: string; persons: SimulatorOptions['also'] & object }>(
    'register',
  );
  const client = () => {
    const returnData = { token: given.bearer, path: '/dukcapil/data_balikan', institution: 'DINSOS' };
    return new DukcapilClient(settingsFor(simulator.url, { timeout: 5_000 }, { publicKey: simulator.publicKey, returnData }));
  };

  beforeAll(async () => {
    const login = { userId: given.login.USER_ID, password: given.login.PASSWORD };
    simulator = await startSimulator({ persons: 0, also: given.persons, login, bearer: given.bearer, customer: 'PULANG' });
  });
  afterAll(() => simulator.close());

  it.each([
    ['what agrees', ASKED, 'verified'],
    ['another name', { ...ASKED, NAMA_LGKP: 'BUDI HARTONO' }, 'mismatched'],
    ['a name of one letter', { ...ASKED, NAMA_LGKP: 'W' }, 'mismatched'],
    ['somebody deceased', { ...ASKED, NIK: '3509115203850000' }, 'blocked'],
    ['a NIK that nobody has', { ...ASKED, NIK: '3578082912990000' }, 'not_in_register'],
  ])('understand each other about %s', async (_, asked, kind) => {
    expect((await client().verify(asked, 'uji-1')).kind).toBe(kind);
  });

  it('understand each other about a face, and about what is told back twice', async () => {
    const face = await client().compareFace(WAGIMAN.nik, Buffer.from(`SAMPEL-SINTETIS:${WAGIMAN.nik}`), 'uji-2');
    const told = () => client().tellBack(WAGIMAN.nik, { keterangan: 'identification', tanggal: '2026-11-22' });

    expect(face.kind).toBe('scored');
    expect([await told(), await told()]).toEqual(['sent', 'sent']);
  });
});

describe('a check', () => {
  let dukcapil: DukcapilForTest;
  let api: TestApi;

  beforeAll(async () => {
    dukcapil = await dukcapilForTest();
    const returnData = { token: 'token-uji', path: '/dukcapil/data_balikan', institution: 'DINSOS' };
    api = await testApi({ dukcapil: settingsFor(dukcapil.url, { perPerson: 12 }, { returnData }) });
  }, 60_000);

  afterEach(async () => {
    dukcapil.forget();
    await api.source
      .query(`update identity_checks set state = 'failed_for_good', why = 'timeout', answered_at = now(), next_attempt_at = null, lease_until = null
      where state in ('waiting', 'running')`);
    await api.source.query(
      `update identity_service set failures = 0, open_until = null, paused_until = null, slots_until = 'epoch', last_why = null`,
    );
  });

  afterAll(async () => {
    await api?.close();
    await dukcapil?.close();
  });

  const desk = () => api.as('dinsos.desk', 'DINSOS-35');
  const operator = () => api.as('dp3ak.operator', 'DP3AK-35');
  /** somebody who came to the desk */
  const aCase = async (stated: object = {}): Promise<Opened> => {
    const identity = { ...WAGIMAN, ...stated };
    const { body } = await (await desk()).post<Opened>('/cases', { event: 'walk_in_registered', region: '35.78', step: { identity } });
    return body;
  };
  const asked = async (stated: object = {}): Promise<Opened> => {
    const opened = await aCase(stated);
    const { status, body } = await take<object>(await desk(), opened, 'verification_asked', { step: { method: 'verify' } });
    expect([status, status === 200 || body]).toEqual([200, true]);
    return opened;
  };
  const checksOf = async ({ caseId }: Opened) => (await (await desk()).get<IdentityChecks>(`/cases/${caseId}/identity-checks`)).body.items;
  const stateOf = async ({ caseId }: Opened) =>
    (await api.source.query<{ state: string }[]>(`select snapshot->'regions'->>'identity' as state from cases where id = $1`, [caseId]))[0]!
      .state;
  const eventsOf = async ({ caseId }: Opened) =>
    (
      await api.source.query<{ event: string }[]>(
        `select event from case_events where case_id = $1 and actor_role = 'system' order by seq`,
        [caseId],
      )
    ).map(({ event }) => event);
  const noticesOf = async ({ caseId }: Opened) =>
    (
      await api.source.query<{ subject: string }[]>(`select distinct subject from notifications where case_id = $1 and kind = 'identity'`, [
        caseId,
      ])
    ).map(({ subject }) => subject);
  const inState = (opened: Opened, state: string) =>
    until(`the check is ${state}`, async () => (await checksOf(opened))[0]?.state === state);
  /** an attempt was made, and it waits for the next */
  const tried = (opened: Opened, attempts = 1) =>
    until(`attempt ${attempts}`, async () => {
      const [check] = await checksOf(opened);
      return check?.state === 'waiting' && check.attempts >= attempts;
    });
  const tryNow = ({ caseId }: Opened) =>
    api.source.query(`update identity_checks set next_attempt_at = now() where case_id = $1 and state = 'waiting'`, [caseId]);
  const verifies = () => dukcapil.calls.filter(({ path }) => path.endsWith('CALL_VERIFY_BY_ELEMEN'));

  it('that the SOP asks for is made, and what agrees is taken as "verified" by the system', async () => {
    dukcapil.says((call) => agreesTo(call));

    const opened = await asked({ birthPlace: 'Kediri' });
    await inState(opened, 'answered');

    expect(await checksOf(opened)).toMatchObject([
      {
        kind: 'verify',
        verdict: 'verified',
        purpose: 'identification',
        askedBy: (await desk()).account,
        event: 'verified',
        synthetic: true,
        fields: [
          { field: 'NAMA_LGKP', label: { id: 'nama' }, agrees: true, score: 100 },
          { field: 'TMPT_LHR', agrees: true },
          { field: 'TGL_LHR', agrees: true },
          { field: 'JENIS_KLMIN', agrees: true },
        ],
      },
    ]);
    expect([await stateOf(opened), await eventsOf(opened), await noticesOf(opened)]).toEqual(['identified', ['verified'], []]);
    expect(verifies()).toHaveLength(1);
  });

  it.each([
    ['11', 'blocked', 'blocked', 'verification_blocked', 'tercatat meninggal'],
    ['12', 'blocked', 'blocked', 'verification_blocked', 'data ganda'],
    ['14', 'blocked', 'blocked', 'verification_blocked', 'tidak aktif'],
    ['13', 'not_in_register', 'not_in_register', 'verification_negative', 'tidak ada di data kependudukan'],
    ['15', 'malformed', 'mismatched', 'verification_mismatched', 'kode 15'],
  ])('with code %s is %s, the case %s by %s', async (code, verdict, state, event, words) => {
    dukcapil.says(saysCode(code));

    const opened = await asked();
    await inState(opened, 'answered');

    const [check] = await checksOf(opened);
    expect(check).toMatchObject({ verdict, code, event, words: { id: expect.stringContaining(words) }, next: { id: expect.any(String) } });
    expect([await stateOf(opened), await eventsOf(opened), await noticesOf(opened)]).toEqual([state, [event], [verdict]]);
  });

  it('about somebody whose name differs is told to people, and never taken as "verified"', async () => {
    dukcapil.says((call) => agreesTo(call, { NAMA_LGKP: 'Tidak Sesuai (52)' }));

    const opened = await asked();
    await inState(opened, 'answered');

    expect(await checksOf(opened)).toMatchObject([{ verdict: 'mismatched', event: 'verification_mismatched' }]);
    expect([await stateOf(opened), await noticesOf(opened)]).toEqual(['mismatched', ['mismatched']]);
  });

  it('about somebody whose name differs reads neither as a service in trouble nor as "not found", and is asked again once it is mended', async () => {
    dukcapil.says((call) => agreesTo(call, { NAMA_LGKP: call.body['NAMA_LGKP'] === 'WAGIMAN' ? 'Sesuai (100)' : 'Tidak Sesuai (52)' }));
    const opened = await asked({ names: ['Wagimin'] });
    await inState(opened, 'answered');

    const read = JSON.stringify([
      (await (await desk()).get(`/cases/${opened.caseId}`)).body,
      (await (await desk()).get(`/cases/${opened.caseId}/timeline`)).body,
      (await (await desk()).get(`/cases/${opened.caseId}/identity?purpose=identification`)).body,
      await checksOf(opened),
    ]);
    expect(read).toMatch(/Data tidak cocok, diperiksa bersama klien/);
    expect(read).not.toMatch(/gangguan|technical reason|tidak ditemukan|not found|tidak ada di data kependudukan/i);

    const name = { kind: 'name', value: 'Wagiman', source: 'card' };
    expect((await (await desk()).post(`/cases/${opened.caseId}/identity/claims`, { claims: [name] })).status).toBe(201);
    await take(await desk(), opened, 'verification_asked', { step: { method: 'verify' } });
    await until('the second is answered', async () => {
      const checks = await checksOf(opened);
      return checks.length === 2 && checks.every(({ state }) => state === 'answered');
    });

    expect([(await checksOf(opened)).map(({ verdict }) => verdict), await stateOf(opened)]).toEqual([
      ['verified', 'mismatched'],
      'identified',
    ]);
  });

  it.each([
    ['slow', 'hang', 'layanan lambat'],
    ['down', { status: 503 }, 'layanan sedang gangguan'],
    ['broken off', 'reset', 'layanan tidak terjangkau'],
    ['a page of HTML', { text: '<h1>Pemeliharaan</h1>' }, 'tidak terbaca'],
    ['truncated', { text: '{"content":[{"NIK":"35061' }, 'tidak terbaca'],
    ['empty', { text: '' }, 'tidak terbaca'],
    ['about somebody else', (call: Call) => agreesTo(call, { NIK: '3578081708900000' }), 'tentang orang lain'],
  ] as [string, Says | ((call: Call) => Says), string][])(
    'is pending with the next attempt’s time when the service is %s, and answered by the next',
    async (_, says, why) => {
      dukcapil.says(says);
      const opened = await asked();
      await tried(opened);

      const [check] = await checksOf(opened);
      expect(check).toMatchObject({ state: 'waiting', verdict: null, attempts: 1, event: null });
      expect(check!.words.id).toMatch(new RegExp(`^Belum dijawab \\(.*${why}.*\\), dicoba lagi pukul .* WIB\\.$`));
      expect(check!.words.en).toMatch(/^Not answered yet \(.*\), tried again at .* WIB\.$/);
      expect(Date.parse(check!.nextAttemptAt!)).toBeGreaterThan(Date.now());
      expect([await stateOf(opened), await eventsOf(opened)]).toEqual(['verifying', []]);

      dukcapil.says((call) => agreesTo(call));
      await tryNow(opened);
      await inState(opened, 'answered');
      expect(await stateOf(opened)).toBe('identified');
    },
  );

  it('over the quota waits an hour for everybody, and counts no attempt', async () => {
    dukcapil.says({ body: { content: [{ RESPON: 'Kuota Akses Hari ini telah Habis' }], quotaLimiter: 0 } });
    const first = await asked();
    await until('the quota is known to be used up', async () => ((await checksOf(first))[0]?.words.id ?? '').includes('kuota habis'));
    const second = await asked();
    await inState(second, 'waiting');

    const service = (await (await operator()).get<Record<string, unknown>>('/identity-checks/service')).body;
    const [waiting] = await checksOf(second);

    expect(service).toMatchObject({ connected: true, quotaLeft: 0, circuit: 'closed', waiting: 2, lastFailure: { id: 'kuota habis' } });
    expect(Date.parse(waiting!.nextAttemptAt!) - Date.now()).toBeGreaterThan(3_500_000);
    expect([(await checksOf(first))[0]!.attempts, verifies()]).toEqual([0, [expect.anything()]]);
  });

  it('after five failures in a row opens the circuit: the rest waits without losing an attempt, and one goes first when the time is over', async () => {
    dukcapil.says({ status: 503 });
    const failing = await Promise.all(Array.from({ length: 5 }, () => asked()));
    for (const each of failing) await tried(each);
    dukcapil.forget();
    const waiting = await asked();
    await inState(waiting, 'waiting');
    await api.app.get(SendChecks).send();

    const { body } = await (await operator()).get<Record<string, unknown>>('/identity-checks/service');
    expect(body).toMatchObject({ circuit: 'open', heldUntil: expect.any(String), lastFailure: { en: 'the service has a fault' } });
    expect((await checksOf(waiting))[0]).toMatchObject({ state: 'waiting', attempts: 0, nextAttemptAt: body['heldUntil'] });
    expect(verifies()).toHaveLength(0);

    dukcapil.says((call) => agreesTo(call));
    for (const each of failing) await tryNow(each);
    await api.source.query(`update identity_service set open_until = now() - interval '1 second'`);
    for (const each of [...failing, waiting]) await inState(each, 'answered');
    expect((await (await operator()).get<Record<string, unknown>>('/identity-checks/service')).body).toMatchObject({
      circuit: 'closed',
      heldUntil: null,
      waiting: 0,
    });
  });

  it('with a refused login opens the circuit at once and counts no attempt', async () => {
    dukcapil.says({ body: { content: [{ RESPON: 'Login gagal' }] } });

    const opened = await asked();
    await until('the login is known to be refused', async () =>
      ((await checksOf(opened))[0]?.words.id ?? '').includes('login layanan ditolak'),
    );

    expect((await checksOf(opened))[0]).toMatchObject({ attempts: 0, state: 'waiting' });
    expect((await (await operator()).get<Record<string, unknown>>('/identity-checks/service')).body).toMatchObject({ circuit: 'open' });
  });

  it('that is never answered is given up after all attempts: pending, and not "not found"', async () => {
    dukcapil.says({ status: 500 });
    const opened = await asked();
    await tried(opened);
    await api.source.query('update identity_checks set attempts = 13 where case_id = $1', [opened.caseId]);

    await tryNow(opened);
    await inState(opened, 'failed_for_good');

    expect((await checksOf(opened))[0]).toMatchObject({
      verdict: null,
      event: 'verification_failed',
      words: { id: expect.stringContaining('bukan "tidak ditemukan"') },
    });
    expect([await stateOf(opened), await noticesOf(opened)]).toEqual(['pending', ['gave_up']]);
  });

  it.each([
    ['an O for a zero', { nik: '35O6132812600000' }, 'nik_wrong'],
    ['no NIK', { nik: null }, 'nik_missing'],
    ['neither birth date nor place', { birthDate: '1960' }, 'too_little'],
  ])('with %s is never sent, and staff are told', async (_, stated, subject) => {
    dukcapil.says((call) => agreesTo(call));

    const opened = await asked(stated);
    await inState(opened, 'failed_for_good');

    expect((await checksOf(opened))[0]).toMatchObject({
      verdict: null,
      event: null,
      words: { id: expect.stringMatching(/^Tidak dikirim/) },
    });
    expect([await noticesOf(opened), verifies()]).toEqual([[subject], []]);
  });

  it('whose answer comes when the case has moved on is kept, not taken, and told', async () => {
    let answer: () => void = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    dukcapil.says(async (call) => {
      await held;
      return agreesTo(call);
    });
    const opened = await asked();
    await until('it is called', () => Promise.resolve(verifies().length === 1));
    await take(await operator(), opened, 'verification_negative', { step: { method: 'siak_search' } });

    answer();
    await inState(opened, 'answered');

    expect((await checksOf(opened))[0]).toMatchObject({ verdict: 'verified', event: null });
    expect([await stateOf(opened), await eventsOf(opened), await noticesOf(opened)]).toEqual(['not_in_register', [], ['not_taken']]);
  });

  it('whose person is mended while it is out is asked again with what is right', async () => {
    const work = api.app.get(UnitOfWork);
    let mended = false;
    const opened = await aCase({ names: ['Wagimin'] });
    const mend = async () => {
      if (mended) return;
      mended = true;
      const [{ id }] = (await api.source.query<{ id: string }[]>('select person_id as id from cases where id = $1', [opened.caseId])) as [
        { id: string },
      ];
      await work.run(async (tx) => {
        const { current } = await api.app.get(ReadPerson).getCurrent(tx, id, 'identity');
        await api.app.get(RecordVersion).run(tx, {
          personId: id,
          kind: 'identity',
          data: { ...current!.data!, names: ['Wagiman'] },
          basedOn: current!.version,
          by: null,
          because: 'corrected',
        });
      });
    };
    dukcapil.says(async (call) => {
      await mend();
      return call.body['NAMA_LGKP'] === 'WAGIMAN' ? agreesTo(call) : saysCode('13');
    });

    await take(await desk(), opened, 'verification_asked', { step: { method: 'verify' } });
    await inState(opened, 'answered');

    expect((await checksOf(opened))[0]).toMatchObject({ verdict: 'verified', event: 'verified' });
    expect(verifies().map(({ body }) => body['NAMA_LGKP'])).toEqual(['WAGIMIN', 'WAGIMAN']);
  });

  it('asked for twice at once is one check, one call and one event', async () => {
    dukcapil.says((call) => agreesTo(call));
    const opened = await aCase();
    const url = `/cases/${opened.caseId}/identity-checks`;
    const ask = async () => (await operator()).post<{ id: string }>(url, { kind: 'verify', purpose: 'identification' });

    const answers = await Promise.all([ask(), ask(), ask()]);
    await inState(opened, 'answered');

    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect([await eventsOf(opened), (await checksOf(opened)).length, verifies().length]).toEqual([['verified'], 1, 1]);
  });

  it('is done once though the process dies between call and writing, and the call is made twice', async () => {
    dukcapil.says((call) => agreesTo(call));
    const attempt = api.app.get(MakeAttempt);
    const opened = await aCase();
    const [{ id }] = (await api.source.query<{ id: string }[]>(
      `insert into identity_checks (id, case_id, person_id, kind, asked_by, unit_id, role, purpose, state, turn, next_attempt_at, lease_until)
       select gen_random_uuid(), id, person_id, 'verify', $2, $3, 'dinsos.desk', 'identification', 'running', 1, null, now() + interval '1 minute' from cases where id = $1 returning id`,
      [opened.caseId, (await desk()).account, (await desk()).unit],
    )) as [{ id: string }];
    await take(await desk(), opened, 'verification_asked', { step: { method: 'verify' } });
    const message = AttemptDue.of({ checkId: id, turn: 1 });
    const write = (prepared: Awaited<ReturnType<MakeAttempt['prepare']>>) =>
      api.app.get(UnitOfWork).run((tx) => attempt.handle(tx, message, prepared));

    const lost = await attempt.prepare(message); // and the process dies
    const again = await attempt.prepare(message);
    await write(again);
    await write(lost);

    expect([verifies().length, await eventsOf(opened), (await checksOf(opened)).length]).toEqual([2, ['verified'], 1]);
    expect(await attempt.prepare(message)).toBeUndefined();
  });

  it('whose process has died for good is taken back when its lease is over, and its late answer is not taken', async () => {
    dukcapil.says((call) => agreesTo(call));
    const opened = await aCase();
    const [{ id }] = (await api.source.query<{ id: string }[]>(
      `insert into identity_checks (id, case_id, person_id, kind, asked_by, unit_id, role, purpose, state, turn, next_attempt_at, lease_until)
       select gen_random_uuid(), id, person_id, 'verify', $2, $3, 'dinsos.desk', 'identification', 'running', 7, null, now() - interval '1 second' from cases where id = $1 returning id`,
      [opened.caseId, (await desk()).account, (await desk()).unit],
    )) as [{ id: string }];

    await inState(opened, 'answered');

    expect(await api.source.query('select turn, attempts from identity_checks where id = $1', [id])).toEqual([{ turn: 8, attempts: 1 }]);
    expect(await api.app.get(MakeAttempt).prepare(AttemptDue.of({ checkId: id, turn: 7 }))).toBeUndefined();
  });

  it('whose process dies at every call is given up at last, and not called for ever', async () => {
    dukcapil.says({ status: 503 });
    const opened = await asked();
    await tried(opened);
    dukcapil.forget();
    await api.source.query(
      `update identity_checks set state = 'running', attempts = 13, next_attempt_at = null, lease_until = now() - interval '1 second' where case_id = $1`,
      [opened.caseId],
    );

    await inState(opened, 'failed_for_good');

    expect([await noticesOf(opened), verifies()]).toEqual([['gave_up'], []]);
  });

  it('is sent back as return data once, though the service is away at first, and "sent before" is as good', async () => {
    const answers: Says[] = [{ status: 502 }, { status: 400, body: { message: 'Data sudah pernah dikirim' } }];
    dukcapil.says((call) => agreesTo(call));
    const isOurs = ({ body }: Call) => JSON.stringify(body).includes('3506132812700000');
    dukcapil.returns((call) => (isOurs(call) && answers.shift()) || {});

    const opened = await asked({ nik: '3506132812700000' });
    await until('it was told back', async () => {
      const rows = await api.source.query<unknown[]>('select from identity_checks where case_id = $1 and returned_at is not null', [
        opened.caseId,
      ]);
      return rows.length === 1;
    });

    const told = dukcapil.calls.filter((call) => call.path.endsWith('balikan') && isOurs(call));
    expect(told).toHaveLength(2);
    expect(told[1]!.body).toMatchObject([
      { id_lembaga: 'PULANG', data: [{ NIK: '3506132812700000', param: [{ keterangan: 'identification' }] }] },
    ]);
  });

  it('keeps no personal data, in rows, messages or events', async () => {
    dukcapil.says((call) => agreesTo(call, { NAMA_LGKP_IBU: 'TUKINEM', ALAMAT: 'JL. MAWAR 1' }));
    const opened = await asked();
    await inState(opened, 'answered');

    const [{ kept }] = (await api.source.query<{ kept: string }[]>(
      `select concat((select jsonb_agg(c) from identity_checks c), (select jsonb_agg(l) from identity_calls l), (select jsonb_agg(o) from outbox o),
         (select jsonb_agg(e) from case_events e), (select jsonb_agg(n) from notifications n), (select jsonb_agg(d) from dead_letters d)) as kept`,
    )) as [{ kept: string }];
    expect(kept).not.toMatch(/wagiman|tukinem|mawar|3506132812600000|28-12-1960|rahasia-uji/i);
  });

  it('has in its row no place for a value', async () => {
    dukcapil.says((call) => agreesTo(call));
    const opened = await asked();
    await inState(opened, 'answered');
    const put = (fields: object) =>
      api.source.query('update identity_checks set fields = $2 where case_id = $1', [opened.caseId, JSON.stringify(fields)]);

    await expect(put({ NAMA_LGKP: { agrees: true, score: 'WAGIMAN' } })).rejects.toThrow('identity_checks_fields_check');
    await expect(put({ NAMA_LGKP: { agrees: true, score: 1, value: 'WAGIMAN' } })).rejects.toThrow('identity_checks_fields_check');
    await put({ NAMA_LGKP: { agrees: true, score: 98 } });
  });
});
