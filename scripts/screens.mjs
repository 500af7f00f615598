/**
 * `npm run screens`: a picture of every screen of the web app, on a phone and on a desk, in Indonesian, with synthetic cases: docs/screens/.
 * `npm run screens -- /cases` only those whose address begins so. Each is also read by axe, in both languages; what it finds is a failure.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import sharp from 'sharp';
import { deviceOf, launchBrowser, startProgram } from './program.mjs';
import { addressOf, open, SCREENS, whoSees } from './screen-list.mjs';

const root = path.dirname(import.meta.dirname);
const out = path.join(root, 'docs', 'screens');
const CASES = 60;
const MOST_BYTES = 150_000;

const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, tallest: 1800 },
  desk: { viewport: { width: 1440, height: 900 }, tallest: 1600 },
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @returns what axe finds wrong, in Indonesian and in English */
async function violations(page, again) {
  const found = [];
  for (const language of ['id', 'en']) {
    await page.evaluate((to) => localStorage.setItem('pulang.language', to), language);
    await again();
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
      const signIn = () => open(page, '/', '/');
      await signIn();
      console.log('sign-in', name, await picture(page, `sign-in-${name}.png`, tallest));
      wrong.push(...(await violations(page, signIn)).map((each) => `sign-in ${name} ${each}`));
    }
    for (const screen of SCREENS.filter((each) => each.startsWith(wanted))) {
      const role = whoSees(screen);
      const visitor = await deviceFor(role);
      const page = await visitor.device.newPage();
      try {
        const at = await addressOf(screen, visitor);
        if (at === undefined) throw new Error('nothing to look at');
        const show = () => open(page, screen, at);
        await show();
        const file = `${screen.slice(1).replace(/\?/g, '').replaceAll(/\/:?/g, '-')}-${name}.png`;
        console.log(screen, name, role, await picture(page, file, tallest));
        wrong.push(...(await violations(page, show)).map((each) => `${screen} ${name} ${each}`));
      } catch (error) {
        wrong.push(`${screen} ${name}: ${String(error.message).split('\n')[0]}`);
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
