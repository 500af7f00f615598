/**
 * `npm run account -- create|reset-password|deactivate ...`: accounts, from the command line. So the first administrator comes to be, and somebody
 * who has forgotten the password comes in again. Whoever may read the database's password may do this.
 */
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { text as textOf } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { createAccount, grantRole, ROLES } from '../access/index.js';
import { deactivateAccount, resetPassword } from '../access/index.js';
import { askDatabase } from '../platform/config/database-check.js';
import { readDeployment } from '../platform/config/settings.js';
import { StartRefused } from '../platform/config/start-refused.js';
import { migrate, UnitOfWork } from '../platform/database/index.js';
import { urlOfRunning } from '../platform/embedded/running-url.js';
import { Units } from '../units/index.js';

const USAGE = `npm run account -- create         --username NAMA --unit KODE --role PERAN [--name "Nama Lengkap"]
npm run account -- reset-password --username NAMA
npm run account -- deactivate     --username NAMA

Kata sandi ditanyakan, atau dibaca dari masukan; kosong: dibuatkan, dan ditampilkan sekali.
The password is asked for, or read from the input; empty: one is made, and shown once.`;

/** What was asked cannot be done, and why. */
class Impossible extends Error {}

async function main(args: string[]): Promise<string> {
  const { command, username, unit, role, name } = readArguments(args);
  const source = await connect();
  try {
    const work = new UnitOfWork(source);
    if (command === 'deactivate') {
      if (!(await work.run((tx) => deactivateAccount(tx, username)))) throw unknownAccount(username);
      return `Akun ${username} ditutup. / The account ${username} is closed.`;
    }
    if (command === 'reset-password') {
      const { password, words } = await readPassword();
      if (!(await work.run((tx) => resetPassword(tx, username, password)))) throw unknownAccount(username);
      return `Kata sandi ${username} diganti. / The password of ${username} is changed.${words}`;
    }
    const units = new Units(source, work);
    await units.onModuleInit(); // before the first start there are none
    const where = (await units.directory()).units.find(({ code }) => code === unit);
    if (!where) throw new Impossible(`Tidak ada unit ${unit}. / There is no unit ${unit}.`);
    const what = ROLES.find((known) => known === role);
    if (!what) throw new Impossible(`Tidak ada peran ${role}. / There is no role ${role}.\n  ${ROLES.join(', ')}`);
    const { password, words } = await readPassword();
    await work.run(async (tx) => {
      const account = await createAccount(tx, { username, displayName: name ?? username, password });
      const [{ today } = { today: '' }] = await tx.query<{ today: string }[]>(
        `select (now() at time zone 'Asia/Jakarta')::date::text as today`,
      );
      await grantRole(tx, where, { account, role: what, from: today });
    });
    return `Akun ${username} dibuat: ${what}, ${where.name}. / The account ${username} is made.${words}`;
  } finally {
    await source.destroy();
  }
}

function readArguments(args: string[]): {
  command: string;
  username: string;
  unit: string | undefined;
  role: string | undefined;
  name: string | undefined;
} {
  const string = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { username: string, unit: string, role: string, name: string },
  });
  const [command = ''] = positionals;
  const { username, unit, role, name } = values;
  const complete = command === 'create' ? unit && role : ['reset-password', 'deactivate'].includes(command);
  if (positionals.length !== 1 || !complete || !username) throw new Impossible(USAGE);
  return { command, username, unit, role, name };
}

async function connect(): Promise<DataSource> {
  const { databaseUrl, dataDir } = readDeployment(process.env);
  const url = databaseUrl ?? urlOfRunning(dataDir);
  if (url === undefined) {
    throw new Impossible(
      `Basis data bawaan tidak berjalan di ${dataDir}. Jalankan dahulu: npm start\nThe built-in database does not run in ${dataDir}. First run: npm start`,
    );
  }
  await askDatabase(url);
  await migrate(url);
  return new DataSource({ type: 'postgres', url, poolSize: 2, applicationName: 'pulang account' }).initialize();
}

/** Asks for a password, without showing it; or makes one, with the words that show it once. */
async function readPassword(): Promise<{ readonly password: string; readonly words: string }> {
  const given = process.stdin.isTTY
    ? await ask('Kata sandi (kosong: dibuatkan) / Password (empty: one is made): ')
    : await textOf(process.stdin);
  const [line = ''] = given.split(/\r?\n/);
  if (line !== '') return { password: line, words: '' };
  const password = randomBytes(12).toString('base64url');
  return { password, words: `\nKata sandi / Password: ${password}` };
}

function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise<string>((resolve, reject) => {
    terminal.once('line', resolve);
    terminal.once('close', () => reject(new Impossible('Dibatalkan. / Cancelled.'))); // Ctrl-C, Ctrl-D; after a line it is too late
    terminal.once('line', () => terminal.close());
  }).finally(() => process.stderr.write('\n'));
}

function unknownAccount(username: string): Impossible {
  return new Impossible(`Tidak ada akun ${username}. / There is no account ${username}.`);
}

/** What to say of an error that the person who asked can help. */
function wordsOf(error: unknown): string | undefined {
  if (error instanceof Impossible || error instanceof StartRefused) return error.message;
  const { message, code, constraint } = error as { message: string; code?: string; constraint?: string };
  if (error instanceof RangeError) {
    const id = message.includes('password') ? 'Kata sandi terlalu pendek' : 'Peran itu tidak ada di unit seperti itu';
    return `${id}: ${message}.`;
  }
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message}\n\n${USAGE}`;
  if (constraint === 'accounts_username_key') return 'Nama pengguna itu sudah dipakai. / That username is taken.';
  if (constraint?.startsWith('accounts_')) return 'Nama pengguna: 3 sampai 64 huruf. / A username has 3 to 64 characters.';
  return undefined;
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (error) {
  const words = wordsOf(error);
  if (words === undefined) throw error;
  console.error(words);
  process.exitCode = 1;
}
