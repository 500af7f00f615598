import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import type { TableFormat } from './receive-table.js';

/**
 * A table as a file. What looks like a formula stays text for whoever opens it: in a workbook each cell is text anyway, and in CSV it gets an
 * apostrophe before it. CSV has commas and a byte order mark, so that Excel takes it for UTF-8.
 */
export async function writeTable(
  format: TableFormat,
  headings: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Buffer> {
  if (format === 'csv')
    return Buffer.from(
      stringify(
        [headings, ...rows].map((row) => [...row]),
        { bom: true, escape_formulas: true },
      ),
    );
  const cells = rows.map((row) => row.map((cell) => (cell === null || cell === '' ? null : { type: String, value: String(cell) })));
  return writeWorkbook([headings.map((value) => ({ type: String, value, fontWeight: 'bold' as const })), ...cells], {
    columns: headings.map((heading) => ({ width: Math.max(12, heading.length + 2) })),
    stickyRowsCount: 1,
  }).toBuffer();
}
