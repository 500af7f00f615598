import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, CDPSession, Page, Request } from 'playwright-core';
import { deviceOf, launchBrowser, startProgram } from '../../scripts/program.mjs';
import { addressOf, open, SCREENS, whoSees } from '../../scripts/screen-list.mjs';
import { DESK, PHONE } from '../support/browser.js';

jest.setTimeout(120_000);

const IN_PAGE = fileURLToPath(new URL('../support/tab-stops.mjs', import.meta.url));
type Visitor = Awaited<ReturnType<typeof deviceOf>>;
/** Somebody's screens are walked one after the other, those of several people at the same time. */
const AT_ONCE = 4;

describe('every screen by keyboard alone', () => {
  let program: Awaited<ReturnType<typeof startProgram>>;
  let browser: Browser;
  const found = new Map<string, Promise<readonly string[]>>();
  const opened = new Set<string>();

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram({ cases: 20 }), launchBrowser()]);
    const lanes: Promise<unknown>[] = [];
    for (const [nr, role] of [...new Set(SCREENS.map(whoSees))].entries()) {
      let before: Promise<unknown> = lanes[nr - AT_ONCE] ?? Promise.resolve();
      const visitor = before.then(() => visit(role));
      for (const screen of SCREENS.filter((each) => whoSees(each) === role)) {
        const walked = before.then(async () => problemsOf(screen, await visitor));
        found.set(screen, walked);
        before = walked;
      }
      lanes.push(before);
    }
  });
  afterAll(async () => {
    await Promise.all(found.values());
    await browser.close();
    await program.end();
  });

  const visit = async (role: string): Promise<Visitor> => {
    const visitor = await deviceOf(browser, program, `demo.${role}`, {
      viewport: DESK,
      serviceWorkers: role.startsWith('satpol') ? 'allow' : 'block',
    });
    await visitor.device.addInitScript({ path: IN_PAGE });
    return visitor;
  };

  async function problemsOf(screen: string, visitor: Visitor): Promise<readonly string[]> {
    const page = await visitor.device.newPage();
    try {
      const address = (await addressOf(screen, visitor))!;
      const again = () => open(page, screen, address);
      await again();
      return await new Walk(page, await page.context().newCDPSession(page), again, opened).problems();
    } catch (error) {
      return [String(error)];
    } finally {
      await page.close();
    }
  }

  it.each(SCREENS)('%s: each stop is reached, seen and left; dialogs hold the focus and give it back', async (screen) => {
    expect(await found.get(screen)).toEqual([]);
  });

  it('signing in: the same, before there is a frame around it', async () => {
    const device = await browser.newContext({ baseURL: program.url, locale: 'id-ID', viewport: DESK });
    await device.addInitScript({ path: IN_PAGE });
    const page = await device.newPage();
    const again = () => open(page, '/', '/');
    await again();
    const walk = new Walk(page, await device.newCDPSession(page), again, opened);

    expect([...(await walk.forth()), ...(await walk.dialogs())]).toEqual([]);
    expect(opened).toContain('Lupa kata sandi?');
  });

  it('has opened as many dialogs as there are to open with such data', async () => {
    await Promise.all(found.values());
    expect(opened.size).toBeGreaterThan(15);
  });
});

/** The most stops of a screen. */
const MOST = 400;
const SHIFT = 8;
/** Would end what the next screens need. */
const LEFT_ALONE = /: (Keluar|English)$/;

/** One screen, walked by the keys alone. */
class Walk {
  private pressing = false;
  private readonly pending = new Set<Request>();

  constructor(
    private readonly page: Page,
    private readonly protocol: CDPSession,
    private readonly again: () => Promise<void>,
    private readonly opened: Set<string>,
  ) {}

  async problems(): Promise<readonly string[]> {
    const desk = [...(await this.forth()), ...(await this.skip()), ...(await this.dialogs())];
    await this.page.setViewportSize(PHONE);
    await this.frames();
    const phone = [...(await this.forth()), ...(await this.back()), ...(await this.byArrows())];
    return [...desk.map((each) => `desk: ${each}`), ...phone.map((each) => `phone: ${each}`)];
  }

  /** The first stop leads past what all screens have. */
  private async skip(): Promise<string[]> {
    await this.page.evaluate("tabStops.begin('body')");
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.press('Enter');
    return this.page.evaluate<string[]>("tabStops.isWithin('main') ? [] : ['the first stop does not lead to the content']");
  }

  async forth(place = 'body'): Promise<string[]> {
    await this.page.evaluate(`tabStops.begin('${place}')`);
    await this.tab();
    return this.page.evaluate<string[]>(`tabStops.end('${place}')`);
  }

  private async back(): Promise<string[]> {
    const there = await this.page.evaluate<string[]>('tabStops.turn()');
    await this.tab(SHIFT);
    const back = await this.page.evaluate<string[]>('tabStops.path()');
    return there.filter((each) => !back.includes(each)).map((each) => `${each} is not reached backwards`);
  }

  private async byArrows(): Promise<string[]> {
    const missed: string[] = [];
    const groups = await this.page.evaluate<{ key: string; code: number; count: number }[]>('tabStops.groups()');
    for (const [nr, { key, code, count }] of groups.entries()) {
      await this.page.evaluate(`tabStops.enter(${nr})`);
      await Promise.all(Array.from({ length: count - 1 }, () => this.press(key, code)));
      missed.push(...(await this.page.evaluate<string[]>(`tabStops.left(${nr})`)));
    }
    return missed;
  }

  private async tab(modifiers = 0): Promise<void> {
    for (let n = 0; n < MOST && !(await this.page.evaluate<boolean>('tabStops.isOver()')); n += 10)
      await Promise.all(Array.from({ length: 10 }, () => this.press('Tab', 9, modifiers)));
  }

  private async press(key: string, code: number, modifiers = 0): Promise<void> {
    await this.protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: code, modifiers });
  }

  async dialogs(): Promise<string[]> {
    const { page } = this;
    page.on('request', (request) => !request.url().endsWith('/live') && this.pending.add(request));
    page.on('requestfinished', (request) => this.pending.delete(request));
    page.on('requestfailed', (request) => this.pending.delete(request));
    await page.route(/\/api\//, (route) => (this.pressing && route.request().method() !== 'GET' ? route.abort() : route.continue()));
    const problems: string[] = [];
    const at = page.url();
    const kinds = await page.evaluate<string[]>('tabStops.kinds()');
    // the last first: those above may hide those below
    for (const kind of kinds.filter((each) => !LEFT_ALONE.test(each)).reverse()) {
      if (!(await page.evaluate<boolean>(`tabStops.focusKind(${JSON.stringify(kind)})`))) continue;
      this.pressing = true;
      await page.keyboard.press('Enter');
      await this.settled();
      this.pressing = false;
      if (page.url() !== at) await this.again();
      if (!(await page.evaluate<boolean>("document.querySelector('dialog[open]') !== null"))) continue;
      const title = await page.locator('dialog[open] h2').first().innerText();
      this.opened.add(title.replace(/\S*\d\S*/g, '…'));
      problems.push(...(await this.dialog()).map((each) => `dialog ${title}: ${each}`));
    }
    return problems;
  }

  private async dialog(): Promise<string[]> {
    const { page } = this;
    const problems = await page.evaluate<string[]>("tabStops.isWithin('dialog[open]') ? [] : ['does not take the focus']");
    problems.push(...(await this.forth('dialog[open]')));
    await page.keyboard.press('Escape');
    await this.frames();
    return [...problems, ...(await page.evaluate<string[]>('tabStops.isBack()'))];
  }

  /** What was pressed has done what it does. */
  private async settled(): Promise<void> {
    await this.frames();
    while (this.pending.size > 0) await this.frames();
  }

  private async frames(): Promise<void> {
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }
}
