import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { HoldsView } from '../../src/places/stays.view.js';
import type { Person } from '../support/api.js';
import { DESK, expectAccessible, PHONE, testWeb, type TestWeb } from '../support/browser.js';
import { until } from '../support/processes.js';
import { aCase, addBeds, aShelter, onWaitingList, type Opened, type Stated } from '../support/places.js';

const UPT = 'RSBK-MDN';
const SIZES = [
  ['a phone', PHONE],
  ['a desk', DESK],
] as const;

describe('the desk of a UPT, in a browser', () => {
  let web: TestWeb;
  let officer: Person;
  let admin: Person;
  beforeAll(async () => {
    web = await testWeb();
    officer = await web.as('satpol.officer', 'SATPOL-35.78');
    admin = await web.as('upt.admin', UPT);
    await addBeds(web, UPT, [
      { name: 'Melati', sex: 'male', beds: 12 },
      { name: 'Anggrek', sex: 'female', beds: 4 },
      { name: 'Bougenvil', beds: 4 },
    ]);
  }, 120_000);
  afterAll(() => web.close());

  const inBed = async (bed: string, stated: Stated = {}): Promise<Opened> => {
    const opened = await aCase(web, stated);
    const { status, body } = await admin.post(`/facilities/${UPT}/check-ins`, { arrivals: [{ caseId: opened.caseId, bed }] });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return opened;
  };
  const tile = (page: Page, bed: string) => page.locator('.tile', { has: page.locator(`strong:text-is("${bed}")`) });
  const shot = (page: Page, name: string) =>
    process.env['SHOTS'] ? page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true }) : undefined;

  it.each(SIZES)('checks somebody in who is expected, by keyboard alone, on %s', async (name, size) => {
    const bed = size === PHONE ? 'Melati-2' : 'Melati-3';
    const coming = await aCase(web);
    await officer.post<HoldsView>('/holds', { facility: UPT, caseIds: [coming.caseId], ward: 'Melati', bed });
    const { page, complaints } = await web.person('upt.admin', UPT, size);
    await tile(page, bed).waitFor();

    await tabTo(page, '.tile');
    await arrowTo(page, bed);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(coming.number).waitFor();
    await expectAccessible(page);
    await shot(page, `held-${name}`);
    await tabTo(page, 'dialog .button.primary');
    await page.keyboard.press('Enter');

    await page.locator('.toast', { hasText: bed }).waitFor();
    await page.locator('.tile.occupied', { hasText: bed }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows what one desk does on the other, and offers the next best to who comes second', async () => {
    const [first, second] = [await web.person('upt.admin', UPT), await web.person('upt.head', UPT, PHONE)];
    const [one, other] = [await aCase(web), await aCase(web)];
    for (const { page } of [first, second]) await tile(page, 'Melati-12').click();
    await first.page.getByLabel('Nomor kasus').fill(one.number);
    await second.page.getByLabel('Nomor kasus').fill(other.number);

    await first.page.getByRole('button', { name: 'Masukkan ke Melati-12' }).click();
    await first.page.locator('.tile.occupied', { hasText: 'Melati-12' }).waitFor();
    await second.page.getByText('Baru saja berubah: Melati-12 sekarang Terisi.').waitFor();
    await second.page.getByRole('button', { name: 'Masukkan ke Melati-12' }).click();
    await second.page.getByText('Tempat tidur Melati-12 sudah terisi').waitFor();
    await shot(second.page, 'taken-phone');
    await second.page.getByRole('button', { name: 'Pakai Melati-11 saja' }).first().click();
    await second.page.getByRole('button', { name: 'Masukkan ke Melati-11' }).click();

    await first.page.locator('.tile.occupied', { hasText: 'Melati-11' }).waitFor(); // by itself: nothing is loaded again
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  });

  it('says in words why a woman is not placed among men, and asks who has the right for a reason', async () => {
    const { number } = await aCase(web, { names: ['Sumiati'], sex: 'female' });
    const [staff, head] = [await web.person('upt.admin', UPT), await web.person('upt.head', UPT)];
    for (const { page } of [staff, head]) {
      await tile(page, 'Melati-6').click();
      await page.getByLabel('Nomor kasus').fill(number);
      await page.getByRole('button', { name: 'Masukkan ke Melati-6' }).click();
      await page.getByText('Tempat ini tidak cocok').waitFor();
    }
    await staff.page.getByText('Izin khusus hanya dari Kepala UPT').waitFor();

    await head.page.getByLabel('Alasan izin khusus').selectOption('family_together');
    await shot(head.page, 'override-desk');
    await head.page.getByRole('button', { name: 'Tempatkan dengan izin khusus' }).click();

    await staff.page.locator('.tile.occupied', { hasText: 'Melati-6' }).waitFor();
    expect([...staff.complaints, ...head.complaints]).toEqual([]);
  });

  it('shows a place over capacity in red, with its reason and its end', async () => {
    const { page, complaints } = await web.person('upt.head', UPT);
    const { number } = await aCase(web);
    await page.getByRole('button', { name: 'Atur ruang Melati' }).click();
    await page.getByText('Tempat tambahan').click();
    await page.getByLabel('Nama tempat').fill('Koridor-1');
    await page.getByLabel('Diizinkan sampai').fill(`${new Date().getFullYear() + 1}-01-05T12:00`);
    await page.getByLabel('Alasan').selectOption('disaster');
    await page.getByRole('button', { name: 'Izinkan tempat tambahan' }).click();
    await tile(page, 'Koridor-1').click();
    await page.getByLabel('Nomor kasus').fill(number);
    await page.getByRole('button', { name: 'Masukkan ke Koridor-1' }).click();

    const red = page.locator('.tile.extra', { hasText: 'Koridor-1' });
    await red.waitFor();
    expect(await red.innerText()).toMatch(/Melebihi kapasitas · bencana[\s\S]*izin s\.d\. 5 Jan/);
    await page.getByRole('button', { name: 'Melebihi kapasitas 1' }).click();
    await tile(page, 'Melati-1').waitFor({ state: 'hidden' });
    expect(await page.locator('.tile:visible').count()).toBe(1);
    await expectAccessible(page);
    await shot(page, 'extra-desk');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['by touch on a phone', PHONE, 'Melati-4'],
    ['by keyboard alone at a desk', DESK, 'Melati-5'],
  ] as const)('takes a resident on leave and back, to another bed and out, %s', async (_, size, bed) => {
    await inBed(bed);
    const { page, complaints } = await web.person('upt.admin', UPT, size);
    const hand = handOn(page);

    await hand.open(bed);
    await hand.choose('Keluar sementara');
    await hand.pick('Alasan', 'Rumah sakit');
    await hand.press('Catat keluar sementara');
    await page.locator('.tile.leave', { hasText: bed }).waitFor();
    await hand.open(bed);
    await hand.press('Sudah kembali');
    await page.locator('.tile.occupied', { hasText: bed }).waitFor();

    await hand.open(bed);
    await hand.choose('Pindah tempat tidur');
    await hand.pick('Ke tempat tidur', 'Bougenvil-1');
    await hand.press('Pindahkan');
    await page.locator('.tile.occupied', { hasText: 'Bougenvil-1' }).waitFor();
    await page.locator('.tile.free', { hasText: bed }).waitFor();

    await hand.open('Bougenvil-1');
    await hand.choose('Keluar');
    await hand.pick('Alasan', 'pergi sendiri');
    await hand.press('Catat keluar');
    await page.locator('.tile.free', { hasText: 'Bougenvil-1' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['by touch on a phone', PHONE, 'Bougenvil-3'],
    ['by keyboard alone at a desk', DESK, 'Bougenvil-4'],
  ] as const)('holds a bed, for longer, and gives it back; closes beds and opens them, %s', async (_, size, bed) => {
    const { number } = await aCase(web);
    const { page, complaints } = await web.person('upt.admin', UPT, size);
    const hand = handOn(page);
    const dialog = page.getByRole('dialog');

    await hand.open(bed);
    await hand.choose('Pesan untuk');
    await hand.type('Nomor kasus', number);
    await hand.type('Berapa menit', '60');
    await hand.press(`Pesan ${bed}`);
    const held = page.locator('.tile.held', { hasText: bed });
    await held.waitFor();
    const before = await held.innerText();
    await hand.open(bed);
    await dialog.getByText(number).waitFor();
    await hand.press('Perpanjang');
    await until(async () => (await held.innerText()) !== before);
    await hand.open(bed);
    await hand.press('Lepas pesanan');
    await page.locator('.tile.free', { hasText: bed }).waitFor();

    await hand.open(bed);
    await hand.choose('Tutup');
    await hand.pick('Mengapa ditutup', 'perbaikan');
    await hand.press(`Tutup ${bed}`);
    await page.locator('.tile.closed', { hasText: bed }).waitFor();
    await hand.open(bed);
    await hand.press(`Buka ${bed}`);
    await page.locator('.tile.free', { hasText: bed }).waitFor();

    const ward = page.locator('.ward', { has: page.getByRole('heading', { name: 'Bougenvil' }) });
    await hand.press('Atur ruang Bougenvil');
    await hand.choose('Tutup ruang');
    await hand.pick('Mengapa ditutup', 'perbaikan');
    await hand.press('Tutup Bougenvil');
    await ward.locator('.tile.closed').nth(3).waitFor();
    await hand.press('Atur ruang Bougenvil');
    await hand.choose('Buka ruang');
    await hand.press('Buka Bougenvil');
    await ward.locator('.tile.free').nth(3).waitFor();
    expect(complaints).toEqual([]);
  });

  it('takes the roll call on a phone: who does not answer has absconded, in one act', async () => {
    const { caseId } = await onWaitingList(web, { names: ['Joko Hilang'] });
    await admin.post(`/facilities/${UPT}/check-ins`, { arrivals: [{ caseId, bed: 'Melati-7' }] });
    const { page, complaints } = await web.person('upt.admin', UPT, PHONE);
    await page.goto(`/beds/${UPT}/roll-call`);
    await page.getByText('Joko Hilang').waitFor();
    await shot(page, 'roll-phone');
    await page.getByRole('button', { name: 'Semua hadir' }).click();
    await page.getByRole('checkbox', { name: 'Joko Hilang' }).uncheck();
    await page.reload(); // what was ticked is kept
    expect(await page.getByRole('checkbox', { name: 'Joko Hilang' }).isChecked()).toBe(false);

    await page.getByRole('button', { name: 'Selesai' }).click();
    await page.getByRole('heading', { name: '1 orang tidak hadir' }).waitFor();
    await expectAccessible(page);
    await shot(page, 'missing-phone');
    await page.getByRole('button', { name: 'Catat apel, 1 orang kabur' }).click();

    await page.getByText('1 tidak hadir').last().waitFor();
    await page.goto('/beds');
    await page.locator('.tile.absconded', { hasText: 'Melati-7' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says that it is not live while the server is away, and is as things are once it is back', async () => {
    const { page, complaints } = await web.person('upt.admin', UPT);
    await page.getByText('Langsung', { exact: true }).waitFor();
    const server = web.app.getHttpServer();
    const { port } = server.address() as AddressInfo;

    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    await page.getByText('Tidak langsung: keadaan pukul').waitFor();
    await shot(page, 'away-desk');
    await inBed('Melati-8'); // while nobody hears of it
    server.listen(port, '127.0.0.1');

    await page.locator('.tile.occupied', { hasText: 'Melati-8' }).waitFor();
    await page.getByText('Langsung', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows who was in which bed at a moment of the past, and changes nothing there', async () => {
    const { caseId } = await inBed('Melati-9');
    await web.source.query(
      `update stays set admitted_at = '2026-03-01T08:00:00+07:00', during = tstzrange('2026-03-01T08:00:00+07:00', null) where case_id = $1 and kind = 'stay'`,
      [caseId],
    );
    const { page, complaints } = await web.person('upt.head', UPT);
    await page.getByText('Lihat waktu lain').click();
    await page.getByLabel('Tanggal dan jam (WIB)').fill('2026-03-03T21:00');
    await page.getByRole('button', { name: 'Lihat papan' }).click();

    await page.getByText('Papan pada 3 Mar 2026 21.00').waitFor();
    await page.locator('.tile.occupied', { hasText: 'Melati-9' }).click();
    await page.getByRole('dialog').getByText('hari ke-2').waitFor();
    expect(await page.getByRole('dialog').getByRole('radio').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator('.tile.occupied').count()).toBe(1);
    await expectAccessible(page);
    await shot(page, 'past-desk');

    await page.getByRole('link', { name: 'Dari waktu ke waktu' }).click();
    await page.getByLabel('Dari', { exact: true }).fill('2026-02-27');
    await page.getByLabel('Sampai', { exact: true }).fill('2026-03-04');
    await page.getByRole('img', { name: /dari 27 Feb 2026 sampai 4 Mar 2026: terakhir 1 penghuni .* tertinggi/ }).waitFor();
    await page.getByText('Angka yang sama dalam tabel').click();
    const days = page.locator('tbody tr');
    expect(await days.filter({ hasText: '28 Feb 2026' }).locator('td').first().innerText()).toBe('0');
    expect(await days.filter({ hasText: '1 Mar 2026' }).locator('td').allInnerTexts()).toEqual(expect.arrayContaining(['1']));
    await expectAccessible(page);
    await page.getByRole('link', { name: '3 Mar 2026' }).click();
    await page.getByText('Papan pada 3 Mar 2026 21.00').waitFor();
    await page.locator('.tile.occupied', { hasText: 'Melati-9' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells a UPT without a list of beds what to do, and imports the list after it was looked at row by row', async () => {
    const { page, complaints } = await web.person('upt.admin', 'PSTW-JBR', PHONE);
    await page.getByText('Kapasitas tidak diketahui').waitFor();
    await expectAccessible(page);
    await shot(page, 'no-list-phone');
    await page.getByRole('button', { name: 'Laporkan sensus' }).click();
    await page.getByLabel('Hadir').fill('61');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.getByText('61', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'Tambah ruang dan tempat tidur' }).click();
    const csv = 'ruang,tempat tidur,jk\nDahlia,Dahlia-1,P\nDahlia,Dahlia-1,P\nDahlia,Dahlia-2,?\n';
    await page.getByLabel('Berkas .xlsx atau .csv').setInputFiles({ name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('3 baris: 2 baik, 1 salah').waitFor();
    await page.getByText('Sudah ada di baris lain').waitFor();
    await expectAccessible(page);
    await shot(page, 'import-phone');
    await page.getByRole('button', { name: 'Impor baris yang baik saja (2)' }).click();

    await page.getByText('2 tempat tidur, 2 kosong').waitFor();
    await page.goto('/beds');
    await tile(page, 'Dahlia-2').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(SIZES)('has nothing on %s that axe finds wrong, in both languages', async (name, size) => {
    await inBed(size === PHONE ? 'Melati-10' : 'Melati-1');
    for (const language of ['id', 'en'] as const) {
      const { page, complaints } = await web.person('upt.head', UPT, size, language);
      for (const part of ['', '/coming', '/residents', '/roll-call', '/time', '/settings']) {
        await page.goto(`/beds/${UPT}${part}`);
        await page.locator('.parts [aria-current=page]').waitFor();
        await loaded(page);
        await expectAccessible(page);
        await shot(page, `part${part.replace('/', '-')}-${name}-${language}`);
      }
      expect(complaints).toEqual([]);
    }
  });

  it('shows the offices of the province all facilities, and every number leads to what is behind it', async () => {
    const { page, complaints } = await web.person('dinsos.rehsos', 'REHSOS-35');
    await page.goto('/beds');
    await page.getByRole('link', { name: /RSBK.*Madiun/ }).waitFor();
    await expectAccessible(page);
    await shot(page, 'overview-now');
    for (const view of ['Melebihi kapasitas', 'Terlalu lama', 'Keterpakaian', 'Tidak mendapat tempat']) {
      await page.getByRole('radio', { name: view }).check({ force: true });
      await loaded(page);
      await expectAccessible(page);
      await shot(page, `overview-${view}`);
    }
    await page.getByRole('radio', { name: 'Melebihi kapasitas' }).check({ force: true });
    await page.getByRole('link', { name: UPT }).click();
    await tile(page, 'Koridor-1').waitFor();
    expect(complaints).toEqual([]);
  });

  it('closes a whole facility once nobody is in it, names who is until then, and opens it again', async () => {
    await aShelter(web, 'SINGGAH-9', [{ name: 'Kamar', beds: 2 }]);
    const coming = await aCase(web);
    const held = await officer.post<HoldsView>('/holds', { facility: 'SINGGAH-9', caseIds: [coming.caseId] });
    const { page, complaints } = await web.person('city.dinsos', 'DINSOS-35.78');
    await page.goto('/beds/SINGGAH-9/settings');
    await page.getByLabel('Mengapa ditutup').selectOption('repair');
    const close = page.getByRole('button', { name: 'Tutup SINGGAH-9' });

    await close.click();
    await page.getByRole('alert').getByText(coming.number).waitFor();
    await expectAccessible(page);
    await officer.delete(`/holds/${held.body.holds[0]!.holdId}`);
    await close.click();
    await page.waitForURL('**/beds/all');
    await page.getByRole('radio', { name: 'Ditutup' }).check({ force: true });
    await page.getByText('perbaikan').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Buka SINGGAH-9' }).click();

    await page.getByText('Tidak ada tempat yang ditutup').waitFor();
    expect(complaints).toEqual([]);
  });

  it('lets the permission of a place over capacity go on, says when it has ended, and has the place no more once it is empty', async () => {
    const { page, complaints } = await web.person('upt.head', UPT);
    await tile(page, 'Koridor-1').click();
    await page.getByText('Perpanjang izin').first().click();
    await page.getByLabel('Diizinkan sampai').fill(`${new Date().getFullYear() + 1}-02-06T12:00`);
    await page.getByLabel('Alasan').selectOption('court_order');
    await page.getByRole('button', { name: 'Perpanjang izin' }).click();
    await tile(page, 'Koridor-1').getByText('izin s.d. 6 Feb').waitFor();

    await web.source.query('delete from extra_places where lower(during) > now()'); // its time passes
    await web.source.query('update extra_places set during = tstzrange(lower(during), now())');
    await page.reload();
    await tile(page, 'Koridor-1').getByText('izin habis').waitFor();
    await tile(page, 'Koridor-1').click();
    await page.getByRole('dialog').getByRole('radio', { name: 'Keluar', exact: true }).check();
    await page.getByLabel('Alasan').last().selectOption('went_home');
    await page.getByRole('button', { name: 'Catat keluar' }).click();
    await tile(page, 'Koridor-1').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('shows Rehsos who waits and why, and which place fits and why not the others', async () => {
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
    await shot(page, 'waiting-desk');
    expect(complaints).toEqual([]);
  });

  it('says the consequence of a refusal before it is chosen', async () => {
    const { number } = await onWaitingList(web);
    const { page, complaints } = await web.person('upt.admin', UPT, PHONE);
    await page.goto(`/beds/${UPT}/coming`);

    await page.getByRole('button', { name: `Tolak… ${number}` }).click();
    await page.getByText('Klien tidak akan ditawarkan lagi ke sini.').waitFor();
    await expectAccessible(page);
    await shot(page, 'decline-phone');
    await page.getByRole('radio', { name: /perlu dirawat dahulu/ }).check();
    await page.getByRole('button', { name: 'Tolak dengan alasan ini' }).click();

    await page.locator('.toast').waitFor();
    expect(complaints).toEqual([]);
  });
});

/** How somebody works the board: by touch on a phone, by keyboard alone at a desk. */
interface Hand {
  open(bed: string): Promise<void>;
  press(button: string): Promise<void>;
  /** one of several answers */
  choose(answer: string): Promise<void>;
  /** one of a list */
  pick(label: string, option: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
}

function handOn(page: Page): Hand {
  const button = (name: string) => page.getByRole('button', { name, exact: name.includes(' ') === false }).last();
  // the one that is chosen has a tick before its words
  const radio = (name: string) => page.getByRole('dialog').getByRole('radio', { name: new RegExp(`${name}(…|$)`) });
  const field = (label: string) => page.getByRole('dialog').getByLabel(label, { exact: true });
  const bedOf = (name: string) => page.locator('.tile', { has: page.locator(`strong:text-is("${name}")`) });
  if (page.viewportSize()!.width === PHONE.width)
    return {
      open: (bed) => bedOf(bed).tap(),
      press: (name) => button(name).tap(),
      choose: (answer) => radio(answer).tap(),
      pick: async (label, option) => void (await field(label).selectOption({ label: option })),
      type: (label, text) => field(label).fill(text),
    };
  const { keyboard } = page;
  return {
    open: async (bed) => {
      await reach(page, '.tile');
      await keyboard.press('Home');
      await arrowTo(page, bed);
      await keyboard.press('Enter');
    },
    press: async (name) => {
      await focusBy(button(name), 'Tab');
      await keyboard.press('Enter');
    },
    choose: async (answer) => {
      await reach(page, 'dialog input[type=radio]');
      await focusBy(radio(answer), 'ArrowRight');
      await keyboard.press('Space');
    },
    pick: async (label, option) => {
      await focusBy(field(label), 'Tab');
      await keyboard.type(option);
    },
    type: async (label, text) => {
      await focusBy(field(label), 'Tab');
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(text);
    },
  };
}

/** Presses a key until this has the focus; not once if it has. */
async function focusBy(goal: Locator, key: string, presses = 60): Promise<void> {
  await goal.waitFor();
  for (let n = 0; n < presses && !(await goal.and(goal.page().locator(':focus')).count()); n += 1) await goal.page().keyboard.press(key);
  expect(await goal.and(goal.page().locator(':focus')).count()).toBe(1);
}

/** Tabs to something of this kind, unless it has the focus. */
async function reach(page: Page, selector: string): Promise<void> {
  if (!(await page.locator(selector).and(page.locator(':focus')).count())) await tabTo(page, selector);
}

/** Presses Tab until something of this kind has the focus. */
async function tabTo(page: Page, selector: string, presses = 60): Promise<void> {
  await page.keyboard.press('Tab');
  if (await page.evaluate<boolean>(`document.activeElement?.matches('${selector}') ?? false`)) return;
  if (!presses) throw new Error(`Tab does not lead to ${selector}`);
  await tabTo(page, selector, presses - 1);
}

/** Presses the arrow to the right until this bed has the focus. */
async function arrowTo(page: Page, bed: string, presses = 20): Promise<void> {
  if ((await page.evaluate<string>('document.activeElement?.textContent')).startsWith(bed)) return;
  if (!presses) throw new Error(`the arrow keys do not lead to ${bed}`);
  await page.keyboard.press('ArrowRight');
  await arrowTo(page, bed, presses - 1);
}

/** Waits until nothing is awaited any more. */
async function loaded(page: Page): Promise<void> {
  await page.locator('main .busy').first().waitFor({ state: 'detached' });
}
