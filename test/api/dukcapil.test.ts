import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { v7 as newId } from 'uuid';
import type { IdentityChecks } from '../../src/identity/dukcapil/identity-checks.view.js';
import { SendChecks } from '../../src/identity/dukcapil/send-checks.js';
import type { DukcapilSettings } from '../../src/identity/dukcapil/settings.js';
import { TellScreens } from '../../src/identity/tell-screens.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { LiveChanges, type LiveChange } from '../../src/platform/live/index.js';
import { Outbox } from '../../src/platform/queue/index.js';
import { until } from '../faults/services.js';
import { testApi, type Person, type TestApi } from '../support/api.js';
import { agreesTo, dukcapilForTest, settingsFor, type DukcapilForTest } from '../support/dukcapil.js';
import { take, type Opened } from '../support/places.js';
import { staff, type Staff } from '../support/staff.js';

const WAGIMAN = { names: ['Wagiman'], nik: '3506132812600000', birthDate: '1960-12-28', sex: 'male' as const };
const VERIFY = { kind: 'verify', purpose: 'identification' };
const FACE = { kind: 'face', purpose: 'identification' };

interface Problem {
  readonly code: string;
  readonly message: { readonly id: string; readonly en: string };
}

describe('identity checks by HTTP', () => {
  let dukcapil: DukcapilForTest;
  let api: TestApi;
  let settings: DukcapilSettings;
  let photographer: Staff;
  let base: string;

  beforeAll(async () => {
    dukcapil = await dukcapilForTest();
    const { publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    settings = settingsFor(dukcapil.url, { perPerson: 3 }, { publicKey });
    api = await testApi({ dukcapil: settings });
    photographer = await staff(api.app, 'dinsos.desk', 'DINSOS-35');
    base = await api.app.getHttpAdapter().getInstance().listen({ host: '127.0.0.1', port: 0 });
    await api.app.get(SendChecks).onApplicationShutdown(); // from here on checks go when a test sends them
  }, 60_000);

  afterEach(async () => {
    await until(
      'nothing is out',
      async () => (await api.source.query<unknown[]>(`select from identity_checks where state = 'running'`)).length === 0,
    );
    dukcapil.forget();
    await api.source.query(
      `update identity_service set failures = 0, open_until = null, paused_until = null, slots_until = 'epoch', last_why = null`,
    );
    await api.source
      .query(`update identity_checks set state = 'failed_for_good', why = 'timeout', answered_at = now(), next_attempt_at = null, lease_until = null
      where state in ('waiting', 'running')`);
    await api.source.query('delete from identity_calls');
  });

  afterAll(async () => {
    await api?.close();
    await dukcapil?.close();
  });

  const desk = () => api.as('dinsos.desk', 'DINSOS-35');
  const operator = () => api.as('dp3ak.operator', 'DP3AK-35');
  const verifier = () => api.as('dp3ak.verifier', 'DP3AK-35');
  const aCase = async (stated: object = {}): Promise<Opened> => {
    const { body } = await (
      await desk()
    ).post<Opened>('/cases', { event: 'walk_in_registered', region: '35.78', step: { identity: { ...WAGIMAN, ...stated } } });
    return body;
  };
  const ask = <T = { id: string }>(who: Person, { caseId }: Opened, body: object = VERIFY, headers = {}) =>
    who.post<T>(`/cases/${caseId}/identity-checks`, body, headers);
  const checks = async (who: Person, { caseId }: Opened, query = '') =>
    (await who.get<IdentityChecks>(`/cases/${caseId}/identity-checks${query}`)).body;
  const identityOf = async ({ caseId }: Opened) =>
    (
      await api.source.query<{ state: string; seq: number }[]>(
        `select snapshot->'regions'->>'identity' as state, version as seq from cases where id = $1`,
        [caseId],
      )
    )[0]!;
  const answered = (opened: Opened) =>
    until('it is answered', async () => (await checks(await operator(), opened)).items[0]?.state === 'answered');
  /** sends what is due, as one round of a process with such settings */
  const send = (more: Partial<DukcapilSettings> = {}) =>
    new SendChecks(api.app.get(UnitOfWork), api.app.get(Outbox), api.app.get(TellScreens), { ...settings, ...more }).send();
  /** as a phone takes it: large, lying, with a note to turn it and the place */
  const portrait = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#a07050', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
      .withMetadata({ orientation: 6 })
      .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 15/1 0/1' } })
      .jpeg({ quality: 92 })
      .toBuffer();
  /** uploads a photo of the face */
  const addPhoto = async ({ caseId }: Opened, photo?: Buffer): Promise<string> => {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(photo ?? (await portrait(80, 60)))], { type: 'image/jpeg' }), 'foto.jpg');
    body.set('kind', 'photo_face');
    const answer = await fetch(`${base}/api/v1/cases/${caseId}/attachments`, { method: 'POST', headers: photographer.bearer, body });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };

  it('are asked by the desk, as the SOP’s event; once more while it waits, it is the same', async () => {
    const opened = await aCase();
    const { seq } = await identityOf(opened);

    const first = await ask(await desk(), opened);
    const second = await ask(await desk(), opened);

    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
    expect(await identityOf(opened)).toEqual({ state: 'verifying', seq: seq + 1 });
    expect((await checks(await desk(), opened)).items).toMatchObject([
      {
        id: first.body.id,
        kind: 'verify',
        state: 'waiting',
        purpose: 'identification',
        askedBy: (await desk()).account,
        words: { id: expect.stringMatching(/^Menunggu giliran, dikirim pukul .* WIB\.$/) },
      },
    ]);
  });

  it('are asked once with an Idempotency-Key, and repeated', async () => {
    const opened = await aCase();
    const headers = { 'idempotency-key': newId() };

    const first = await ask(await desk(), opened, VERIFY, headers);
    const again = await ask(await desk(), opened, VERIFY, headers);

    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('are asked by DP3AK beside the SOP too, and the answer then moves nothing', async () => {
    dukcapil.says((call) => agreesTo(call));
    const opened = await aCase();
    await take(await desk(), opened, 'verification_asked');
    await take(await operator(), opened, 'verified', { step: { method: 'siak_search' } });
    await api.source.query(
      `update identity_checks set state = 'failed_for_good', why = 'timeout', answered_at = now(), next_attempt_at = null where case_id = $1`,
      [opened.caseId],
    );

    expect((await ask(await verifier(), opened)).status).toBe(201);
    await send();
    await answered(opened);

    expect((await checks(await verifier(), opened)).items[0]).toMatchObject({ verdict: 'verified', event: null });
    expect((await identityOf(opened)).state).toBe('identified');
  });

  it.each([
    ['a role that the SOP does not let ask', () => api.as('dinsos.rehsos', 'REHSOS-35'), 403, 'not_for_role'],
    ['somebody who may not see the case', () => api.as('satpol.officer', 'SATPOL-35.78'), 404, 'case_not_found'],
    ['somebody with nothing to do with cases', () => api.as('admin', 'DINSOS-35'), 403, undefined],
  ])('are refused to %s', async (_, who, status, code) => {
    const opened = await aCase();

    const answer = await ask<Problem>(await who(), opened);

    expect([answer.status, code && answer.body.code]).toEqual([status, code]);
    expect((await identityOf(opened)).state).toBe('unchecked');
  });

  it.each([
    ['an O for a zero', { nik: '35O6132812600000' }, 'nik_wrong', 'angka 0'],
    ['no NIK', { nik: null }, 'nik_missing', 'Catat NIK'],
    ['no birth date and no place of birth', { birthDate: null }, 'too_little', 'tanggal lahir'],
  ])('are refused with %s, with what to do, and nothing is sent', async (_, stated, code, words) => {
    const opened = await aCase(stated);

    const { status, body } = await ask<Problem>(await desk(), opened);

    expect([status, body.code]).toEqual([422, code]);
    expect(body.message.id).toContain(words);
    expect([(await identityOf(opened)).state, (await checks(await desk(), opened)).items]).toEqual(['unchecked', []]);
  });

  it.each([
    ['another kind', { ...VERIFY, kind: 'iris' }],
    ['no purpose', { kind: 'verify' }],
    ['anything else', { ...VERIFY, nik: WAGIMAN.nik }],
  ])('are refused with %s', async (_, body) => {
    expect((await ask(await desk(), await aCase(), body)).status).toBe(400);
  });

  it('are heard by the screens of all who have to do with the case, when they are asked, called, not answered and answered, though the case stays as it is', async () => {
    const opened = await aCase();
    const { seq } = await identityOf(opened);
    const heard: LiveChange[] = [];
    const listening = api.app.get(LiveChanges).events.subscribe((change) => {
      if (change !== 'resync' && change.kind === 'identity' && change.id === opened.caseId) heard.push({ ...change, version: Date.now() }); // when it was heard
    });
    const more = (than: number) => until('the screens hear of it', () => Promise.resolve(heard.length > than));

    await addPhoto(opened);
    dukcapil.says({ status: 503 });
    await ask(await operator(), opened, FACE);
    await more(0);
    const before = heard.length;
    await send();
    await until('it was tried', async () => (await checks(await operator(), opened)).items[0]?.attempts === 1);
    await more(before);
    dukcapil.says({ body: { matchScore: '14.37', error: { errorCode: 6018 } } });
    await api.source.query('update identity_checks set next_attempt_at = now() where case_id = $1', [opened.caseId]);
    await send();
    await answered(opened);
    await until('the last is heard', async () => {
      const [{ at }] = (await api.source.query<{ at: Date }[]>('select answered_at as at from identity_checks where case_id = $1', [
        opened.caseId,
      ])) as [{ at: Date }];
      return heard.some(({ version }) => version >= at.getTime());
    });
    listening.unsubscribe();

    expect(heard[0]!.units).toEqual(expect.arrayContaining([(await desk()).unit]));
    expect((await identityOf(opened)).seq).toBe(seq);
  });

  it('about one person are limited to so many a day, of the asked and of the automatic', async () => {
    dukcapil.says({ status: 503 });
    const opened = await aCase();
    await ask(await desk(), opened);
    const calls = `insert into identity_calls (id, check_id, person_id) select gen_random_uuid(), id, person_id from identity_checks, generate_series(1, 3) where case_id = $1`;
    await api.source.query(calls, [opened.caseId]);

    await send();
    const again = await ask<Problem>(await desk(), opened);

    expect([again.status, again.body.code]).toEqual([422, 'check_limit_reached']);
    expect(again.body.message.en).toMatch(/3 times today.*after .* WIB/);
    const [check] = (await checks(await desk(), opened)).items;
    expect(check).toMatchObject({ state: 'waiting', words: { id: expect.stringContaining('batas tanya hari ini') } });
    expect(new Date(Date.parse(check!.nextAttemptAt!) + 7 * 3_600_000).toISOString()).toMatch(/T00:00:00/);
    expect(dukcapil.calls).toEqual([]);
  });

  it('go out no faster than the rate, whichever process sends them', async () => {
    dukcapil.says((call) => agreesTo(call));
    const all = await Promise.all(Array.from({ length: 6 }, () => aCase()));
    for (const each of all) await ask(await desk(), each);

    const sent = await Promise.all([send({ rate: 2 }), send({ rate: 2 }), send({ rate: 2 })]);

    expect(sent.reduce((sum, n) => sum + n)).toBe(2);
    await until('both are done', () => Promise.resolve(dukcapil.calls.length === 2));
  });

  it('over the quota of the day wait for the next day', async () => {
    const opened = await aCase();
    await ask(await desk(), opened);
    await api.source.query(
      `insert into identity_calls (id, check_id, person_id) select gen_random_uuid(), id, person_id from identity_checks where case_id = $1`,
      [opened.caseId],
    );

    expect(await send({ dailyQuota: 1 })).toBe(0);
    expect(await send({ dailyQuota: 2 })).toBe(1);
  });

  it('of a face are asked by DP3AK alone, and give a score and no event', async () => {
    dukcapil.says({ body: { matchScore: '14.37', error: { errorCode: 6018, errorMessage: 'Success' }, quotaLimiter: 9 } });
    const opened = await aCase();
    const refusals = [
      (await ask<Problem>(await desk(), opened, FACE)).body.code,
      (await ask<Problem>(await operator(), opened, FACE)).body.code,
    ];
    await addPhoto(opened);

    await ask(await operator(), opened, FACE);
    await send();
    await answered(opened);

    expect(refusals).toEqual(['not_for_role', 'no_photo']);
    expect((await checks(await operator(), opened)).items).toMatchObject([
      { kind: 'face', verdict: 'scored', score: 14.37, event: null, fields: [] },
    ]);
    expect((await identityOf(opened)).state).toBe('unchecked');
  });

  it('of a face send the newest photo that was uploaded: opened, upright, without its place, as JPEG of at most 195 KB', async () => {
    dukcapil.says({ body: { matchScore: '14.37', error: { errorCode: 6018, errorMessage: 'Success' }, quotaLimiter: 9 } });
    const opened = await aCase();
    await addPhoto(opened, await portrait(90, 60));
    const photo = await portrait(2400, 1800);
    await addPhoto(opened, photo);

    await ask(await operator(), opened, FACE);
    await send();
    await answered(opened);

    const image = Buffer.from(dukcapil.calls[0]!.body['image']!, 'base64');
    const { format, width, height, exif, orientation } = await sharp(image).metadata();
    const colour = async (of: Buffer) => (await sharp(of).stats()).channels.map(({ mean }) => Math.round(mean / 10));
    expect([photo.length > 1_000_000, image.length <= 195_000, image.length > 60_000]).toEqual([true, true, true]);
    expect({ format, exif, orientation }).toEqual({ format: 'jpeg', exif: undefined, orientation: undefined });
    expect([width / height, height >= 640]).toEqual([3 / 4, true]);
    expect(await colour(image)).toEqual(await colour(photo));
  }, 30_000);

  it('of a face whose photo is removed while they wait are not sent, and it is said what to do', async () => {
    const opened = await aCase();
    const photo = await addPhoto(opened);
    await ask(await operator(), opened, FACE);
    const removed = await fetch(`${base}/api/v1/attachments/${photo}?reason=duplicate`, {
      method: 'DELETE',
      headers: photographer.bearer,
    });

    await send();
    await until('it is given up', async () => (await checks(await operator(), opened)).items[0]?.state === 'failed_for_good');

    expect([removed.ok, dukcapil.calls]).toEqual([true, []]);
    expect((await checks(await operator(), opened)).items[0]).toMatchObject({
      verdict: null,
      words: { id: expect.stringContaining('foto wajah tidak ada') },
      next: { id: 'Unggah foto wajah, lalu minta lagi.' },
    });
  });

  it('are listed in pages, the newest first', async () => {
    const opened = await aCase();
    await addPhoto(opened);
    const verify = await ask(await operator(), opened);
    const face = await ask(await operator(), opened, FACE);

    const first = await checks(await desk(), opened, '?limit=1');
    const second = await checks(await desk(), opened, `?limit=1&after=${first.next}`);

    expect([first.items[0]!.id, second.items[0]!.id, second.next]).toEqual([face.body.id, verify.body.id, null]);
  });

  it('tell DP3AK how the service stands, and nobody who has no part in it', async () => {
    const opened = await aCase();
    await ask(await desk(), opened);

    const { status, body } = await (await verifier()).get('/identity-checks/service');

    expect([status, (await (await desk()).get('/identity-checks/service')).status]).toEqual([200, 403]);
    expect(body).toMatchObject({
      connected: true,
      synthetic: true,
      circuit: 'closed',
      words: { id: 'DATA SINTETIS. Pertanyaan dikirim.' },
      heldUntil: null,
      callsToday: 0,
      dailyQuota: 1_000,
      waiting: 1,
      oldestSince: expect.any(String),
    });
  });
});
