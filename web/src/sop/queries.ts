/** The procedures this service works by. A published version never changes. */
import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Api } from '../api/client';

export type Sop = Api<'SopDefinition'>;
export type Arrow = Api<'TransitionDefinition'>;

export const sops = queryOptions({ queryKey: ['sops'], staleTime: Infinity, queryFn: () => ask(api.GET('/api/v1/sops')) });

export const definition = (id: string) =>
  queryOptions({
    queryKey: ['sop', id],
    staleTime: Infinity,
    queryFn: () => ask(api.GET('/api/v1/sops/{id}/definition', { params: { path: { id } } })),
  });
