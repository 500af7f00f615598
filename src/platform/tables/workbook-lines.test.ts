import { describe, expect, it } from '@jest/globals';
import { bomb, workbook, zip } from '../../../test/support/workbooks.js';
import { workbookLines } from './workbook-lines.js';
import { writeTable } from './write-table.js';

const refused = { refusal: { code: 'import_not_xlsx' } };

describe('a workbook', () => {
  it('is read by its first sheet, with the lines as people count them', async () => {
    const bytes = workbook(
      '<row r="1"><c r="A1" t="str"><v>ward</v></c></row><row r="4"><c r="B4"><v>0123</v></c><c r="C4" t="b"><v>1</v></c></row>',
    );

    expect(await workbookLines(bytes)).toEqual([
      { line: 1, cells: ['ward', '', ''] },
      { line: 4, cells: ['', '0123', 'true'] },
    ]);
  });

  it('comes back as it was written: as text, whatever it looks like', async () => {
    const cells = ['=1+1', '+62', '-3', '@x', "'=1", '03', ' a ', '<&>"', 'ñ 😀', '2026-11-22'];

    const lines = await workbookLines(await writeTable('xlsx', ['a'], [cells, [1, null, -7.5]]));

    expect(lines.map((line) => line.cells.filter((cell) => cell !== ''))).toEqual([['a'], cells.map((cell) => cell.trim()), ['1', '-7.5']]);
  });

  it.each([
    ['unpacks to gigabytes', bomb()],
    ['has a cell in row 1,000,000,000', workbook('<row r="1000000000"><c r="A1000000000" t="str"><v>x</v></c></row>')],
    ['has a cell in column ZZZZZZ', workbook('<row r="1"><c r="ZZZZZZ1" t="str"><v>x</v></c></row>')],
    ['is no XML', workbook('<row><<<')],
    ['has no sheet', zip({ 'xl/workbook.xml': '<workbook/>' })],
    ['is empty', Buffer.alloc(0)],
    ['is torn', workbook('<row/>').subarray(0, 300)],
    ['is text', Buffer.from('ward,bed\nMelati,M-1')],
  ])(
    'is refused if it %s, and this program lives on',
    async (_what, bytes) => {
      await expect(workbookLines(bytes)).rejects.toMatchObject(refused);
    },
    15_000, // without the watch on its memory it takes 8 GB, and is ended after 20 s
  );
});

describe('a table as CSV', () => {
  it('is opened as UTF-8, and what looks like a formula is none', async () => {
    const text = (
      await writeTable(
        'csv',
        ['a', 'b'],
        [
          ['=1+1', -7.5],
          ['@x', null],
          ['Café, 1', 3],
        ],
      )
    ).toString();

    expect(text).toBe('\uFEFFa,b\n\'=1+1,-7.5\n\'@x,\n"Café, 1",3\n');
  });
});
