import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK, expectAccessible, PHONE, signIn, testWeb, type TestWeb } from '../support/browser.js';

describe('what is one’s own, in a browser', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('acts in the other role as soon as it is chosen, and everything is asked anew in it', async () => {
    const { page, complaints, username } = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    const [person] = await web.source.query<{ id: string }[]>('select id from accounts where username = $1', [username]);
    await (await web.as('admin', 'DINSOS-35')).post(`/accounts/${person!.id}/roles`, { unit: 'DINSOS-35', role: 'admin' });
    await page.goto('/account');
    await page.getByRole('button', { name: 'Keluar' }).click();
    await signIn(page, username, '/account'); // what one may do is told at signing in

    await page.getByLabel('Administrator').check();
    await page.getByRole('link', { name: 'Staf' }).click();

    await page.getByRole('heading', { name: 'Staf' }).waitFor();
    await page.getByText('Staf satpol.officer').waitFor();
    expect(complaints).toEqual([]);
  });

  it('hands the role over to a colleague, who acts on one’s behalf', async () => {
    const { page, complaints } = await web.person('dinsos.worker', 'DINSOS-35.78');
    await web.person('dinsos.lead', 'DINSOS-35.78');
    await page.goto('/account');
    await page.getByRole('button', { name: 'Titipkan peran saya' }).click();
    await page.getByLabel('Kepada').fill('Staf dinsos.lead');
    await page.getByRole('option').first().click();
    await page.getByLabel('Hari terakhir').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
    await page.getByRole('button', { name: 'Titipkan peran saya' }).click();

    await page.getByText('kepada Staf dinsos.lead').waitFor();
    await page.getByRole('button', { name: 'Akhiri' }).click();
    await page.getByText('Berakhir hari ini').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('has nothing on %s that axe finds wrong, in both languages', async (_, size) => {
    for (const language of ['id', 'en'] as const) {
      const { page } = await web.person('dinsos.lead', 'DINSOS-35.78', size, language);
      await page.goto('/account');
      await page.locator('.empty, .parted').first().waitFor();
      await expectAccessible(page);
      await page.goto('/duty');
      await page.locator('.empty, .parted').first().waitFor();
      await expectAccessible(page);
    }
  });
});
