import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { Outbox } from '../platform/queue/index.js';
import { Rounds } from '../platform/rounds.js';
import { PublishedSops } from '../sop/index.js';
import { isUrgent, pushKindOf } from './domain/kinds.js';
import { quietUntil } from './domain/quiet.js';
import { PushDue } from './messages.js';
import { claimDue, claimUntold, DEFAULTS, insertPushes, type NewPush, type Untold } from './push.repository.js';

const BATCH = 200;
/** In milliseconds. What comes meanwhile is told together. */
const PAUSE = 1_000;

/**
 * Finds notices that nobody was told of, holds back what falls into somebody's quiet hours, and sends what is due: each in one commit, by the database's
 * time. Any number of processes may run it. The rows are the only truth, so a process that dies loses nothing.
 */
@Injectable()
export class PushRounds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds('PushRounds', () => this.round(), PAUSE);

  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly sops: PublishedSops,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<void> {
    while (await this.work.run((tx) => this.tell(tx)));
    while (await this.work.run((tx) => this.send(tx)));
  }

  /** @returns whether there may be more */
  private async tell(tx: Tx): Promise<boolean> {
    const rows = await claimUntold(tx, BATCH);
    const pushes = rows.flatMap((row) => this.pushOf(row) ?? []);
    if (pushes.length) await insertPushes(tx, pushes);
    return new Set(rows.map(({ id }) => id)).size === BATCH;
  }

  private pushOf({ id, kind, subject, answer, sopId, sopVersion, accountId, preferences, now }: Untold): NewPush | undefined {
    const push = pushKindOf(kind, subject, answer);
    const { quietFrom, quietTo, kinds } = preferences ?? DEFAULTS;
    if (!push || !accountId || !kinds.includes(push)) return undefined;
    const sop = this.sops.find(sopId, sopVersion);
    const urgent = sop !== undefined && isUrgent(sop.file, kind, subject);
    const until = urgent || quietFrom === null || quietTo === null ? undefined : quietUntil(now, { from: quietFrom, to: quietTo });
    return { accountId, noticeId: id, kind: push, urgent, dueAt: until ?? now };
  }

  /** @returns whether there may be more */
  private async send(tx: Tx): Promise<boolean> {
    const due = await claimDue(tx, BATCH);
    await this.outbox.add(
      tx,
      due.flatMap(({ batch, subscriptionId }) => (subscriptionId === null ? [] : [PushDue.of({ batch, subscriptionId })])),
    );
    return due.length > 0;
  }
}
