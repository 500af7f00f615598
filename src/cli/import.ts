/**
 * `npm run import -- residents|earlier-persons FILE --as USERNAME`: sends a register to the service that runs, and says of each row what is wrong with
 * it. Nothing is written unless `--write` is given.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { ImportReport } from '../imports/index.js';
import { readPublicUrl } from '../platform/config/settings.js';
import { StartRefused } from '../platform/config/start-refused.js';
import type { Problem } from '../platform/http/problem.filter.js';

const USAGE = `npm run import -- residents       BERKAS.csv --as NAMA [--write] [--skip-bad] [--acting UNIT/PERAN]
npm run import -- earlier-persons BERKAS.csv --as NAMA [--write] [--skip-bad] [--acting UNIT/PERAN]

Tanpa --write hanya diperiksa. --skip-bad: baris yang baik diimpor walau ada yang salah. Kolomnya: docs/imports.md
Without --write it is only looked at. --skip-bad: good rows are imported though others are bad. The columns: docs/imports.md`;

/** What was asked cannot be done, and why. */
class Impossible extends Error {}

async function main(args: string[]): Promise<number> {
  const { register, file, username, acting, query } = readArguments(args);
  const bytes = readFileSync(file);
  const url = `${readPublicUrl(process.env)}/api/v1`;
  const json = { 'content-type': 'application/json' };
  const login = JSON.stringify({ username, password: await readPassword(username), by: 'bearer' });
  const { token } = await ask<{ token: string }>(`${url}/session`, { method: 'POST', headers: json, body: login });
  const mine = { authorization: `Bearer ${token}`, ...(acting === undefined ? {} : { 'x-acting-as': acting }) };
  try {
    const headers = { ...mine, 'content-type': 'text/csv' };
    return show(await ask<ImportReport>(`${url}/imports/${register}?${query}`, { method: 'POST', headers, body: bytes }));
  } finally {
    await fetch(`${url}/session`, { method: 'DELETE', headers: mine });
  }
}

function readArguments(args: string[]) {
  const [string, boolean] = [{ type: 'string' }, { type: 'boolean', default: false }] as const;
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { as: string, acting: string, write: boolean, 'skip-bad': boolean },
  });
  const [register = '', file = ''] = positionals;
  if (positionals.length !== 2 || !['residents', 'earlier-persons'].includes(register) || !values.as) throw new Impossible(USAGE);
  const query = `dryRun=${!values.write}&skipBad=${values['skip-bad']}`;
  return { register, file, username: values.as, acting: values.acting, query };
}

async function ask<T>(url: string, request: RequestInit): Promise<T> {
  const answer = await fetch(url, request);
  if (answer.ok) return (await answer.json()) as T;
  const { message, details, code } = (await answer.json()) as Problem;
  const findings = (details?.['findings'] ?? []) as ImportReport['findings'];
  throw new Impossible([...findings.map(lineOf), `${message.id}\n${message.en}${code === undefined ? '' : ` (${code})`}`].join('\n'));
}

/** @returns the exit code: 1 if a row is bad */
function show({ dryRun, rows, good, bad, warnings, findings, findingsLeftOut, outcomes }: ImportReport): number {
  for (const each of findings) console.log(lineOf(each));
  if (findingsLeftOut) console.log(`... ${findingsLeftOut} lagi / more`);
  console.log(`${rows} baris / rows: ${good} baik / good, ${bad} salah / bad, ${warnings} peringatan / warnings`);
  const { imported, already, skipped, refused } = outcomes;
  console.log(
    dryRun
      ? `Hanya diperiksa; sudah ada ${already}. Impor dengan --write. / Only looked at; ${already} are there already. Import with --write.`
      : `${imported} diimpor / imported, ${already} sudah ada / there already, ${skipped} dilewati / left out, ${refused} ditolak / refused`,
  );
  return bad ? 1 : 0;
}

function lineOf({ line, column, code, message, otherLine, caseNumber }: ImportReport['findings'][number]): string {
  const place = `baris / line ${line}${column === null ? '' : `, ${column}`}`;
  const other = otherLine === null ? (caseNumber ?? '') : `= ${otherLine}`;
  return [`${place}: ${code}`, message.id, message.en, ...(other ? [other] : [])].join(' | ');
}

/** Of a demo account from DEMO_PASSWORD; else asked for without showing it, or read from the input. */
async function readPassword(username: string): Promise<string> {
  const given = process.env['DEMO_PASSWORD']?.trim();
  if (given && username.startsWith('demo.')) return given;
  if (!process.stdin.isTTY) return (await textOf(process.stdin)).split(/\r?\n/)[0] ?? '';
  process.stderr.write('Kata sandi / Password: ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise<string>((resolve, reject) => {
    terminal.once('line', (line) => {
      resolve(line);
      terminal.close();
    });
    terminal.once('close', () => reject(new Impossible('Dibatalkan. / Cancelled.')));
  }).finally(() => process.stderr.write('\n'));
}

/** What to say of an error that the person who asked can help. */
function wordsOf(error: unknown): string | undefined {
  if (error instanceof Impossible || error instanceof StartRefused) return error.message;
  const { message, code, cause } = error as Error & { code?: string };
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message}\n\n${USAGE}`;
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') return `Berkas tidak terbaca / cannot read the file: ${message}`;
  if (cause && error instanceof TypeError)
    return 'Layanan tidak menjawab. Jalankan dahulu: npm start / The service does not answer. First run: npm start';
  return undefined;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const words = wordsOf(error);
  if (words === undefined) throw error;
  console.error(words);
  process.exitCode = 1;
}
