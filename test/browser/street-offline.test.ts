import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Person } from '../support/api.js';
import { testWeb, type TestWeb, type Visitor } from '../support/browser.js';
import { until } from '../support/processes.js';
import { PASSWORD } from '../support/staff.js';
import { anOfficer, away, CHAIN, eventsOf, fillRest, intake, numberOf } from '../support/street.js';

describe('the street without a network', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('opens without a network, gives the number, and sends by itself when it is back, though the app was closed', async () => {
    const { page, device } = await anOfficer(web);
    await device.setOffline(true);
    await page.reload();
    await intake(page, { name: 'MBAH JOYO ' });
    const number = await numberOf(page);
    await page.getByText(/^Menunggu/).waitFor();
    await page.close();

    const again = await device.newPage();
    await again.goto('/outbox');
    await again.getByText(number).waitFor();
    await again.getByText(/^Menunggu/).waitFor();
    expect(await web.source.query('select from cases where number = $1', [number])).toHaveLength(0);
    await device.setOffline(false);

    await again.getByText('Terkirim', { exact: true }).waitFor();
    expect(await eventsOf(web, number)).toEqual(CHAIN);
  });

  it('goes on sending with the app closed, where the browser wakes the service worker', async () => {
    const { page, device } = await anOfficer(web);
    const blank = await device.newPage();
    const protocol = await device.newCDPSession(page);
    const known = new Promise<string>((resolve) => {
      protocol.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => first && resolve(first.registrationId));
    });
    await protocol.send('ServiceWorker.enable');
    const registrationId = await known;
    await device.setOffline(true);
    await intake(page, { name: 'Wagiman' });
    const number = await numberOf(page);
    await page.getByText(/^Menunggu/).waitFor();
    await page.close();
    await device.setOffline(false);
    expect(await eventsOf(web, number)).toEqual([]);

    const closed = await device.newCDPSession(blank);
    await closed.send('ServiceWorker.enable');
    await closed.send('ServiceWorker.dispatchSyncEvent', { origin: web.url, registrationId, tag: 'pulang-send', lastChance: false });

    await until(async () => (await eventsOf(web, number)).length === CHAIN.length);
    expect(await eventsOf(web, number)).toEqual(CHAIN);
  });

  it('says what to do when the phone is full, keeps what is typed on the screen, and on the phone as soon as there is room', async () => {
    const { page, device } = await anOfficer(web);
    await page.goto('/intake');
    const name = page.getByLabel('Nama', { exact: true });
    await name.fill('Sri');
    await page.getByText('Tersimpan di ponsel ini').waitFor();
    const protocol = await device.newCDPSession(page);
    await protocol.send('Storage.overrideQuotaForOrigin', { origin: web.url, quotaSize: 1 });

    // the browser goes by what it last knew of its room for some seconds
    await until(async () => {
      await name.fill(`Sri ${Date.now()}`);
      return page.getByText('Belum tersimpan').isVisible();
    });
    await page.getByText('Penyimpanan ponsel penuh').waitFor();
    await name.fill('Sri Rahayu');
    await fillRest(page);
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    await page.getByText('Penyimpanan perangkat ini penuh: ini belum tersimpan').waitFor();
    expect(await name.inputValue()).toBe('Sri Rahayu');
    await protocol.send('Storage.overrideQuotaForOrigin', { origin: web.url });
    await page.getByText('Tersimpan di ponsel ini').waitFor();
    await page.reload();

    expect(await name.inputValue()).toBe('Sri Rahayu');
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    await page.getByText('Terkirim', { exact: true }).waitFor();
  });

  it('keeps a half filled form over a closed app, letter by letter', async () => {
    const { page, device } = await anOfficer(web);
    await device.setOffline(true);
    await page.goto('/intake');
    await page.getByLabel('Nama', { exact: true }).pressSequentially('Sri Rahay');
    await page.getByText('Tersimpan di ponsel ini').waitFor();
    await page.close();

    const again = await device.newPage();
    await again.goto('/street');
    await again.getByText('DATA SINTETIS').waitFor();
    await again.getByRole('link', { name: /Sri Rahay/ }).tap();

    expect(await again.getByLabel('Nama', { exact: true }).inputValue()).toBe('Sri Rahay');
    await again.getByRole('link', { name: 'Kotak masuk' }).tap(); // never opened on this phone
    await again.getByRole('heading', { name: 'Layar ini perlu jaringan' }).waitFor();
    await device.setOffline(false);
    await again.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
  });

  it('waits for the officer to sign in again when the session has ended, and loses nothing', async () => {
    const { page, username } = await anOfficer(web);
    await page.goto('/intake');
    await page.getByLabel('Nama', { exact: true }).fill('Tarjo');
    await web.source.query('delete from sessions where account_id = (select id from accounts where username = $1)', [username]);
    await fillRest(page);
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    const number = await numberOf(page);
    await page.getByText('Menunggu Anda masuk lagi').waitFor();

    await page.locator('dialog input[name=password]:focus').fill(PASSWORD); // to type at once
    await page.locator('dialog button[type=submit]').click();

    await page.getByText('Terkirim', { exact: true }).waitFor();
    expect(await eventsOf(web, number)).toEqual(CHAIN);
  });

  it('goes on by itself when the server was away', async () => {
    const { page } = await anOfficer(web);
    await page.goto('/intake');
    const back = await away(web);
    await intake(page, { name: 'Ponirah' }, false);
    const number = await numberOf(page);
    await page.getByText('Menunggu jaringan').waitFor();

    await back();

    await page.getByText('Terkirim', { exact: true }).waitFor();
    expect(await eventsOf(web, number)).toEqual(CHAIN);
  });

  it('shows two windows that write the same draft, and lets the officer choose', async () => {
    const { page, device } = await anOfficer(web);
    await page.goto('/intake');
    await page.getByText('Tersimpan di ponsel ini').waitFor();
    const other = await device.newPage();
    await other.goto(page.url());
    await other.getByLabel('Nama', { exact: true }).waitFor();
    // the message from one window to the other does not come: both type at the same time
    await other.evaluate('BroadcastChannel.prototype.postMessage = () => undefined');
    await other.getByLabel('Nama', { exact: true }).fill('Dari jendela dua');
    await other.getByText('Tersimpan di ponsel ini').waitFor();

    await page.getByLabel('Nama', { exact: true }).fill('Dari jendela satu');
    await page.getByText('Konsep ini juga diisi di jendela lain').waitFor();
    await page.getByRole('button', { name: 'Pakai isian jendela lain' }).tap();

    await page.getByText('Tersimpan di ponsel ini').waitFor();
    expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe('Dari jendela dua');
  });

  it('says that the phone’s clock is wrong by a day, and states times by the server’s', async () => {
    const { page, device } = await anOfficer(web);
    await device.clock.install({ time: new Date(Date.now() + 86_400_000) });
    await page.goto('/cases');
    await page.goto('/street');
    await page.getByText('Jam ponsel ini salah').waitFor();
    await intake(page, { name: 'Kasmin' });
    const number = await numberOf(page);
    await page.getByText('Terkirim', { exact: true }).waitFor();

    const [{ seenAt }] = (await web.source.query<{ seenAt: string }[]>(
      `select e.data->>'seenAt' as "seenAt" from case_events e join cases c on c.id = e.case_id where c.number = $1 and e.seq = 1`,
      [number],
    )) as [{ seenAt: string }];
    expect(Math.abs(Date.parse(seenAt) - Date.now())).toBeLessThan(600_000);
  });
});

describe('30 intakes on 5 phones, with answers lost and requests repeated', () => {
  let web: TestWeb;
  const faults: Faults = { on: false, lost: 0, cut: 0, repeated: 0 };
  beforeAll(async () => {
    web = await testWeb({}, (app) => unreliable(app, faults));
  });
  afterAll(() => web.close());

  it('arrive once each: none lost, none doubled, none written over unseen', async () => {
    const phones = await Promise.all([1, 2, 3, 4, 5].map(() => anOfficer(web)));
    const colleague = await web.as('satpol.officer', 'SATPOL-35.78');
    const taken = await Promise.all(phones.map((phone) => sixIntakes(web, phone, colleague)));
    const disputed = taken.map(([first]) => first!);
    const numbers = taken.flatMap(([, ...others]) => others);
    faults.on = true;

    await Promise.all(phones.map(({ device }) => device.setOffline(false)));

    for (const { page } of phones) {
      await page.getByText('Terkirim', { exact: true }).nth(4).waitFor({ timeout: 240_000 });
      await page.getByText('Bentrok: pilih isian').waitFor({ timeout: 240_000 });
    }
    expect(Math.min(faults.lost, faults.cut, faults.repeated)).toBeGreaterThan(5);
    const counted = await web.source.query<{ number: string; events: string[] }[]>(
      `select number, (select array_agg(event order by seq) from case_events e where e.case_id = c.id) as events from cases c order by number`,
    );
    expect(counted.map(({ number }) => number)).toEqual([...numbers, ...disputed].sort());
    const eventsBy = new Map(counted.map(({ number, events }) => [number, events]));
    expect(numbers.map((number) => eventsBy.get(number))).toEqual(numbers.map(() => CHAIN));
    // the colleague's answers stand, until the officer chooses
    expect(disputed.map((number) => eventsBy.get(number))).toEqual(disputed.map(() => CHAIN.slice(0, 4)));

    const [{ page }] = phones as [Visitor];
    faults.on = false;
    await page.getByRole('link', { name: /Bentrok/ }).tap();
    await page.getByText('Saya: Nama menurut ponsel').tap();
    await page.getByRole('button', { name: 'Kirim pilihan ini' }).tap();
    await page.getByText('Terkirim', { exact: true }).waitFor({ timeout: 60_000 });
    expect(await eventsOf(web, disputed[0]!)).toEqual([...CHAIN.slice(0, 4), ...CHAIN.slice(3)]);
  }, 600_000);
});

/**
 * Six people on one phone, which then has no network: of the first the case is opened, and a colleague records what the person says while the phone is
 * away. @returns the numbers
 */
async function sixIntakes(web: TestWeb, { page, device }: Visitor, colleague: Person): Promise<string[]> {
  await page.goto('/intake');
  await page.getByLabel('Nama', { exact: true }).fill('Nama menurut ponsel');
  await page.getByRole('button', { name: 'Kirim', exact: true }).tap();
  const numbers = [await numberOf(page)];
  await page.getByText('Terkirim', { exact: true }).waitFor();
  const [{ id }] = (await web.source.query<{ id: string }[]>('select id from cases where number = $1', numbers)) as [{ id: string }];
  await device.setOffline(true);
  const step = { ...SAFE, identity: { names: ['Nama menurut rekan'], sex: 'male' } };
  expect((await colleague.post(`/cases/${id}/events/minimum_set_recorded`, { step })).status).toBe(200);
  await page.getByRole('button', { name: 'Lanjutkan isian' }).tap();
  await fillRest(page);
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await numberOf(page);
  for (let n = 0; n < 5; n += 1) {
    await intake(page, { name: `Orang ${n}` });
    numbers.push(await numberOf(page));
  }
  await page.goto('/outbox');
  return numbers;
}

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };

interface Faults {
  on: boolean;
  lost: number;
  cut: number;
  repeated: number;
}

/** Of ten commands one does not arrive, three are carried out and their answer is lost, and one arrives twice at the same time. */
function unreliable(app: NestFastifyApplication, faults: Faults): void {
  const fastify = app.getHttpAdapter().getInstance();
  const roll = dice(7);
  const lost = new WeakSet<object>();
  const again = 'x-again';
  fastify.addHook('preHandler', async (request, reply) => {
    const isCommand = request.method === 'POST' && request.headers['idempotency-key'] !== undefined;
    if (!faults.on || !isCommand || request.headers[again] !== undefined) return;
    const chance = roll();
    if (chance < 0.1) {
      faults.cut += 1;
      reply.hijack();
      request.raw.socket.destroy();
    } else if (chance < 0.4) {
      faults.lost += 1;
      lost.add(request);
    } else if (chance < 0.5) {
      faults.repeated += 1;
      const { method, url, headers, body } = request;
      void fastify.inject({ method: method as 'POST', url, headers: { ...headers, [again]: 'yes' }, payload: body as object });
    }
    return Promise.resolve();
  });
  // the commit is made, and nobody hears of it
  fastify.addHook('onSend', async (request, _, payload) => {
    if (lost.has(request)) request.raw.socket.destroy();
    return Promise.resolve(payload);
  });
}

/** The same each time: a linear congruential generator. */
function dice(seed: number): () => number {
  let state = seed * 7919;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
