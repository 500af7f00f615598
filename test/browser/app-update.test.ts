import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testWeb, type TestWeb } from '../support/browser.js';
import { aCase } from '../support/places.js';

const BUILT = path.join(import.meta.dirname, '../../web/dist');

describe('a new version of the app', () => {
  let web: TestWeb;
  const deployed: Deployed = { on: false };
  beforeAll(async () => {
    web = await testWeb({}, (app) => newVersion(app, deployed));
  });
  afterAll(() => web.close());

  it('is taken when somebody says so: what is typed stays, and a file that is gone is no white page', async () => {
    const { caseId } = await aCase(web);
    const { page } = await web.person('satpol.officer', 'SATPOL-35.78');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('button', { name: 'Penjangkauan dimulai' }).click();
    await page.getByLabel('Catatan').fill('Di depan stasiun');

    deployed.on = true;
    await page.evaluate('navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => true)'); // as once an hour

    await page.getByText('Versi baru Pulang sudah siap').waitFor();
    expect(await page.getByLabel('Catatan').inputValue()).toBe('Di depan stasiun');
    expect(await versionOf(page)).toBe('old');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Kotak masuk' }).click();
    await page.getByRole('heading', { name: 'Layar ini tidak dapat dibuka' }).waitFor();
    await page.getByRole('button', { name: 'Muat ulang' }).click();
    await page.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
    expect(await versionOf(page)).toBe('new');

    await page.goto(`/cases/${caseId}`);
    await page.getByRole('button', { name: 'Penjangkauan dimulai' }).click();
    expect(await page.getByLabel('Catatan').inputValue()).toBe('Di depan stasiun');
  });
});

interface Deployed {
  on: boolean;
}

/** What the page was made of. */
async function versionOf(page: { evaluate<T>(script: string): Promise<T> }): Promise<'old' | 'new'> {
  return (await page.evaluate<boolean>(`Boolean(document.querySelector('script[src$="2.js"]'))`)) ? 'new' : 'old';
}

/** The same app under other names of its files: those of before are gone. */
function newVersion(app: NestFastifyApplication, deployed: Deployed): void {
  const names = fs.readdirSync(path.join(BUILT, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  const renamed = (name: string): string => name.replace(/\.(js|css)$/, '2.$1');
  const inNew = (text: string): string =>
    names
      .reduce((all, name) => all.replaceAll(name, renamed(name)), text)
      .replace(/("?\/index\.html"?,\s*"?revision"?:\s*["'`])\w+/, '$1new');
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      if (!deployed.on || !/^\/(assets\/|worker\.js|index\.html)/.test(pathname)) return;
      const old = names.find((name) => pathname === `/assets/${renamed(name)}`);
      const file = old ? `assets/${old}` : pathname.slice(1);
      if (pathname.startsWith('/assets/') && !old) return reply.code(404).send();
      const text = await fs.promises.readFile(path.join(BUILT, file), 'utf8');
      const type = file.endsWith('.css') ? 'text/css' : file.endsWith('.js') ? 'text/javascript' : 'text/html';
      return reply.type(`${type}; charset=utf-8`).header('Cache-Control', 'no-cache').send(inNew(text));
    });
}
