import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Role } from '../../src/access/index.js';
import { DESK, PHONE, testWeb, type TestWeb, type Visitor } from '../support/browser.js';

const CITY = 'DINSOS-35.78';
const UPT = 'RSBK-MDN';
/** Some forty steps of a dozen people. */
const LONG = 240_000;
type Size = typeof PHONE | typeof DESK;

/** Each desk begins with what the desk before did on its screens: nothing goes by the API, and nothing is written into the database. */
describe('a case from desk to desk, by the screens alone', () => {
  let web: TestWeb;
  const everybody: Pick<Visitor, 'complaints'>[] = [];
  const known = new Map<string, Promise<Page>>();

  beforeAll(async () => {
    web = await testWeb();
    const admin = await at(DESK)('upt.admin', UPT);
    await press(admin.getByRole('link', { name: 'Tambah ruang dan tempat tidur' }));
    await press(admin.getByRole('button', { name: 'Tambah ruang' }));
    await admin.getByLabel('Nama ruang').fill('Melati');
    await admin.getByLabel('Penghuni').selectOption('male');
    await press(admin.getByRole('dialog').getByRole('button', { name: 'Simpan' }));
    await press(admin.getByRole('button', { name: 'Tambah tempat tidur Melati' }));
    await admin.getByLabel('Nama tempat tidur').fill('Melati-1\nMelati-2');
    await press(admin.getByRole('dialog').getByRole('button', { name: 'Tambah tempat tidur' }));
    await admin.getByText('2 tempat tidur, 2 kosong').waitFor();
  }, 120_000);
  afterAll(() => web.close());

  /** Who works in a role of a unit at a device of this size: the same person each time. */
  const at =
    (size: Size) =>
    (role: Role, unit: string): Promise<Page> => {
      const key = `${role} ${unit} ${size.width}`;
      if (!known.has(key))
        known.set(
          key,
          web.person(role, unit, size).then((visitor) => {
            everybody.push(visitor);
            return visitor.page;
          }),
        );
      return known.get(key)!;
    };

  /** Who has no account, with a link or a code. */
  const stranger = async (size: Size): Promise<Page> => {
    const visitor = await web.device(size);
    everybody.push(visitor);
    return visitor.page;
  };

  it.each([
    ['a phone', PHONE, 'Muhammad Masykuri', '3578081708900000'],
    ['a desk', DESK, 'Wagiman Kusumo', '3509080104880000'],
  ])(
    'goes from the street to home by relay, the offices at %s',
    async (_, size, name, nik) => {
      const who = at(size);
      const number = await openCase(await at(PHONE)('satpol.officer', 'SATPOL-35.78'), { name: name.split(' ')[0]!, age: '40' });
      const worker = await takeOver(await who('city.dinsos', CITY), await who('dinsos.worker', CITY), number);
      await identify(await who('dp3ak.operator', 'DP3AK-35'), await who('dp3ak.verifier', 'DP3AK-35'), number, { name, nik });
      await acceptOffer(worker, number);

      await onDesk(worker, number, 'Penelusuran keluarga');
      await take(worker, 'Penelusuran dimulai');
      await take(worker, 'Catat upaya', (form) => form.getByLabel('Jawaban').fill('Adiknya akan menjemput'));
      await take(worker, 'Tujuan dikonfirmasi', async (form) => {
        await form.getByLabel('Daerah tujuan').fill('Jember');
        await press(worker.getByRole('option', { name: /Jember/ }));
        await press(form.getByText('Keluarga', { exact: true }));
      });
      await take(worker, 'Dinyatakan layak jalan');
      await take(worker, 'Klien menyatakan bersedia');
      await take(worker, 'Penelusuran disimpulkan');

      const lead = await who('dinsos.lead', CITY);
      await onDesk(lead, number, 'Konferensi kasus');
      await take(lead, 'Diputuskan dipulangkan', (form) => form.getByLabel('Peserta').fill('Ibu Rahma\nPak Joko'));
      await take(lead, 'Konsep surat diparaf Ketua Tim');
      const division = await who('dinsos.division', CITY);
      await onDesk(division, number, 'Paraf dan tanda tangan');
      await take(division, 'Konsep surat diparaf Kepala Bidang');
      const head = await who('dinsos.head', CITY);
      await onDesk(head, number, 'Paraf dan tanda tangan');
      await take(head, 'Surat Rujukan Pemulangan ditandatangani', (form) =>
        press(form.getByRole('group', { name: 'Syarat mitra' }).getByText('Ya', { exact: true })),
      );

      const desk = await who('dinsos.desk', CITY);
      await onDesk(desk, number, 'Menunggu keberangkatan');
      await take(desk, 'Kwitansi ditandatangani klien', (form) => form.getByLabel('Nomor kwitansi', { exact: true }).fill('KW-0099/2026'));
      await take(desk, 'Penerima di tujuan diberi tahu');
      await take(desk, 'Klien berangkat', async (form) => {
        await press(form.getByText('Darat', { exact: true }));
        await form.getByLabel('Rencana tiba', { exact: true }).fill(inHours(8));
      });
      await arrived(desk, 'Ya');
      const { link } = await tokenOf(desk);
      await desk.locator('.case-documents').getByText('KW-0099/2026').waitFor(); // the number that was given before it was issued
      const partner = await stranger(size);
      await partner.goto(new URL(link).pathname);
      await partner.getByLabel('Rencana tiba').fill(inHours(6));
      await received(partner, 'Petugas Dinsos Kabupaten Probolinggo');

      await onDesk(desk, number, 'Di perjalanan');
      await arrived(desk, 'Tidak');
      const { code } = await tokenOf(desk);
      const family = await stranger(PHONE);
      await family.goto('/s');
      await family.getByLabel('Kode').fill(code);
      await press(family.getByRole('button', { name: 'Lanjut' }));
      await received(family, 'Siti, adiknya');

      const home = await who('city.dinsos', 'DINSOS-35.09');
      await onDesk(home, number, 'Bimbingan lanjut');
      await take(home, 'Bimbingan lanjut selesai');
      await openFile(home);
      await home.locator('.case-sentence', { hasText: 'Selesai: pulang' }).waitFor();
      expect(complaintsOf(everybody)).toEqual([]);
    },
    LONG,
  );

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])(
    'goes from the street to a bed of a UPT, and out of it again, the offices at %s',
    async (_, size) => {
      const who = at(size);
      const number = await openCase(await at(PHONE)('satpol.officer', 'SATPOL-35.78'), { age: '50' });
      const worker = await takeOver(await who('city.dinsos', CITY), await who('dinsos.worker', CITY), number);
      await notFound(await who('dp3ak.operator', 'DP3AK-35'), await who('dp3ak.verifier', 'DP3AK-35'), number);
      await acceptOffer(worker, number);

      await onDesk(worker, number, 'Penelusuran keluarga');
      await take(worker, 'Penelusuran dimulai');
      await take(worker, 'Semua jalan penelusuran sudah ditempuh');
      await take(worker, 'Dinyatakan layak jalan');
      await take(worker, 'Klien menyatakan bersedia');
      await take(worker, 'Penelusuran disimpulkan');
      const lead = await who('dinsos.lead', CITY);
      await onDesk(lead, number, 'Konferensi kasus');
      await take(lead, 'Diputuskan ditempatkan di UPT');
      const rehsos = await who('dinsos.rehsos', 'REHSOS-35');
      await acceptOffer(rehsos, number);
      await onDesk(rehsos, number, 'Pengajuan penempatan');
      await take(rehsos, 'Penempatan disetujui Rehsos', (form) => press(form.getByText('Gelandangan dan pengemis', { exact: true })));
      await goTo(rehsos, 'Daftar tunggu');
      await rehsos.locator('.waiting', { hasText: number }).getByText('Ditawarkan ke').waitFor();

      const admin = await who('upt.admin', UPT);
      await goTo(admin, 'Daftar tunggu');
      await press(admin.getByRole('button', { name: `Terima ${number}` }));
      await admin.locator('.toast').last().waitFor();
      await goTo(admin, 'Tempat tidur');
      await press(admin.getByRole('link', { name: 'Datang & keluar' }));
      const bed = /Melati-\d/.exec(await admin.locator('.lines > li', { hasText: number }).innerText())![0];
      await press(admin.getByRole('link', { name: 'Papan' }));
      await press(admin.locator('.tile.held', { hasText: bed }));
      await press(admin.getByRole('button', { name: 'Sudah datang: masukkan' }));
      await admin.locator('.tile.occupied', { hasText: bed }).waitFor();
      await goTo(rehsos, 'Daftar tunggu');
      await rehsos.getByText('Tidak ada yang menunggu').waitFor();

      await press(admin.locator('.tile.occupied', { hasText: bed }));
      await press(admin.getByText('Keluar', { exact: true }));
      await admin.getByLabel('Alasan').selectOption('own_means');
      await press(admin.getByRole('button', { name: 'Catat keluar' }));
      await press(admin.getByRole('button', { name: 'Pakai langkah kasus' })); // the stay of a resident ends by the procedure
      await caseStep(admin, 'Klien dinyatakan siap kembali');
      const head = await who('upt.head', UPT);
      for (const [step, chosen] of [
        ['Klien disiapkan mandiri atau pindah lembaga'],
        ['Klien sudah mandiri atau pindah lembaga', 'Mandiri'],
      ] as const) {
        await press(head.locator('.tile.occupied', { hasText: bed }));
        await press(head.getByText('Langkah kasus'));
        await caseStep(head, step, chosen);
      }
      await admin.locator('.tile.free', { hasText: bed }).waitFor(); // by itself: nothing is loaded again
      expect(complaintsOf(everybody)).toEqual([]);
    },
    LONG,
  );
});

function press(what: Locator): Promise<void> {
  return what.page().viewportSize()!.width === PHONE.width ? what.tap() : what.click();
}

async function goTo(page: Page, place: string): Promise<void> {
  await press(page.locator('.frame-places').getByRole('link', { name: place }));
}

/** Satpol PP meets somebody, and offers the case to Dinsos. @returns the number on the slip */
async function openCase(officer: Page, { name, age }: { readonly name?: string; readonly age: string }): Promise<string> {
  await goTo(officer, 'Jalanan');
  await press(officer.getByRole('link', { name: 'Buka kasus' }));
  const photo = { name: 'wajah.jpg', mimeType: 'image/jpeg', buffer: await officer.screenshot({ type: 'jpeg' }) };
  await officer.locator('input[type=file]').setInputFiles(photo);
  await officer.locator('img.thumb').waitFor();
  await officer.getByLabel('Tempat ditemukan').fill('Terminal Purabaya');
  if (name === undefined) await officer.getByLabel('Nama tidak diketahui').check();
  else await officer.getByLabel('Nama', { exact: true }).fill(name);
  await press(officer.getByRole('group', { name: 'Jenis kelamin' }).getByText('Laki-laki', { exact: true }));
  await officer.getByLabel('Perkiraan umur').fill(age);
  await officer.getByLabel('Asal tidak diketahui').check();
  await press(officer.getByRole('button', { name: 'Semua aman' }));
  await officer.getByText('Lengkap: siap diserahkan').waitFor();
  await press(officer.getByRole('button', { name: 'Kirim' }));
  const number = await officer.locator('.slip-number').innerText();
  await officer.getByText('Terkirim', { exact: true }).waitFor();
  return number;
}

/** Dinsos accepts the person, assesses, and asks who it is. @returns the worker's page */
async function takeOver(door: Page, worker: Page, number: string): Promise<Page> {
  await acceptOffer(door, number);
  await onDesk(worker, number, 'Asesmen di shelter');
  await take(worker, 'Asesmen selesai', (form) => form.getByLabel('Hasil asesmen').fill('Ingat nama kecilnya saja'));
  return worker;
}

async function acceptOffer(page: Page, number: string): Promise<void> {
  await goTo(page, 'Kotak masuk');
  const offer = page.locator('.offer', { hasText: number });
  await press(offer.getByRole('button', { name: 'Terima' }));
  await press(offer.getByRole('button', { name: 'Ya, terima' }));
  await offer.waitFor({ state: 'detached' });
}

/** From the desk to a case, by the stage where it waits. */
async function onDesk(page: Page, number: string, stage: string): Promise<void> {
  await goTo(page, 'Meja');
  await press(page.getByRole('navigation', { name: 'Tahap' }).getByRole('link', { name: stage }));
  await press(page.locator('.case-line', { hasText: number }));
  await page.getByRole('heading', { name: number, exact: true }).waitFor();
}

/** Takes one step of the procedure by its button and its form. */
async function take(page: Page, step: string, fill: (form: Locator) => Promise<unknown> = async () => {}): Promise<void> {
  await press(page.getByRole('button', { name: step }).first());
  const form = page.getByRole('dialog');
  await fill(form);
  await press(form.locator('button[type=submit]'));
  await form.waitFor({ state: 'detached' });
}

/** The checking bench takes a request over, by what lies in its queue. */
async function onBench(operator: Page, number: string): Promise<void> {
  await goTo(operator, 'Meja pemeriksa');
  await press(operator.locator('.queue-person', { hasText: number }));
  await take(operator, 'Serah terima diterima');
}

/** DP3AK finds who it is, a second person agrees, and hands the findings on. */
async function identify(
  operator: Page,
  verifier: Page,
  number: string,
  is: { readonly name: string; readonly nik: string },
): Promise<void> {
  await onBench(operator, number);
  await press(operator.getByText('Cocok dengan satu orang'));
  await operator.getByLabel('Alat', { exact: true }).fill('SIAK-02');
  await operator.getByLabel('Nama menurut data kependudukan').fill(is.name);
  await operator.getByLabel('NIK', { exact: true }).fill(is.nik);
  await press(operator.getByRole('button', { name: 'Catat', exact: true }));
  await operator.getByText('Bukan Anda yang menyetujui').waitFor();

  await goTo(verifier, 'Meja pemeriksa');
  await press(verifier.getByRole('link', { name: 'Pemeriksaan kedua' }));
  await press(verifier.locator('.queue-person', { hasText: number }));
  await press(verifier.getByRole('button', { name: 'Setuju: ini orangnya' }));
  await verifier.getByText('Hasil tercatat').waitFor();
  await take(verifier, 'Hasil cek identitas ditetapkan');
}

/** DP3AK searches and finds nobody. */
async function notFound(operator: Page, verifier: Page, number: string): Promise<void> {
  await onBench(operator, number);
  await press(operator.getByText('Dicari, tidak ditemukan'));
  await operator.getByLabel('Cara', { exact: true }).selectOption('face_1_n');
  await press(operator.getByRole('button', { name: 'Catat', exact: true }));
  await operator.getByText('Hasil tercatat').waitFor();

  await goTo(verifier, 'Meja pemeriksa');
  await press(verifier.locator('.queue-person', { hasText: number }));
  await take(verifier, 'Hasil cek identitas ditetapkan');
}

/** @param more whether another leg follows: Ya or Tidak */
async function arrived(desk: Page, more: string): Promise<void> {
  await take(desk, 'Klien tiba di akhir tahap perjalanan', (form) =>
    press(form.getByRole('group', { name: 'Masih ada tahap' }).getByText(more, { exact: true })),
  );
}

/** From the desk to the whole file of the case. */
async function openFile(page: Page): Promise<void> {
  await press(page.getByRole('link', { name: 'Lembar kasus lengkap' }));
  await page.locator('.case-why').waitFor();
}

/** What the desk gives to a receiver without an account. */
async function tokenOf(desk: Page): Promise<{ readonly link: string; readonly code: string }> {
  await openFile(desk);
  await press(desk.getByRole('button', { name: 'Buat tautan atau QR' }));
  await desk.getByRole('img', { name: 'Kode QR' }).waitFor();
  return { link: await desk.locator('.handoff-link a').innerText(), code: await desk.locator('.handoff-code').innerText() };
}

/** The receiver says so on the small page that needs no account. */
async function received(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nama Anda').first().fill(name);
  await press(page.getByRole('button', { name: 'Terima', exact: true }));
  await page.getByText('Pengirim sudah diberi tahu').waitFor();
}

/** In the dialog of a bed: a step of the procedure for who lies there. */
async function caseStep(page: Page, step: string, chosen?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Langkah', { exact: true }).selectOption({ label: step });
  if (chosen !== undefined) await press(dialog.getByText(chosen, { exact: true }));
  await press(dialog.locator('button[type=submit]'));
  await dialog.waitFor({ state: 'detached' });
}

/** As a field for date and time has it, in Asia/Jakarta. */
function inHours(hours: number): string {
  return new Date(Date.now() + (hours + 7) * 3_600_000).toISOString().slice(0, 16);
}

function complaintsOf(all: readonly Pick<Visitor, 'complaints'>[]): string[] {
  return all.flatMap(({ complaints }) => complaints);
}
