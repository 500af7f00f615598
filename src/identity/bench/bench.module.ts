import { Module, type DynamicModule } from '@nestjs/common';
import { CaseWorkModule } from '../../cases/index.js';
import { SopModule } from '../../sop/index.js';
import { UnitsModule } from '../../units/index.js';
import { ClaimWorkModule } from '../claims/claim-work.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { TellScreens } from '../tell-screens.js';
import { Batches } from './batches.js';
import { BenchController } from './bench.controller.js';
import { ListQueue } from './list-queue.js';
import { BENCH_OPTIONS, type BenchOptions } from './options.js';
import { RecordResults } from './record-results.js';
import { ShowCase } from './show-case.js';
import { ShowSheet } from './show-sheet.js';
import { Station } from './station.js';

/**
 * The bench of the checking unit, by HTTP. Needs AccessModule and PeopleModule beside it; whoever knows of questions to Dukcapil that
 * are not answered yet provides PENDING_CHECKS.
 */
@Module({})
export class BenchModule {
  static forRoot(options: BenchOptions, ...beside: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: BenchModule,
      imports: [CaseWorkModule, ClaimsModule, ClaimWorkModule, SopModule, UnitsModule, ...beside],
      controllers: [BenchController],
      providers: [
        { provide: BENCH_OPTIONS, useValue: options },
        TellScreens,
        Batches,
        ListQueue,
        RecordResults,
        ShowCase,
        ShowSheet,
        Station,
      ],
    };
  }
}
