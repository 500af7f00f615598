import { QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Change } from './live';
import { ProblemError } from './problem';

/** What was asked is asked again by itself only where nobody has answered: a refusal is an answer. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failed, error) => failed < 2 && !(error instanceof ProblemError), refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/**
 * Asks anew for what a change concerns. Keys of queries begin with the kind of thing they are about (`case`, `facility`, ...); one that is about a
 * single thing has its id next; lists have none, and are asked anew at any change of the kinds they name in their `meta.of`.
 */
export function refresh(change: Change): void {
  if (change.kind === 'resync') void queries.invalidateQueries();
  else void queries.invalidateQueries({ predicate: ({ queryKey, meta }) => concerns(queryKey, meta?.['of'], change) });
}

function concerns([kind, id]: QueryKey, of: unknown, change: Change): boolean {
  return Array.isArray(of) ? of.includes(change.kind) : kind === change.kind && (id === undefined || id === change.id);
}
