import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { encode } from 'uqr';
import { DESK, expectAccessible, PHONE, testWeb, type TestWeb, type Visitor } from '../support/browser.js';
import { aCase, aFamily, take, type Opened } from '../support/places.js';

const MINIMUM = {
  conscious: 'yes',
  woundedOrIll: 'no',
  pregnant: 'no',
  dangerToSelf: 'no',
  violenceOrTrafficking: 'yes',
  minorAlone: 'no',
};

describe('what belongs to a case, in a browser', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  const officer = () => web.as('satpol.officer', 'SATPOL-35.78');
  const open = async ({ page }: Visitor, { caseId, number }: Opened): Promise<void> => {
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('heading', { name: `Kasus ${number}` }).waitFor();
  };
  const shoot = async (page: Page, name: string): Promise<void> => {
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/file-${name}.png`, fullPage: true });
  };

  it('shows a family in one look, as each of them goes on, and leads to them', async () => {
    const [mother, child] = await aFamily(web, [
      { names: ['Tini'], ageEstimate: 30 },
      { names: ['Budi'], ageEstimate: 7 },
    ]);
    const visitor = await web.person('satpol.officer', 'SATPOL-35.78');
    const { page, complaints } = visitor;
    await open(visitor, mother!);
    await page.getByRole('heading', { name: 'Satu keluarga (2 orang)' }).waitFor();
    const other = page.locator('.case-line', { hasText: child!.number });
    await other.locator('.badge', { hasText: 'Laporan diterima' }).waitFor();

    await take(await officer(), child!, 'outreach_started');

    await other.locator('.badge', { hasText: 'Penjangkauan' }).waitFor(); // by itself
    await shoot(page, 'family');
    await other.click();
    await page.getByRole('heading', { name: `Kasus ${child!.number}` }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('gives a case in short to be sent on, without the person', async () => {
    const opened = await aCase(web, { names: ['Wagiman Kusumo'] });
    const visitor = await web.person('satpol.officer', 'SATPOL-35.78', PHONE);
    const { page, device, complaints } = visitor;
    await device.grantPermissions(['clipboard-read', 'clipboard-write']);
    await device.addInitScript('navigator.share = async (what) => { window.shared = what; }'); // the phone's list of apps
    await open(visitor, opened);

    await page.getByRole('button', { name: 'Kirim ringkasnya' }).tap();
    await page.getByRole('button', { name: 'Bagikan' }).tap();
    await page.getByRole('button', { name: 'Salin' }).tap();

    await page.getByRole('button', { name: 'Disalin' }).waitFor();
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(text).toContain(opened.number);
    expect(text).toContain(`/cases/${opened.caseId}`);
    expect(text).not.toMatch(/Wagiman|Kusumo/);
    expect(await page.evaluate('window.shared')).toEqual({ text });
    await shoot(page, 'short');
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('hands over by a QR to somebody without an account, and by a code read out on the phone; each answers once, on their own phone', async () => {
    const opened = await referred(web);
    const visitor = await web.person('satpol.officer', 'SATPOL-35.78');
    const { page, complaints } = visitor;
    await open(visitor, opened);
    const links = page.getByRole('button', { name: 'Buat tautan atau QR untuk penerima' });
    await links.first().click();
    const link = (await page.locator('.handoff-link a').getAttribute('href'))!;
    expect(await page.locator('.qr path').getAttribute('d')).toBe(dotsOf(link));
    await shoot(page, 'handoff-link');

    const stranger = await aPhoneOf(web);
    await stranger.goto(new URL(link).pathname);
    await expectAccessible(stranger);
    await shoot(stranger, 'handoff-page');
    await answer(stranger, 'Ibu Ratna', 'Terima');
    await stranger.getByText('tercatat').waitFor();
    await page.locator('.handoff-link').waitFor({ state: 'detached' }); // on the officer's screen, by itself
    await stranger.goto(new URL(link).pathname);
    await stranger.getByText('sudah dijawab').waitFor();

    await links.first().click();
    const code = await page.locator('.handoff-code').innerText();
    const third = await aPhoneOf(web);
    await third.goto('/s');
    await third.getByLabel(/Kode dari pengirim/).fill(code.toLowerCase());
    await third.getByRole('button', { name: 'Lanjut' }).tap();
    await third.getByText('Saya tidak dapat menerima').tap();
    await answer(third, 'Pak Hadi', 'Tolak');
    await third.getByText('Penolakan').waitFor();

    await page
      .getByText('Pak Hadi')
      .or(page.getByText('ditolak', { exact: false }))
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('hands over by the QR of a slip to staff of another unit, on their own phone', async () => {
    const opened = await offered(web);
    const { page, complaints } = await web.person('city.dinsos', 'DINSOS-35.78', PHONE);

    await page.goto(`/slip/${opened.number}`); // what the QR of a slip says
    await page.getByRole('heading', { name: `Kasus ${opened.number}` }).waitFor();
    await page.getByRole('button', { name: 'Terima', exact: true }).tap();
    await page.getByRole('button', { name: 'Ya, terima' }).tap();

    await page.locator('.case-why', { hasText: 'Asesmen' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows the person only for a purpose, keeps who read, and hides it again', async () => {
    const opened = await aCase(web, { names: ['Wagiman Kusumo'] });
    const visitor = await web.person('satpol.officer', 'SATPOL-35.78');
    const { page, complaints } = visitor;
    await open(visitor, opened);
    expect(await page.getByText('Wagiman').count()).toBe(0);

    await page.getByRole('group', { name: 'Untuk keperluan apa' }).getByText('Pendataan', { exact: true }).click();
    await page.getByText('Wagiman Kusumo').waitFor();
    await expectAccessible(page);
    await shoot(page, 'person');
    await page.getByRole('button', { name: 'Tutup data' }).click();

    await page.getByText('Wagiman').waitFor({ state: 'detached' });
    expect(await web.source.query('select purpose, role from person_reads where case_id = $1', [opened.caseId])).toEqual([
      { purpose: 'intake', role: 'satpol.officer' },
    ]);
    expect(complaints).toEqual([]);
  });

  it('shows a photo small and whole, and removes it with a reason', async () => {
    const opened = await aCase(web);
    const visitor = await web.person('satpol.officer', 'SATPOL-35.78');
    const { page, complaints } = visitor;
    await open(visitor, opened);
    await page.getByText('Belum ada foto').waitFor();
    const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#3a6f62' } })
      .jpeg()
      .toBuffer();

    await page.getByRole('button', { name: 'Tambah foto' }).click();
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name: 'wajah.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByRole('dialog').getByLabel('Keterangan').fill('Di depan stasiun');
    await page.getByRole('dialog').locator('button[type=submit]').click();

    const small = page.locator('.photos button', { hasText: 'Di depan stasiun' });
    await small.locator('img').waitFor();
    await small.click();
    const whole = page.getByRole('dialog').getByRole('img', { name: 'Di depan stasiun' });
    await whole.waitFor();
    expect((await whole.boundingBox())!.width).toBeGreaterThan(300);
    await expectAccessible(page);
    await shoot(page, 'photo');
    await page.getByRole('button', { name: 'Hapus dari kasus' }).click();
    await page.getByRole('button', { name: 'Salah orang' }).click();
    await page.getByText('Belum ada foto').waitFor();
    expect(complaints).toEqual([]);
  });

  it('walks on in thought from where the case stands, by the version it goes by', async () => {
    const opened = await aCase(web);
    const visitor = await web.person('satpol.officer', 'SATPOL-35.78', DESK, 'id');
    const { page, complaints } = visitor;
    await open(visitor, opened);

    await page.getByRole('link', { name: 'Kalau begini' }).click();

    await page.locator('.sop-here', { hasText: 'Laporan diterima' }).waitFor();
    expect(page.url()).toContain('/sop/orang-terlantar/1');
    expect(complaints).toEqual([]);
  });
});

/** Somebody with a phone and nothing else. */
async function aPhoneOf(web: TestWeb): Promise<Page> {
  const device = await web.browser.newContext({ viewport: PHONE, baseURL: web.url, hasTouch: true, isMobile: true });
  return device.newPage();
}

async function answer(page: Page, name: string, button: string): Promise<void> {
  const form = page.locator('form', { has: page.getByRole('button', { name: button, exact: true }) });
  await form.getByLabel('Nama Anda').fill(name);
  await form.getByRole('button', { name: button, exact: true }).tap();
}

/** What is dark in the QR code of a text, as a path. */
function dotsOf(text: string): string {
  return encode(text, { ecc: 'M', border: 2 })
    .data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
}

/** A case referred to institutions that have no account. */
async function referred(web: TestWeb): Promise<Opened> {
  const opened = await aCase(web, { names: ['Wulan Sari'], sex: 'female', ageEstimate: 19 });
  const officer = await web.as('satpol.officer', 'SATPOL-35.78');
  const identity = { names: ['Wulan Sari'], sex: 'female', ageEstimate: 19 };
  await take(officer, opened, 'outreach_started');
  await take(officer, opened, 'person_met');
  await take(officer, opened, 'violence_or_trafficking_raised');
  await take(officer, opened, 'minimum_set_recorded', { step: { ...MINIMUM, identity } });
  await take(officer, opened, 'intake_completed');
  await take(officer, opened, 'special_referral_made', { step: { letterNumber: '300/77/2026' } });
  return opened;
}

/** A case that Satpol PP has offered to the city's Dinsos. */
async function offered(web: TestWeb): Promise<Opened> {
  const opened = await aCase(web);
  const officer = await web.as('satpol.officer', 'SATPOL-35.78');
  const identity = { names: ['Suparman'], sex: 'male', ageEstimate: 40 };
  await take(officer, opened, 'outreach_started');
  await take(officer, opened, 'person_met');
  await take(officer, opened, 'minimum_set_recorded', { step: { ...MINIMUM, violenceOrTrafficking: 'no', identity } });
  await take(officer, opened, 'intake_completed');
  await take(officer, opened, 'triage_completed');
  return opened;
}
