/** That something has changed: for screens that show it, which then ask for it. Ids only. */
export interface LiveChange {
  /** what has changed, as `case`; also the name of the event that browsers hear */
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  /** ids of the units concerned: before the change and after it */
  readonly units: readonly string[];
}

/** PostgreSQL takes 8,000 bytes at most. */
const LIMIT = 7_900;

/** The payload that says: something was missed, ask for everything anew. */
export const RESYNC = 'resync';

/** The payloads that tell of changes, as few as possible, each under 7,900 bytes. Pure. */
export function payloadsOf(changes: readonly LiveChange[]): string[] {
  const texts = changes.map(({ kind, id, version, units }) => JSON.stringify({ kind, id, version, units }));
  if (texts.some((text) => Buffer.byteLength(text) > LIMIT - 2)) return [RESYNC];
  const batches: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const size = Buffer.byteLength(text) + 1; // and a comma
    if (size > room) {
      batches.push([]);
      room = LIMIT - 1;
    }
    batches.at(-1)!.push(text);
    room -= size;
  }
  return batches.map((batch) => `[${batch.join(',')}]`);
}

/** What a payload tells; undefined: something was missed, or another version of this program says what this one does not know. Pure. */
export function changesIn(payload: string): LiveChange[] | undefined {
  try {
    const found: unknown = JSON.parse(payload);
    return Array.isArray(found) && found.every(isChange) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isChange(value: unknown): value is LiveChange {
  const { kind, id, version, units } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof kind === 'string' && typeof id === 'string' && typeof version === 'number' && Array.isArray(units);
}

/** Two changes of one thing as one: where it is now, told to all who were concerned. Pure. */
export function together(earlier: LiveChange | undefined, later: LiveChange): LiveChange {
  if (!earlier) return later;
  const version = Math.max(earlier.version, later.version);
  return { ...later, version, units: [...new Set([...earlier.units, ...later.units])] };
}
