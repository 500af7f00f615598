import type { Queue } from 'bullmq';
import { assertOn, type QueueBackend } from './backend.js';
import { codeOf, type QueueAlarms } from './alarms.js';

/** The BullMQ queues of this process, by name. */
export class Queues {
  private readonly byName: ReadonlyMap<string, Queue>;

  constructor(queues: readonly Queue[], backend: QueueBackend, alarms: QueueAlarms) {
    this.byName = new Map(queues.map((queue) => [queue.name, queue]));
    for (const queue of queues) {
      assertOn(backend.kind, queue);
      queue.on('error', (error) => alarms.seldom(`queue ${queue.name}: ${codeOf(error)}`));
    }
  }

  /** A row may name a queue that only another version of this program knows. */
  find(name: string): Queue | undefined {
    return this.byName.get(name);
  }
}
