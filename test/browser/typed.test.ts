import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { signIn, testWeb, type TestWeb } from '../support/browser.js';
import { aCase } from '../support/places.js';
import { until } from '../support/processes.js';
import { PASSWORD } from '../support/staff.js';

const SECRET = 'Mengaku bernama Siti, dari Lumajang';

describe('what is typed and not sent', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('outlives a lost session and a closed app, is locked by signing out, and lies nowhere in clear', async () => {
    const { caseId } = await aCase(web);
    const { page, device, username, complaints } = await web.person('satpol.officer', 'SATPOL-35.78');
    await openForm(page, caseId);
    await page.getByLabel('Catatan').fill(SECRET);
    await until(async () => (await rowsOf(page)).typed?.length === 2); // it, and the case that was looked at
    await page.close();

    const again = await device.newPage();
    await web.source.query('delete from sessions where account_id = (select id from accounts where username = $1)', [username]);
    await again.goto(`/cases/${caseId}`);
    await again.locator('dialog input[name=password]').fill(PASSWORD);
    await again.locator('dialog button[type=submit]').click();
    await again.getByRole('button', { name: 'Penjangkauan dimulai' }).click();
    expect(await again.getByLabel('Catatan').inputValue()).toBe(SECRET);
    expect(await inClear(again)).not.toContain('Siti');
    await again.goto('/account');
    await again.getByRole('button', { name: 'Keluar' }).click();
    await again.locator('input[name=username]').waitFor();
    expect(await until(async () => ((await rowsOf(again)).keys?.length === 0 ? 'locked' : undefined))).toBe('locked');

    await signIn(again, username);
    await openForm(again, caseId);
    expect(await again.getByLabel('Catatan').inputValue()).toBe(SECRET);
    expect(complaints).toEqual([]);
  });

  it('under a key of the device’s own is brought under the server’s once that is had', async () => {
    const { caseId } = await aCase(web);
    const { page, username } = await web.person('satpol.officer', 'SATPOL-35.78');
    const salt = (value: string) =>
      web.source.query(`update device_accounts set key_salt = ${value} where account_id = (select id from accounts where username = $1)`, [
        username,
      ]);
    await salt('null');
    await page.evaluate(inStore(`db.transaction('keys', 'readwrite').objectStore('keys').clear()`));
    await page.reload();
    await openForm(page, caseId);
    await page.getByLabel('Catatan').fill(SECRET);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Jalanan' }).click(); // without leaving the page: what is being written is written
    await page.getByRole('link', { name: 'Buka kasus' }).click();
    await page.getByText('Tersimpan di ponsel ini').waitFor();
    expect(byOf(await rowsOf(page))).toEqual([undefined, undefined, undefined]);

    await salt(`decode(repeat('a1', 32), 'hex')`);
    await page.reload();

    await until(async () => byOf(await rowsOf(page)).every((by) => by === 'server'));
    await openForm(page, caseId);
    expect(await page.getByLabel('Catatan').inputValue()).toBe(SECRET);
    await until(async () => (await rowsOf(page)).keys?.length === 1); // a pass has found nothing under the device's own
  });
});

async function openForm(page: Page, caseId: string): Promise<void> {
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'Penjangkauan dimulai' }).click();
}

type Rows = Readonly<Record<string, readonly { readonly sealed?: { readonly by?: string } }[]>>;

/** Under which key each row lies. */
function byOf(rows: Rows): (string | undefined)[] {
  return Object.values(rows).flatMap((all) => all.flatMap(({ sealed }) => (sealed ? [sealed.by] : [])));
}

function inStore(what: string): string {
  return `new Promise((resolve, reject) => {
    const request = indexedDB.open('pulang');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => db.close();
      Promise.resolve(${what}).then((value) => { db.close(); resolve(value); }, reject);
    };
  })`;
}

const ROWS = `Promise.all([...db.objectStoreNames].map((name) => new Promise((done) => {
  db.transaction(name).objectStore(name).getAll().onsuccess = ({ target }) => done([name, target.result]);
}))).then((all) => Object.fromEntries(all))`;

/** What the store has, by its parts. */
async function rowsOf(page: Page): Promise<Rows> {
  return page.evaluate<Rows>(inStore(`${ROWS}.then((rows) => JSON.parse(JSON.stringify(rows)))`));
}

/** Everything the device keeps, as text: also the bytes of what is sealed. */
async function inClear(page: Page): Promise<string> {
  return page.evaluate<string>(
    inStore(`${ROWS}.then((rows) => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, rows], (_, value) =>
      value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value))`),
  );
}
