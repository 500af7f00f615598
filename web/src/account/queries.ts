/** What is asked about oneself, and about colleagues. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { paged } from '../ui/answer';

export const delegations = infiniteQueryOptions({
  queryKey: ['delegations'],
  queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/delegations', { params: { query: { limit: 25, ...(after && { after }) } } })),
  ...paged,
});

/** Who works in a unit: all of them, for a list to choose from. */
export const colleagues = (code: string) =>
  queryOptions({
    queryKey: ['staff', code],
    queryFn: async () => {
      const all = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = await ask(
          api.GET('/api/v1/units/{code}/staff', { params: { path: { code }, query: { limit: 200, ...(after && { after }) } } }),
        );
        all.push(...page.items);
        after = page.next;
      }
      return all;
    },
  });

export const myDevices = infiniteQueryOptions({
  queryKey: ['devices'],
  queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/me/devices', { params: { query: { limit: 25, ...(after && { after }) } } })),
  ...paged,
});

export const pushSettings = queryOptions({ queryKey: ['push'], queryFn: () => ask(api.GET('/api/v1/push')) });
