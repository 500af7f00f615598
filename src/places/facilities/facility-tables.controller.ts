import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { receiveTable, TABLE_TYPES, type TableRequest } from '../../platform/tables/index.js';
import { ExportPlaces } from './export-places.js';
import { FacilityCodeDto, TableExportDto, TableImportDto } from './facility.dto.js';
import { BedImportReport, FacilityImportReport } from './facility.view.js';
import { ImportBeds, type Importing } from './import-beds.js';
import { ImportFacilities } from './import-facilities.js';

const TABLE = {
  type: 'string',
  format: 'binary',
  maxLength: 5_000_000,
  description:
    'CSV (UTF-8 or Windows-1252, commas or semicolons) or the first sheet of a workbook, with a line of headings; 5 MB, 5,000 rows',
};
const FILE = { schema: { type: 'string', format: 'binary' } };
const FILES = { content: { [TABLE_TYPES.csv]: FILE, [TABLE_TYPES.xlsx]: FILE } };

/** Facilities, wards and beds as CSV or Excel files. See docs/places-import.md. */
@Controller('facilities')
export class FacilityTablesController {
  constructor(
    private readonly exporting: ExportPlaces,
    private readonly beds: ImportBeds,
    private readonly facilities: ImportFacilities,
  ) {}

  /** All facilities with their numbers now, as a file. */
  @Allow('place.read')
  @Get('export')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOkResponse(FILES)
  exportFacilities(@Query() { format }: TableExportDto): Promise<StreamableFile> {
    return this.exporting.facilities(format);
  }

  /** Adds the facilities of a file, for Rehsos. A dry run unless it says otherwise; all rows are good or nothing is written, unless `skipBad`. */
  @Allow('place.manage')
  @Post('import')
  @HttpCode(200)
  @ApiConsumes(TABLE_TYPES.csv, TABLE_TYPES.xlsx)
  @ApiBody({ schema: TABLE })
  async importFacilities(
    @Req() request: TableRequest,
    @Query() options: TableImportDto,
    @CurrentActor() actor: Actor,
  ): Promise<FacilityImportReport> {
    return this.facilities.run(await received(request, options), actor);
  }

  /** The wards and beds of a facility, with what each bed is used for now, as a file. */
  @Allow('place.read')
  @Get(':code/export')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOkResponse(FILES)
  exportBeds(@Param() { code }: FacilityCodeDto, @Query() { format }: TableExportDto): Promise<StreamableFile> {
    return this.exporting.beds(code, format);
  }

  /** Adds the wards and beds of a file. A dry run unless it says otherwise; all rows are good or nothing is written, unless `skipBad`. */
  @Allow('place.manage')
  @Post(':code/import')
  @HttpCode(200)
  @ApiConsumes(TABLE_TYPES.csv, TABLE_TYPES.xlsx)
  @ApiBody({ schema: TABLE })
  async importBeds(
    @Param() { code }: FacilityCodeDto,
    @Req() request: TableRequest,
    @Query() options: TableImportDto,
    @CurrentActor() actor: Actor,
  ): Promise<BedImportReport> {
    return this.beds.run(code, await received(request, options), actor);
  }
}

async function received(request: TableRequest, { dryRun, skipBad }: TableImportDto): Promise<Importing> {
  return { ...(await receiveTable(request, ['csv', 'xlsx'])), dryRun: dryRun === 'true', skipBad: skipBad === 'true' };
}
