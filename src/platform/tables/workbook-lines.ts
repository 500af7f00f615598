import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MOST_ROWS, type Line } from './csv-lines.js';
import { notWorkbook } from './problems.js';

/** More columns than this are not looked at. */
const MOST_COLUMNS = 60;
/** Unpacked, in bytes: 5,000 rows of ten columns are some 3 MB. */
const LARGEST_UNPACKED = 64_000_000;
/** In milliseconds; 5,000 rows take some 0.5 s. */
const LONGEST = 20_000;
/** Of the process, in MB. */
const HEAP = 192;
/** What it may answer, in bytes. */
const LARGEST_ANSWER = 32_000_000;

/**
 * What the process does that reads a workbook. That is a ZIP archive of XML: 5 MB may unpack to gigabytes, and one cell may say that it is in row
 * 1,000,000,000. So it is unpacked piece by piece while the memory is watched, and whoever runs out of it is not this program (a thread would not do:
 * an array that grows past its heap ends the whole process).
 */
const READ = `
const [library, piece, largest, rows, columns] = process.argv.slice(1);
const { Readable } = await import('node:stream');
const { readSheet } = await import(library);
async function* pieces() {
  for await (const chunk of process.stdin)
    for (let at = 0; at < chunk.length; at += Number(piece)) {
      await new Promise(setImmediate);
      if (process.memoryUsage().arrayBuffers > Number(largest)) process.exit(1);
      yield chunk.subarray(at, at + Number(piece));
    }
}
const text = (cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
const sheet = await readSheet(Readable.from(pieces()), { parseNumber: (number) => number });
const lines = sheet.map((cells, at) => ({ line: at + 1, cells: cells.slice(0, Number(columns)).map(text) }));
const full = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
process.stdout.write(JSON.stringify(full.slice(0, Number(rows))));`;

const LIBRARY = pathToFileURL(createRequire(import.meta.url).resolve('read-excel-file/node')).href;

const ARGUMENTS = [
  `--max-old-space-size=${HEAP}`,
  '--input-type=module',
  `--eval=${READ}`,
  LIBRARY,
  ...[16_384, LARGEST_UNPACKED, MOST_ROWS + 2, MOST_COLUMNS].map(String),
];

/**
 * The lines of the first sheet of an Excel workbook, as `csvLines` gives them; numbers as they are written. Read in a process of its own, which sees
 * nothing of this one's environment.
 * @throws Refused import_not_xlsx, also of what is too large when it is unpacked
 */
export async function workbookLines(bytes: Buffer): Promise<Line[]> {
  return new Promise<Line[]>((resolve, reject) => {
    const limits = { env: {}, timeout: LONGEST, killSignal: 'SIGKILL', maxBuffer: LARGEST_ANSWER } as const;
    const child = execFile(process.execPath, ARGUMENTS, limits, (error, answer) => {
      if (error) reject(notWorkbook());
      else resolve(JSON.parse(answer) as Line[]);
    });
    child.stdin!.on('error', () => {}).end(bytes); // it may have ended already
  });
}
