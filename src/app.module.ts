import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/index.js';
import { CasesModule, ClocksModule } from './cases/index.js';
import { PeopleModule, type MasterKeys } from './people/index.js';
import type { Role } from './platform/config/settings.js';
import { DatabaseModule } from './platform/database/index.js';
import { HttpModule } from './platform/http/http.module.js';
import { QueueModule, type QueueBackend } from './platform/queue/index.js';
import { SopModule } from './sop/index.js';
import { UnitsModule } from './units/index.js';

export interface AppOptions {
  readonly role: Role;
  readonly databaseUrl: string;
  readonly backend: QueueBackend;
  readonly masterKeys: MasterKeys;
}

/** The parts of the program, by the work of the process: `api` answers requests, `worker` carries out what was queued and watches the clocks. */
@Module({})
export class AppModule {
  static forRoot({ role, databaseUrl, backend, masterKeys }: AppOptions): DynamicModule {
    const answers = role !== 'worker';
    const works = role !== 'api';
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ url: databaseUrl, poolSize: 10, applicationName: `pulang ${role}` }),
        QueueModule.forRoot({ backend, processors: works }),
        UnitsModule,
        SopModule,
        PeopleModule.forRoot(masterKeys),
        CasesModule,
        ...(answers ? [HttpModule, AccessModule] : []),
        ...(works ? [ClocksModule] : []),
      ],
    };
  }
}
