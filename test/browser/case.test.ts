import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK, expectAccessible, PHONE, testWeb, type TestWeb } from '../support/browser.js';
import { aCase, take } from '../support/places.js';

describe('the page of a case, in a browser', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('lets somebody act by keyboard alone: a field is refused, mended, and the case moves', async () => {
    const { caseId } = await aCase(web);
    const { page, complaints } = await web.person('satpol.officer', 'SATPOL-35.78');
    await page.goto(`/cases/${caseId}`);

    await page.getByRole('button', { name: 'Penjangkauan dimulai' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Nomor surat perintah').focus();
    await page.keyboard.type('#12');
    await page.keyboard.press('Enter');

    await page.getByText('Bentuknya tidak benar.').waitFor();
    await page.locator('input[name=orderNumber]:focus').waitFor(); // where it is to be mended
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('331/12/2026');
    await page.keyboard.press('Enter');

    await page.locator('.case-sentence', { hasText: 'Penjangkauan' }).waitFor();
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('says what another desk has changed, keeps what is typed, also over a reload, and goes on once it was read', async () => {
    const opened = await aCase(web);
    const { page, complaints } = await web.person('satpol.officer', 'SATPOL-35.78');
    await page.goto(`/cases/${opened.caseId}`);
    await page.getByRole('button', { name: 'Penjangkauan dimulai' }).click();
    await page.getByLabel('Catatan').fill('Di depan stasiun, dekat loket tiga');

    await take(await web.as('satpol.lead', 'SATPOL-35.78'), opened, 'elder_or_disabled_raised');

    await page.getByRole('alert').getByText('Berubah barusan').waitFor();
    expect(await page.getByLabel('Catatan').inputValue()).toBe('Di depan stasiun, dekat loket tiga');
    await page.reload();
    await page.getByRole('button', { name: 'Penjangkauan dimulai' }).click();
    expect(await page.getByLabel('Catatan').inputValue()).toBe('Di depan stasiun, dekat loket tiga');
    // beside the button that waits for it, however long the form is
    await page.locator('.step-send').getByRole('button', { name: 'Sudah saya baca, lanjutkan' }).click();
    await page.locator('dialog button[type=submit]').click();
    await page.locator('.case-sentence', { hasText: 'Penjangkauan' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('sends once what is sent again because the reply was lost', async () => {
    const { caseId } = await aCase(web);
    const { page } = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('button', { name: 'Penjangkauan dimulai' }).tap();
    let lost = 0;
    await page.route('**/events/outreach_started', async (route) => {
      await route.fetch();
      lost += 1;
      await route.abort();
    });
    await page.locator('dialog button[type=submit]').tap();
    await page.getByText('Jawaban server tidak sampai').waitFor();

    await page.unroute('**/events/outreach_started');
    await page.locator('dialog button[type=submit]').tap();
    await page.locator('.case-sentence', { hasText: 'Penjangkauan' }).waitFor();

    const events = await web.source.query<unknown[]>(`select 1 from case_events where case_id = $1 and event = 'outreach_started'`, [
      caseId,
    ]);
    expect({ lost, events: events.length }).toEqual({ lost: 1, events: 1 });
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('has nothing on %s that axe finds wrong, in both languages, form open and closed', async (_, size) => {
    const { caseId } = await aCase(web);
    for (const language of ['id', 'en'] as const) {
      const { page } = await web.person('satpol.officer', 'SATPOL-35.78', size, language);
      await page.goto(`/cases/${caseId}`);
      await page.locator('.timeline').waitFor();
      await expectAccessible(page);
      await page.locator('.acts button').first().click();
      await page.locator('dialog .step-send').waitFor();
      await expectAccessible(page);
    }
  });
});
