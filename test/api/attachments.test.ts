import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { AccessModule, createAccount, grantRole, type Role } from '../../src/access/index.js';
import { PlacesModule } from '../../src/places/index.js';
import { AttachmentsModule } from '../../src/attachments/index.js';
import { DeadlinesModule } from '../../src/deadlines/index.js';
import { ErasePerson, PeopleModule, RegisterPerson } from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { DatabaseModule, UnitOfWork } from '../../src/platform/database/index.js';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { LiveChangesModule } from '../../src/platform/live/index.js';
import { openQueueBackend, QueueModule, type QueueBackend } from '../../src/platform/queue/index.js';
import { unitId, Units, UnitsModule } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const PASSWORD = 'rahasia-nomor-satu';
const MARK = 'PENANDA-SITI-AMINAH';

interface View {
  readonly id: string;
  readonly [more: string]: unknown;
}

describe('attachments', () => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let folder: string;
  let app: NestFastifyApplication;
  let source: DataSource;
  let base: string;
  let photo: Buffer;
  let officer: Headers;
  let caseId: string;
  let personId: string;

  beforeAll(async () => {
    database = await testDatabase();
    backend = await openQueueBackend({ databaseUrl: database.url, processors: false });
    folder = await mkdtemp(path.join(tmpdir(), 'pulang-attachments-'));
    const module = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.url, poolSize: 8, applicationName: 'test' }),
        QueueModule.forRoot({ backend, processors: false }),
        HttpModule,
        UnitsModule,
        DeadlinesModule.forRoot(),
        LiveChangesModule.forRoot({ url: database.url, listens: false }),
        AccessModule,
        PeopleModule.forRoot(new MasterKeys(randomBytes(32))),
        PlacesModule,
        AttachmentsModule.forRoot({ storage: { folder }, answers: true, sweeps: false }),
      ],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });
    app.setGlobalPrefix(API_PREFIX);
    await app.listen(0, '127.0.0.1');
    base = `${await app.getUrl()}/${API_PREFIX}`;
    source = app.get(DataSource);
    photo = await phonePhoto();
    officer = await bearer('SATPOL-35.78', 'satpol.officer');
  }, 60_000); // the first test file of a run starts the database

  afterAll(async () => {
    await app.close();
    await backend.close();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    ({ caseId, personId } = await openCase());
  });

  /** As a phone takes it: lying, with a note to turn it, and with the place and the camera. */
  const phonePhoto = (width = 1200, height = 900, quality = 80) =>
    sharp({ create: { width, height, channels: 3, background: '#336699', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
      .withMetadata({ orientation: 6 })
      .withExif({
        IFD0: { Make: MARK },
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '112/1 45/1 0/1' },
      })
      .jpeg({ quality })
      .toBuffer();

  const pdf = (size: number) => Buffer.concat([Buffer.from(`%PDF-1.7\n% ${MARK}\n`), Buffer.alloc(size, 'isi ')]);

  let people = 0;

  /** The headers of somebody new. */
  async function bearer(unit: string, role: Role): Promise<Headers> {
    const { units } = await app.get(Units).directory();
    const username = `orang.${(people += 1)}`;
    await app.get(UnitOfWork).run(async (tx) => {
      const account = await createAccount(tx, { username, displayName: username, password: PASSWORD });
      await grantRole(
        tx,
        units.find(({ code }) => code === unit)!,
        { account, role, from: '2026-01-01' },
      );
    });
    const answer = await fetch(`${base}/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD, by: 'bearer' }),
    });
    const { token } = (await answer.json()) as { token: string };
    return new Headers({ Authorization: `Bearer ${token}` });
  }

  /** A case of Satpol PP Surabaya, and the person it is about. */
  async function openCase(): Promise<{ caseId: string; personId: string }> {
    const id = newId();
    const person = await app
      .get(UnitOfWork)
      .run((tx) => app.get(RegisterPerson).run(tx, { identity: { names: [] }, by: null, because: 'intake' }));
    await source.query(
      `with opened as (insert into cases (id, number, sop_id, sop_version, version, snapshot, main_state, state_since, owner_unit, opened_by_unit, person_id, opened_at, changed_at)
       values ($1::uuid, $1::uuid::text, 'orang-terlantar', 1, 1, '{}', 'reported', now(), $2, $2, $3, now(), now()) returning id)
       insert into case_units select $2, id from opened`,
      [id, unitId('SATPOL-35.78'), person],
    );
    return { caseId: id, personId: person };
  }

  interface Sent {
    readonly file?: Buffer;
    readonly name?: string;
    readonly type?: string;
    readonly fields?: Readonly<Record<string, string>>;
    readonly to?: string;
    readonly by?: Headers;
  }

  function form({ file = photo, name = 'foto.jpg', type = 'image/jpeg', fields = { kind: 'photo_face' } }: Sent): FormData {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(file)], { type }), name);
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    return body;
  }

  const send = (sent: Sent = {}) =>
    fetch(`${base}/cases/${sent.to ?? caseId}/attachments`, { method: 'POST', headers: sent.by ?? officer, body: form(sent) });
  const sent = async (what: Sent = {}) => {
    const answer = await send(what);
    expect(answer.status).toBe(201);
    return (await answer.json()) as View;
  };
  const read = (address: string, by = officer) => fetch(`${base}/${address}`, { headers: by });
  const list = async (query = '') =>
    (await (await read(`cases/${caseId}/attachments${query}`)).json()) as { items: View[]; next: string | null };
  const remove = (id: string, query = '?reason=duplicate', by = officer) =>
    fetch(`${base}/attachments/${id}${query}`, { method: 'DELETE', headers: by });
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
  const problem = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as object) });
  const blobs = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name));
  const fileOf = async (id: string) => {
    const [row] = await source.query<{ key: string }[]>('select storage_key as key from attachments where id = $1', [id]);
    return path.join(folder, row!.key);
  };
  const rows = () => source.query<unknown[]>('select id from attachments where case_id = $1', [caseId]);
  const unowned = () => source.query<unknown[]>('select storage_key from unowned_blobs');

  describe('a photo', () => {
    it('is taken, and told about', async () => {
      const view = await sent({ name: `${MARK}.jpg`, fields: { kind: 'photo_face', caption: 'di depan pasar' } });

      expect(view).toEqual({
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        kind: 'photo_face',
        mediaType: 'image/jpeg',
        size: expect.any(Number),
        width: 900,
        height: 1200,
        hasThumbnail: true,
        name: `${MARK}.jpg`,
        caption: 'di depan pasar',
        createdAt: expect.stringMatching(/Z$/),
        createdBy: expect.any(String),
        unitId: unitId('SATPOL-35.78'),
      });
      expect(await list()).toEqual({ items: [view], next: null });
      expect(await unowned()).toEqual([]);
    });

    it('comes back upright, without the place and the camera', async () => {
      const { id, size } = await sent();

      const answer = await read(`attachments/${id}`);
      const bytes = await bytesOf(answer);
      const { exif, orientation, format, width, height } = await sharp(bytes).metadata();

      expect((await sharp(photo).metadata()).exif).toBeDefined();
      expect({ exif, orientation, format, width, height }).toEqual({ format: 'jpeg', width: 900, height: 1200 });
      expect(bytes.includes(MARK)).toBe(false);
      expect(bytes).toHaveLength(size as number);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'content-length': String(size),
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': 'inline',
      });
    });

    it('has a small one', async () => {
      const { id } = await sent();

      const answer = await read(`attachments/${id}/thumbnail`);

      expect(answer.headers.get('content-type')).toBe('image/webp');
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(await sharp(await bytesOf(answer)).metadata()).toMatchObject({ format: 'webp', width: 240, height: 320 });
    });

    it('is what it is, whatever it is called', async () => {
      const view = await sent({ file: pdf(1000), name: 'foto.jpg', type: 'image/jpeg', fields: { kind: 'document_scan' } });

      expect(view).toMatchObject({ mediaType: 'application/pdf', hasThumbnail: false, width: null, height: null });
    });

    it('may be sent before or after what is said of it', async () => {
      const body = new FormData();
      body.set('kind', 'belongings');
      body.set('file', new Blob([new Uint8Array(photo)]), 'tas.jpg');

      const answer = await fetch(`${base}/cases/${caseId}/attachments`, { method: 'POST', headers: officer, body });

      expect(await answer.json()).toMatchObject({ kind: 'belongings', name: 'tas.jpg' });
    });

    it('that is sent again under the same id stays one', async () => {
      const fields = { kind: 'photo_face', id: newId() };

      const first = await sent({ fields });
      const again = await sent({ fields });

      expect(again).toEqual(first);
      expect((await list()).items).toHaveLength(1);
      expect(await unowned()).toEqual([]);
    });

    it('that is sent twice at once under the same id stays one, and leaves nothing behind', async () => {
      const fields = { kind: 'photo_face', id: newId() };
      const before = (await blobs()).length;

      const both = await Promise.all([sent({ fields }), sent({ fields })]);

      expect(both[0]).toEqual(both[1]);
      expect(await blobs()).toHaveLength(before + 2);
      expect(await unowned()).toEqual([]);
    });

    it('cannot take the id of one of another case', async () => {
      const { id } = await sent();
      const other = await openCase();

      const answer = await send({ to: other.caseId, fields: { kind: 'photo_face', id } });

      expect(await problem(answer)).toMatchObject({ status: 409, code: 'attachment_id_taken' });
    });
  });

  describe('a PDF', () => {
    it('comes back as it was, to be saved and not shown', async () => {
      const file = pdf(5_000_000);
      const { id } = await sent({ file, fields: { kind: 'document_scan' } });

      const answer = await read(`attachments/${id}`);

      expect((await bytesOf(answer)).equals(file)).toBe(true);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="lampiran-${id.slice(-12)}.pdf"`);
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    });

    it('has no small picture', async () => {
      const { id } = await sent({ file: pdf(1000), fields: { kind: 'document_scan' } });

      expect(await problem(await read(`attachments/${id}/thumbnail`))).toMatchObject({ status: 404, code: 'attachment_not_found' });
    });
  });

  describe('what is stored', () => {
    it('shows nothing of what it is, or of how it was called', async () => {
      const file = pdf(200_000);
      const { id } = await sent({ file, name: `${MARK}.pdf`, fields: { kind: 'document_scan', caption: MARK } });

      const stored = await readFile(await fileOf(id));
      const [row] = await source.query<{ whole: string; meta: Buffer }[]>(
        'select a::text as whole, meta from attachments a where id = $1',
        [id],
      );

      expect(file.includes(MARK)).toBe(true);
      expect(stored.includes(MARK) || stored.includes('%PDF') || stored.includes('isi isi')).toBe(false);
      expect(row!.whole.includes(MARK) || row!.meta.includes(MARK)).toBe(false);
      expect(stored.length).toBeGreaterThan(file.length);
    });

    it.each(['', '/thumbnail'])('cannot be read any more once the person is erased: attachments/:id%s', async (part) => {
      const { id } = await sent();
      await app.get(UnitOfWork).run((tx) => app.get(ErasePerson).run(tx, personId));

      expect(await problem(await read(`attachments/${id}${part}`))).toMatchObject({ status: 410, code: 'person_erased' });
    });

    it('of an erased person is told about without name and caption', async () => {
      const { id } = await sent({ fields: { kind: 'photo_face', caption: MARK } });
      await app.get(UnitOfWork).run((tx) => app.get(ErasePerson).run(tx, personId));

      expect((await list()).items).toEqual([expect.objectContaining({ id, kind: 'photo_face', name: null, caption: null })]);
    });

    it('cannot be added to for an erased person', async () => {
      await app.get(UnitOfWork).run((tx) => app.get(ErasePerson).run(tx, personId));
      const before = await blobs();

      expect(await problem(await send())).toMatchObject({ status: 410, code: 'person_erased' });
      expect(await blobs()).toEqual(before);
    });

    const damage: [string, (file: string) => Promise<void>][] = [
      ['is cut off', (file) => truncate(file, 70_000)],
      ['lacks its last byte', async (file) => truncate(file, (await readFile(file)).length - 1)],
      ['has another byte', async (file) => writeFile(file, flipped(await readFile(file), 66_000))],
      ['is gone', (file) => rm(file)],
      ['is empty', (file) => writeFile(file, '')],
    ];

    it.each(damage)('is told to be damaged, and nothing of it given out, if it %s', async (_how, spoil) => {
      const { id } = await sent({ file: pdf(150_000), fields: { kind: 'document_scan' } });
      await spoil(await fileOf(id));

      expect(await problem(await read(`attachments/${id}`))).toMatchObject({
        status: 500,
        code: 'attachment_damaged',
        message: { id: expect.stringContaining('rusak'), en: expect.stringContaining('damaged') },
      });
    });

    it('breaks off if it is damaged far behind its beginning', async () => {
      const { id } = await sent({ file: pdf(9_000_000), fields: { kind: 'document_scan' } });
      const file = await fileOf(id);
      await writeFile(file, flipped(await readFile(file), 8_000_000));

      const answer = await read(`attachments/${id}`);

      await expect(answer.arrayBuffer()).rejects.toThrow('terminated');
    });

    it('cannot be given out as another', async () => {
      const one = await sent({ file: pdf(1000), fields: { kind: 'document_scan' } });
      const other = await sent({ file: pdf(1000), fields: { kind: 'document_scan' } });
      await writeFile(await fileOf(one.id), await readFile(await fileOf(other.id)));

      expect(await problem(await read(`attachments/${one.id}`))).toMatchObject({ status: 500, code: 'attachment_damaged' });
    });
  });

  describe('refuses', () => {
    const png = (pixels: number) =>
      sharp({ create: { width: pixels, height: pixels, channels: 3, background: 'white' } })
        .png({ compressionLevel: 9 })
        .toBuffer();

    it.each<[string, number, string, () => Sent | Promise<Sent>]>([
      ['a page', 415, 'attachment_type', () => ({ file: Buffer.from('<html><script>alert(1)</script></html>'), type: 'image/png' })],
      ['a program', 415, 'attachment_type', () => ({ file: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(10_000)]) })],
      ['an SVG', 415, 'attachment_type', () => ({ file: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), type: 'image/svg+xml' })],
      [
        'a HEIC',
        415,
        'attachment_type',
        () => ({ file: Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), Buffer.alloc(9000)]) }),
      ],
      ['nothing in a file', 415, 'attachment_type', () => ({ file: Buffer.alloc(0) })],
      ['a photo that is broken off', 422, 'image_unreadable', () => ({ file: photo.subarray(0, 20_000) })],
      ['a picture that would fill the memory', 422, 'image_too_many_pixels', async () => ({ file: await png(7100) })],
      ['a photo of more than 20 MB', 413, 'attachment_too_large', () => ({ file: Buffer.concat([photo, Buffer.alloc(20_000_000)]) })],
      ['a PDF of more than 30 MB', 413, 'attachment_too_large', () => ({ file: pdf(30_000_000) })],
      ['what is far larger than that', 413, 'attachment_too_large', () => ({ file: pdf(31_000_000) })],
      ['an unknown kind', 400, 'invalid', () => ({ fields: { kind: 'selfie' } })],
      ['no kind', 400, 'invalid', () => ({ fields: {} })],
      ['a field it does not know', 400, 'invalid', () => ({ fields: { kind: 'other', nama: MARK } })],
      ['an id that is none', 400, 'invalid', () => ({ fields: { kind: 'other', id: '1' } })],
    ])('%s, and stores nothing', async (_what, status, code, what) => {
      const before = await blobs();

      const answer = await problem(await send(await what()));

      expect(answer).toMatchObject({ status, code, message: { id: expect.any(String), en: expect.any(String) } });
      expect(JSON.stringify(answer)).not.toContain(MARK);
      expect([await blobs(), await rows(), await unowned()]).toEqual([before, [], []]);
    });

    it('says which types it takes', async () => {
      expect(await problem(await send({ file: Buffer.from('halo') }))).toMatchObject({
        details: { accepted: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] },
        message: { id: expect.stringContaining('JPEG'), en: expect.stringContaining('PDF') },
      });
    });

    it('two files, and none', async () => {
      const two = form({});
      two.append('file', new Blob(['x']), 'lain.jpg');
      const none = new FormData();
      none.set('kind', 'other');
      const post = (body: FormData) => fetch(`${base}/cases/${caseId}/attachments`, { method: 'POST', headers: officer, body });

      expect(await problem(await post(two))).toMatchObject({ status: 400, errors: [{ field: 'file' }] });
      expect(await problem(await post(none))).toMatchObject({ status: 400, errors: [{ field: 'file' }] });
    });

    it('what is no form', async () => {
      const headers = new Headers([...officer, ['Content-Type', 'application/json']]);

      const answer = await fetch(`${base}/cases/${caseId}/attachments`, { method: 'POST', headers, body: '{}' });

      expect(answer.status).toBe(415);
    });

    it('a file without end as soon as it is too large, and goes on answering', async () => {
      const before = await blobs();

      const { status, sentBytes } = await sendWithoutEnd();

      expect(status).toBe(413);
      expect(sentBytes).toBeLessThan(80_000_000);
      expect(await blobs()).toEqual(before);
      expect((await send()).status).toBe(201);
    });

    it('nobody for long because others were broken off', async () => {
      await Promise.all(Array.from({ length: 40 }, breakOff));

      expect((await sentWhenNotBusy()).status).toBe(201);
      expect(await rows()).toHaveLength(1);
    });
  });

  /** Tries again until there is room: the server sees a broken line a moment later. */
  async function sentWhenNotBusy(): Promise<Response> {
    const answer = await send();
    return answer.status === 503 ? sentWhenNotBusy() : answer;
  }

  /** A JPEG with no length told, that goes on until there is an answer. */
  function sendWithoutEnd(): Promise<{ status: number; sentBytes: number }> {
    return new Promise((resolve, reject) => {
      let sentBytes = 0;
      const request = begin();
      const more = () => {
        sentBytes += 65_536;
        if (!request.destroyed) request.write(Buffer.alloc(65_536), more);
      };
      request.once('error', reject).once('response', ({ statusCode = 0 }) => {
        request
          .removeAllListeners('error')
          .on('error', () => {})
          .destroy();
        resolve({ status: statusCode, sentBytes });
      });
      more();
    });
  }

  /** A phone that loses the network in the middle of a photo. */
  function breakOff(): Promise<void> {
    return new Promise((resolve) => {
      const request = begin();
      request.on('error', () => {}).once('close', resolve);
      request.write(photo.subarray(0, 30_000), () => request.destroy());
    });
  }

  function begin() {
    const request = httpRequest(`${base}/cases/${caseId}/attachments`, {
      method: 'POST',
      headers: { ...Object.fromEntries(officer), 'Content-Type': 'multipart/form-data; boundary=batas', 'Transfer-Encoding': 'chunked' },
    });
    request.write('--batas\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n');
    request.write(photo.subarray(0, 8000));
    return request;
  }

  describe('a list', () => {
    it('comes in pages, the newest first', async () => {
      const ids = [await sent(), await sent(), await sent()].map(({ id }) => id).reverse();

      const first = await list('?limit=2');
      const second = await list(`?limit=2&after=${first.next}`);

      expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
      expect(second.items.map(({ id }) => id)).toEqual(ids.slice(2));
      expect([first.next, second.next]).toEqual([ids[1], null]);
    });

    it.each(['?limit=0', '?limit=101', '?limit=x', '?after=x', '?kind=other'])('cannot be asked with %s', async (query) => {
      expect((await read(`cases/${caseId}/attachments${query}`)).status).toBe(400);
    });
  });

  describe('removing', () => {
    it('deletes the bytes and the words, and keeps who did it, when and why', async () => {
      const { id } = await sent({ fields: { kind: 'photo_face', caption: MARK } });
      const file = await fileOf(id);

      const answer = await remove(id, '?reason=wrong_person');

      expect(answer.status).toBe(204);
      expect((await blobs()).filter((each) => each.startsWith(file))).toEqual([]);
      expect(
        await source.query(
          'select removed_because, meta, removed_at is not null as at, removed_by = created_by as "by" from attachments where id = $1',
          [id],
        ),
      ).toEqual([{ removed_because: 'wrong_person', meta: null, at: true, by: true }]);
      expect([await list(), await unowned()]).toEqual([{ items: [], next: null }, []]);
      expect((await read(`attachments/${id}`)).status).toBe(404);
      expect((await remove(id)).status).toBe(404);
    });

    it.each(['', '?reason=', '?reason=karena'])('needs a reason, and %j is none', async (query) => {
      const { id } = await sent();

      expect((await remove(id, query)).status).toBe(400);
      expect((await read(`attachments/${id}`)).status).toBe(200);
    });
  });

  describe('who may', () => {
    const everything = async (id: string, by: Headers) => {
      const answers = [
        await read(`cases/${caseId}/attachments`, by),
        await read(`attachments/${id}`, by),
        await read(`attachments/${id}/thumbnail`, by),
        await send({ by }),
        await remove(id, '?reason=duplicate', by),
      ];
      return answers.map(({ status }) => status);
    };

    it.each<[string, string, Role, number[]]>([
      ['the unit whose case it is: everything', 'SATPOL-35.78', 'satpol.officer', [200, 200, 200, 201, 204]],
      ['another unit: nothing, as if there were none', 'SATPOL-35.73', 'satpol.officer', [404, 404, 404, 404, 404]],
      ['an auditor: only read', 'AUDIT-35', 'auditor', [200, 200, 200, 403, 403]],
      ['the administrator: nothing', 'DINSOS-35', 'admin', [403, 403, 403, 403, 403]],
    ])('%s', async (_what, unit, role, statuses) => {
      const { id } = await sent();

      expect(await everything(id, await bearer(unit, role))).toEqual(statuses);
    });

    it('nobody unknown', async () => {
      const { id } = await sent();

      expect(await everything(id, new Headers())).toEqual([401, 401, 401, 401, 401]);
    });

    it('not tell one of another unit from none', async () => {
      const { id } = await sent();
      const other = await bearer('SATPOL-35.73', 'satpol.officer');

      const theirs = [await read(`attachments/${id}`, other), await remove(id, '?reason=duplicate', other)];
      const none = [await read(`attachments/${newId()}`, other), await remove(newId(), '?reason=duplicate', other)];

      expect(await Promise.all(theirs.map(problem))).toEqual(await Promise.all(none.map(problem)));
    });
  });

  it('takes eight photos at once', async () => {
    const views = await Promise.all(Array.from({ length: 8 }, () => sent()));

    expect(views.map(({ width, height }) => [width, height])).toEqual(Array(8).fill([900, 1200]));
    expect((await list()).items).toHaveLength(8);
  });

  it('takes a photo of 12 megapixels and more than 10 MB', async () => {
    const large = await phonePhoto(4032, 3024, 96);

    const { size, width, height } = await sent({ file: large });

    expect(large.length).toBeGreaterThan(10_000_000);
    expect([width, height]).toEqual([1920, 2560]);
    expect(size).toBeLessThan(3_000_000);
  }, 30_000);

  it('asks to wait when more are sent at once than fit the memory', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => send()));

    const busy = answers.filter(({ status }) => status === 503);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 503]));
    expect(busy[0]!.headers.get('retry-after')).toBe('5');
  }, 60_000);
});

function flipped(bytes: Buffer, at: number): Buffer {
  bytes[at]! ^= 1;
  return bytes;
}
