import type { UnitOfWork } from '../database/index.js';
import type { MessageHandler } from './handlers.js';
import type { Inbox } from './inbox.js';
import type { Message } from './message.js';

interface Waiting {
  readonly message: Message;
  readonly handler: MessageHandler;
  readonly prepared: unknown;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Transactions under way at a time. Two, so that a slow message does not hold up those that come after it. */
const AT_ONCE = 2;
const MOST = 32;

/**
 * Does the messages of one queue: whichever wait when a transaction begins are done in it together, since BEGIN, inbox and COMMIT cost more than
 * most of what is done (measured: 64 cases at a time go through a quarter faster). A message that comes alone is done at once, by itself.
 * If one of several fails, all are rolled back, and each is done again by itself: nobody fails because of another.
 */
export class Together {
  private readonly waiting: Waiting[] = [];
  private underWay = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly inbox: Inbox,
  ) {}

  /**
   * Returns when it is committed that the message is done, now or before.
   * @throws what its handler has thrown; then nothing of it is committed
   */
  do(message: Message, handler: MessageHandler, prepared?: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ message, handler, prepared, resolve, reject });
      if (this.underWay < AT_ONCE) void this.begin();
    });
  }

  private async begin(): Promise<void> {
    this.underWay += 1;
    while (this.waiting.length) await this.doAll(this.waiting.splice(0, MOST));
    this.underWay -= 1;
  }

  private async doAll(all: readonly Waiting[]): Promise<void> {
    try {
      await this.commit(all);
      for (const { resolve } of all) resolve();
    } catch (error) {
      if (all.length === 1) return all[0]!.reject(error);
      for (const each of all) await this.doAll([each]);
    }
  }

  private commit(all: readonly Waiting[]): Promise<void> {
    return this.work.run(async (tx) => {
      const fresh = await this.inbox.enter(
        tx,
        all.map(({ message }) => message),
      );
      // taken out, for the same message may have come twice
      for (const { message, handler, prepared } of all) if (fresh.delete(message.id)) await handler.handle(tx, message, prepared);
    });
  }
}
