import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type Api } from '../api/client';
import type { Scope } from '../cases/queries';
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
