/** The whole program on a data folder of its own, as `npm start` runs it, and a browser to look at it with: for pictures and measurements. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const PASSWORD = /Kata sandi \/ Password: (\S+)/;
const dist = (file) => fileURLToPath(new URL(`../dist/${file}`, import.meta.url));

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

/**
 * Starts it on a free port, with as many synthetic cases.
 * @returns {Promise<{ url: string, password: string, end: () => Promise<void> }>} its address, the password of the demo accounts, and what ends it
 */
export async function startProgram({ cases = 0 } = {}) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'pulang-look-'));
  const env = { ...process.env, DATABASE_URL: '', REDIS_URL: '', ROLE: '', DATA_DIR: dataDir, PORT: '0' };
  const service = spawn(process.execPath, [dist('main.js')], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const end = async () => {
    if (service.exitCode === null) {
      const ended = new Promise((resolve) => service.once('exit', resolve));
      service.kill('SIGINT');
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const { url, password } = await new Promise((resolve, reject) => {
      let said = '';
      service.stdout.on('data', (chunk) => {
        said += chunk;
        const [url, password] = [/(http:\/\/[\w.:[\]]+\d)/.exec(said)?.[1], PASSWORD.exec(said)?.[1]];
        if (url && password) resolve({ url, password });
      });
      service.once('exit', (code) => reject(new Error(`the program ended before it was ready (${code})`)));
    });
    if (cases) await seed(cases, { ...env, PORT: new URL(url).port, DEMO_PASSWORD: password });
    return { url, password, end };
  } catch (error) {
    await end();
    throw error;
  }
}

function seed(cases, env) {
  const work = spawn(process.execPath, [dist('cli/seed.js'), '--cases', String(cases), '--seed', '1'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    work.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the synthetic cases could not be made (${code})`))));
  });
}

export function launchBrowser() {
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  );
  if (!executablePath) throw new Error('This needs Chromium: install it, or name it in CHROMIUM=/path/to/chrome');
  // dates and file fields as people here see them, where the browser has the words (Debian: chromium-l10n)
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, LANGUAGE: 'id' } });
}

/**
 * A device on which somebody has signed in before: the session's cookie and what the app keeps of it, and nothing of the app itself.
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, password: string }} program
 * @param {string} username
 * @param {import('playwright-core').BrowserContextOptions} size
 */
export async function deviceOf(browser, { url, password }, username, size) {
  const device = await browser.newContext({ baseURL: url, locale: 'id-ID', reducedMotion: 'reduce', bypassCSP: true, ...size }); // else one could not wait for what is on the page
  const signedIn = await device.request.post('/api/v1/session', { data: { username, password } });
  if (!signedIn.ok()) throw new Error(`${username} cannot sign in: ${signedIn.status()}`);
  const me = await (await device.request.get('/api/v1/me')).json();
  const actingAs = me.memberships[0].actingAs;
  const kept = JSON.stringify({ me, actingAs, ended: false });
  await device.addInitScript(`localStorage.getItem('pulang.session') ?? localStorage.setItem('pulang.session', ${JSON.stringify(kept)})`);
  const headers = { 'X-Acting-As': actingAs, Origin: url };
  const get = async (address) => (await device.request.get(`/api/v1${address}`, { headers })).json();
  const post = async (address, data) =>
    (await device.request.post(`/api/v1${address}`, { headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() }, data })).json();
  return { device, get, post };
}
