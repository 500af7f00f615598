import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { CasesModule, CaseWorkModule } from '../../cases/index.js';
import { SopModule } from '../../sop/index.js';
import { UnitsModule } from '../../units/index.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { TellScreens } from '../tell-screens.js';
import { AskDukcapil } from './ask-dukcapil.js';
import { DukcapilClient } from './client.js';
import { FACE_PHOTOS, type FacePhotos } from './face-photos.js';
import { IdentityChecksController } from './identity-checks.controller.js';
import { ListChecks } from './list-checks.js';
import { MakeAttempt } from './make-attempt.js';
import { PENDING_CHECKS } from '../bench/pending.js';
import { PendingOfCases } from './pending-of-cases.js';
import { RequestCheck } from './request-check.js';
import { SendChecks } from './send-checks.js';
import { SendReturnData } from './send-return-data.js';
import { DUKCAPIL_SETTINGS, type DukcapilSettings } from './settings.js';
import { ShowService } from './show-service.js';

export interface DukcapilOptions {
  readonly settings: DukcapilSettings;
  /** where photos of faces are read from */
  readonly photos: Pick<FactoryProvider<FacePhotos>, 'inject' | 'useFactory'> & { readonly imports: NonNullable<DynamicModule['imports']> };
  /** whether this process answers requests */
  readonly answers: boolean;
  /** whether this process sends checks */
  readonly works: boolean;
}

/** Checks of identities at Dukcapil. Needs PeopleModule and DeadlinesModule beside it, and AccessModule where it answers requests. */
@Module({})
export class DukcapilModule {
  static forRoot({ settings, photos, answers, works }: DukcapilOptions): DynamicModule {
    return {
      module: DukcapilModule,
      imports: [CasesModule, ClaimsModule, UnitsModule, SopModule, ...photos.imports, ...(answers ? [CaseWorkModule] : [])],
      controllers: answers ? [IdentityChecksController] : [],
      providers: [
        { provide: DUKCAPIL_SETTINGS, useValue: settings },
        { provide: FACE_PHOTOS, inject: photos.inject ?? [], useFactory: photos.useFactory },
        TellScreens,
        DukcapilClient,
        AskDukcapil,
        MakeAttempt,
        { provide: PENDING_CHECKS, useClass: PendingOfCases },
        SendReturnData,
        ...(answers ? [RequestCheck, ListChecks, ShowService] : []),
        ...(works ? [SendChecks] : []),
      ],
      exports: [PENDING_CHECKS],
    };
  }
}
