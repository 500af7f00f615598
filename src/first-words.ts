import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seedDemoAccounts } from './access/index.js';
import { seedSyntheticBeds } from './places/index.js';
import { readDemoAccounts } from './platform/config/settings.js';
import { UnitOfWork } from './platform/database/index.js';
import { Units } from './units/index.js';

/** In the data folder: the demo accounts and their password, for whoever missed them, or a program that signs in. */
const FILE = 'demo-login.txt';
/** Whether they are wanted, here too, has been decided by the settings. */
const ASKED = { production: true, askedFor: true };
const PASSWORD = /^ *Kata sandi \/ Password: (\S+)$/m;

type DemoAccounts = NonNullable<Awaited<ReturnType<typeof seedDemoAccounts>>>;

/**
 * What the person who starts the program should know before signing in: the demo accounts, when they have just been made, or where they are written;
 * or that there is no account at all. To be shown on the terminal and logged nowhere.
 * @param dataDir where to keep the demo login; undefined: nowhere
 */
export async function firstWords(app: INestApplicationContext, dataDir: string | undefined): Promise<string | undefined> {
  if (readDemoAccounts(process.env, dataDir !== undefined)) {
    const words = await (dataDir === undefined ? printed(app) : kept(app, dataDir));
    await seedSyntheticBeds(app.get(UnitOfWork));
    return words;
  }
  const [row] = await app.get(DataSource).query<{ empty: boolean }[]>('select not exists (select 1 from accounts) as empty');
  if (!row?.empty) return undefined;
  return [
    'Belum ada akun. Buat administrator pertama / There is no account yet. Make the first administrator:',
    '  npm run account -- create --username NAMA --unit DINSOS-35 --role admin',
    '  (kontainer / container: node dist/cli/account.js create ...)',
  ].join('\n');
}

async function printed(app: INestApplicationContext): Promise<string | undefined> {
  const made = await seedDemoAccounts(app.get(UnitOfWork), app.get(Units), ASKED);
  return made && say(made);
}

/** The password is written down before the accounts are made with it: after a crash in between, the next start makes them with the same. */
async function kept(app: INestApplicationContext, dataDir: string): Promise<string> {
  const file = path.join(dataDir, FILE);
  const known = fs.existsSync(file) ? PASSWORD.exec(fs.readFileSync(file, 'utf8'))?.[1] : undefined;
  const password = known ?? randomBytes(12).toString('base64url');
  if (known === undefined) write(file, `Kata sandi / Password: ${password}\n`);
  const made = await seedDemoAccounts(app.get(UnitOfWork), app.get(Units), { ...ASKED, password });
  const shown = path.relative('', file);
  if (made) {
    write(file, `${say(made)}\n`);
    return `${say(made)}\n\nTersimpan di / kept in: ${shown}`;
  }
  if (known !== undefined) return `Akun contoh / Demo login: ${shown}`;
  fs.rmSync(file); // the accounts are older than this password
  return [
    `Akun contoh sudah ada, tetapi ${FILE} hilang. / There are demo accounts, but ${FILE} is gone:`,
    '  npm run account -- reset-password --username demo.admin',
  ].join('\n');
}

/** For a terminal of 80 columns. */
function say({ password, accounts }: DemoAccounts): string {
  const width = (words: readonly string[]): number => Math.max(...words.map((word) => word.length));
  const [names, roles] = [width(accounts.map(({ username }) => username)), width(accounts.map(({ role }) => role))];
  return [
    'Akun contoh, untuk mencoba saja: bukan untuk data sungguhan.',
    'Demo accounts, only to try it: not for real data.',
    '',
    ...accounts.map(({ username, role, unit }) => `  ${username.padEnd(names)}  ${role.padEnd(roles)}  ${unit}`),
    '',
    `  Kata sandi / Password: ${password}`,
  ].join('\n');
}

function write(file: string, text: string): void {
  fs.writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  fs.renameSync(`${file}.new`, file);
}
