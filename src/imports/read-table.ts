import { csvLines, tableOf } from '../platform/tables/index.js';
import { CALLED, type Column, type Register } from './domain/columns.js';
import { found, type Finding } from './domain/findings.js';

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

/**
 * Reads a register. Rows in which nothing stands are left out.
 * @throws Refused import_not_csv, import_unreadable, import_headings_missing, import_heading_twice, import_without_rows, import_too_many_rows
 */
export function readTable(bytes: Buffer, { columns, required }: Register): Table {
  const table = tableOf<Column>(csvLines(bytes), { columns, required, called: CALLED });
  return {
    findings: table.unknown.map((at) => found(table.line, `#${at}`, 'column_unknown')),
    rows: table.rows.map(({ line, cells, tooManyCells, tooLong }) => ({
      line,
      cells,
      findings: [
        ...(tooManyCells ? [found(line, null, 'too_many_cells')] : []),
        ...tooLong.map((column) => found(line, column, 'cell_too_long')),
      ],
    })),
  };
}
