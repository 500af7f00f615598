import { Injectable, Logger } from '@nestjs/common';

/** What somebody should know of, or a metric count. No personal data in any of it. */
export type QueueAlarm =
  | { readonly type: 'parked'; readonly queue: string; readonly name: string; readonly messageId: string; readonly code: string }
  | { readonly type: 'dead-letter'; readonly queue: string; readonly name: string; readonly messageId: string; readonly code: string }
  | { readonly type: 'retried'; readonly queue: string; readonly name: string; readonly messageId: string; readonly code: string }
  | { readonly type: 'away'; readonly code: string }
  | { readonly type: 'back' }
  | { readonly type: 'repaired'; readonly messages: number };

/** Where the message path tells what went wrong: in the log, and to whoever listens (metrics, readiness). */
@Injectable()
export class QueueAlarms {
  private readonly logger = new Logger('Queue');
  private readonly listeners = new Set<(alarm: QueueAlarm) => void>();
  private readonly said = new Map<string, number>();

  /** @returns a function that ends it */
  listen(listener: (alarm: QueueAlarm) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  raise(alarm: QueueAlarm): void {
    if (alarm.type === 'back') this.logger.log(say(alarm));
    else if (alarm.type === 'retried') this.seldom(say(alarm), `${alarm.queue}/${alarm.name} ${alarm.code}`);
    else if (alarm.type === 'repaired') this.logger.warn(say(alarm));
    else this.logger.error(say(alarm));
    for (const listener of this.listeners) listener(alarm);
  }

  /** Says what may be said a thousand times a second, at most every ten seconds for each `about`. */
  seldom(words: string, about = words): void {
    const now = Date.now();
    if (now - (this.said.get(about) ?? 0) < 10_000) return;
    if (this.said.size > 1_000) this.said.clear();
    this.said.set(about, now);
    this.logger.warn(words);
  }
}

function say(alarm: QueueAlarm): string {
  switch (alarm.type) {
    case 'parked':
      return `message ${alarm.messageId} (${alarm.queue}/${alarm.name}) cannot be queued and is parked: ${alarm.code}`;
    case 'dead-letter':
      return `message ${alarm.messageId} (${alarm.queue}/${alarm.name}) is a dead letter: ${alarm.code}`;
    case 'retried':
      return `message ${alarm.messageId} (${alarm.queue}/${alarm.name}) failed and is tried again: ${alarm.code}`;
    case 'away':
      return `the queue backend is away (${alarm.code}); messages wait in the outbox`;
    case 'back':
      return 'the queue backend is back';
    case 'repaired':
      return `${alarm.messages} messages were lost by the queue backend and are sent again`;
  }
}

/** What an error is called: SQLSTATE, errno or the name of its class. Its message is left out, for it may quote personal data. */
export function codeOf(error: unknown): string {
  const { code, driverError, name } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown }; name?: unknown };
  const found = [driverError?.code, code, name].find((each) => typeof each === 'string' && /^[\w-]{1,60}$/.test(each));
  return typeof found === 'string' ? found : 'unknown';
}
