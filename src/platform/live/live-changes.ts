import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Tx } from '../database/index.js';
import { LiveConnection } from './live-connection.js';
import { changesIn, payloadsOf, RESYNC, together, type LiveChange } from './payloads.js';

export interface LiveOptions {
  /** the database, without a pooler between */
  readonly url: string;
  /** whether anybody in this process wants to hear; otherwise it only tells */
  readonly listens: boolean;
}

export const LIVE_OPTIONS = Symbol('live options');

/** How long changes are collected before they are told, in milliseconds. */
const COLLECT = 50;

/** Of more changes than this nobody is told one by one. */
const MOST = 2_000;

/**
 * Tells every process what has changed, for screens that are looked at. Nothing depends on it: what is not heard is seen at the next look, and
 * whoever may have missed something hears `resync`.
 */
@Injectable()
export class LiveChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly heard = new Subject<LiveChange | typeof RESYNC>();
  private readonly connection: LiveConnection;
  private readonly uncommitted = new WeakMap<QueryRunner, LiveChange[]>();
  private readonly waiting = new Map<string, LiveChange>();
  private missed = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(source: DataSource, @Inject(LIVE_OPTIONS) { url, listens }: LiveOptions) {
    const hear = (payload: string): void => {
      for (const each of changesIn(payload) ?? ([RESYNC] as const)) this.heard.next(each);
    };
    const connected = (): void => {
      if (listens) this.heard.next(RESYNC); // whoever looks already may have missed something
      this.collect();
    };
    this.connection = new LiveConnection(url, listens ? hear : undefined, connected);
    source.subscribers.push({
      afterTransactionCommit: ({ queryRunner }) => {
        if (queryRunner.isTransactionActive) return;
        for (const change of this.uncommitted.get(queryRunner) ?? []) this.publish(change);
        this.uncommitted.delete(queryRunner);
      },
    });
  }

  /** What changes anywhere, this process included: each change once. `resync`: something may have been missed. */
  get events(): Observable<LiveChange | typeof RESYNC> {
    return this.heard;
  }

  onApplicationBootstrap(): void {
    this.connection.start();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.tell();
    await this.connection.stop();
  }

  /** Tells of a change that is committed, within some 50 ms; changes of one thing become one. Never throws, and never makes anybody wait. */
  publish(change: LiveChange): void {
    const key = `${change.kind} ${change.id}`;
    this.waiting.set(key, together(this.waiting.get(key), change));
    if (this.waiting.size > MOST) {
      this.waiting.clear();
      this.missed = true;
    }
    this.collect();
  }

  /** Tells of a change once `tx` is committed; never, if it is rolled back. */
  publishAfterCommit(tx: Tx, change: LiveChange): void {
    if (!tx.queryRunner) throw new Error('a change is published with the transaction that makes it');
    this.uncommitted.set(tx.queryRunner, [...(this.uncommitted.get(tx.queryRunner) ?? []), change]);
  }

  private collect(): void {
    if (this.waiting.size || this.missed) this.timer ??= setTimeout(() => void this.tell(), COLLECT);
  }

  private async tell(): Promise<void> {
    this.timer = undefined;
    const [changes, missed] = [[...this.waiting.values()], this.missed];
    if (!changes.length && !missed) return;
    this.waiting.clear();
    this.missed = false;
    try {
      await this.connection.tell([...payloadsOf(changes), ...(missed ? [RESYNC] : [])]);
    } catch {
      this.missed = true; // told when the connection is back
    }
  }
}
