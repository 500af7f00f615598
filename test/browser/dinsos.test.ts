import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { CaseMovedView } from '../../src/cases/case.view.js';
import { DESK, expectAccessible, PHONE, testWeb, type TestWeb, type Visitor } from '../support/browser.js';

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };

describe('the desk of Dinsos, in a browser', () => {
  let web: TestWeb;
  let opened: CaseMovedView;

  beforeAll(async () => {
    web = await testWeb();
    const desk = await web.as('dinsos.desk', 'DINSOS-35');
    const operator = await web.as('dp3ak.operator', 'DP3AK-35');
    const identity = { names: ['Sugeng'], sex: 'male', ageEstimate: 44, origin: 'Jember' };
    opened = (await desk.post<CaseMovedView>('/cases', { event: 'walk_in_registered', region: '35.78', step: { identity } })).body;
    const take = async (who: typeof desk, event: string, step: object = {}) =>
      expect((await who.post(`/cases/${opened.caseId}/events/${event}`, { step })).status).toBe(200);
    await take(desk, 'minimum_set_recorded', { identity, ...SAFE });
    await take(desk, 'intake_completed');
    await take(desk, 'triage_completed');
    await take(desk, 'verification_asked', { method: 'verify' });
    await take(operator, 'verified', { method: 'verify', resultCode: '00' });
  });
  afterAll(() => web.close());

  const shoot = async (page: Page, name: string): Promise<void> => {
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/dinsos-${name}.png`, fullPage: true });
  };
  const at = (page: Page, place = '') => page.goto(`/dinsos/case/${opened.caseId}${place}`);
  const choose = (page: Page, name: string) => page.getByRole('button', { name, exact: false }).first().click();
  const send = async (
    { page }: Visitor,
    button: string,
    fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => {},
  ) => {
    await choose(page, button);
    const dialog = page.getByRole('dialog');
    await fill(dialog);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('shows how much there is at each stage, and the cases behind each number', async () => {
    const { page, complaints } = await web.person('dinsos.worker', 'DINSOS-35');
    await page.goto('/dinsos');

    await page
      .getByRole('navigation', { name: 'Tahap' })
      .getByRole('link', { name: /Asesmen di shelter/ })
      .click();
    await page.getByText(opened.number).click();

    await page.getByRole('heading', { name: opened.number }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('says at the stage and at the case that its time is over', async () => {
    await web.source.query("update cases set due_at = now() - interval '2 hours' where id = $1", [opened.caseId]);
    const { page } = await web.person('dinsos.worker', 'DINSOS-35', PHONE);
    await page.goto('/dinsos');

    const stage = page.getByRole('navigation', { name: 'Tahap' }).getByRole('link', { name: /Asesmen di shelter/ });
    await stage.getByText('1 lewat waktu').waitFor();
    await stage.tap();
    await page.locator('.case-line', { hasText: opened.number }).getByText(/lewat/i).waitFor();
  });

  it('says what is missing for the other steps, logs each attempt at tracing, and concludes it', async () => {
    const worker = await web.person('dinsos.worker', 'DINSOS-35');
    const { page, complaints } = worker;
    await at(page);

    await send(worker, 'Penelusuran dimulai');
    await send(worker, 'Catat upaya', async (dialog) => {
      await dialog.getByLabel('Jawaban').fill('Kakaknya tidak mengangkat telepon');
    });
    await choose(page, 'Buka catatan');
    await page.getByText('Kakaknya tidak mengangkat telepon').waitFor();
    await expectAccessible(page);
    await send(worker, 'Dinyatakan layak jalan');
    await send(worker, 'Klien menyatakan bersedia');
    await send(worker, 'Asesmen selesai');
    await send(worker, 'Tujuan dikonfirmasi', async (dialog) => {
      await dialog
        .getByLabel(/tujuan/i)
        .first()
        .fill('Jember');
      await page.getByRole('option', { name: /Jember/ }).click();
      await dialog.getByText('Keluarga', { exact: true }).click();
    });
    await send(worker, 'Penelusuran disimpulkan');

    await page.getByText('Keputusan', { exact: false }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('takes the decision with its minutes, and shows whose hands are under the letter and whose turn it is', async () => {
    const lead = await web.person('dinsos.lead', 'DINSOS-35');
    await at(lead.page);
    await send(lead, 'Diputuskan dipulangkan', async (dialog) => {
      await dialog.getByLabel('Peserta').fill('Ibu Rahma\nPak Joko');
    });
    await lead.page.getByRole('link', { name: 'Berita acara' }).click();
    await lead.page.getByText('Pak Joko').waitFor();
    await expectAccessible(lead.page);
    await shoot(lead.page, 'minutes');

    await at(lead.page);
    await send(lead, 'Konsep surat diparaf Ketua Tim');
    const division = await web.person('dinsos.division', 'BENCANA-35');
    await at(division.page);
    await send(division, 'Konsep surat diparaf Kepala Bidang');
    const head = await web.person('dinsos.head', 'DINSOS-35');
    await at(head.page);
    await head.page.locator('.chain .signed').nth(1).waitFor();
    await shoot(head.page, 'chain');
    await send(head, 'Surat Rujukan Pemulangan ditandatangani', async (dialog) => {
      const rules = dialog.getByRole('group', { name: 'Syarat mitra' });
      await dialog.locator('button[type=submit]').click();
      await rules.getByText('Pilih salah satu').waitFor(); // the SOP asks, and the form says so where it is to be answered
      await rules.getByText('Tidak', { exact: true }).click();
      await dialog.locator('button[type=submit]').click();
      await dialog.getByRole('alert').getByText('Syarat mitra di setiap tahap terpenuhi').waitFor();
      await shoot(head.page, 'sign-refused');
      await rules.getByText('Ya', { exact: true }).click();
      await dialog.getByLabel('Nomor surat').fill('460/0123/102.5/2026');
    });
    await head.page.locator('.chain .signed').nth(2).waitFor();
    const hands = await head.page.locator('.chain .signed .small').allInnerTexts();
    expect(hands.map((hand) => hand.split(',')[0])).toEqual(['Staf dinsos.lead', 'Staf dinsos.division', 'Staf dinsos.head']);
    await head.page.getByRole('link', { name: 'Lembar kasus lengkap' }).click();
    await head.page.getByText('Surat Rujukan Pemulangan Orang Terlantar').waitFor();
    await head.page.locator('.case-documents', { hasText: '460/0123/102.5/2026' }).waitFor();
    expect([...lead.complaints, ...division.complaints, ...head.complaints]).toEqual([]);
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('has nothing on %s that axe finds wrong, in English', async (_, size) => {
    const { page } = await web.person('dinsos.lead', 'DINSOS-35', size, 'en');
    await page.goto('/dinsos');
    await page.locator('.case-line').first().waitFor();
    await expectAccessible(page);
    await at(page);
    await page.locator('.why').waitFor();
    await expectAccessible(page);
    await shoot(page, `desk-${size.width}`);
  });
});
