import { Module, type DynamicModule } from '@nestjs/common';
import { CaseWorkModule } from '../cases/index.js';
import { SopModule } from '../sop/index.js';
import { PushController } from './push.controller.js';
import { PushRounds } from './push-rounds.js';
import { PUSH_SETTINGS, PushService } from './push-service.js';
import { SendPush } from './send-push.js';
import type { PushSettings } from './settings.js';
import { LINK_BASE, ShortTextController } from './short-text.controller.js';
import { Subscriptions } from './subscriptions.js';

export interface NoticesOptions {
  readonly push: PushSettings;
  readonly publicUrl: string;
  /** whether this process answers requests */
  readonly answers: boolean;
  /** whether this process finds what is to be told */
  readonly works: boolean;
}

/** Notices that reach somebody who does not look. Needs PeopleModule and QueueModule beside it, and AccessModule where it answers requests. */
@Module({})
export class NoticesModule {
  static forRoot({ push, publicUrl, answers, works }: NoticesOptions): DynamicModule {
    return {
      module: NoticesModule,
      imports: [SopModule, ...(answers ? [CaseWorkModule] : [])],
      controllers: answers ? [PushController, ShortTextController] : [],
      providers: [
        { provide: PUSH_SETTINGS, useValue: push },
        { provide: LINK_BASE, useValue: publicUrl },
        PushService,
        SendPush,
        ...(answers ? [Subscriptions] : []),
        ...(works ? [PushRounds] : []),
      ],
    };
  }
}
