/** How soon the bed board answers a touch, with 300 beds on a phone that is slowed down. */
import { deviceOf } from '../../scripts/program.mjs';

const WARDS = ['Wisma-A', 'Wisma-B', 'Wisma-C', 'Wisma-D', 'Wisma-E', 'Wisma-F'];
const BEDS = 50;

/**
 * In the page: what is touched next is timed twice. By the browser itself, from the touch to the next paint whatever it shows (in steps of 8 ms; under
 * 16 ms nothing is told); and from the touch until what it leads to is painted.
 */
const WATCH = `
globalThis.answered = 0;
new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries()) if (interactionId) globalThis.answered = Math.max(globalThis.answered, duration);
}).observe({ type: 'event', durationThreshold: 16 });
globalThis.seen = (selector) => new Promise((done) => {
  addEventListener('pointerdown', ({ timeStamp }) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - timeStamp);
    const look = () => (document.querySelector(selector) ? port2.postMessage('painted') : requestAnimationFrame(look));
    requestAnimationFrame(look);
  }, { capture: true, once: true });
});`;
const SETTLED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))';

/** In the order in which somebody may do it; each is touched and then awaited. */
const TOUCHES = [
  ['bed, the first', '.tile.free', 'dialog[open] fieldset'],
  ['close', 'dialog .button.quiet', 'body:not(:has(dialog))'],
  ['bed, again', '.tile.free >> nth=3', 'dialog[open] fieldset'],
  ['another act', 'dialog .answers label >> nth=1', 'dialog .answers label:nth-child(2) :checked'],
  ['close', 'dialog .button.quiet', 'body:not(:has(dialog))'],
  ['bed that is closed', '.tile.closed', 'dialog[open] .facts + * button'],
  ['close', 'dialog .button.quiet', 'body:not(:has(dialog))'],
  ['only the free', '.board-counts button >> nth=1', '.board-counts [aria-pressed=true]:nth-child(2)'],
  ['all', '.board-counts button >> nth=0', '.board-counts [aria-pressed=true]:nth-child(1)'],
];

/** Gives the facility of the demo's UPT its beds. @returns its code */
export async function fillBoard(browser, program) {
  const { device, get } = await deviceOf(browser, program, 'demo.upt.admin', {});
  const { memberships } = await get('/me');
  const { actingAs, unit } = memberships[0];
  const { items } = await get('/facilities?limit=200');
  const { code } = items.find((each) => each.unit === unit.code);
  const post = async (address, data) => {
    const answer = await device.request.post(`/api/v1/facilities/${code}${address}`, {
      data,
      headers: { 'X-Acting-As': actingAs, 'Sec-Fetch-Site': 'same-origin' },
    });
    if (!answer.ok()) throw new Error(`${address}: ${answer.status()} ${await answer.text()}`);
  };
  for (const ward of WARDS) {
    await post('/wards', { name: ward, sex: 'any', condition: 'general', isolation: false, ageMin: null, ageMax: null });
    await post('/beds', { ward, names: Array.from({ length: BEDS }, (_, n) => `${ward}-${n + 1}`), synthetic: true });
    await post('/closures', { beds: [`${ward}-2`, `${ward}-7`], reason: 'repair' });
  }
  await device.close();
  return code;
}

/** @returns for each touch, in milliseconds: when the phone answered at all, and when what was asked for was there */
export async function touchBoard(browser, program, code, slowdown) {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const { device } = await deviceOf(browser, program, 'demo.upt.admin', phone);
  const page = await device.newPage();
  await page.goto(`/beds/${code}`);
  await page.locator('.tile.free').nth(200).waitFor({ state: 'attached' });
  const protocol = await device.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(WATCH);
  await page.evaluate(SETTLED); // how long it takes to come is measured beside this
  const taken = [];
  for (const [what, touched, then] of TOUCHES) {
    await page.evaluate(`globalThis.answered = 0, globalThis.shown = globalThis.seen(${JSON.stringify(then)}), 0`);
    await page.locator(touched).first().tap();
    const shown = await page.evaluate('globalThis.shown');
    await page.evaluate(SETTLED);
    taken.push({ what, shown, answered: await page.evaluate('globalThis.answered') });
  }
  await device.close();
  return taken;
}
