/** A CSV file as offices save it: UTF-8 or Windows-1252, with commas or semicolons. */
import { CsvError, parse } from 'csv-parse/sync';
import { columnOf, type Column, type Register } from './domain/columns.js';
import { found, type Finding } from './domain/findings.js';
import { headingsMissing, headingTwice, noRows, notCsv, tooManyRows, unreadable } from './problems.js';

const MOST_ROWS = 5000;
/** in characters */
const LONGEST_CELL = 500;

export interface TableRow {
  readonly line: number;
  /** what is wrong with the row before its cells are understood */
  readonly findings: readonly Finding[];
  readonly cells: ReadonlyMap<Column, string>;
}

export interface Table {
  /** on the header */
  readonly findings: readonly Finding[];
  readonly rows: readonly TableRow[];
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a register. Rows in which nothing stands are left out.
 * @throws Refused import_not_csv, import_unreadable, import_headings_missing, import_heading_twice, import_without_rows, import_too_many_rows
 */
export function readTable(bytes: Buffer, register: Register): Table {
  const [header, ...lines] = linesOf(decoded(bytes).replace(/\r\n?/g, '\n'));
  if (lines.length > MOST_ROWS) throw tooManyRows(MOST_ROWS);
  const headings = (header?.cells ?? []).map((heading) => columnOf(register, heading));
  const columns = headings.filter((column) => column !== undefined && column !== 'ignored');
  const missing = register.required.filter((column) => !columns.includes(column));
  if (missing.length) throw headingsMissing(missing, register.columns);
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice) throw headingTwice(twice);
  if (lines.length === 0) throw noRows();
  return {
    findings: headings.flatMap((column, at) => (column === undefined ? [found(header!.line, `#${at + 1}`, 'column_unknown')] : [])),
    rows: lines.map((line) => rowOf(line, headings)),
  };
}

function rowOf({ line, cells }: Line, headings: readonly (Column | 'ignored' | undefined)[]): TableRow {
  const known = headings.flatMap((column, at) => {
    const cell = cells[at];
    return column === undefined || column === 'ignored' || cell === undefined ? [] : [[column, cell] as const];
  });
  const findings = [
    ...(cells.slice(headings.length).some((cell) => cell.trim() !== '') ? [found(line, null, 'too_many_cells')] : []),
    ...known.flatMap(([column, cell]) => (cell.length > LONGEST_CELL ? [found(line, column, 'cell_too_long')] : [])),
  ];
  return { line, findings, cells: new Map(known) };
}

function linesOf(text: string): Line[] {
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
