import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefused } from '../config/start-refused.js';
import { chooseAccount, type Account } from './account.js';
import { findBinaries, type Binaries } from './binaries.js';
import { DataFolder, syncFolder } from './data-folder.js';
import { endLeftOver, isReady, runAs, spawnAs, stopPostgres } from './postgres-process.js';
import { refusalForFile, refusalForWords } from './refusals.js';

/** The name of the database and of its owner. */
export const DATABASE_NAME = 'pulang';
const LOG_LIMIT = 1_000_000;

export interface StartOptions {
  /**
   * The data may be lost (no fsync: some three times as fast), and PostgreSQL lives on when this process ends:
   * whoever made the folder ends it.
   */
  readonly forTests?: boolean;
  /** one line for the person who started the program */
  readonly log?: (line: string) => void;
  /** gives up starting */
  readonly signal?: AbortSignal;
}

/** A PostgreSQL that runs, as a child of this process. */
export interface EmbeddedPostgres {
  /** `postgres://user:password@127.0.0.1:port/database`; only this machine can connect, and only with the password of the data folder */
  readonly url: string;
  readonly pid: number;
  /** Ends it, all written out; at worst kills it. Returns when it is gone; may be called again. */
  stop(): Promise<void>;
  /** when it is gone, whoever ended it; never rejects */
  readonly exited: Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the program, on a data folder that is made if it is missing, and holds the folder until it has stopped.
 * What an earlier start left there, even a PostgreSQL that still runs, is put right first.
 * @throws StartRefused if it cannot, with what to do
 */
export async function startEmbedded({ dir, ...options }: StartOptions & { readonly dir: string }): Promise<EmbeddedPostgres> {
  const folder = await DataFolder.claim(dir);
  try {
    const postgres = await startPostgres(folder, options);
    const exited = postgres.exited.then(() => folder.release());
    return { ...postgres, exited, stop: () => postgres.stop().then(() => exited) };
  } catch (error) {
    folder.release();
    throw error;
  }
}

/**
 * Starts it on a folder that this process holds already.
 * @throws StartRefused if it cannot, with what to do
 */
export async function startPostgres(folder: DataFolder, options: StartOptions = {}): Promise<EmbeddedPostgres> {
  try {
    const binaries = findBinaries(`${folder.folder}/lib`);
    const account = chooseAccount(binaries, folder.folder, folder.cluster);
    const password = folder.password();
    await endLeftOver(folder.cluster, binaries, options.log ?? (() => {}));
    if (!folder.hasCluster()) await createCluster(folder, binaries, account, password, options);
    return await startCluster(folder, binaries, account, password, options);
  } catch (error) {
    throw error instanceof StartRefused ? error : (refusalForFile(error, folder.folder) ?? error);
  }
}

/** Makes the cluster and its database in another folder and renames that at last: a cluster that is there is complete. */
async function createCluster(
  folder: DataFolder,
  binaries: Binaries,
  account: Account,
  password: string,
  options: StartOptions,
): Promise<void> {
  const { forTests = false, log = () => {}, signal } = options;
  log('Creating the database (only the first time) ...');
  const draft = `${folder.cluster}.new`;
  const passwordFile = `${folder.passwordFile}.initdb`;
  const run = async (program: string, args: readonly string[], input = ''): Promise<void> => {
    const { ok, words } = await runAs(account, program, args, { env: binaries.env, input, signal });
    fs.appendFileSync(folder.logFile, words, { mode: 0o600 });
    if (!ok || /^.*(ERROR|FATAL):/m.test(words)) throw refusalForWords(words, folder.folder, folder.logFile);
  };
  fs.rmSync(draft, { recursive: true, force: true });
  fs.rmSync(passwordFile, { force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    for (const file of [draft, passwordFile]) account.own(file);
    // the builtin C.UTF-8 sorts by code point on every machine; with a locale of the system an update of that would break the indexes
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = [`--username=${DATABASE_NAME}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    await run(binaries.initdb, ['-D', draft, ...locale, ...access, '--no-instructions', '--no-sync']);
    await run(binaries.postgres, ['--single', '-F', '-D', draft, 'postgres'], `CREATE DATABASE ${DATABASE_NAME}\n`);
    if (!forTests) await run(binaries.initdb, ['--sync-only', '-D', draft]); // all of it to the disk, once
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(draft, folder.cluster);
  if (!forTests) syncFolder(folder.folder);
}

async function startCluster(
  folder: DataFolder,
  binaries: Binaries,
  account: Account,
  password: string,
  { forTests = false, log = () => {}, signal }: StartOptions,
): Promise<EmbeddedPostgres> {
  for (let attempt = 1; ; attempt++) {
    const port = await folder.port();
    const output = openLog(folder.logFile);
    const from = fs.fstatSync(output).size;
    const child = spawnAs(
      account,
      binaries.postgres,
      ['-D', folder.cluster, '-p', String(port), ...settings(forTests)],
      binaries.env,
      output,
    );
    fs.closeSync(output);
    let ended = false;
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', (error) => {
        fs.appendFileSync(folder.logFile, `${error.message}\n`); // there is no such child at all
        resolve();
      });
    }).then(() => {
      ended = true;
      process.off('exit', leaveNothing);
    });
    const pid = child.pid ?? 0;
    const leaveNothing = (): void => void child.kill('SIGINT');
    if (forTests) child.unref();
    else process.once('exit', leaveNothing);
    const gone = (ms: number): Promise<boolean> => Promise.race([exited.then(() => true), sleep(ms, false, { ref: false })]);
    const stop = async (): Promise<void> => {
      if (!ended && pid !== 0) await stopPostgres(pid, folder.cluster, binaries, gone);
    };
    const slow = setTimeout(() => log('The database is still starting; after a crash it has to recover first ...'), 5_000).unref();
    const abort = (): void => void stop();
    signal?.addEventListener('abort', abort);
    const ready = await isReady(folder.cluster, pid, () => ended);
    signal?.removeEventListener('abort', abort);
    clearTimeout(slow);
    signal?.throwIfAborted();
    if (ready) return { url: `postgres://${DATABASE_NAME}:${password}@127.0.0.1:${port}/${DATABASE_NAME}`, pid, stop, exited };

    const words = fs.readFileSync(folder.logFile).subarray(from).toString();
    if (attempt < 5 && /Address already in use|could not create any TCP\/IP sockets/.test(words)) {
      folder.forgetPort(); // somebody took it between our look and PostgreSQL's
    } else if (attempt < 50 && words.includes('pre-existing shared memory block')) {
      await sleep(200); // sessions of a killed PostgreSQL that have not noticed yet
    } else {
      throw refusalForWords(words, folder.folder, folder.logFile);
    }
  }
}

function settings(forTests: boolean): string[] {
  const given: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // starts, stops and crashes, but no errors of statements: the application gets those, and their text may hold personal data
    log_min_messages: 'log',
    log_checkpoints: 'off',
    ...(forTests ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' } : {}),
  };
  return Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A file, not a pipe to us: PostgreSQL must be able to say what happened after we were killed. */
function openLog(file: string): number {
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) fs.renameSync(file, `${file}.1`);
  return fs.openSync(file, 'a', 0o600);
}
