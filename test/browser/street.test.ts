import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESK, expectAccessible, PHONE, testWeb, type TestWeb } from '../support/browser.js';
import { aPhoto } from '../support/street.js';

describe('the street, on a phone', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('opens a case by touch: photo, place, what the person says, six questions; the number is there at once', async () => {
    const { page, device, complaints } = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    await device.grantPermissions(['geolocation']);
    await device.setGeolocation({ latitude: -7.35, longitude: 112.72 });
    await page.getByText('Ponsel terdaftar').waitFor();
    await page.getByRole('link', { name: 'Buka kasus' }).tap();

    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'besar.png', mimeType: 'image/png', buffer: await aPhoto(page, 4000, 3000, 50) });
    await page.locator('img.thumb').waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'rusak.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan foto') });
    await page.getByText('tidak dapat dibaca sebagai foto').waitFor();
    await page.getByLabel('Tempat ditemukan').fill('Terminal Purabaya');
    await page.getByRole('button', { name: 'Tandai lokasi' }).tap();
    await page.getByText('-7.35000').waitFor();
    await page.getByLabel('Nama', { exact: true }).fill('  SUPARMAN  ');
    await choose(page, 'Jenis kelamin', 'Laki-laki');
    await page.getByLabel('Perkiraan umur').fill('45');
    await page.getByLabel('Asal', { exact: true }).fill('Jember');
    await page.getByLabel('NIK, seperti').fill('3509010101800000');
    await page.getByText('susunan benar').waitFor();
    await page.getByRole('button', { name: 'Semua aman' }).tap();
    await page.getByText('Lengkap: siap diserahkan').waitFor();
    const uploaded = page.waitForRequest(/\/parts\?offset=0$/);
    await page.getByRole('button', { name: 'Kirim' }).tap();

    const number = await page.locator('.slip-number').innerText();
    expect(number).toMatch(/^OT-35\.78-\d{4}-[A-Z2-9]{4}-000001$/);
    await page.getByText('Terkirim', { exact: true }).waitFor();
    const { state, events } = await caseOf(web, number);
    expect({ state, events }).toEqual({
      state: 'awaiting_dinsos',
      events: ['report_received', 'outreach_started', 'person_met', 'minimum_set_recorded', 'intake_completed', 'triage_completed'],
    });
    expect(await web.source.query('select width, height from attachments')).toEqual([{ width: 1600, height: 1200 }]);
    expect((await (await uploaded).sizes()).requestBodySize).toBeLessThan(400_000);
    await page.goBack();
    await page.getByRole('heading', { name: 'Jalanan' }).waitFor();
    expect(complaints).toEqual([]);

    await page.goto('/outbox');
    await page.getByText(number).tap();
    await page.getByRole('link', { name: 'QR serah terima' }).tap();
    await page.getByText('menerima di kotak masuknya').waitFor(); // to Dinsos: staff, by their own app
    await page.getByRole('img', { name: number }).waitFor();
  });

  it('refers a child alone, and hands over by a link that needs no account', async () => {
    const { page } = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    await page.goto('/intake');
    await page.getByLabel('Nama tidak diketahui').check();
    await choose(page, 'Jenis kelamin', 'Perempuan');
    await page.getByLabel('Perkiraan umur').fill('9');
    await page.getByRole('button', { name: 'Semua aman' }).tap();
    await choose(page, 'Anak tanpa orang tua', 'Ya');
    await page.getByText('menuntut rujukan khusus').waitFor();
    await page.getByRole('button', { name: 'Kirim', exact: true }).tap();
    await page.getByText('Terkirim', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'QR serah terima' }).tap();
    await page.getByRole('button', { name: 'Tampilkan QR' }).tap();

    await page.getByText('tanpa akun').waitFor();
    await page.getByRole('img', { name: 'QR serah terima' }).waitFor();
  });

  it('takes many people at one place one after the other, families together, and hands them over by one list', async () => {
    const { page, complaints } = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    await page.getByText('Ponsel terdaftar').waitFor();
    await page.getByRole('link', { name: 'Penertiban' }).tap();
    await page.getByLabel('Tempat ditemukan').fill('Alun-alun');
    for (const [age, group] of [
      ['30', 'Keluarga baru A'],
      ['7', 'Keluarga A'],
      ['52', 'Sendiri'],
      ['19', 'Rombongan baru B'],
      ['20', 'Rombongan B'],
    ] as const) {
      await choose(page, 'Jenis kelamin', 'Perempuan');
      await page.getByLabel('Perkiraan umur').fill(age);
      await choose(page, 'Bersama siapa', group);
      await page.getByRole('button', { name: 'Semua aman' }).tap();
      await page.getByRole('button', { name: 'Orang berikutnya' }).tap();
    }
    await page.getByText('6 orang, 5 lengkap').waitFor();
    await page.getByRole('button', { name: 'Kirim dan serahkan 5 orang' }).tap();

    await page.getByText('Terkirim', { exact: true }).nth(4).waitFor();
    const groups = await web.source.query<{ kind: string; members: number; states: string[] }[]>(
      `select g.kind, count(*)::int as members, array_agg(distinct c.main_state) as states from case_groups g join cases c on c.group_id = g.id group by g.id, g.kind order by g.kind`,
    );
    expect(groups).toEqual([
      { kind: 'companions', members: 2, states: ['awaiting_dinsos'] },
      { kind: 'family', members: 2, states: ['awaiting_dinsos'] },
      { kind: 'raid', members: 1, states: ['awaiting_dinsos'] },
    ]);
    expect(complaints).toEqual([]);
  });

  it('keeps one draft of a raid that is only looked at, however often', async () => {
    const { page } = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    for (let looks = 0; looks < 2; looks += 1) {
      await page.goto('/raid');
      await page.locator('.raid-person').first().waitFor();
    }
    await page.goto('/street');
    await page.getByText('Penertiban, 1 orang').first().waitFor();

    expect(await page.getByText('Penertiban, 1 orang').count()).toBe(1);
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('has nothing on %s that axe finds wrong, in both languages', async (_, size) => {
    for (const language of ['id', 'en'] as const) {
      const { page } = await web.person('satpol.officer', 'SATPOL-35.78', size, language);
      await page.goto('/intake');
      await page.locator('.more > summary').click();
      await expectAccessible(page);
      await page.locator('.more').getByRole('button').first().click();
      await page.locator('.send').click();
      await page.locator('.slip').waitFor();
      await expectAccessible(page);
      for (const address of ['/street', '/outbox', '/raid']) {
        await page.goto(address);
        await page.locator('.street, .raid-person').first().waitFor();
        await expectAccessible(page);
      }
    }
  });
});

/** Answers one of a few, by touch. */
async function choose(page: Page, legend: string, answer: string): Promise<void> {
  await page.getByRole('group', { name: legend }).getByText(answer, { exact: true }).tap();
}

/** Where a case stands and what has happened to it, from the database. */
async function caseOf({ source }: TestWeb, number: string): Promise<{ readonly state: string; readonly events: string[] }> {
  const [row] = await source.query<{ state: string; events: string[] }[]>(
    `select c.main_state as state, (select array_agg(e.event order by e.seq) from case_events e where e.case_id = c.id) as events from cases c where c.number = $1`,
    [number],
  );
  return row!;
}
