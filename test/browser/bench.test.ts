import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import type { Person } from '../support/api.js';
import { startSimulator, type Simulator } from '../../src/simulator/index.js';
import { DESK, expectAccessible, PHONE, testWeb, type TestWeb } from '../support/browser.js';
import { dukcapilForTest, settingsFor, type DukcapilForTest } from '../support/dukcapil.js';
import { aCase, take, type Opened, type Stated } from '../support/places.js';

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };
const NIK = '3578081708900000';
const OTHER_NIK = '3578081708980000';
/** as the capture device gives it: somebody of the simulator's register */
const SAMPLE = Buffer.from('SAMPEL-SINTETIS:3318070803650000:good:street:bench').toString('base64');
const SOMEBODY = { names: ['Muhammad Masykuri'], nik: NIK, sex: 'male', birthDate: '1990-08-17', recordState: 'active', score: 91 };

describe('the bench of DP3AK, in a browser', () => {
  let dukcapil: DukcapilForTest;
  let simulator: Simulator;
  let web: TestWeb;
  let operator: Person;

  beforeAll(async () => {
    dukcapil = await dukcapilForTest(); // it answers 503: out of order
    simulator = await startSimulator();
    web = await testWeb({ dukcapil: settingsFor(dukcapil.url), stationUrl: simulator.url });
    operator = await web.as('dp3ak.operator', 'DP3AK-35');
  });
  afterAll(async () => {
    await web?.close();
    await dukcapil?.close();
    await simulator?.close();
  });

  /** the request lies in DP3AK's inbox */
  const requested = async (stated: Stated & { nik?: string; birthDate?: string } = {}): Promise<Opened> => {
    const opened = await aCase(web, stated);
    const officer = await web.as('satpol.officer', 'SATPOL-35.78');
    const identity = { names: ['Suparman'], sex: 'male', ageEstimate: 40, ...stated };
    await take(officer, opened, 'outreach_started');
    await take(officer, opened, 'person_met');
    await take(officer, opened, 'minimum_set_recorded', { step: { identity, ...SAFE } });
    await take(officer, opened, 'intake_completed');
    await take(officer, opened, 'triage_completed', { step: { belongings: 'complete' } });
    await take(await web.as('city.dinsos', 'DINSOS-35.78'), opened, 'handoff_accepted');
    await take(await web.as('dinsos.worker', 'DINSOS-35.78'), opened, 'assessed');
    return opened;
  };
  const accepted = async (stated: Parameters<typeof requested>[0] = {}): Promise<Opened> => {
    const opened = await requested(stated);
    await take(operator, opened, 'handoff_accepted');
    return opened;
  };
  const record = ({ caseId }: Opened, result: object) =>
    operator.post('/bench/results', { results: [{ id: newId(), caseId, method: 'finger', ...result }] });
  const tabTo = async (page: Page, label: string): Promise<void> => {
    const focused = page.getByLabel(label, { exact: true }).and(page.locator(':focus'));
    for (let n = 0; n < 80 && !(await focused.count()); n += 1) await page.keyboard.press('Tab');
    expect(await focused.count()).toBe(1);
  };

  it('takes an operator from the queue to a result by keyboard alone; another person agrees, and the operator cannot', async () => {
    const opened = await accepted({ names: ['Muhamad Maskuri'], nik: OTHER_NIK });
    const { page, complaints } = await web.person('dp3ak.operator', 'DP3AK-35');
    await page.waitForURL('**/bench');
    await page.locator(`[data-row="${opened.caseId}"]`).waitFor();

    for (let n = 0; n < 20 && !(await page.locator(`[data-row="${opened.caseId}"]:focus`).count()); n += 1) await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: opened.number }).waitFor();
    await page.locator('#result').waitFor();
    await page.keyboard.press('?');
    await page.getByText('Catat hasil', { exact: true }).last().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await tabTo(page, 'Alat');
    await page.keyboard.type('SIAK-02');
    await tabTo(page, 'Tempat');
    await page.keyboard.type('Liponsos Keputih');
    await tabTo(page, 'Nama menurut data kependudukan');
    await page.keyboard.type('Muhammad Masykuri');
    await tabTo(page, 'NIK');
    await page.keyboard.type('357808');
    await page.getByText('6 dari 16 angka').waitFor();
    await page.keyboard.type('1708900000');
    await page.getByText('susunan benar').waitFor();
    await page.reload(); // nothing typed is lost
    await page.locator('#result').waitFor();
    expect(await page.getByLabel('NIK', { exact: true }).inputValue()).toBe(NIK);
    await page.getByLabel('NIK', { exact: true }).focus();
    await page.keyboard.press('Control+Enter');

    await page.getByText('Bukan Anda yang menyetujui').waitFor();
    await page.locator('.compared').getByText('1 dari 16 angka berbeda').waitFor();
    expect(await page.getByRole('button', { name: 'Setuju: ini orangnya' }).count()).toBe(0);

    const second = await web.person('dp3ak.verifier', 'DP3AK-35');
    await second.page.goto('/bench/second');
    await second.page.locator(`[data-row="${opened.caseId}"]`).click();
    await second.page.getByRole('button', { name: 'Setuju: ini orangnya' }).click();

    await second.page.getByText('Hasil tercatat').waitFor();
    await page.getByText('Disetujui').first().waitFor(); // on the operator's screen, by itself
    expect([...complaints, ...second.complaints]).toEqual([]);
  });

  it('shows what Dukcapil has not answered as pending, with the next attempt, and never as not found', async () => {
    const opened = await accepted({ names: ['Wagiman'], nik: '3506132812600000', birthDate: '1960-12-28' });
    const { page, complaints } = await web.person('dp3ak.operator', 'DP3AK-35');
    await page.goto(`/bench/cases/${opened.caseId}`);

    await page.getByRole('button', { name: 'Cocokkan NIK dan data' }).click();

    await page.getByText('Pertanyaan dicatat').waitFor();
    await page.locator('.checks').getByText('Percobaan berikutnya').waitFor();
    await page.goto('/bench');
    await page
      .locator(`[data-row="${opened.caseId}"]`)
      .getByText(/Tertunda, bukan "tidak ditemukan"/)
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('makes a list for a day, and records a whole sitting at once: what is refused stays, in the server’s words', async () => {
    const [calm, twice] = [await accepted(), await accepted()];
    const { page, complaints } = await web.person('dp3ak.operator', 'DP3AK-35');
    for (const { caseId } of [calm, twice]) await page.locator(`[data-tick="${caseId}"]`).check();
    await page.getByRole('button', { name: 'Buat daftar (2)' }).click();
    await page.getByLabel('Tempat', { exact: true }).fill('Liponsos Keputih');
    await page.getByLabel('Kantor atau panti tuan rumah').fill('Dinas Sosial Kota Surabaya');
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Buat daftar', exact: true }).click();
    await page.waitForURL('**/bench/days/*');

    await page.getByLabel(`Hasil ${calm.number}`).focus();
    await page.keyboard.type('Klien');
    await page.keyboard.press('Enter'); // to the next row
    await page.keyboard.type('NIK terbit');
    await tabTo(page, 'NIK yang diterbitkan');
    await page.keyboard.type(NIK);
    await page.keyboard.press('Control+Enter');

    await page.getByText('1 hasil tercatat').waitFor();
    await page.getByText('Hasil ini tidak cocok dengan keadaan identitas kasus').waitFor();
    expect(await page.getByLabel(`Hasil ${twice.number}`).inputValue()).toBe('nik_issued');
    expect(await page.getByLabel(`Hasil ${calm.number}`).inputValue()).toBe('');
    await page.getByText('1 dari 2 tercatat').waitFor();
    await page.goto('/bench/days');
    await page.locator('.queue-person', { hasText: 'Dinas Sosial Kota Surabaya' }).waitFor(); // who hosts it
    expect(complaints).toEqual([]);
  });

  it('shows how far the registration of somebody without a NIK is, and what is next', async () => {
    const opened = await accepted();
    await record(opened, { method: 'face_1_n', outcome: 'no_match' });
    await take(await web.as('dp3ak.verifier', 'DP3AK-35'), opened, 'identity_settled');
    const { page, complaints } = await web.person('dp3ak.operator', 'DP3AK-35');
    await page.goto('/bench/registration');
    await page.locator(`[data-row="${opened.caseId}"]`).click();
    await page.getByText('operator memulai pendaftaran').waitFor();

    await page.locator('#result').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');

    await page.getByText('Rekam sepuluh jari, iris dan wajah').waitFor();
    expect(complaints).toEqual([]);
  });

  it('asks the 1:N station, which only proposes: what is used is recorded as a candidate, and waits for a second person', async () => {
    const opened = await accepted();
    const { page, complaints } = await web.person('dp3ak.operator', 'DP3AK-35');
    await page.goto(`/bench/cases/${opened.caseId}`);
    await searchStation(page);
    expect(await page.getByLabel('NIK', { exact: true }).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Pakai 1' }).click();
    expect(await page.getByLabel('NIK', { exact: true }).inputValue()).toBe('3318070803650000');

    await page.getByRole('button', { name: 'Catat', exact: true }).click();
    await page.getByText('Bukan Anda yang menyetujui').waitFor();
    await page.goto('/bench/second');
    await page.locator(`[data-row="${opened.caseId}"]`).waitFor();
    expect(complaints).toEqual([]);
  });

  it('adds what is claimed, and withdraws it with a reason', async () => {
    const opened = await accepted();
    const { page, complaints } = await web.person('dp3ak.operator', 'DP3AK-35');
    await page.goto(`/bench/cases/${opened.caseId}`);
    await page.getByRole('button', { name: 'Tambah keterangan' }).click();
    await page.getByLabel('Tentang').selectOption('mother');
    await page.getByLabel('Keterangan', { exact: true }).fill('Siti Aminah');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.locator('.picture').getByText('Siti Aminah').first().waitFor();

    await page.getByText(/Riwayat keterangan/).click();
    await page.getByRole('button', { name: /Cabut.*Siti Aminah/ }).click();
    await page.getByText('salah dengar').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();

    await page.getByText(/Dicabut .*salah dengar/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('lets the verifier say that two are one person, and undo it', async () => {
    const someone = { names: ['Zubaidah Kartikasari'], sex: 'female' as const, nik: '3578085708900000', birthDate: '1990-08-17' };
    await requested(someone);
    const opened = await accepted(someone);
    const { page, complaints } = await web.person('dp3ak.verifier', 'DP3AK-35');
    await page.goto(`/bench/cases/${opened.caseId}`);
    await page.getByRole('button', { name: 'Cari lagi' }).click();
    await page.locator('.pair').getByText('NIK sama', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Orang yang sama', exact: true }).click();
    await page.getByRole('dialog').getByText('NIK', { exact: true }).click();
    await page.getByRole('button', { name: 'Putuskan' }).click();
    await page.getByText('Menggabungkan menutup kasus yang lain sebagai ganda').waitFor();
    await page.getByRole('button', { name: 'Jangan gabungkan sekarang' }).click();
    await page.getByRole('button', { name: 'Batalkan keputusan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Batalkan keputusan' }).click();

    await page.locator('.pair').getByText('keputusan dibatalkan').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('has nothing on %s that axe finds wrong, in both languages', async (_, size) => {
    const opened = await accepted({ names: ['Muhamad Maskuri'], nik: OTHER_NIK });
    await record(opened, { outcome: 'match', candidates: [SOMEBODY] });
    const { body } = await operator.post<{ id: string }>('/bench/batches', {
      day: '2026-11-30',
      place: 'Liponsos',
      caseIds: [opened.caseId],
    });
    const [unknown, searched] = [await accepted(), await accepted()];
    await record(unknown, { method: 'face_1_n', outcome: 'no_match' });
    await take(await web.as('dp3ak.verifier', 'DP3AK-35'), unknown, 'identity_settled');
    for (const language of ['id', 'en'] as const) {
      const { page, complaints } = await web.person('dp3ak.verifier', 'DP3AK-35', size, language);
      await page.locator('[data-row]').first().waitFor();
      await expectAccessible(page);
      await page.goto(`/bench/cases/${opened.caseId}`);
      await page.locator('.compare').waitFor();
      await page.locator('.picture').waitFor();
      await expectAccessible(page);
      await page.goto(`/bench/days/${body.id}`);
      await page.locator('.day-grid').waitFor();
      await expectAccessible(page);
      for (const list of ['days', 'second', 'registration']) {
        await page.goto(`/bench/${list}`);
        await page.locator('[data-row]').first().waitFor();
        await expectAccessible(page);
      }
      await page.goto(`/bench/cases/${unknown.caseId}`); // where the registration has got to
      await page.locator('#result').waitFor();
      await expectAccessible(page);
      await page.goto(`/bench/cases/${searched.caseId}`);
      await searchStation(page);
      await expectAccessible(page);
      expect(complaints).toEqual([]);
    }
  });
});

/** Puts a sample to the 1:N station, and waits for what it proposes. */
async function searchStation(page: Page): Promise<void> {
  await page.locator('#result').waitFor();
  await page.keyboard.press('2'); // there are candidates
  await page.locator('.station > summary').click();
  await page.locator('.station textarea').fill(SAMPLE);
  await page.locator('.station button').first().click();
  await page.locator('.station li').first().waitFor();
}
