import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK, expectAccessible, PHONE, signIn, testWeb, type TestWeb } from '../support/browser.js';
import { until } from '../support/processes.js';
import { aCase } from '../support/places.js';

/** A message of a case that the queue would not take. @returns its id */
async function aDeadLetter({ source }: Pick<TestWeb, 'source'>, caseId: string): Promise<string> {
  const [row] = await source.query<{ id: string }[]>(
    `insert into outbox (id, queue, name, payload, parked_at, last_error)
     values (gen_random_uuid(), 'notifications', 'staff-to-be-told', $1, now(), 'ECONNREFUSED') returning id`,
    [{ caseId, seq: 1 }],
  );
  return row!.id;
}

describe('administration, in a browser', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('makes an account; who it is for signs in, changes the password shown once, and is let in no more when the account is closed', async () => {
    const { page, complaints } = await web.person('admin', 'DINSOS-35');
    await page.getByRole('link', { name: 'Buat akun' }).click();
    await page.getByLabel('Nama lengkap').fill('Rina Wulandari');
    await page.getByLabel('Nama pengguna').fill('rina.wulandari');
    await page.reload();
    expect(await page.getByLabel('Nama pengguna').inputValue()).toBe('rina.wulandari'); // nothing typed is lost
    await page.getByLabel('Unit').fill('Praja Kota Surabaya');
    await page.getByRole('option').first().click();
    await page.getByLabel('Komandan regu Satpol PP').check();
    await page.getByRole('button', { name: 'Buat akun' }).click();
    const password = (await page.locator('output').textContent())!;

    const phone = await web.browser.newContext({ viewport: PHONE, baseURL: web.url });
    const officer = await phone.newPage();
    await signIn(officer, 'rina.wulandari', '/account', password);
    await officer.getByLabel('Kata sandi sekarang').fill(password);
    await officer.getByLabel('Kata sandi baru', { exact: true }).fill('jembatan merah pagi');
    await officer.getByLabel('Ulangi kata sandi baru').fill('jembatan merah pagi');
    await officer.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await officer.getByText('Kata sandi diganti').waitFor();
    await officer.getByRole('button', { name: 'Keluar' }).click();
    await signIn(officer, 'rina.wulandari', '/', 'jembatan merah pagi');

    await page.getByRole('link', { name: 'Buka akunnya' }).click();
    await page.getByRole('button', { name: 'Tutup akun' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup akun' }).click();
    await page.getByText('Akun ini sudah ditutup').waitFor();

    await officer.goto('/cases');
    await officer.getByText('Sesi Anda sudah berakhir').waitFor();
    await officer.getByLabel('Kata sandi').fill('jembatan merah pagi');
    await officer.getByRole('button', { name: 'Masuk', exact: true }).click();
    await officer.getByRole('alert').waitFor();
    expect(complaints).toEqual([]);
  });

  it('puts somebody on duty and shows them with their unit', async () => {
    const { page, complaints } = await web.person('admin', 'DINSOS-35');
    const { page: lead } = await web.person('satpol.lead', 'SATPOL-35.09');
    await lead.goto('/duty');
    await lead.getByRole('button', { name: 'Tambah piket' }).click();
    await lead.getByLabel('Siapa').fill('Staf');
    await lead.getByRole('option').first().click();
    await lead.getByLabel('Mulai').fill('2026-01-01T00:00');
    await lead.getByRole('button', { name: 'Tambah piket' }).click();
    await lead.getByRole('alert').waitFor(); // longer than seven days

    const [now, evening] = [new Date(Date.now() + 7 * 3_600_000), new Date(Date.now() + 15 * 3_600_000)];
    await lead.getByLabel('Mulai').fill(now.toISOString().slice(0, 16));
    await lead.getByLabel('Sampai').fill(evening.toISOString().slice(0, 16));
    await lead.getByRole('button', { name: 'Tambah piket' }).click();
    await lead.getByText('Sedang piket').waitFor();

    await page.goto('/units');
    await page.getByLabel('Cari').fill('SATPOL-35.09');
    await page.getByText('Piket: Staf satpol.lead').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says why a message did not get through, and sends it again', async () => {
    const { caseId } = await aCase(web);
    const id = await aDeadLetter(web, caseId);
    const { page, complaints } = await web.person('admin', 'DINSOS-35', PHONE);
    await page.goto('/stuck');
    await page.getByText('Antrean menolak pesan ini berulang kali.').waitFor();

    await page.getByRole('button', { name: 'Kirim lagi' }).click();

    await page.getByText('Tidak ada yang macet').waitFor();
    await until(async () => (await web.source.query<unknown[]>('select from inbox where message_id = $1', [id])).length === 1);
    expect(complaints).toEqual([]);
  });

  it('tells who has forgotten their password, and gives another', async () => {
    const { page, username } = await web.person('police.desk', 'POLICE-35', PHONE);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByText('Lupa kata sandi?').click();
    await page.getByLabel('Nama pengguna saya').fill(username);
    await page.getByRole('button', { name: 'Minta kata sandi baru' }).click();
    await page.getByText('Permintaan dicatat').waitFor();
    await page.getByRole('button', { name: 'Tutup' }).click();

    const { page: desk, complaints } = await web.person('admin', 'DINSOS-35');
    await desk.getByRole('link', { name: 'Staf police.desk' }).first().click();
    await desk.getByRole('button', { name: 'Beri kata sandi baru' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Beri kata sandi baru' }).click();
    await signIn(page, username, '/', (await desk.locator('output').textContent())!);
    expect(complaints).toEqual([]);
  });

  it('adds a day off to the calendar, takes it away, and puts it back', async () => {
    const { page, complaints } = await web.person('admin', 'DINSOS-35', PHONE);
    await page.goto('/calendar');
    const year = /\d{4}/.exec((await page.getByRole('heading', { level: 1 }).textContent())!)![0];
    await page.getByLabel('Tanggal').fill(`${year}-10-13`);
    await page.getByLabel('Nama dalam bahasa Indonesia').fill('Hari jadi kota');
    await page.getByLabel('Nama dalam bahasa Inggris').fill('City anniversary');
    await page.getByRole('button', { name: 'Tambah hari libur' }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'Hari jadi kota' });
    await line.getByRole('button', { name: 'Jadikan hari kerja' }).click();
    await line.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await line.waitFor();
    expect(complaints).toEqual([]);
  });

  it('walks through the procedure in thought: what can happen, then what, and back', async () => {
    const { page, complaints } = await web.person('auditor', 'AUDIT-35');
    await page.goto('/sop');
    const way = page.getByRole('navigation', { name: 'Jalan yang ditempuh' });
    const begin = await way.locator('[aria-current=step]').textContent();
    await page
      .getByRole('button', { name: /^Lalu: / })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Lalu: / })
      .first()
      .click();
    await page.locator('.story li').nth(2).waitFor();

    await way.getByRole('button', { name: `Kembali ke ${begin}` }).click();

    await page.locator('.story li').nth(1).waitFor({ state: 'detached' });
    await page.getByLabel('Tabel').check();
    await page.getByRole('table').waitFor();
    await page.getByLabel('Bagan').check();
    await until(() => page.evaluate('document.querySelector(".sop-chart")?.naturalWidth > 0'));
    expect(complaints).toEqual([]);
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('has nothing on %s that axe finds wrong, in both languages', async (_, size) => {
    await aDeadLetter(web, (await aCase(web)).caseId);
    for (const language of ['id', 'en'] as const) {
      const { page } = await web.person('admin', 'DINSOS-35', size, language);
      for (const at of ['/admin', '/admin/new', '/units', '/units/SATPOL-35.09', '/calendar', '/stuck', '/sop']) {
        await page.goto(at);
        await page.locator('h1').waitFor();
        await until(() => page.evaluate('!document.querySelector(".busy")'));
        await expectAccessible(page);
      }
      await page.goto('/admin');
      await page.locator('.person-line').first().click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await expectAccessible(page);
    }
  });
});
