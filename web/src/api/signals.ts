/** Aborts as soon as one of them does. As `AbortSignal.any`, which a phone of ten years ago does not have. */
export function anyOf(...signals: readonly AbortSignal[]): AbortSignal {
  const one = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) one.abort(signal.reason);
    signal.addEventListener('abort', () => one.abort(signal.reason), { once: true, signal: one.signal });
  }
  return one.signal;
}
