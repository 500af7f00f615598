/**
 * A process that is there to be killed. Its options come as JSON in the first argument. It says `loaded` when it could start, starts when
 * it is told to (a line on its input), and then says `ready`.
 */
import 'reflect-metadata';
import { once } from 'node:events';
import { getQueueToken } from '@nestjs/bullmq';
import type { INestApplicationContext } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Consumer } from '../../src/platform/queue/consumer.js';
import { Inbox } from '../../src/platform/queue/inbox.js';
import { QUEUES } from '../../src/platform/queue/index.js';
import { startApp, type AppOptions } from './queue-app.js';

export interface ChildOptions extends Pick<AppOptions, 'databaseUrl' | 'redisUrl' | 'processors' | 'settings'> {
  /** stands still, and says `stuck`, where a crash hurts most */
  readonly stuck?: 'between-add-and-mark' | 'between-effect-and-ack';
  /** consumers do not look whether a message is done: to see that the test would notice */
  readonly noInbox?: boolean;
}

const options = JSON.parse(process.argv[2] ?? '{}') as ChildOptions;

async function standStill(): Promise<never> {
  process.stdout.write('stuck\n');
  return new Promise<never>(() => {});
}

function prepare(app: INestApplicationContext): void {
  if (options.noInbox) app.get(Inbox).enter = (_tx, messages) => Promise.resolve(new Set(messages.map(({ id }) => id)));
  if (options.stuck === 'between-effect-and-ack') {
    const consumer = app.get(Consumer);
    const consume = consumer.consume.bind(consumer);
    consumer.consume = (job) => consume(job).then(standStill);
  }
  if (options.stuck === 'between-add-and-mark') {
    for (const queue of QUEUES.map((name) => app.get<Queue>(getQueueToken(name), { strict: false }))) {
      const addBulk = queue.addBulk.bind(queue);
      queue.addBulk = (jobs) => addBulk(jobs).then(standStill);
    }
  }
}

process.stdout.write('loaded\n');
await once(process.stdin, 'data');
await startApp({ ...options, prepare });
process.stdout.write('ready\n');
