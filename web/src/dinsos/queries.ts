import { infiniteQueryOptions, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ask, type Api } from '../api/client';
import { timeline, type Scope } from '../cases/queries';
import { paged } from '../ui/answer';

export const stages = (scope: Scope) =>
  queryOptions({
    queryKey: ['stages', scope],
    meta: { of: ['case'] },
    queryFn: () => ask(api.GET('/api/v1/worklist/stages', { params: { query: { scope } } })),
  });

type Purpose = 'tracing' | 'decision';

/** Every version of what was answered at an event, in clear: that it was read is kept. Not asked by itself. */
export const answers = (caseId: string, event: string, purpose: Purpose) =>
  infiniteQueryOptions({
    queryKey: ['case', caseId, 'answers', event],
    queryFn: ({ pageParam: after }) =>
      ask(
        api.GET('/api/v1/cases/{caseId}/person/answers/{event}', {
          params: { path: { caseId, event }, query: { purpose, limit: 20, ...(after && { after }) } },
        }),
      ),
    ...paged,
  });

/** The latest answers of several events, the newest first. */
export async function latestAnswers(caseId: string, events: readonly string[], purpose: Purpose): Promise<Api<'RecordVersionView'>[]> {
  const read = await Promise.all(
    events.map((event) =>
      ask(api.GET('/api/v1/cases/{caseId}/person/answers/{event}', { params: { path: { caseId, event }, query: { purpose, limit: 1 } } })),
    ),
  );
  return read.flatMap(({ items }) => items).sort((one, other) => other.recordedAt.localeCompare(one.recordedAt));
}

/** Everything that has happened in a case, however long that is; until it is all here, `reading`. */
export function useStory(caseId: string) {
  const asked = useInfiniteQuery(timeline(caseId));
  const { hasNextPage, isFetching, error, fetchNextPage } = asked;
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  return {
    entries: asked.data?.pages.flatMap(({ items }) => items) ?? [],
    reading: !error && (asked.isPending || hasNextPage),
    error,
    again: () => void asked.refetch(),
  };
}
