/**
 * `npm run demo`: four cases from the street to home or to a UPT, over HTTP, each step by an account of the right role. Uses the service that runs;
 * if none does, starts one for itself on a database of its own whose clocks run fast, and ends it afterwards.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Office } from './demo/office.js';
import { STORIES } from './demo/stories.js';
import { readDeployment, readSettings } from '../platform/config/settings.js';
import { StartRefused } from '../platform/config/start-refused.js';

/** A day passes in six seconds. */
const SPEED = 14_400;
const PROGRAM = fileURLToPath(new URL('../main.js', import.meta.url));
const PASSWORD = /Kata sandi \/ Password: (\S+)/;

async function demo(): Promise<void> {
  const { host, port } = readSettings(process.env);
  const running = `http://${host}:${port}`;
  const found = await fetch(`${running}/api/v1/health`).then(
    (answer) => answer.ok,
    () => false,
  );
  if (found) return show(new Office(running, knownPassword()));
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'pulang-demo-'));
  console.log('Belum ada layanan yang berjalan; demo menjalankan satu untuk dirinya / No service runs; the demo starts one of its own.');
  const { service, url, password } = await start(dataDir);
  try {
    await show(new Office(url, password));
  } finally {
    await end(service);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The four cases side by side, as in an office, and then what happened in each. */
async function show(office: Office): Promise<void> {
  const begun = performance.now();
  const told = await Promise.all(
    STORIES.map(async ({ title, ends, reader, run }, i) => {
      const story = await run(office, (line) => console.log(`[${i + 1}]${line}`));
      return { title, ends, state: await story.state(reader), number: story.number, lines: await story.timeline(reader) };
    }),
  );
  for (const [i, { title, number, lines }] of told.entries()) {
    console.log(`\n[${i + 1}] ${title}\n    ${number}`);
    for (const line of lines) console.log(`    ${line}`);
  }
  console.log(
    `\n${told.map(({ number, state }) => `${number}: ${state}`).join('\n')}\n${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  const wrong = told.filter(({ state, ends }) => state !== ends);
  if (wrong.length) throw new Error(`not ended as told: ${wrong.map(({ number, state }) => `${number} ${state}`).join(', ')}`);
}

/** @throws StartRefused if the running service's demo accounts are not known here */
function knownPassword(): string {
  const given = process.env['DEMO_PASSWORD']?.trim();
  const file = path.join(readDeployment(process.env).dataDir, 'demo-login.txt');
  const password = given || (existsSync(file) ? PASSWORD.exec(readFileSync(file, 'utf8'))?.[1] : undefined);
  if (password) return password;
  throw new StartRefused(
    `Kata sandi akun contoh tidak diketahui: ${file} tidak ada. Beri DEMO_PASSWORD, atau hentikan layanan itu agar demo menjalankan layanannya sendiri.`,
    `The password of the demo accounts is not known: there is no ${file}. Give DEMO_PASSWORD, or stop that service and the demo starts one of its own.`,
  );
}

function start(dataDir: string): Promise<{ service: ChildProcess; url: string; password: string }> {
  const service = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, DATABASE_URL: '', REDIS_URL: '', ROLE: '', DATA_DIR: dataDir, PORT: '0', CLOCK_SPEED: String(SPEED) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    service.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [url, password] = [/(http:\/\/[\w.:[\]]+\d)/.exec(said)?.[1], PASSWORD.exec(said)?.[1]];
      if (url && password) resolve({ service, url, password });
    });
    service.once('exit', (code) => reject(new Error(`the service ended before it was ready (${code})`)));
  });
}

function end(service: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (service.exitCode !== null) return resolve();
    service.once('exit', () => resolve());
    service.kill('SIGINT');
  });
}

demo().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof StartRefused || error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
