/** Where a page of a list in the order of (an instant, an id) ended. */
export interface Place {
  /** as PostgreSQL writes it, to the microsecond */
  readonly at: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/;

/** For the field `after` of the next page. */
export function cursorOf({ at, id }: Place): string {
  return Buffer.from(`${at}|${id}`).toString('base64url');
}

/** What `cursorOf` made. What is no such place counts as the beginning. */
export function placeOf(after: string | undefined, beginning: Place): Place {
  const [at = '', id = ''] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split('|');
  return UUID.test(id) && (at === 'infinity' || INSTANT.test(at)) ? { at, id } : beginning;
}

export const FIRST: Place = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
/** The beginning of a list that has the newest first. */
export const LAST: Place = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** A page of the rows read, of which one more than `limit` was asked for. */
export function pageOf<R extends Place, V>(rows: readonly R[], limit: number, view: (row: R) => V): { items: V[]; next: string | null } {
  const shown = rows.slice(0, limit);
  return { items: shown.map(view), next: rows.length > limit ? cursorOf(shown.at(-1)!) : null };
}
