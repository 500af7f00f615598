import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK, expectAccessible, PHONE, signIn, testWeb, type TestWeb } from '../support/browser.js';
import { until } from '../support/processes.js';

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
    await page.getByRole('link', { name: /Staf satpol.officer/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('hands the role over to a colleague, who acts on one’s behalf', async () => {
    const { page, complaints } = await web.person('dinsos.worker', 'DINSOS-35.78');
    await web.person('dinsos.lead', 'DINSOS-35.78');
    await page.goto('/account');
    await page.getByRole('button', { name: 'Titipkan peran saya' }).click();
    await page.getByLabel('Kepada', { exact: true }).fill('Staf dinsos.lead');
    await page.getByRole('option').first().click();
    await page.getByLabel('Hari terakhir').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
    await page.getByRole('button', { name: 'Titipkan peran saya' }).click();

    await page.getByText('kepada Staf dinsos.lead').waitFor();
    await page.getByRole('button', { name: 'Akhiri' }).click();
    await page.getByText('Berakhir hari ini').waitFor();
    expect(complaints).toEqual([]);
  });

  it('drops everything from a phone that was reported lost from another device, at the next contact, in all its windows, and says so', async () => {
    const { page: phone, device, username } = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    await phone.goto('/intake');
    await phone.getByLabel('Nama', { exact: true }).fill('Suparman');
    await phone.getByText('Tersimpan di ponsel ini').waitFor();
    const other = await device.newPage();
    await other.goto('/street');
    await other.getByText('Suparman').waitFor();
    const desk = await (await web.browser.newContext({ viewport: DESK, baseURL: web.url })).newPage();
    await signIn(desk, username, '/account');
    const line = desk.getByRole('listitem').filter({ has: desk.getByRole('button', { name: 'Hilang' }), hasNotText: 'Perangkat ini' });
    await line.getByRole('button', { name: 'Hilang' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Laporkan hilang' }).click();
    await desk.getByText(/^Dilaporkan hilang/).waitFor();
    const asked = phone.locator('dialog').waitFor({ timeout: 0 });

    await phone.reload(); // the first to reach the server is the stream of what changes

    await Promise.race([
      phone.getByText('Perangkat ini dilaporkan hilang').waitFor(),
      asked.then(() => Promise.reject(new Error('asked to sign in again, with everything still there'))),
    ]);
    await other.getByText('Perangkat ini dilaporkan hilang').waitFor();
    const kept = await phone.evaluate<object>(`indexedDB.databases().then((all) => ({
      databases: all.map(({ name }) => name), session: localStorage.getItem('pulang.session'), typed: sessionStorage.length }))`);
    expect(kept).toEqual({ databases: [], session: null, typed: 0 });
  });

  it('shows a notice that comes while nobody looks', async () => {
    const { page, device } = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    await device.grantPermissions(['notifications'], { origin: web.url });
    await page.goto('/account');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    const protocol = await device.newCDPSession(page);
    const known = new Promise<string>((resolve) => {
      protocol.on(
        'ServiceWorker.workerRegistrationUpdated',
        ({ registrations }) => registrations[0] && resolve(registrations[0].registrationId),
      );
    });
    await protocol.send('ServiceWorker.enable');
    const told = { title: 'OT-35.78-2026-AAAA-000001', body: 'Ditawarkan: serah terima.', url: '/cases', tag: 'satu' };
    await protocol.send('ServiceWorker.deliverPushMessage', { origin: web.url, registrationId: await known, data: JSON.stringify(told) });

    const shown = `navigator.serviceWorker.ready.then((it) => it.getNotifications()).then((all) => all.map(({ title, body, tag, data }) => ({ title, body, tag, url: data })))`;
    const notices = await until(async () => {
      const all = await page.evaluate<unknown[]>(shown);
      return all.length > 0 && all;
    });
    expect(notices).toEqual([told]);
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
