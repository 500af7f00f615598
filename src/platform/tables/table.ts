/** A table with a line of headings. Pure, but for the process that reads a workbook. */
import { csvLines, MOST_ROWS, type Line } from './csv-lines.js';
import { headingsMissing, headingTwice, noRows, tooManyRows } from './problems.js';
import type { TableFormat } from './receive-table.js';
import { workbookLines } from './workbook-lines.js';

/** in characters */
const LONGEST_CELL = 500;

/** Which columns a table may have and must have. */
export interface Columns<Column extends string> {
  readonly columns: readonly Column[];
  readonly required: readonly Column[];
  /** what else offices call them, with commas between */
  readonly called: Readonly<Record<Column, string>>;
  /** headings that are left out without a word */
  readonly ignored?: readonly string[];
}

export interface Row<Column extends string> {
  readonly line: number;
  readonly cells: ReadonlyMap<Column, string>;
  /** with more cells than there are headings */
  readonly tooManyCells: boolean;
  /** over 500 characters */
  readonly tooLong: readonly Column[];
}

export interface Table<Column extends string> {
  /** the line of the headings */
  readonly line: number;
  /** places of headings that are not known, from 1 */
  readonly unknown: readonly number[];
  readonly rows: readonly Row<Column>[];
}

/** @throws Refused import_not_csv, import_not_xlsx, import_unreadable, and what `tableOf` throws */
export async function readTable<Column extends string>(
  format: TableFormat,
  bytes: Buffer,
  columns: Columns<Column>,
): Promise<Table<Column>> {
  return tableOf(format === 'csv' ? csvLines(bytes) : await workbookLines(bytes), columns);
}

/**
 * Reads a table by its headings.
 * @throws Refused import_headings_missing, import_heading_twice, import_without_rows, import_too_many_rows
 */
export function tableOf<Column extends string>([header, ...lines]: readonly Line[], of: Columns<Column>): Table<Column> {
  if (lines.length > MOST_ROWS) throw tooManyRows(MOST_ROWS);
  const headings = (header?.cells ?? []).map((heading) => columnOf(of, heading));
  const columns = headings.filter((column): column is Column => column !== undefined && column !== IGNORED);
  const missing = of.required.filter((column) => !columns.includes(column));
  if (missing.length) throw headingsMissing(missing, of.columns);
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice) throw headingTwice(twice);
  if (lines.length === 0) throw noRows();
  return {
    line: header!.line,
    unknown: headings.flatMap((column, at) => (column === undefined ? [at + 1] : [])),
    rows: lines.map((line) => rowOf(line, headings)),
  };
}

function rowOf<Column extends string>({ line, cells }: Line, headings: readonly (Column | typeof IGNORED | undefined)[]): Row<Column> {
  const known = headings.flatMap((column, at) => {
    const cell = cells[at];
    return column === undefined || column === IGNORED || cell === undefined ? [] : [[column, cell] as const];
  });
  return {
    line,
    cells: new Map(known),
    tooManyCells: cells.slice(headings.length).some((cell) => cell.trim() !== ''),
    tooLong: known.flatMap(([column, cell]) => (cell.length > LONGEST_CELL ? [column] : [])),
  };
}

const IGNORED = Symbol('left out without a word');

/** Running numbers of a table, which say nothing. */
const NUMBERING = ['no', 'nomor', 'no_urut', 'nomor_urut', 'row'];

function columnOf<Column extends string>(
  { columns, called, ignored = [] }: Columns<Column>,
  heading: string,
): Column | typeof IGNORED | undefined {
  const word = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  if (word === '' || NUMBERING.includes(word) || ignored.includes(word)) return IGNORED;
  return columns.find((column) => column === word || called[column].split(', ').includes(word));
}
