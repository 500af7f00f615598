import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK, expectAccessible, PHONE, testWeb, type TestWeb } from '../support/browser.js';
import { aCase } from '../support/places.js';

describe('the list of cases, in a browser', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('says what to do where there is nothing, and shows a case as soon as it is there', async () => {
    const { page, complaints } = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    await page.goto('/cases');
    await page.getByText('Tidak ada kasus di sini').waitFor();

    const { number } = await aCase(web);

    await page.getByText(number).waitFor(); // by itself: nothing is loaded again
    expect(complaints).toEqual([]);
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('has nothing on %s that axe finds wrong, in both languages', async (_, size) => {
    for (const language of ['id', 'en'] as const) {
      const { page } = await web.person('satpol.lead', 'SATPOL-35.78', size, language);
      await page.goto('/cases');
      await page.locator('.case-line').first().waitFor();
      await expectAccessible(page);
    }
  });
});
