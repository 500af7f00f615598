import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK, expectAccessible, PHONE, testWeb, type TestWeb } from '../support/browser.js';
import { aCase, take, type Opened, type Stated } from '../support/places.js';

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };

describe('the inbox and the search, in a browser', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('brings an offer by itself; it is declined with a reason in two taps', async () => {
    const { page, complaints } = await web.person('city.dinsos', 'DINSOS-35.78', PHONE);
    await page.goto('/inbox');
    await page.getByText('Tidak ada yang menunggu jawaban kita').waitFor();
    const { caseId } = await offered(web);
    await page.locator('.offer').waitFor(); // by itself: nothing is loaded again

    await page.getByRole('button', { name: 'Tolak' }).tap();
    await page.getByRole('button', { name: 'Berkas tidak lengkap' }).tap();

    await page.getByText('Tidak ada yang menunggu jawaban kita').waitFor();
    const [answered] = await web.source.query<object[]>('select status, reason from handoffs where case_id = $1', [caseId]);
    expect(answered).toEqual({ status: 'declined', reason: 'incomplete_file' });
    expect(complaints).toEqual([]);
  });

  it('says before that an acceptance is for good, and shows it among those accepted lately', async () => {
    const { number } = await offered(web);
    const { page, complaints } = await web.person('city.dinsos', 'DINSOS-35.78');
    await page.goto('/inbox');
    const offer = page.locator('.offer', { hasText: number });

    await offer.getByRole('button', { name: 'Terima' }).press('Enter');
    await page.getByText('Penerimaan tidak dapat ditarik kembali').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter'); // the focus is back on the same button
    await page.getByText('Penerimaan tidak dapat ditarik kembali').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await page.getByText(`Diterima: ${number}`).waitFor();
    await page.getByText('Baru diterima').click();
    await offer.getByText('Diterima 2').waitFor();
    expect(complaints).toEqual([]);
  });

  it('lets a team of the provincial Dinsos answer what is offered to Dinsos', async () => {
    const { caseId, number } = await offered(web);
    await web.source.query("update handoffs set to_unit = (select id from units where code = 'DINSOS-35') where case_id = $1", [caseId]);
    const { page, complaints } = await web.person('dinsos.desk', 'PSKBS-35');
    await page.goto('/inbox');

    await page.locator('.offer', { hasText: number }).getByRole('button', { name: 'Terima' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('counts the notices that nobody has seen, until somebody says so', async () => {
    await offered(web);
    await offered(web);
    const { page } = await web.person('city.dinsos', 'DINSOS-35.78');
    await page.goto('/inbox');
    await page.locator('.frame-places .count').waitFor();
    await page.getByText('Pemberitahuan').click();

    await page.getByRole('button', { name: /di layar ini sudah dilihat/ }).click();
    await page.locator('.frame-places .count').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.locator('.notice-line.unseen').nth(1).waitFor();
    await page.getByRole('button', { name: /di layar ini sudah dilihat/ }).click();
    await page.locator('.frame-places .count').waitFor({ state: 'detached' });
  });

  it('finds somebody by name from anywhere by a key, and no address or log has the name', async () => {
    const { number } = await aCase(web, { names: ['Wagiman Kusumo'] });
    const { page, complaints } = await web.person('satpol.officer', 'SATPOL-35.78');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto('/inbox');
    await page.getByRole('heading', { name: 'Kotak masuk' }).waitFor();

    await page.keyboard.press('/');
    await page.locator('dialog input[type=search]:focus').waitFor();
    await page.keyboard.type('wagiman kusumo');
    await page.locator('dialog .case-line', { hasText: number }).press('Enter');

    await page.getByRole('heading', { name: `Kasus ${number}` }).waitFor();
    expect([...addresses, page.url()].filter((url) => /wagiman/i.test(url))).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Pintasan papan ketik' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('has nothing on %s that axe finds wrong, in both languages', async (_, size) => {
    await offered(web);
    for (const language of ['id', 'en'] as const) {
      const { page } = await web.person('city.dinsos', 'DINSOS-35.78', size, language);
      await page.goto('/inbox');
      await page.locator('.offer').first().waitFor();
      await expectAccessible(page);
      await page.locator('.offer button').nth(1).click();
      await page.locator('.chip').first().waitFor();
      await expectAccessible(page);
      await page.goto('/search');
      await page.getByRole('searchbox').fill('Suparman');
      await page.locator('.case-line').first().waitFor();
      await expectAccessible(page);
    }
  });
});

/** A case that Satpol PP has offered to the city's Dinsos. */
async function offered(web: TestWeb, stated: Stated = {}): Promise<Opened> {
  const opened = await aCase(web, stated);
  const officer = await web.as('satpol.officer', 'SATPOL-35.78');
  await take(officer, opened, 'outreach_started');
  await take(officer, opened, 'person_met');
  await take(officer, opened, 'minimum_set_recorded', { step: { identity: { names: ['Suparman'] }, ...SAFE } });
  await take(officer, opened, 'intake_completed');
  await take(officer, opened, 'triage_completed');
  return opened;
}
