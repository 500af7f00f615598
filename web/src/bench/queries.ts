/** What the bench asks of the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { paths } from '../api/schema';
import { paged } from '../ui/answer';

type Asked = NonNullable<paths['/api/v1/bench/queue']['get']['parameters']['query']>;
export type Only = NonNullable<Asked['only']>;

export interface QueueOf {
  readonly work: 'identity' | 'registration';
  readonly only?: Only | undefined;
  readonly batch?: string | undefined;
}

/** While Dukcapil is waited for nothing of the case changes, and the time of the next attempt does. In milliseconds. */
const WHILE_PENDING = 15_000;

export const queue = ({ work, only, batch }: QueueOf) =>
  infiniteQueryOptions({
    queryKey: ['bench', work, only, batch],
    meta: { of: ['case'] },
    queryFn: ({ pageParam: after }) =>
      ask(
        api.GET('/api/v1/bench/queue', {
          params: { query: { work, limit: 50, ...(only && { only }), ...(batch && { batch }), ...(after && { after }) } },
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ pendingCheck }) => pendingCheck)) ? WHILE_PENDING : false,
    ...paged,
  });

export const batches = infiniteQueryOptions({
  queryKey: ['bench', 'batches'],
  meta: { of: ['case'] },
  queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/bench/batches', { params: { query: { limit: 25, ...(after && { after }) } } })),
  ...paged,
});

export const sheet = (batchId: string) =>
  queryOptions({
    queryKey: ['bench', 'batch', batchId],
    queryFn: () => ask(api.GET('/api/v1/bench/batches/{batchId}', { params: { path: { batchId } } })),
  });

export const benchCase = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'bench'],
    queryFn: () => ask(api.GET('/api/v1/bench/cases/{caseId}', { params: { path: { caseId } } })),
  });

export const checks = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['case', caseId, 'checks'],
    queryFn: ({ pageParam: after }) =>
      ask(
        api.GET('/api/v1/cases/{caseId}/identity-checks', { params: { path: { caseId }, query: { limit: 10, ...(after && { after }) } } }),
      ),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((each) => each.state === 'waiting' || each.state === 'running'))
        ? WHILE_PENDING
        : false,
    ...paged,
  });

export const service = queryOptions({
  queryKey: ['bench', 'service'],
  meta: { of: ['case'] },
  queryFn: () => ask(api.GET('/api/v1/identity-checks/service')),
  refetchInterval: WHILE_PENDING,
});
