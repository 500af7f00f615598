import { Inject, Injectable, ServiceUnavailableException, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import { defer, exhaustMap, filter, finalize, interval, map, merge, of, Subject, takeUntil, type Observable } from 'rxjs';
import { CheckAccess, type AccountId, type Actor } from '../access/index.js';
import { ProblemException } from '../platform/http/problem.filter.js';
import { LiveChanges, type LiveChange } from '../platform/live/index.js';
import type { LiveChanged, LiveHello } from './live.view.js';

/** In milliseconds. */
export interface LiveTimes {
  /** a comment so often keeps proxies from ending a quiet stream */
  readonly keepAlive: number;
  /** so often it is looked whether the session still runs and the role is still held */
  readonly check: number;
  /** how long a browser waits before it connects again */
  readonly retry: number;
}

export const LIVE_TIMES = Symbol('live times');
export const liveTimes: LiveTimes = { keepAlive: 20_000, check: 60_000, retry: 3_000 };

/** Streams of one account at a time, in one process. */
const MOST = 10;

/** Tells a person what changes in what their unit is concerned with, as long as they look. */
@Injectable()
export class WatchChanges implements BeforeApplicationShutdown {
  private readonly streams = new Map<AccountId, number>();
  private readonly stopping = new Subject<void>();
  private stopped = false;

  constructor(
    private readonly changes: LiveChanges,
    private readonly access: CheckAccess,
    @Inject(LIVE_TIMES) private readonly times: LiveTimes,
  ) {}

  /** Streams never end by themselves, and the server waits for every answer. */
  beforeApplicationShutdown(): void {
    this.stopped = true;
    this.stopping.next();
  }

  /**
   * Ends when the session or the role does, within a minute, and when the program stops.
   * @throws ProblemException (429) beyond ten at a time
   */
  watch(token: string, actor: Actor): Observable<MessageEvent> {
    if (this.stopped) throw new ServiceUnavailableException();
    const { accountId } = actor;
    if (this.open(accountId) >= MOST) throw tooMany;
    const gone = interval(this.times.check).pipe(
      exhaustMap(() => this.access.stillHolds(token, actor, 'live.read').catch(() => true)),
      filter((holds) => !holds),
    );
    const events = merge(
      of({ type: 'hello', retry: this.times.retry, data: { at: new Date().toISOString() } satisfies LiveHello }),
      this.changes.events.pipe(
        filter((event) => event === 'resync' || concerns(event, actor)),
        map((event) => (event === 'resync' ? { type: 'resync', data: {} } : { type: event.kind, data: changed(event) })),
      ),
      interval(this.times.keepAlive).pipe(map(() => ({ comment: 'here' }))),
    ).pipe(takeUntil(merge(this.stopping, gone)));
    return defer(() => {
      this.streams.set(accountId, this.open(accountId) + 1);
      return events.pipe(finalize(() => this.leave(accountId)));
    });
  }

  private open(account: AccountId): number {
    return this.streams.get(account) ?? 0;
  }

  private leave(account: AccountId): void {
    const left = this.open(account) - 1;
    if (left) this.streams.set(account, left);
    else this.streams.delete(account);
  }
}

function concerns({ units }: LiveChange, { unitId, seesProvince }: Actor): boolean {
  return seesProvince || units.includes(unitId);
}

function changed({ id, version }: LiveChange): LiveChanged {
  return { id, version };
}

const tooMany = new ProblemException(429, {
  code: 'too_many_streams',
  message: { id: 'Terlalu banyak jendela Pulang terbuka. Tutup sebagian.', en: 'Too many windows of Pulang are open. Close some.' },
  retryAfterSeconds: 60,
});
