import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { DESK, expectAccessible, testWeb, type TestWeb } from '../support/browser.js';
import { aCase, take } from '../support/places.js';

describe('what the server refuses, in a browser', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('because another desk was first is said with what that desk has done, and goes on once it was read', async () => {
    const opened = await aCase(web);
    const { page } = await web.person('satpol.officer', 'SATPOL-35.78');
    await page.route('**/api/v1/live', (route) => route.abort()); // this desk hears of nothing by itself
    await page.goto(`/cases/${opened.caseId}`);
    await page.getByRole('button', { name: 'Penjangkauan dimulai' }).click();
    await take(await web.as('satpol.lead', 'SATPOL-35.78'), opened, 'elder_or_disabled_raised');

    const [answer] = await Promise.all([
      page.waitForResponse(/events\/outreach_started/),
      page.locator('dialog button[type=submit]').click(),
    ]);

    expect(answer.status()).toBe(409);
    await page.getByText(wordsOf(await answer.json())).waitFor();
    await page.getByRole('alert').getByText('Ditandai: Lanjut usia').waitFor();
    await page.getByRole('button', { name: 'Sudah saya baca, lanjutkan' }).click();
    await page.locator('dialog button[type=submit]').click();
    await page.locator('.case-sentence', { hasText: 'Penjangkauan' }).waitFor();
  });

  it('to a role is said where a colleague’s screen would be', async () => {
    const { page } = await web.person('dinsos.worker', 'DINSOS-35.78', DESK, 'en');

    const [answer] = await Promise.all([page.waitForResponse(/api\/v1\/accounts/), page.goto('/admin')]);

    expect(answer.status()).toBe(403);
    await page.getByText('Your role may not do this. Ask a colleague who may.').first().waitFor();
    await expectAccessible(page);
  });

  it('because there were too many tries is said with how long to wait', async () => {
    const { page, username } = await web.person('dinsos.worker', 'DINSOS-35.78');
    await page.goto('/account');
    await page.getByRole('button', { name: 'Keluar' }).click();
    for (let tries = 0; tries < 10; tries += 1)
      await page.request.post('/api/v1/session', { data: { username, password: 'bukan-yang-ini' } });

    await page.locator('input[name=username]').fill(username);
    await page.locator('input[name=password]').fill('bukan-yang-ini');
    await page.locator('button[type=submit]').click();

    await page
      .getByRole('alert')
      .getByText(/Coba lagi dalam \d+ menit/)
      .waitFor();
  });

  it('because the database is away is said, with a button to try again', async () => {
    const { page } = await web.person('satpol.officer', 'SATPOL-35.78');
    await page.getByText('Ponsel terdaftar').waitFor();
    const free = await takeEveryConnection(web);

    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByText('Basis data sedang tidak dapat dihubungi').first().waitFor();
    await free();
    await page.getByRole('button', { name: 'Coba lagi' }).first().click();

    await page.locator('.case-line').first().waitFor();
  });
});

function wordsOf(problem: unknown): string {
  return (problem as { message: { id: string } }).message.id;
}

/** Every connection of the program's pool is in use, as under a rush: who asks now is told so in 10 seconds. @returns how to give them back */
async function takeEveryConnection({ source }: TestWeb): Promise<() => Promise<unknown>> {
  const { poolSize } = source.options as { readonly poolSize: number };
  const taken: QueryRunner[] = Array.from({ length: poolSize }, () => source.createQueryRunner());
  await Promise.all(taken.map((each) => each.connect()));
  return () => Promise.all(taken.map((each) => each.release()));
}
