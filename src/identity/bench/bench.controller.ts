import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import { Batches } from './batches.js';
import { BenchLanguageDto, BenchPageDto, BenchQueueDto, BenchResultsDto, NewBatchDto, StationSearchDto } from './bench.dto.js';
import { BenchBatchPage, BenchBatchView, BenchCase, BenchOutcomes, BenchQueue, BenchSheet, StationProposals } from './bench.view.js';
import { ListQueue } from './list-queue.js';
import { RecordResults } from './record-results.js';
import { sheetPage } from './sheet.page.js';
import { ShowCase } from './show-case.js';
import { ShowSheet } from './show-sheet.js';
import { Station } from './station.js';

/** The bench of the checking unit: whom to check, lists to take along, and what the checks came to. */
@Controller('bench')
export class BenchController {
  constructor(
    private readonly queueing: ListQueue,
    private readonly batches: Batches,
    private readonly sheets: ShowSheet,
    private readonly showing: ShowCase,
    private readonly recording: RecordResults,
    private readonly station: Station,
  ) {}

  /** Whom the unit is to check, what is due first, first. Nothing in it names anybody. */
  @Allow('identity.check')
  @Get('queue')
  benchQueue(@Query() asked: BenchQueueDto, @CurrentActor() actor: Actor): Promise<BenchQueue> {
    return this.queueing.run(asked, actor);
  }

  /** One person: what is claimed beside who was found, field by field, and who may decide. That it was read is kept. */
  @Allow('identity.check')
  @Get('cases/:caseId')
  benchCase(@Param('caseId', ParseUUIDPipe) caseId: string, @CurrentActor() actor: Actor): Promise<BenchCase> {
    return this.showing.run(caseId, actor);
  }

  /** Asks the 1:N station, where one is connected: it proposes into the form and records nothing. */
  @Allow('identity.check')
  @Post('cases/:caseId/search')
  @HttpCode(200)
  searchStation(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: StationSearchDto,
    @CurrentActor() actor: Actor,
  ): Promise<StationProposals> {
    return this.station.search(caseId, body, actor);
  }

  /** Records what checks came to: many in one sitting, an outcome for each, in the order asked. */
  @Allow('identity.check')
  @Idempotent()
  @Post('results')
  @HttpCode(200)
  recordResults(@Body() { results }: BenchResultsDto, @CurrentActor() actor: Actor): Promise<BenchOutcomes> {
    return this.recording.run(results, actor);
  }

  /** Makes a list of persons to check on a day at a place. */
  @Allow('identity.check')
  @Idempotent()
  @Post('batches')
  makeBatch(@Body() body: NewBatchDto, @CurrentActor() actor: Actor): Promise<BenchBatchView> {
    return this.batches.make(body, actor);
  }

  /** The unit's lists, the latest day first. */
  @Allow('identity.check')
  @Get('batches')
  listBatches(@Query() page: BenchPageDto, @CurrentActor() actor: Actor): Promise<BenchBatchPage> {
    return this.batches.list(page, actor);
  }

  /** A list with names, to be printed. That it was read is kept, for each person. */
  @Allow('identity.check')
  @Get('batches/:batchId')
  showBatch(@Param('batchId', ParseUUIDPipe) batchId: string, @CurrentActor() actor: Actor): Promise<BenchSheet> {
    return this.sheets.run(batchId, actor);
  }

  /** The same as a page to print, without script. */
  @Allow('identity.check')
  @Get('batches/:batchId/list')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  async printBatch(
    @Param('batchId', ParseUUIDPipe) batchId: string,
    @Query() { lang }: BenchLanguageDto,
    @CurrentActor() actor: Actor,
  ): Promise<string> {
    return sheetPage(await this.sheets.run(batchId, actor), lang, Date.now());
  }
}
