import { infiniteQueryOptions, useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { paged } from '../ui/answer';

/** Notices come a moment after what they tell of, by a worker: so they are asked for now and then besides. */
const NOW_AND_THEN = 30_000;

export const notices = infiniteQueryOptions({
  queryKey: ['notices'],
  meta: { of: ['case', 'offer', 'notice'] },
  refetchInterval: NOW_AND_THEN,
  queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/notices', { params: { query: { limit: 25, ...(after && { after }) } } })),
  ...paged,
});

/** How many notices nobody of the unit or role has seen. */
export function useUnseen(): number {
  const first = useQuery({
    queryKey: ['notices', 'unseen'],
    meta: { of: ['case', 'offer', 'notice'] },
    refetchInterval: NOW_AND_THEN,
    queryFn: () => ask(api.GET('/api/v1/notices', { params: { query: { limit: 1 } } })),
  });
  return first.data?.unseen ?? 0;
}
