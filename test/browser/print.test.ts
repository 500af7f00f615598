import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESK, PHONE, testWeb, type TestWeb } from '../support/browser.js';
import { onWaitingList, type Opened } from '../support/places.js';

/** A4 at 96 dots an inch, as the browser lays it out for paper. */
const PAPER = { width: 794, height: 1123 };
const LYING = { width: 1123, height: 794 };

describe('on paper', () => {
  let web: TestWeb;
  let opened: Opened;
  beforeAll(async () => {
    web = await testWeb();
    opened = await onWaitingList(web, { names: ['Suparman'], sex: 'male', ageEstimate: 40 });
  });
  afterAll(() => web.close());

  /** As it comes out of the printer: how many sheets, and that nothing of the screen around is on them. */
  const print = async (page: Page, name: string, paper = PAPER): Promise<number> => {
    await page.emulateMedia({ media: 'print' });
    const screen = page.viewportSize()!;
    await page.setViewportSize(paper);
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/print-${name}.png`, fullPage: true });
    expect(await page.locator('button:visible, nav:visible, input:visible, .button:visible').allInnerTexts()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(paper.width);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    await page.setViewportSize(screen);
    await page.emulateMedia({ media: null });
    return pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length;
  };

  it('a case is its number, why it waits, what was done and its documents, on three sheets at most', async () => {
    const { page } = await web.person('dinsos.rehsos', 'REHSOS-35', DESK);
    await page.goto(`/cases/${opened.caseId}`);
    await page.locator('.timeline li').nth(10).waitFor();

    expect(await print(page, 'case')).toBeLessThanOrEqual(3);

    await page.emulateMedia({ media: 'print' });
    for (const text of [opened.number, 'Riwayat', 'Laporan Sosial', 'Dicetak']) await page.getByText(text).first().waitFor();
    expect(await page.getByText('Suparman').count()).toBe(0);
  });

  it('the minutes of the conference are one sheet to be signed', async () => {
    const { page } = await web.person('dinsos.lead', 'DINSOS-35', DESK);
    await page.goto(`/dinsos/case/${opened.caseId}/minutes`);
    await page.getByText('Berita Acara Konferensi Kasus').waitFor();

    expect(await print(page, 'minutes')).toBe(1);
  });

  it('a list for a day has room to write, lying', async () => {
    const operator = await web.as('dp3ak.operator', 'DP3AK-35');
    const { body } = await operator.post<{ id: string }>('/bench/batches', {
      day: '2026-12-01',
      place: 'Liponsos Keputih',
      caseIds: [opened.caseId],
    });
    const { page } = await web.person('dp3ak.operator', 'DP3AK-35', DESK);
    await page.goto(`/bench/days/${body.id}`);
    const [list] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: 'Cetak' }).click()]);
    await list.getByText(opened.number).waitFor();

    expect(await print(list, 'list', LYING)).toBe(1);
  });

  it('a slip is the number, large, and a QR', async () => {
    const { page } = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    await page.goto('/intake');
    await page.getByLabel('Tempat ditemukan').fill('Terminal Purabaya');
    await page.locator('.send').tap();
    await page.locator('.slip').waitFor();

    expect(await print(page, 'slip')).toBe(1);
  });
});
