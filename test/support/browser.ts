/** The program with its web app on a port of its own, and a real browser to use it with. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { expect, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Role } from '../../src/access/index.js';
import type { AppOptions } from '../../src/app.module.js';
import { serveWeb } from '../../src/web/index.js';
import { testApi, type TestApi } from './api.js';
import { PASSWORD, staff } from './staff.js';

/** How people hold it: a phone in the street, a screen on a desk. */
export const PHONE = { width: 390, height: 844 } as const;
export const DESK = { width: 1440, height: 900 } as const;

/** A program, a browser, and what people do there one after the other. */
jest.setTimeout(120_000);

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a phone of ten years ago (Android 6, Chrome 106) does not have: the phones of the tests go without it, too. */
const NOT_ON_OLD_PHONES = `
  for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
  for (const name of ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']) delete Set.prototype[name];
  for (const name of ['map', 'filter', 'some', 'every', 'find', 'toArray', 'take', 'drop']) delete Object.getPrototypeOf(Object.getPrototypeOf([].values()))[name];
  delete AbortSignal.any; delete URL.parse; delete URL.canParse; delete Object.groupBy; delete Map.groupBy; delete Promise.withResolvers; delete Promise.try;`;

export interface TestWeb extends TestApi {
  readonly url: string;
  readonly browser: Browser;
  /** A device of somebody who has no account, or has not signed in. */
  device(size?: typeof PHONE | typeof DESK, language?: 'id' | 'en'): Promise<Omit<Visitor, 'username'>>;
  /** Somebody new in this role on a device of their own, signed in through the screen. */
  person(role: Role, unit: string, size?: typeof PHONE | typeof DESK, language?: 'id' | 'en'): Promise<Visitor>;
}

/** Somebody at a device. */
export interface Visitor {
  readonly page: Page;
  readonly device: BrowserContext;
  readonly username: string;
  /** what the browser complained of: errors of scripts, of the Content-Security-Policy, of files that did not come, of what the role may not do */
  readonly complaints: readonly string[];
}

/** Where Chromium is on this machine. @throws Error saying how to get it */
export function chromiumPath(): string {
  const found = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  );
  if (!found) throw new Error('These tests need Chromium: install it (apt-get install chromium), or name it in CHROMIUM=/path/to/chrome');
  return found;
}

/** @param before what is done to the server before it begins, besides serving the app */
export async function testWeb(
  options: Partial<AppOptions> = {},
  before: (app: NestFastifyApplication) => void = () => undefined,
): Promise<TestWeb> {
  const api = await testApi({ synthetic: true, ...options }, undefined, (app) => {
    before(app);
    return serveWeb(app);
  });
  const url = await api.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  const deviceOf: TestWeb['device'] = async (size = DESK, language = 'id') => {
    const device = await browser.newContext({
      viewport: size,
      baseURL: url,
      locale: language === 'id' ? 'id-ID' : 'en-GB',
      hasTouch: size === PHONE,
      isMobile: size === PHONE,
    });
    await device.addInitScript(`localStorage.setItem('pulang.language', '${language}')`);
    if (size === PHONE) await device.addInitScript(NOT_ON_OLD_PHONES);
    const page = await device.newPage();
    return { page, device, complaints: listenTo(page) };
  };
  return {
    ...api,
    url,
    browser,
    device: deviceOf,
    person: async (role, unit, size, language) => {
      const { username } = await staff(api.app, role, unit, `Staf ${role}`);
      const visitor = await deviceOf(size, language);
      await signIn(visitor.page, username);
      return { ...visitor, username };
    },
    close: async () => {
      await browser.close();
      await api.close();
    },
  };
}

/** Signs in through the screen, at its address or the first one. */
export async function signIn(page: Page, username: string, at = '/', password = PASSWORD): Promise<void> {
  await page.goto(at);
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('.frame').waitFor();
}

function listenTo(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // that nobody is signed in yet, or that a server is away, is told by the browser as an error too
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  // nobody is asked for what they may not have
  page.on('response', (response) => {
    if (response.status() === 403) complaints.push(`refused: ${response.request().method()} ${new URL(response.url()).pathname}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** That the screen as it stands has nothing that axe finds wrong (WCAG 2.2 A and AA, and best practices). */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(await readFile(axeSource, 'utf8'));
  const violations = await page.evaluate<readonly Violation[]>(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
  );
  expect(found).toEqual([]);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}
