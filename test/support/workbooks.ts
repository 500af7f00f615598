/** Workbooks that nobody would save. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A workbook with this as the rows of its only sheet. */
export function workbook(rows: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

/** 4 MB that unpack to 4 GB, of a size that is said nowhere. */
export function bomb(): Buffer {
  const full = deflateRawSync(Buffer.alloc(64_000_000, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: 64 }, () => full), deflateRawSync(Buffer.alloc(0))]);
  return zip({ 'xl/worksheets/sheet1.xml': packed });
}

/** A ZIP archive, as it is streamed: the sizes come after each file. A buffer is packed already. */
export function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const entries = Object.entries(files).map(([name, content]) => {
    const packed = Buffer.isBuffer(content) ? content : deflateRawSync(content);
    const sizes = numbers(
      Buffer.isBuffer(content) ? 0 : crc32(content),
      packed.length,
      Buffer.isBuffer(content) ? 0 : Buffer.byteLength(content),
    );
    const head = Buffer.from([20, 0, 8, 0, 8, 0, 0, 0, 0, 0]);
    const length = Buffer.from([name.length, 0]);
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      head,
      Buffer.alloc(12),
      length,
      Buffer.alloc(2),
      Buffer.from(name),
      packed,
      Buffer.from('PK\x07\x08'),
      sizes,
    ]);
    return {
      local,
      listed: (at: number) =>
        Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, sizes, length, Buffer.alloc(12), numbers(at), Buffer.from(name)]),
    };
  });
  const starts = entries.map((_, n) => entries.slice(0, n).reduce((sum, { local }) => sum + local.length, 0));
  const [locals, directory] = [
    Buffer.concat(entries.map(({ local }) => local)),
    Buffer.concat(entries.map(({ listed }, n) => listed(starts[n]!))),
  ];
  const count = Buffer.from([entries.length, 0, entries.length, 0]);
  return Buffer.concat([
    locals,
    directory,
    Buffer.from('PK\x05\x06'),
    Buffer.alloc(4),
    count,
    numbers(directory.length, locals.length),
    Buffer.alloc(2),
  ]);
}

function numbers(...values: number[]): Buffer {
  return Buffer.from(new Uint32Array(values).buffer);
}
