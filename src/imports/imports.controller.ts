import { Controller, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '../access/index.js';
import { receiveTable, type TableRequest } from '../platform/tables/index.js';
import { CSV_BODY, ImportDto } from './import.dto.js';
import { ImportEarlierPersons } from './import-earlier-persons.js';
import { ImportResidents } from './import-residents.js';
import { ImportReport } from './import.view.js';

/** Beginning with what an office has. */
@Allow('import.persons')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly residents: ImportResidents,
    private readonly earlierPersons: ImportEarlierPersons,
  ) {}

  /** Those who live in the UPT already: each good row becomes a case of it. A dry run unless it says otherwise. */
  @Post('residents')
  @HttpCode(200)
  @Header('Cache-Control', 'private, no-store')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: CSV_BODY })
  async importResidents(@Req() request: TableRequest, @Query() options: ImportDto, @CurrentActor() actor: Actor): Promise<ImportReport> {
    return this.residents.run(await receiveCsv(request), asked(options), actor);
  }

  /** Those who were helped before: each good row becomes a person without a case, to be known again. A dry run unless it says otherwise. */
  @Post('earlier-persons')
  @HttpCode(200)
  @Header('Cache-Control', 'private, no-store')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: CSV_BODY })
  async importEarlierPersons(
    @Req() request: TableRequest,
    @Query() options: ImportDto,
    @CurrentActor() actor: Actor,
  ): Promise<ImportReport> {
    return this.earlierPersons.run(await receiveCsv(request), asked(options), actor);
  }
}

/** Only CSV: a workbook would have rounded the NIKs. */
async function receiveCsv(request: TableRequest): Promise<Buffer> {
  return (await receiveTable(request, ['csv'])).bytes;
}

function asked({ dryRun, skipBad }: ImportDto): { dryRun: boolean; skipBad: boolean } {
  return { dryRun: dryRun === 'true', skipBad: skipBad === 'true' };
}
