/** Within this time a second signal is the first once more: Ctrl-C reaches us from the terminal, and again through npm. */
const ECHO_MS = 1_000;

/**
 * Aborted when this process is asked to stop: by a signal, or because the supervisor or the shell that started it is gone.
 * From now on no signal ends it in the middle of something; a second one, a moment later, ends it at once.
 */
export function stopAsked(): AbortSignal {
  const asked = new AbortController();
  let first = 0;
  const stop = (): void => {
    if (!asked.signal.aborted) first = performance.now();
    else if (performance.now() - first > ECHO_MS) process.exit(1);
    asked.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.once('disconnect', () => asked.abort()); // the supervisor lets go of us, or was killed

  // Between npm and us stands a shell that dies of the SIGTERM meant for us and passes nothing on: we are orphaned instead.
  if (process.env['npm_lifecycle_event']?.startsWith('start')) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      asked.abort();
    }, 500).unref();
  }
  return asked.signal;
}

/** Waits until the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
