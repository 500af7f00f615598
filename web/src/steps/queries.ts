/** Lists to choose from in forms. They change seldom. */
import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Api } from '../api/client';

const SELDOM = 10 * 60_000;

export const units = queryOptions({
  queryKey: ['units'],
  queryFn: () => allOf((after) => ask(api.GET('/api/v1/units', { params: { query: { limit: 200, ...after } } }))),
  staleTime: SELDOM,
});

/** The provinces, and the kabupaten and kota of East Java. */
export const regions = queryOptions({
  queryKey: ['regions'],
  queryFn: () => allOf((after) => ask(api.GET('/api/v1/regions', { params: { query: { limit: 200, ...after } } }))),
  staleTime: SELDOM,
});

export const facilities = queryOptions({
  queryKey: ['facility-names'],
  queryFn: async (): Promise<readonly Api<'FacilityRow'>[]> =>
    allOf((after) => ask(api.GET('/api/v1/facilities', { params: { query: { limit: 100, ...after } } }))),
  staleTime: SELDOM,
});

/** Every page, one after the other. */
async function allOf<T>(
  page: (after: { after?: string }) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<readonly T[]> {
  const all: T[] = [];
  let after: { after?: string } | undefined = {};
  while (after) {
    const { items, next } = await page(after);
    all.push(...items);
    after = next === null ? undefined : { after: next };
  }
  return all;
}
