/** What administrators ask. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type Api } from '../api/client';
import { paged } from '../ui/answer';

const page = (after: string | undefined) => ({ limit: 25, ...(after && { after }) });

/** Accounts with this in their name, or all. */
export const accounts = (name: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', name],
    queryFn: ({ pageParam: after }) =>
      name.length < 2
        ? ask(api.GET('/api/v1/accounts', { params: { query: page(after) } }))
        : ask(api.POST('/api/v1/accounts/search', { body: { name, ...page(after) } })),
    ...paged,
  });

export const account = (accountId: string) =>
  queryOptions({
    queryKey: ['account', accountId],
    queryFn: () => ask(api.GET('/api/v1/accounts/{accountId}', { params: { path: { accountId } } })),
  });

/** All of them: there are fewer than fit on a page of the API. */
export const units = queryOptions({
  queryKey: ['units'],
  staleTime: 60_000,
  queryFn: () => ask(api.GET('/api/v1/units', { params: { query: { limit: 200 } } })),
});

export const duties = (code: string) =>
  infiniteQueryOptions({
    queryKey: ['duty', code],
    queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/units/{code}/duty', { params: { path: { code }, query: page(after) } })),
    ...paged,
  });

/** Looked at again by itself: it is told by no event. */
export const deadLetters = infiniteQueryOptions({
  queryKey: ['dead-letters'],
  refetchInterval: 15_000,
  queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/dead-letters', { params: { query: page(after) } })),
  ...paged,
});

export const dukcapil = queryOptions({
  queryKey: ['dukcapil'],
  refetchInterval: 15_000,
  queryFn: () => ask(api.GET('/api/v1/identity-checks/service')),
});

/** Whether each part of the program works now. What is missing is told with a 503. */
export const readiness = queryOptions({
  queryKey: ['readiness'],
  refetchInterval: 15_000,
  queryFn: async () => {
    const { data, error } = await api.GET('/api/v1/readiness');
    return data?.checks ?? (error?.details?.['checks'] as Api<'ReadinessChecks'> | undefined) ?? null;
  },
});

export const passwordRequests = infiniteQueryOptions({
  queryKey: ['password-requests'],
  refetchInterval: 30_000,
  queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/password-requests', { params: { query: page(after) } })),
  ...paged,
});

export const devicesOf = (accountId: string) =>
  infiniteQueryOptions({
    queryKey: ['devices', accountId],
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/accounts/{accountId}/devices', { params: { path: { accountId }, query: page(after) } })),
    ...paged,
  });

export const calendar = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () => ask(api.GET('/api/v1/calendar', { params: { query: { year } } })),
  });
