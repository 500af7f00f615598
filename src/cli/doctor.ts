/**
 * `npm run doctor`: says what is wrong with the settings and with what the program needs, whether it runs or not. A line for each thing, OK, WARN or
 * FAIL, and what to do; ends with 1 if anything fails. Changes nothing, and shows no password.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readAttachmentSettings } from '../attachments/index.js';
import { readMasterKeys } from '../people/index.js';
import { connectionsOf, connectionsUnderSupervisor } from '../platform/config/connection-budget.js';
import { askDatabase, judgeDatabase } from '../platform/config/database-check.js';
import type { Finding } from '../platform/config/finding.js';
import { judgeAddress, judgeFolder, judgeMachine } from '../platform/config/machine-check.js';
import { findMisspelt } from '../platform/config/misspelt-settings.js';
import { askRedis, judgeRedis } from '../platform/config/redis-check.js';
import { SETTINGS } from '../platform/config/setting-list.js';
import {
  readDeployment,
  readRedisUrl,
  readSettings,
  refusedSettings,
  type Deployment,
  type Environment,
} from '../platform/config/settings.js';
import { StartRefused } from '../platform/config/start-refused.js';
import { version } from '../platform/config/version.js';
import { readPushSettings } from '../notices/index.js';
import { readMetricsSettings } from '../platform/metrics/index.js';
import { findBinaries } from '../platform/embedded/binaries.js';
import { urlOfRunning } from '../platform/embedded/running-url.js';

/** What is to be said of everything that can be looked at: wrong settings keep us from looking at what they name. */
async function lookAtEverything(env: Environment): Promise<Finding[]> {
  const settings = judgeSettings(env);
  const found = [...judgeMachine(), ...settings];
  if (settings.some(({ level }) => level === 'fail')) return found;
  const deployment = readDeployment(env);
  const redisUrl = readRedisUrl(env);
  return [
    ...found,
    ...judgeFolders(env, deployment),
    ...judgeMasterKey(env, deployment),
    ...(await findings('PostgreSQL', () => lookAtDatabase(deployment, redisUrl))),
    ...(redisUrl === undefined ? [] : await findings('Redis', async () => judgeRedis(await askRedis(redisUrl)))),
    ...(deployment.role === 'worker' ? [] : [await judgeAddress(readSettings(env))]),
  ];
}

function judgeSettings(env: Environment): Finding[] {
  const about = 'pengaturan/settings';
  const set = SETTINGS.filter(({ name }) => env[name]?.trim()).map(({ name }) => name);
  const misspelt = findMisspelt(env).map(({ name, meant }): Finding => {
    const words = {
      id: `"${name}" bukan pengaturan Pulang. Maksudnya ${meant}?`,
      en: `"${name}" is no setting of Pulang. Is ${meant} meant?`,
    };
    return { level: 'warn', about, words };
  });
  const refused = refusedSettings(env, [
    readMetricsSettings,
    (all) => readAttachmentSettings(all, '.'),
    (all) => readPushSettings(all, ''),
  ]).map((words): Finding => ({
    level: 'fail',
    about,
    words,
  }));
  const fine: Finding = {
    level: 'ok',
    about,
    words: set.length ? { id: set.join(', '), en: set.join(', ') } : { id: 'tidak ada', en: 'none' },
  };
  return [...(refused.length ? refused : [fine]), ...misspelt];
}

/** Where this process writes: the data folder, and that of the attachments where it is another. */
function judgeFolders(env: Environment, { databaseUrl, dataDir }: Deployment): Finding[] {
  const attachments = readAttachmentSettings(env, dataDir);
  const folder = 'folder' in attachments ? attachments.folder : undefined;
  const inside = databaseUrl === undefined && folder === path.join(dataDir, 'attachments');
  return [
    ...(databaseUrl === undefined ? judgeFolder('DATA_DIR', dataDir) : []),
    ...(folder === undefined || inside ? [] : judgeFolder('ATTACHMENTS', folder)),
  ];
}

/** Not by reading it from its file, which would make one. */
function judgeMasterKey(env: Environment, { databaseUrl, dataDir }: Deployment): Finding[] {
  const about = 'MASTER_KEY';
  const file = path.join(dataDir, 'master.key');
  const fail = (id: string, en: string): Finding[] => [{ level: 'fail', about, words: { id, en } }];
  try {
    if (databaseUrl !== undefined || env['MASTER_KEY']?.trim()) {
      readMasterKeys(env);
      return [{ level: 'ok', about, words: { id: 'diatur', en: 'is set' } }];
    }
    if (fs.existsSync(file)) {
      if (process.platform !== 'win32' && (fs.statSync(file).mode & 0o077) !== 0) {
        return fail(`Pengguna lain dapat membaca ${file}. Jalankan: chmod 600 ${file}`, `Others can read ${file}. Run: chmod 600 ${file}`);
      }
      readMasterKeys({ ...env, MASTER_KEY: fs.readFileSync(file, 'utf8') });
      return [{ level: 'ok', about, words: { id: file, en: file } }];
    }
  } catch (error) {
    if (error instanceof StartRefused) return fail(error.id, error.en);
    const { code } = error as NodeJS.ErrnoException;
    return fail(
      `${file} tidak dapat dibaca (${code}). Jalankan sebagai pemiliknya.`,
      `${file} cannot be read (${code}). Start as its owner.`,
    );
  }
  if (fs.existsSync(path.join(dataDir, 'postgres'))) {
    const id = `${file} tidak ada, padahal sudah ada basis data. Kembalikan dari cadangan; tanpa itu data orang tidak terbaca.`;
    return fail(id, `${file} is missing, but there is a database. Restore it from a backup; without it no personal data can be read.`);
  }
  return [{ level: 'ok', about, words: { id: 'dibuat pada awal pertama', en: 'made at the first start' } }];
}

async function lookAtDatabase({ databaseUrl, role, dataDir, oneProcess }: Deployment, redisUrl: string | undefined): Promise<Finding[]> {
  if (databaseUrl !== undefined) {
    return judgeDatabase(await askDatabase(databaseUrl), { connections: connectionsOf(role, redisUrl), others: 'warn' });
  }
  const running = urlOfRunning(dataDir);
  if (running !== undefined) {
    return judgeDatabase(await askDatabase(running), { connections: connectionsUnderSupervisor(oneProcess, redisUrl), others: 'ours' });
  }
  const spare = fs.mkdtempSync(path.join(os.tmpdir(), 'pulang-doctor-'));
  try {
    findBinaries(path.join(spare, 'lib'));
  } finally {
    fs.rmSync(spare, { recursive: true });
  }
  return [{ level: 'ok', about: 'PostgreSQL', words: { id: 'bawaan, sedang tidak berjalan', en: 'the built-in one, not running now' } }];
}

async function findings(about: string, look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof StartRefused) return [{ level: 'fail', about, words: error }];
    throw error;
  }
}

/** Indonesian on the first line, English below it if it is not the same. */
function say({ level, about, words: { id, en } }: Finding): string {
  const margin = ' '.repeat(6);
  const indent = (text: string): string => text.replaceAll('\n', `\n${margin}`);
  const first = `${level.toUpperCase().padEnd(4)}  ${about}: ${indent(id)}`;
  if (id === en) return first;
  return level === 'ok' ? `${first} / ${en}` : `${first}\n${margin}${indent(en)}`;
}

console.log(`Pulang ${version}`);
const all = await lookAtEverything(process.env);
for (const each of all) console.log(say(each));
const count = (level: Finding['level']): number => all.filter((each) => each.level === level).length;
console.log(`\n${count('ok')} OK, ${count('warn')} WARN, ${count('fail')} FAIL`);
process.exitCode = count('fail') ? 1 : 0;
