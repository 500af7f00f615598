import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK, expectAccessible, PHONE, testWeb, type TestWeb } from '../support/browser.js';
import { addBeds, onWaitingList } from '../support/places.js';

const UPT = 'RSBK-MDN';

describe('the desk of a UPT, in a browser', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('shows Rehsos who waits and why, and which place fits and why not the others', async () => {
    await addBeds(web, UPT, [{ name: 'Melati', sex: 'male', beds: 4 }]);
    const { page, complaints } = await web.person('dinsos.rehsos', 'REHSOS-35', DESK);
    await page.goto('/waiting');
    await page.getByText('Tidak ada yang menunggu').waitFor();

    const { number } = await onWaitingList(web);
    await page.getByText(number).first().waitFor();
    await page.getByText(`Ditawarkan ke`).waitFor();
    await page.getByRole('button', { name: 'Tempat yang cocok' }).click();

    await page.getByText('Cocok', { exact: true }).first().waitFor();
    await page.getByText('kapasitas tidak diketahui').first().waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('says the consequence of a refusal before it is chosen', async () => {
    const { number } = await onWaitingList(web);
    const { page, complaints } = await web.person('upt.admin', UPT, PHONE);
    await page.goto('/waiting');

    await page.locator('.waiting', { hasText: number }).getByRole('button', { name: 'Tolak' }).click();
    await page.getByText('Klien tidak akan ditawarkan lagi ke sini.').waitFor();
    await expectAccessible(page);
    await page.getByRole('radio', { name: /perlu dirawat dahulu/ }).check();
    await page.getByRole('button', { name: 'Tolak dengan alasan ini' }).click();

    await page.locator('.toast').waitFor();
    expect(complaints).toEqual([]);
  });
});
