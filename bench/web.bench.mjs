/**
 * How soon the web app can be used on a cheap phone with one bar of signal: 4x CPU slow-down, 400 kbit/s, 400 ms of latency, all by Chromium's own
 * protocol. `npm run bench -- web [repeats]` (3 if not given; medians). Who looks has signed in before: the session's cookie and what the app keeps
 * of it are there; of the app itself nothing is on the device at the first visit. Usable: the screen's heading and its first field or button are
 * drawn, and nothing on it says that it still loads. Bytes: the scripts, styles and fonts that came until then, as gzip. Then the bed board with 300
 * beds, on the same slow phone: from each touch to the next paint.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { deviceOf, launchBrowser, startProgram } from '../scripts/program.mjs';
import { fillBoard, touchBoard } from './web/taps.mjs';

const DIST = path.join(import.meta.dirname, '../web/dist');
const PLACES = path.join(import.meta.dirname, '../web/src/app/places.ts');
const SLOW = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const CPU = 4;
const CASES = 40;
/** From a touch on the board of 300 beds to the next paint, in milliseconds. */
const TOUCH = 200;

const SCREENS = [
  { address: '/intake', who: 'demo.satpol.officer', first: 8, next: 1.5, offline: 1.5, kB: 120 },
  { address: '/beds', who: 'demo.upt.admin', first: 10, kB: 250 },
];

/** In the page: usable or not; when, in milliseconds since the navigation began. */
const USABLE = `(() => {
  const main = document.querySelector('main');
  const there = main && main.querySelector('h1') && main.querySelector('input, select, textarea, button') && !main.querySelector('.busy');
  return there ? performance.now() : false;
})()`;

export default async function bench([repeats = '3']) {
  const program = await startProgram({ cases: CASES });
  const browser = await launchBrowser();
  let met = true;
  try {
    console.log(`4x CPU slow-down, 400 kbit/s, 400 ms; ${CASES} synthetic cases; median of ${repeats}\n`);
    for (const screen of SCREENS) {
      if (!readFileSync(PLACES, 'utf8').includes(`'${screen.address}`)) {
        console.log(`${screen.address}: there is no such screen`);
        met = false;
        continue;
      }
      const runs = [];
      for (let i = 0; i < Number(repeats); i += 1) runs.push(await visits(browser, program, screen));
      for (const [name, unit] of [
        ['first', 's'],
        ['next', 's'],
        ['offline', 's'],
        ['kB', 'kB'],
      ]) {
        if (runs[0][name] === undefined) continue;
        const values = runs.map((run) => run[name]).sort((a, b) => a - b);
        const median = values[Math.floor(values.length / 2)];
        const target = screen[name];
        const isMet = target === undefined || median <= target;
        met &&= isMet;
        const verdict = target === undefined ? 'no target' : `target ${target} ${unit}: ${isMet ? 'met' : 'NOT met'}`;
        const digits = unit === 's' ? 2 : 1;
        console.log(
          `${screen.address.padEnd(8)} ${name.padEnd(8)} ${median.toFixed(digits).padStart(7)} ${unit.padEnd(2)}  ` +
            `(${values.map((value) => value.toFixed(digits)).join(' ')})  ${verdict}`,
        );
      }
    }
    met = (await touches(browser, program, Number(repeats))) && met;
  } finally {
    await browser.close();
    await program.end();
  }
  if (!met) process.exitCode = 1;
}

/** Each touch on the board of 300 beds, on a fresh page each time. @returns whether each is soon enough */
async function touches(browser, program, repeats) {
  const code = await fillBoard(browser, program);
  const runs = [];
  for (let i = 0; i < repeats; i += 1) runs.push(await touchBoard(browser, program, code, CPU));
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  console.log('\ntouch, in ms             answered  there');
  const slowest = runs[0].map(({ what }, i) => {
    const [answered, shown] = [median(runs.map((run) => run[i].answered)), median(runs.map((run) => run[i].shown))];
    console.log(`${what.padEnd(24)} ${answered.toFixed(0).padStart(8)} ${shown.toFixed(0).padStart(6)}`);
    return answered;
  });
  const isMet = Math.max(...slowest) < TOUCH;
  console.log(`the slowest answer: ${Math.max(...slowest).toFixed(0)}; target ${TOUCH}: ${isMet ? 'met' : 'NOT met'}`);
  return isMet;
}

/** The first visit, the next one, and one without a network where the work goes on without one, on a device of its own. @returns seconds, and kilobytes of the first */
async function visits(browser, program, { address, who, offline: worksOffline }) {
  const { device } = await deviceOf(browser, program, who, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await device.newPage();
  const first = await visit(page, address, SLOW);
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await page.waitForFunction(`caches.keys().then((names) => names.length > 0)`);
  await (await visitOn(device, address, SLOW)).close(); // the app keeps what this screen is made of
  const again = await device.newPage();
  const next = await visit(again, address, SLOW);
  const offline = worksOffline && (await visit(await device.newPage(), address, { ...SLOW, offline: true })).seconds;
  await device.close();
  return { first: first.seconds, next: next.seconds, offline, kB: first.bytes / 1000 };
}

async function visitOn(device, address, network) {
  const page = await device.newPage();
  await visit(page, address, network);
  return page;
}

async function visit(page, address, network) {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', network);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  const loaded = new Set();
  const note = (response) => loaded.add(new URL(response.url()).pathname);
  page.on('response', note);
  await page.goto(address, { waitUntil: 'commit' });
  const usable = await page.waitForFunction(USABLE, undefined, { polling: 'raf', timeout: 120_000 });
  page.off('response', note);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { seconds: (await usable.jsonValue()) / 1000, bytes: [...loaded].reduce((sum, file) => sum + gzipped(file), 0) };
}

/** Of a script, a style or a font of the app; 0 of anything else. */
function gzipped(file) {
  if (!/\.(js|css|woff2?)$/.test(file)) return 0;
  const small = path.join(DIST, `${file}.gz`);
  return statSync(existsSync(small) ? small : path.join(DIST, file)).size;
}
