/** What changes, as it changes: the server's stream of events, over fetch, for an EventSource cannot say in which role one acts. */
import { createParser } from 'eventsource-parser';
import { deviceHeader } from '../session/device';
import { session } from '../session/session';
import { signedOut } from './signed-out';
import { anyOf } from './signals';

export interface Change {
  /** `case`, `facility`, ...; `resync`: something may have been missed, ask for everything anew */
  readonly kind: string;
  readonly id?: string;
  readonly version?: number;
}

/** How it stands with the stream: only while `on` the screen is as things are. */
export type LiveState = 'connecting' | 'on' | 'off';

/** Without a word for so long, the stream is dead though nobody said so: the server sends one every 20 seconds. */
const SILENCE = 50_000;
const AGAIN = [1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * Listens until it is stopped, and connects again by itself. After each gap it tells `resync`.
 * @returns stops it
 */
export function listen(changed: (change: Change) => void, stateChanged: (state: LiveState) => void): () => void {
  const stop = new AbortController();
  void (async () => {
    let missed = false;
    for (let failed = 0; !stop.signal.aborted; failed += 1) {
      stateChanged('connecting');
      try {
        await stream(stop.signal, (change) => {
          failed = 0;
          stateChanged('on');
          if (change.kind !== 'hello') changed(change);
          else if (missed) changed({ kind: 'resync' });
          missed = true;
        });
      } catch {
        // ended, refused, or no network: again in a moment
      }
      if (stop.signal.aborted) return;
      stateChanged('off');
      await again(AGAIN[Math.min(failed, AGAIN.length - 1)]!, stop.signal);
    }
  })();
  return () => stop.abort();
}

async function stream(stopped: AbortSignal, said: (change: Change) => void): Promise<void> {
  const silent = new AbortController();
  let timer = setTimeout(() => silent.abort(), SILENCE);
  const { actingAs } = session.get();
  try {
    const response = await fetch('/api/v1/live', {
      headers: { accept: 'text/event-stream', ...deviceHeader(), ...(actingAs && { 'X-Acting-As': actingAs }) },
      signal: anyOf(stopped, silent.signal),
    });
    if (response.status === 401) await signedOut(response);
    if (!response.ok || !response.body) throw new Error(String(response.status));
    const parser = createParser({
      onEvent: ({ event = 'message', data }) => said({ kind: event, ...(JSON.parse(data || '{}') as Omit<Change, 'kind'>) }),
    });
    for await (const text of chunks(response.body)) {
      clearTimeout(timer);
      timer = setTimeout(() => silent.abort(), SILENCE);
      parser.feed(text);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Safari's streams cannot be iterated. */
async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield decoder.decode(value, { stream: true });
  }
}

/** Waits, but not when the network has just come back. */
function again(after: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      stopped.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, after);
    window.addEventListener('online', go);
    stopped.addEventListener('abort', go);
  });
}
