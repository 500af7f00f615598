import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DESK, testWeb, type TestWeb } from '../support/browser.js';
import { aCase } from '../support/places.js';
import { until } from '../support/processes.js';
import { anOfficer, aPhoto, away, CHAIN, eventsOf, intake, numberOf } from '../support/street.js';

/** What becomes of a part: its answer is lost after it was taken, or the server goes away with it. */
type Fault = 'back' | 'away' | 'fine';

describe('photos over a line that is cut', () => {
  let web: TestWeb;
  const line: Line = { faults: [], announced: [], committed: [], gone: undefined };
  beforeAll(async () => {
    web = await testWeb({}, (app) => counted(app, line, () => web));
  });
  beforeEach(() => {
    Object.assign(line, { faults: [], announced: [], committed: [], gone: undefined });
  });
  afterAll(() => web.close());

  it('of the street go on from where the server is, after cuts, a server that went away and a closed app: no byte twice', async () => {
    const { page, device, complaints } = await anOfficer(web);
    line.faults = ['away', 'back', 'away'];
    await page.goto('/intake');
    const buffer = await aPhoto(page, 1600, 1200);
    await page.locator('input[type=file]').setInputFiles({ name: 'wajah.png', mimeType: 'image/png', buffer });
    await page.locator('img.thumb').waitFor();
    await intake(page, { name: 'Suparman' }, false);
    const number = await numberOf(page);
    await page.getByText(/^Menunggu jaringan · foto 0 dari 0,\d MB$/).waitFor();
    await putBack(line);
    await page.getByText(/^Menunggu jaringan · foto 0,\d dari 0,\d MB$/).waitFor();
    await page.close();
    await putBack(line);

    const again = await device.newPage();
    await again.goto('/outbox');
    await again.getByText('Terkirim', { exact: true }).waitFor();

    expect(line.committed.length).toBeGreaterThan(1);
    const ends = endsOf(line);
    expect(line.committed.map(([offset]) => offset)).toEqual([0, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBe(line.announced.at(-1));
    expect(await eventsOf(web, number)).toEqual(CHAIN);
    expect(await web.source.query('select from uploads')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('of the page of a case are made small, told in bytes, and go on after a reload', async () => {
    const { caseId } = await aCase(web);
    const { page, complaints } = await web.person('satpol.officer', 'SATPOL-35.78', DESK);
    await page.goto(`/cases/${caseId}`);
    const add = async (file: { name: string; mimeType: string; buffer: Buffer }, kind: string): Promise<void> => {
      await page.getByRole('button', { name: 'Tambah foto atau pindaian' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Berkas').setInputFiles(file);
      await dialog.getByText(kind, { exact: true }).click();
      await dialog.getByRole('button', { name: 'Kirim' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await add({ name: 'orang.png', mimeType: 'image/png', buffer: await aPhoto(page, 4000, 3000, 50) }, 'Wajah');
    await page.getByText('Tersimpan pada kasus').waitFor();

    line.faults = ['fine', 'fine', 'away'];
    const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(1_400_000)]);
    await add({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: scan }, 'Surat');
    await page.getByText(/^1(,\d)? dari 1,4 MB/).waitFor();
    await putBack(line);
    await page.reload();

    await page.getByRole('button', { name: 'Surat' }).waitFor();
    expect(
      await web.source.query('select kind, width, size > 1000000 as large from attachments where case_id = $1 order by id', [caseId]),
    ).toEqual([
      { kind: 'photo_face', width: 1600, large: false },
      { kind: 'document_scan', width: null, large: true },
    ]);
    expect(line.committed.slice(-3)).toEqual([
      [0, 512_000],
      [512_000, 512_000],
      [1_024_000, scan.length - 1_024_000],
    ]);
    expect(line.announced.at(-1)).toBe(scan.length);
    expect(complaints).toEqual([]);
  });
});

interface Line {
  /** of the next parts, in order */
  faults: Fault[];
  /** bytes of the files that were begun */
  announced: number[];
  /** offset and bytes of each part that the server has taken */
  committed: [offset: number, bytes: number][];
  /** puts the server back that went away */
  gone: (() => Promise<void>) | undefined;
}

/** Where each part that was taken ends, and thus where the next is to begin. */
function endsOf({ committed }: Line): number[] {
  return committed.map((_, n) => committed.slice(0, n + 1).reduce((sum, [, bytes]) => sum + bytes, 0));
}

async function putBack(line: Line): Promise<void> {
  const back = await until(() => line.gone);
  line.gone = undefined;
  await back();
}

/** Cuts the line at a part, before or after it was taken, and counts what was taken. */
function counted(app: NestFastifyApplication, line: Line, web: () => TestWeb): void {
  const fastify = app.getHttpAdapter().getInstance();
  const offsetOf = (url: string): number | undefined => (url.includes('/parts?') ? Number(/offset=(\d+)/.exec(url)![1]) : undefined);
  const faulty = new WeakMap<object, Fault>();
  fastify.addHook('preHandler', async (request, reply) => {
    if (request.url.endsWith('/uploads')) line.announced.push((request.body as { size: number }).size);
    if (offsetOf(request.url) === undefined) return;
    const fault = line.faults.shift() ?? 'fine';
    faulty.set(request, fault);
    if (fault !== 'away') return;
    reply.hijack();
    line.gone = await away(web());
  });
  fastify.addHook('onSend', async (request, reply, payload) => {
    const offset = offsetOf(request.url);
    if (offset !== undefined && reply.statusCode === 200) line.committed.push([offset, Number(request.headers['content-length'])]);
    if (faulty.get(request) === 'back') {
      request.raw.socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n');
      request.raw.socket.destroySoon();
    }
    return Promise.resolve(payload);
  });
}
