/** A CSV file as offices save it: UTF-8 or Windows-1252, with commas or semicolons. */
import { CsvError, parse } from 'csv-parse/sync';
import { notCsv, unreadable } from './problems.js';

/** How many rows a table may have below its headings. */
export const MOST_ROWS = 5000;

/** A row as it stands in the file. */
export interface Line {
  /** where it begins, the header being 1 */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The lines of a CSV file; two more than the most rows at most. Those in which nothing stands are left out.
 * @throws Refused import_not_csv, import_unreadable
 */
export function csvLines(bytes: Buffer): Line[] {
  const text = decoded(bytes).replace(/\r\n?/g, '\n');
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: MOST_ROWS + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]; // what `info` makes of it is not in the types
    // counted where it ends; a cell may hold line breaks
    return records.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records = 0, empty_lines = 0, lines = 1 } = error as { records?: number; empty_lines?: number; lines?: number };
    throw unreadable(records + empty_lines + 1, lines); // what was not closed is only noticed further down
  }
}

function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);
}

/** By the header: headings hold neither. */
function delimiterOf(text: string): ',' | ';' {
  const [header = ''] = text.trimStart().split('\n', 1);
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function decoded(bytes: Buffer): string {
  if (bytes.includes(0)) throw notCsv(); // a workbook, or UTF-16
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (char) => WINDOWS[char.charCodeAt(0) - 0x80]!);
  }
}

/** 0x80 to 0x9F of Windows-1252, the rest being Latin-1. Node's own `TextDecoder('windows-1252')` reads them as Latin-1 before Node 23. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
