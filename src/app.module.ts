import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/index.js';
import { CasesModule, CaseWorkModule, ClocksModule } from './cases/index.js';
import { HandoffsModule } from './handoffs/index.js';
import { IdentityModule, readDukcapilSettings, type DukcapilSettings } from './identity/index.js';
import { NoticesModule, readPushSettings, type PushSettings } from './notices/index.js';
import { ImportsModule } from './imports/index.js';
import { DeadlinesModule } from './deadlines/index.js';
import { PeopleModule, type MasterKeys } from './people/index.js';
import { PlacesModule, PlaceTimersModule, PlaceWorkModule } from './places/index.js';
import { POOL_SIZE } from './platform/config/connection-budget.js';
import type { Role } from './platform/config/settings.js';
import { DatabaseModule } from './platform/database/index.js';
import { HttpModule } from './platform/http/http.module.js';
import { IdempotencyModule } from './platform/http/idempotency.module.js';
import { LiveChangesModule } from './platform/live/index.js';
import { LiveModule } from './live/index.js';
import { ReadinessModule } from './platform/http/readiness.module.js';
import { MetricsModule, type MetricsSettings } from './platform/metrics/index.js';
import { OperationsModule } from './operations/index.js';
import { AttachmentsModule, PhotoFiles, type AttachmentSettings } from './attachments/index.js';
import { QueueModule, type QueueBackend } from './platform/queue/index.js';
import { SopModule } from './sop/index.js';
import { UnitsModule } from './units/index.js';
import { WebModule } from './web/index.js';

export interface AppOptions {
  readonly role: Role;
  readonly databaseUrl: string;
  readonly backend: QueueBackend;
  readonly masterKeys: MasterKeys;
  readonly attachments: AttachmentSettings;
  /** how many times faster than in the office the SOP's clocks run; 1 in earnest */
  readonly clockSpeed?: number;
  /** where the service is reached from outside, for links */
  readonly publicUrl?: string;
  /** left out: as without any setting */
  readonly push?: PushSettings;
  /** who may read the measurements, and where a worker shows its own */
  readonly metrics?: MetricsSettings;
  /** left out: Dukcapil is not connected, and what is asked waits */
  readonly dukcapil?: DukcapilSettings;
  /** where the checking unit's 1:N station answers */
  readonly stationUrl?: string | undefined;
  /** Dukcapil is played by the simulator */
  readonly synthetic?: boolean;
}

const HTTP = [HttpModule, IdempotencyModule, ReadinessModule];

/** The parts of the program, by the work of the process: `api` answers requests, `worker` carries out what was queued and watches the clocks. */
@Module({})
export class AppModule {
  static forRoot({
    role,
    databaseUrl,
    backend,
    masterKeys,
    attachments,
    clockSpeed = 1,
    publicUrl = '',
    push = readPushSettings({}, publicUrl),
    metrics = { token: undefined, port: undefined },
    dukcapil = readDukcapilSettings({}),
    stationUrl,
    synthetic = false,
  }: AppOptions): DynamicModule {
    const answers = role !== 'worker';
    const works = role !== 'api';
    const files = AttachmentsModule.forRoot({ storage: attachments, answers, sweeps: works });
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ url: databaseUrl, poolSize: POOL_SIZE, applicationName: `pulang ${role}` }),
        QueueModule.forRoot({ backend, processors: works }),
        LiveChangesModule.forRoot({ url: databaseUrl, listens: answers }),
        MetricsModule.forRoot({ answers, ...metrics }),
        UnitsModule,
        SopModule,
        PeopleModule.forRoot(masterKeys, works),
        DeadlinesModule.forRoot({ speed: clockSpeed, answers }),
        CasesModule,
        PlacesModule,
        files,
        ...(answers
          ? [
              ...HTTP,
              AccessModule,
              LiveModule,
              OperationsModule,
              CaseWorkModule,
              PlaceWorkModule,
              HandoffsModule.forRoot({ publicUrl }),
              ImportsModule,
              WebModule.forRoot({ synthetic }),
            ]
          : []),
        NoticesModule.forRoot({ push, publicUrl, answers, works }),
        IdentityModule.forRoot({
          dukcapil,
          stationUrl,
          photos: { imports: [files], inject: [PhotoFiles], useFactory: (photos: PhotoFiles) => photos },
          answers,
          works,
        }),
        ...(works ? [ClocksModule, PlaceTimersModule] : []),
      ],
    };
  }
}
