/** Every screen of the web app, who looks at it and with what in it: for the pictures (screens.mjs) and for the test that walks each by keyboard. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = (file) => readFileSync(fileURLToPath(new URL(`../web/src/${file}`, import.meta.url)), 'utf8');
const places = source('app/places.ts');
const routes = [...places.slice(places.indexOf('ROUTES')).matchAll(/\[\s*'(\/[^']*)'/g)].map(([, address]) => address);
const parts = [...source('beds/facility-page.tsx').matchAll(/^ {2}\['([\w-]+)',/gm)].map(([, part]) => `/beds/:facility/${part}`);

/** Leads to the case of its number at once: there is nothing to look at. */
const REDIRECT = '/slip/:number';
const depth = (address) => address.split('/').length;

/** As the app's routes have them: `/cases/:caseId`. The deepest first: the lists above them then show what was made for them. @type {string[]} */
export const SCREENS = [...new Set([...routes, ...parts, '/beds/all'])]
  .filter((address) => address !== REDIRECT)
  .sort((one, other) => depth(other) - depth(one));

/** Who looks at a screen: the first that fits its address. */
const WHO = [
  [/^\/(street|intake|raid|outbox|handover)/, 'satpol.officer'],
  [/^\/beds\/all/, 'dinsos.rehsos'],
  [/^\/beds/, 'upt.admin'],
  [/^\/waiting/, 'dinsos.rehsos'],
  [/^\/bench/, 'dp3ak.operator'],
  [/^\/(admin|units|calendar|stuck|sop)/, 'admin'],
  [/^\/(inbox|notices)/, 'city.dinsos'],
  [/^\//, 'dinsos.lead'],
];

/** @type {(screen: string) => string} the role, as `dinsos.lead` */
export const whoSees = (screen) => WHO.find(([form]) => form.test(screen))[1];

/** States in which a screen has something to show, the best first. */
const DECIDED = [
  'repatriation_approval',
  'awaiting_departure',
  'travelling',
  'relay_handover',
  'final_handover',
  'aftercare',
  'waiting_list',
];
const STATES = {
  '/dinsos/stage/:stage': ['assessment'],
  '/dinsos/case/:caseId': ['decision', 'repatriation_approval', 'assessment'],
  '/dinsos/case/:caseId/minutes': DECIDED,
  '/cases/:caseId': DECIDED,
};

async function caseOf(screen, { get }) {
  const { items = [] } = await get('/worklist?scope=agency&limit=100');
  const all = items.length ? items : ((await get('/cases?limit=100')).items ?? []);
  return (STATES[screen] ?? []).map((state) => all.find((each) => each.state.state === state)).find(Boolean) ?? all[0];
}

/** What stands in an address for its parameters. */
const PARAMETERS = {
  caseId: async (screen, visitor) => (screen.startsWith('/handover') ? anOffer(visitor) : (await caseOf(screen, visitor))?.id),
  stage: async (screen, visitor) => (await caseOf(screen, visitor))?.state.state,
  accountId: async (_, { get }) => (await get('/accounts?limit=20')).items?.at(-1)?.accountId,
  code: () => 'SATPOL-35.78',
  facility: () => 'PRSPMKS-SDA',
  batchId: async (_, { get, post }) => {
    const caseIds = (await get('/bench/queue?limit=5')).items.map((each) => each.caseId);
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10); // in Surabaya
    return (await post('/bench/batches', { day, place: 'Liponsos Keputih', caseIds })).id;
  },
  id: (_, visitor) => aConflict(visitor),
};

/** @returns {Promise<string | undefined>} the address of a screen with something in it; undefined if there is nothing to look at */
export async function addressOf(screen, visitor) {
  let address = screen.replace(/\/:\w+\?/g, '');
  for (const [whole, name] of address.matchAll(/:(\w+)/g)) {
    const value = await PARAMETERS[name](screen, visitor);
    if (!value) return undefined;
    address = address.replace(whole, value);
  }
  return address;
}

/** Opens a screen and waits until it shows what it has. */
export async function open(page, screen, address) {
  await page.goto(address);
  await drawn(page);
  await DO[screen]?.(page);
}

/** What somebody does there first. */
const DO = {
  '/search': async (page) => {
    await page.getByRole('searchbox').fill('OT-35.15');
    await page.locator('[aria-live] .case-line').first().waitFor();
  },
  '/handover/:caseId': (page) => page.locator('.slip-number').waitFor(),
};

async function drawn(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('main .busy'));
}

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };
const stated = (name) => ({ ...SAFE, identity: { names: [name], sex: 'male', ageEstimate: 45 } });

/** Somebody whom Satpol PP offers to Dinsos. @returns the id of the case */
async function anOffer({ post }) {
  const { caseId } = await post('/cases', { event: 'report_received', region: '35.78', step: { channel: 'patrol' } });
  for (const [event, step] of [
    ['outreach_started'],
    ['person_met'],
    ['minimum_set_recorded', stated('Wagiman Kusumo')],
    ['intake_completed'],
    ['triage_completed', { belongings: 'complete' }],
  ])
    await post(`/cases/${caseId}/events/${event}`, { step });
  return caseId;
}

/** An intake of this device that waits for a choice: while it had no network, a colleague recorded other answers. @returns its id in the outbox */
async function aConflict({ device, get, post }) {
  const page = await device.newPage();
  const send = page.getByRole('button', { name: 'Kirim', exact: true });
  await page.goto('/intake');
  await page.getByLabel('Tempat ditemukan').fill('Terminal Purabaya');
  await page.getByLabel('Nama', { exact: true }).fill('Sri Rahayu');
  await send.click();
  await page.getByText('Terkirim', { exact: true }).waitFor();
  const number = await page.locator('.slip-number').innerText();
  const [{ id }] = (await get(`/cases?number=${number}&limit=1`)).items;
  await device.setOffline(true);
  await post(`/cases/${id}/events/minimum_set_recorded`, { step: stated('Sri Rahayuningsih') });
  await page.getByRole('button', { name: 'Lanjutkan isian' }).click();
  await page.getByRole('group', { name: 'Jenis kelamin' }).getByText('Perempuan', { exact: true }).click();
  await page.getByLabel('Perkiraan umur').fill('50');
  await page.getByRole('button', { name: 'Semua aman' }).click();
  await send.click();
  await page.locator('.slip-number').waitFor();
  await device.setOffline(false);
  await page.getByText('Bentrok').first().waitFor();
  const { pathname } = new URL(page.url());
  await page.close();
  return pathname.split('/').at(-1);
}
