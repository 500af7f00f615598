import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job, Worker, WorkerOptions } from 'bullmq';
import { codeOf, QueueAlarms } from './alarms.js';
import { assertOn, PREFIX, type QueueBackend } from './backend.js';
import { Consumer } from './consumer.js';
import { QUEUES, type Payload, type QueueName } from './message.js';
import type { QueueSettings } from './settings.js';

/** The BullMQ processors, one for each queue: `@nestjs/bullmq` makes a worker of each, and `Workers` lets them run. */
export function processors(settings: QueueSettings): Type<WorkerHost>[] {
  return QUEUES.map((queue) => processorOf(queue, settings));
}

function processorOf(queue: QueueName, settings: QueueSettings): Type<WorkerHost> {
  @Processor(queue, workerOptions(settings))
  class QueueProcessor extends WorkerHost {
    constructor(
      @Inject(Consumer) private readonly consumer: Consumer,
      @Inject(QueueAlarms) private readonly alarms: QueueAlarms,
    ) {
      super();
    }

    @OnWorkerEvent('error')
    tell(error: Error): void {
      this.alarms.seldom(`worker of ${queue}: ${codeOf(error)}`);
    }

    process(job: Job<Payload>): Promise<void> {
      return this.consumer.consume(job);
    }
  }
  return QueueProcessor;
}

function workerOptions({ concurrency, claimFor, retryWait, retryUpTo }: QueueSettings): Omit<WorkerOptions, 'connection'> {
  return {
    prefix: PREFIX,
    autorun: false, // not before the whole program is up
    concurrency,
    lockDuration: claimFor,
    stalledInterval: claimFor,
    // Machines are restarted and processes killed through no fault of a message; but one that kills its worker each time must end somewhere.
    maxStalledCount: 20,
    runRetryDelay: 1_000,
    settings: {
      backoffStrategy: (failures) =>
        Math.round(Math.min(retryWait * 2 ** Math.min(failures - 1, 30), retryUpTo) * (0.5 + Math.random() / 2)),
    },
  };
}

/** Starts the workers when everything else is up, and stops them before anything that they need goes down. */
@Injectable()
export class Workers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Queue');

  constructor(
    private readonly hosts: readonly WorkerHost[],
    private readonly alarms: QueueAlarms,
    private readonly backend: QueueBackend,
  ) {}

  onApplicationBootstrap(): void {
    for (const worker of this.all()) {
      assertOn(this.backend.kind, worker);
      worker.run().catch((error: unknown) => this.alarms.seldom(`worker of ${worker.name}: ${codeOf(error)}`));
    }
    this.logger.log(
      `workers on ${this.backend.kind}: ${this.all()
        .map(({ name }) => name)
        .join(', ')}`,
    );
  }

  /** Jobs under way are finished. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.all().map((worker) => worker.close()));
  }

  private all(): Worker[] {
    return this.hosts.map(({ worker }) => worker);
  }
}
