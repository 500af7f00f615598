/**
 * `npm run screens`: a picture of every screen of the web app, on a phone and on a desk, in Indonesian, with synthetic cases: docs/screens/.
 * `npm run screens -- /cases` only those whose address begins so. Each is also read by axe, in both languages; what it finds is a failure.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import sharp from 'sharp';
import { deviceOf, launchBrowser, startProgram } from './program.mjs';

const root = path.dirname(import.meta.dirname);
const out = path.join(root, 'docs', 'screens');
const CASES = 40;
const MOST_BYTES = 150_000;

const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, tallest: 1800 },
  desk: { viewport: { width: 1440, height: 900 }, tallest: 1600 },
};

/** Who looks at a screen: the first that fits its address. */
const WHO = [
  [/^\/(street|intake|raid|outbox|handover|slip)/, 'satpol.officer'],
  [/^\/(beds|waiting|board|stays|occupancy|upt)/, 'upt.admin'],
  [/^\/(bench|batches|check)/, 'dp3ak.operator'],
  [/^\/(admin|units|calendar|stuck|sop)/, 'admin'],
  [/^\/(insight|glance)/, 'dinsos.head'],
  [/^\//, 'dinsos.lead'],
];

/** Lead elsewhere at once, or show what only one phone knows. */
const LEFT_OUT = ['/slip/:number', '/outbox/:id'];

/** States in which a screen has something to show. */
const DECIDED = [
  'repatriation_approval',
  'awaiting_departure',
  'travelling',
  'relay_handover',
  'final_handover',
  'aftercare',
  'waiting_list',
];
const SHOWN = {
  '/dinsos/case/:caseId': ['decision', 'identification', 'tracing'],
  '/dinsos/case/:caseId/minutes': DECIDED,
  '/cases/:caseId': DECIDED,
};

/** What stands in an address for its parameters. @returns undefined if there is nothing to look at */
async function fill(address, { get, post }) {
  const states = SHOWN[address] ?? [];
  const cases = async () => {
    const { items = [] } = await get('/worklist?scope=agency&limit=100');
    return items.length ? items : ((await get('/cases?limit=100')).items ?? []);
  };
  const caseOf = async () => {
    const all = await cases();
    return states.map((state) => all.find((each) => each.state.state === state)).find(Boolean) ?? all[0];
  };
  const known = {
    caseId: async () =>
      address.startsWith('/handover') ? (await get('/handoffs?box=out&limit=1')).items?.[0]?.caseId : (await caseOf())?.id,
    accountId: async () => (await get('/accounts?limit=20')).items?.at(-1)?.accountId,
    code: async () => 'SATPOL-35.78',
    stage: async () => (await caseOf())?.state.state,
    batchId: async () => {
      const caseIds = (await get('/bench/queue?limit=5')).items.map((each) => each.caseId);
      const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10); // in Surabaya
      return (await post('/bench/batches', { day, place: 'Liponsos Keputih', caseIds })).id;
    },
  };
  known.id = known.caseId;
  let filled = address.replace(/\/:\w+\?/g, '');
  for (const [whole, name] of address.matchAll(/:(\w+)(?!\w*\?)/g)) {
    if (!filled.includes(whole)) continue;
    const value = await known[name]?.();
    if (!value) return undefined;
    filled = filled.replace(whole, value);
  }
  return filled;
}

async function drawn(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('main .busy'));
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @returns what axe finds wrong, in Indonesian and in English */
async function violations(page) {
  const found = [];
  for (const language of ['id', 'en']) {
    await page.evaluate((to) => localStorage.setItem('pulang.language', to), language);
    await page.reload();
    await drawn(page);
    await page.evaluate(axe);
    const ids = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id} ${nodes[0].html.slice(0, 120)}`))',
    );
    found.push(...ids.map((id) => `${language}: ${id}`));
  }
  await page.evaluate(() => localStorage.removeItem('pulang.language'));
  return found;
}

async function picture(page, file, tallest) {
  await drawn(page);
  const { width, height } = page.viewportSize();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), tallest) });
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  for (const colours of [128, 64, 32, 16]) {
    const small = await sharp(shot).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer();
    if (small.length > MOST_BYTES && colours > 16) continue;
    writeFileSync(path.join(out, file), small);
    return small.length;
  }
}

const wanted = process.argv[2] ?? '';
const places = readFileSync(path.join(root, 'web/src/app/places.ts'), 'utf8');
const addresses = [...new Set([...places.slice(places.indexOf('ROUTES')).matchAll(/\[\s*'(\/[^']*)'/g)].map(([, address]) => address))];
mkdirSync(out, { recursive: true });
const program = await startProgram({ cases: CASES });
const browser = await launchBrowser();
const wrong = [];
try {
  for (const [name, { tallest, ...size }] of Object.entries(SIZES)) {
    const devices = new Map();
    const deviceFor = (role) => {
      if (!devices.has(role)) devices.set(role, deviceOf(browser, program, `demo.${role}`, size));
      return devices.get(role);
    };
    if (!wanted) {
      const page = await (
        await browser.newContext({ baseURL: program.url, locale: 'id-ID', reducedMotion: 'reduce', bypassCSP: true, ...size })
      ).newPage();
      await page.goto('/');
      console.log('sign-in', name, await picture(page, `sign-in-${name}.png`, tallest));
      wrong.push(...(await violations(page)).map((each) => `sign-in ${name} ${each}`));
    }
    for (const address of addresses.filter((each) => each.startsWith(wanted) && !LEFT_OUT.includes(each))) {
      const role = WHO.find(([form]) => form.test(address))[1];
      const { device, ...ask } = await deviceFor(role);
      const at = await fill(address, ask);
      const file = `${address.slice(1).replace(/\?/g, '').replaceAll(/\/:?/g, '-')}-${name}.png`;
      if (at === undefined) {
        console.log(`${address}: nothing to look at`);
        continue;
      }
      const page = await device.newPage();
      try {
        await page.goto(at);
        console.log(address, name, role, await picture(page, file, tallest));
        wrong.push(...(await violations(page)).map((each) => `${address} ${name} ${each}`));
      } catch (error) {
        wrong.push(`${address} ${name}: ${String(error.message).split('\n')[0]}`);
      } finally {
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  await program.end();
}
console.log(wrong.length ? wrong.join('\n') : 'axe finds nothing wrong, in either language');
if (wrong.length) process.exitCode = 1;
