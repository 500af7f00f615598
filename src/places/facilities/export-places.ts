import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TABLE_TYPES, writeTable, type TableFormat } from '../../platform/tables/index.js';
import { BED_HEADINGS, bedCells } from './bed-table.js';
import { bedsNow, facilitiesNow } from './facility-numbers.js';
import { FACILITY_HEADINGS, facilityCells } from './facility-table.js';
import { getFacility } from './own-facility.js';

/** More facilities than any province has. */
const MOST = 5000;

/** Lists of places as a file that an import takes back. */
@Injectable()
export class ExportPlaces {
  constructor(private readonly source: DataSource) {}

  /** The list of beds of a facility, with what each is used for now. @throws Refused facility_not_found */
  async beds(code: string, format: TableFormat): Promise<StreamableFile> {
    const { id } = await getFacility(this.source, code);
    const rows = (await bedsNow(this.source, id)).map(bedCells);
    return fileOf(`${code}-beds`, format, await writeTable(format, BED_HEADINGS, rows));
  }

  /** All facilities, with their numbers now. */
  async facilities(format: TableFormat): Promise<StreamableFile> {
    const facilities = await facilitiesNow(this.source, {}, MOST);
    const rows = facilities.map((each) => [...facilityCells(each), each.beds, each.free, each.synthetic ? 'ya' : 'tidak']);
    return fileOf('facilities', format, await writeTable(format, FACILITY_HEADINGS, rows));
  }
}

function fileOf(name: string, format: TableFormat, bytes: Buffer): StreamableFile {
  return new StreamableFile(bytes, {
    type: format === 'csv' ? `${TABLE_TYPES.csv}; charset=utf-8` : TABLE_TYPES.xlsx,
    disposition: `attachment; filename="${name}.${format}"`,
    length: bytes.length,
  });
}
