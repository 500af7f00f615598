import { BullModule, getQueueToken, type WorkerHost } from '@nestjs/bullmq';
import { Logger, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { QueueAlarms } from './alarms.js';
import { PREFIX, QUEUE_BACKEND, type QueueBackend } from './backend.js';
import { Consumer } from './consumer.js';
import { DeadLetters } from './dead-letters.js';
import { Handlers } from './handlers.js';
import { Inbox } from './inbox.js';
import { definedMessages, QUEUES, type MessageKind } from './message.js';
import { Outbox } from './outbox.js';
import { Queues } from './queues.js';
import { Reconcile } from './reconcile.js';
import { Relay } from './relay.js';
import { defaults, QUEUE_SETTINGS, type QueueSettings } from './settings.js';
import { processors, Workers } from './workers.js';

export interface QueueModuleOptions {
  /** opened before the module is built (`openQueueBackend`), closed after `app.close()` */
  readonly backend: QueueBackend;
  /** whether this process takes messages too, or only sends them */
  readonly processors: boolean;
  readonly settings?: Partial<QueueSettings>;
  /** the kinds of message that must have a handler; all that are defined, if not given */
  readonly messages?: readonly MessageKind[];
}

/**
 * The durable message path, for everybody: outbox and relay in every process, workers where wanted. The handlers are checked in every
 * process: one that accepts work which nobody can do must not start either.
 */
@Module({})
export class QueueModule {
  static forRoot({ backend, processors: works, settings, messages }: QueueModuleOptions): DynamicModule {
    const set: QueueSettings = { ...defaults, ...settings };
    const queues = QUEUES.map((name) => ({ name, connection: backend.connection, prefix: PREFIX }));
    return {
      module: QueueModule,
      global: true,
      imports: [DiscoveryModule, BullModule.registerQueue(...queues)],
      providers: [
        { provide: QUEUE_SETTINGS, useValue: set },
        { provide: QUEUE_BACKEND, useValue: backend },
        {
          provide: Handlers,
          inject: [DiscoveryService],
          useFactory: (discovery: DiscoveryService) => new Handlers(discovery, messages ?? definedMessages()),
        },
        {
          provide: Queues,
          inject: [QueueAlarms, ...QUEUES.map((name) => getQueueToken(name))],
          useFactory: (alarms: QueueAlarms, ...all: Queue[]) => {
            const found = new Queues(all, backend, alarms);
            new Logger('Queue').log(`queues on ${backend.kind}: ${QUEUES.join(', ')}`);
            return found;
          },
        },
        QueueAlarms,
        Outbox,
        Relay,
        DeadLetters,
        ...(works ? working(set) : []),
      ],
      exports: [Outbox, Relay, DeadLetters, QueueAlarms],
    };
  }
}

function working(settings: QueueSettings): Provider[] {
  const hosts = processors(settings);
  return [
    Inbox,
    Consumer,
    Reconcile,
    ...hosts,
    {
      provide: Workers,
      inject: [QueueAlarms, QUEUE_BACKEND, ...hosts],
      useFactory: (alarms: QueueAlarms, backend: QueueBackend, ...all: WorkerHost[]) => new Workers(all, alarms, backend),
    },
  ];
}
