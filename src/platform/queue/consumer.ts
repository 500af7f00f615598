import { Inject, Injectable } from '@nestjs/common';
import { UnrecoverableError, type Job } from 'bullmq';
import { Refused } from '../../shared/refusal.js';
import { UnitOfWork } from '../database/index.js';
import { codeOf, QueueAlarms } from './alarms.js';
import { DeadLetters, EXHAUSTED, UNKNOWN_MESSAGE } from './dead-letters.js';
import { Handlers } from './handlers.js';
import { Inbox } from './inbox.js';
import type { Message, Payload, QueueName } from './message.js';
import { QUEUE_SETTINGS, type QueueSettings } from './settings.js';
import { Together } from './together.js';

/** What BullMQ is told of a failure: a code only, since it keeps it. */
class Failed extends Error {
  override readonly name = 'Failed';
}

/**
 * Does what a job asks, exactly once: the handler and the note that it is done are one transaction, after what it prepares outside of one. What may
 * pass is thrown, and BullMQ comes again later; a refusal, and what failed too often, becomes a dead letter.
 */
@Injectable()
export class Consumer {
  /** by queue, so that one kind of work does not wait for another */
  private readonly together = new Map<QueueName, Together>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly inbox: Inbox,
    private readonly handlers: Handlers,
    private readonly deadLetters: DeadLetters,
    private readonly alarms: QueueAlarms,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  /**
   * Idempotent by the job's id.
   * @throws UnrecoverableError when the message has become a dead letter; Failed when it is to be tried again
   */
  async consume(job: Job<Payload>): Promise<void> {
    const message = { id: job.id ?? '', queue: job.queueName as QueueName, name: job.name, payload: job.data };
    const handler = this.handlers.find(message);
    try {
      if (!handler) throw new Refused(UNKNOWN_MESSAGE);
      await this.of(message.queue).do(message, handler, await handler.prepare?.(message));
    } catch (error) {
      await this.failed(message, error, job.attemptsMade + 1 >= (job.opts.attempts ?? this.settings.attempts));
    }
  }

  private of(queue: QueueName): Together {
    const found = this.together.get(queue) ?? new Together(this.work, this.inbox);
    this.together.set(queue, found);
    return found;
  }

  private async failed(message: Message, error: unknown, last: boolean): Promise<never> {
    const code = codeOf(error);
    try {
      if (error instanceof Refused) await this.deadLetters.bury(message, error.refusal.code, error.refusal.message);
      else if (last) await this.deadLetters.bury(message, code, EXHAUSTED);
    } catch (burial) {
      throw new Failed(codeOf(burial)); // tried again; after the last attempt `Reconcile` finds the failed job
    }
    if (error instanceof Refused) throw new UnrecoverableError(error.refusal.code);
    this.alarms.raise({ type: 'retried', queue: message.queue, name: message.name, messageId: message.id, code });
    throw new Failed(code);
  }
}
