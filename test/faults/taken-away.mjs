/** The product without a part of its message path: for the fault tests, which must notice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CaseRepository } from '../../dist/cases/case.repository.js';
import { UnitOfWork } from '../../dist/platform/database/index.js';
import { Consumer } from '../../dist/platform/queue/consumer.js';
import { Inbox } from '../../dist/platform/queue/inbox.js';
import { Outbox } from '../../dist/platform/queue/outbox.js';
import { Relay } from '../../dist/platform/queue/relay.js';

/** Milliseconds between a commit and what is told of it: on a busy network it is that, and a test must not wait for luck. */
const LATE = 30;

/** Changes the product in this process. To be called before it starts. */
export function takeAway(what) {
  if (what === 'outbox') withoutOutbox();
  else withoutInboxCheck();
}

/** Messages are kept in memory and handed to the queue just after the commit, as is often done. */
function withoutOutbox() {
  const waiting = new WeakMap();
  let queues;
  Relay.prototype.onApplicationBootstrap = function () {
    queues = this.queues;
  };
  Outbox.prototype.rows = ({ queryRunner }, messages) => {
    waiting.set(queryRunner, [...(waiting.get(queryRunner) ?? []), ...messages]);
    return '[]';
  };
  Outbox.prototype.add = async function (tx, messages) {
    this.rows(tx, messages);
  };
  const { open, move } = CaseRepository.prototype;
  CaseRepository.prototype.open = function (tx, opened, change, event) {
    return open.call(this, tx, opened, change, event, []);
  };
  CaseRepository.prototype.move = function (tx, before, change, event, _messages, noted) {
    return move.call(this, tx, before, change, event, [], noted);
  };
  const hand = ({ id, queue, name, payload }) =>
    queues
      .find(queue)
      .add(name, payload, { jobId: id, attempts: 20, removeOnComplete: true })
      .catch(() => {});
  const commit = UnitOfWork.prototype.run;
  UnitOfWork.prototype.run = async function (work) {
    let runner;
    const result = await commit.call(this, (tx) => {
      runner = tx.queryRunner;
      waiting.delete(runner);
      return work(tx);
    });
    const messages = waiting.get(runner) ?? [];
    void sleep(LATE).then(() => messages.forEach((message) => hand(message)));
    return result;
  };
}

/** What is done is noted, but nobody looks whether it was. And BullMQ hears a moment later that it is done. */
function withoutInboxCheck() {
  const { consume } = Consumer.prototype;
  Consumer.prototype.consume = async function (job) {
    await consume.call(this, job);
    await sleep(LATE);
  };
  const { enter } = Inbox.prototype;
  Inbox.prototype.enter = async function (tx, messages) {
    await enter.call(this, tx, messages);
    return new Set(messages.map(({ id }) => id));
  };
}
