import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { v7 as newId } from 'uuid';
import type { AttachmentPage, AttachmentView } from '../../src/attachments/attachment.view.js';
import type { UploadView } from '../../src/attachments/resumed/upload.view.js';
import { UnownedBlobs } from '../../src/attachments/unowned-blobs.js';
import type { CaseMovedView } from '../../src/cases/case.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { testApi, type Person, type TestApi } from '../support/api.js';
import { staff, type Staff } from '../support/staff.js';

const PART = 512_000;
const NAME = 'SITI-AMINAH.jpg';

describe('photos in parts', () => {
  let api: TestApi;
  let officer: Person;
  let phone: Staff;
  let photo: Buffer;
  let caseId: string;

  beforeAll(async () => {
    api = await testApi();
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
    phone = await staff(api.app, 'satpol.officer', 'SATPOL-35.78');
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
    photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#336699', noise } })
      .jpeg({ quality: 95 })
      .toBuffer();
  }, 60_000);

  afterAll(() => api.close());

  beforeEach(async () => {
    const report = { event: 'report_received', region: '35.78', step: { channel: 'patrol' } };
    caseId = (await officer.post<CaseMovedView>('/cases', report)).body.caseId;
  });

  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const ask = async <T = UploadView & Problem>(method: 'GET' | 'POST', url: string, payload?: object | Buffer) => {
    const type = Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {};
    const answer = await api.app.inject({
      method,
      url: `/api/v1/cases/${caseId}/uploads${url}`,
      headers: { ...phone.bearer, ...type },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.json<T>() };
  };
  const begin = (id: string, more: object = {}) =>
    ask('POST', '', { id, kind: 'photo_face', mediaType: 'image/jpeg', size: photo.length, sha256: sha256(photo), name: NAME, ...more });
  const send = (id: string, offset: number, bytes = photo.subarray(offset, offset + PART)) =>
    ask('POST', `/${id}/parts?offset=${offset}`, bytes);
  const sendAll = async (id: string) => {
    for (let offset = 0; offset < photo.length; offset += PART) await send(id, offset);
  };
  const finish = (id: string) => ask<AttachmentView & Problem>('POST', `/${id}/finish`, {});
  const attached = async () => (await officer.get<AttachmentPage>(`/cases/${caseId}/attachments`)).body.items;

  it('become one attachment, whatever is sent again, and in whatever order answers are lost', async () => {
    const id = newId();
    const begun = [await begin(id), await begin(id)];
    const parts = [await send(id, 0), await send(id, 0), await send(id, PART), await send(id, 0)];
    const resumed = await begin(id);
    await sendAll(id);
    const [first, twin] = await Promise.all([finish(id), finish(id)]);
    const late = [await finish(id), await begin(id)];

    expect(photo.length).toBeGreaterThan(2 * PART);
    expect(begun.map(({ status, body }) => [status, body.received, body.partSize])).toEqual([
      [200, 0, PART],
      [200, 0, PART],
    ]);
    expect(parts.map(({ body }) => body.received)).toEqual([PART, PART, 2 * PART, 2 * PART]);
    expect(resumed.body.received).toBe(2 * PART);
    expect(first.body).toMatchObject({ id, kind: 'photo_face', mediaType: 'image/jpeg', width: 1600, name: NAME });
    expect([twin.body, late[0]!.body]).toEqual([first.body, first.body]);
    expect(late[1]!.body).toMatchObject({ received: photo.length });
    expect((await attached()).map((each) => each.id)).toEqual([id]);
    expect(await api.source.query('select from uploads')).toEqual([]);
  });

  it('are nowhere in clear while they are on their way', async () => {
    const id = newId();
    await begin(id, { caption: 'Siti Aminah' });
    await send(id, 0);

    const [row] = await api.source.query<{ bytes: Buffer; meta: Buffer }[]>(
      'select p.bytes, u.meta from uploads u join upload_parts p on p.upload_id = u.id where u.id = $1',
      [id],
    );

    expect(row!.bytes.length).toBeGreaterThan(PART);
    expect(row!.bytes.indexOf(photo.subarray(1000, 1064))).toBe(-1);
    expect(row!.meta.toString('latin1')).not.toMatch(/siti/i);
  });

  it('are refused where they do not go on, with how far it is', async () => {
    const id = newId();
    await begin(id);
    await send(id, 0);

    const gap = await send(id, 2 * PART);
    const between = await send(id, 1000);
    const changed = await send(id, 0, randomBytes(PART));
    const early = await finish(id);

    expect([gap, between].map(({ status, body }) => [status, body.code, body.details])).toEqual([
      [409, 'upload_offset_taken', { received: PART }],
      [409, 'upload_offset_taken', { received: PART }],
    ]);
    expect([changed.status, changed.body.code]).toEqual([409, 'upload_part_taken']);
    expect([early.status, early.body.code, early.body.details]).toEqual([422, 'upload_incomplete', { received: PART }]);
    expect(await attached()).toEqual([]);
  });

  it('that are not the file that was announced are to be sent anew', async () => {
    const id = newId();
    await begin(id, { sha256: sha256(randomBytes(8)) });
    await sendAll(id);

    const finished = await finish(id);

    expect([finished.status, finished.body.code]).toEqual([422, 'upload_damaged']);
    expect((await ask('GET', `/${id}`)).body.received).toBe(0);
  });

  it('go through the same door as those that come in one: by content, and only whole pictures', async () => {
    const text = Buffer.from('not a picture at all');
    const id = newId();
    await begin(id, { size: text.length, sha256: sha256(text) });
    await send(id, 0, text);

    const finished = await finish(id);

    expect([finished.status, finished.body.code]).toEqual([415, 'attachment_type']);
  });

  it('are of who began them, of one case, and given up after a week', async () => {
    const id = newId();
    await begin(id);
    const others = await officer.get<Problem>(`/cases/${caseId}/uploads/${id}`);
    await api.source.query(`update uploads set expires_at = now() where id = $1`, [id]);
    const late = await send(id, 0);
    await api.app.get(UnownedBlobs).sweep();

    expect([others.status, others.body.code]).toEqual([404, 'upload_not_found']);
    expect([late.status, late.body.code]).toEqual([404, 'upload_not_found']);
    expect(await api.source.query('select from uploads where id = $1', [id])).toEqual([]);
  });

  it.each([
    ['a part that is too large', 413, () => send(newId(), 0, Buffer.alloc(PART + 1))],
    ['a part that is no bytes', 415, () => ask('POST', `/${newId()}/parts?offset=0`, {})],
    ['an offset that is none', 400, () => ask('POST', `/${newId()}/parts?offset=-1`, Buffer.from('x'))],
    ['a photo of more than 20 MB', 413, () => begin(newId(), { size: 20_000_001 })],
    ['a hash that is none', 400, () => begin(newId(), { sha256: 'abc' })],
    ['an id that is none', 400, () => begin('abc')],
  ])('are refused for %s: %i', async (_what, status, asked) => {
    expect((await asked()).status).toBe(status);
  });
});
