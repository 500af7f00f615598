/** Method, device and place of the last result, remembered on this device: none of them says anything about a person. */
export interface LastUsed {
  readonly method?: string;
  readonly device?: string;
  readonly place?: string;
}

const KEPT = 'pulang.bench.last';

export function lastUsed(): LastUsed {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as LastUsed;
  } catch {
    return {};
  }
}

export function rememberUsed({ method, device, place }: LastUsed): void {
  localStorage.setItem(
    KEPT,
    JSON.stringify({ ...lastUsed(), ...(method && { method }), ...(device && { device }), ...(place && { place }) }),
  );
}
