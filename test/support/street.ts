/** What an officer does on a phone in the street. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PHONE, type TestWeb, type Visitor } from './browser.js';

/** Of an intake that is handed over, in order. */
export const CHAIN = ['report_received', 'outreach_started', 'person_met', 'minimum_set_recorded', 'intake_completed', 'triage_completed'];

/** Somebody of Satpol PP Surabaya, whose phone has its code and the app in it. */
export async function anOfficer(web: TestWeb): Promise<Visitor> {
  const visitor = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
  await visitor.page.getByText('Ponsel terdaftar').waitFor();
  await visitor.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  return visitor;
}

/** Fills in one intake and hands it to the phone to be sent. */
export async function intake(page: Page, { name }: { readonly name: string }, open = true): Promise<void> {
  if (open) await page.goto('/intake');
  await page.getByLabel('Nama', { exact: true }).fill(name);
  await fillRest(page);
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
}

/** What else has to be said of everybody. */
export async function fillRest(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Jenis kelamin' }).getByText('Laki-laki', { exact: true }).click();
  await page.getByLabel('Perkiraan umur').fill('45');
  await page.getByRole('button', { name: 'Semua aman' }).click();
}

/** Of the slip on the screen. */
export async function numberOf(page: Page): Promise<string> {
  const number = await page.locator('.slip-number').innerText();
  expect(number).toMatch(/^OT-35\.78-\d{4}-[A-Z2-9]{4}-\d{6}$/);
  return number;
}

/** What has happened to a case, in order, from the database. */
export async function eventsOf({ source }: TestWeb, number: string): Promise<string[]> {
  const rows = await source.query<{ event: string }[]>(
    'select event from case_events e join cases c on c.id = e.case_id where c.number = $1 order by seq',
    [number],
  );
  return rows.map(({ event }) => event);
}

/** Takes the server off its port. @returns puts it back */
export async function away({ app, url }: TestWeb): Promise<() => Promise<void>> {
  const { server } = app.getHttpAdapter().getInstance();
  const gone = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await gone;
  return () => new Promise((resolve) => server.listen(Number(new URL(url).port), '127.0.0.1', resolve));
}

/** A picture of noise, which does not compress. @param grain pixels of one dot */
export async function aPhoto(page: Page, width: number, height: number, grain = 8): Promise<Buffer> {
  const data = await page.evaluate<string>(`(async () => {
    const canvas = new OffscreenCanvas(${width}, ${height});
    const context = canvas.getContext('2d');
    for (let y = 0; y < ${height}; y += ${grain}) for (let x = 0; x < ${width}; x += ${grain}) {
      context.fillStyle = 'rgb(' + [0, 0, 0].map(() => Math.random() * 255 | 0) + ')';
      context.fillRect(x, y, ${grain}, ${grain});
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    let text = '';
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return btoa(text);
  })()`);
  return Buffer.from(data, 'base64');
}
