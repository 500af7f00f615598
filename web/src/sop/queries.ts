/** The procedures this service works by. A published version never changes. */
import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Api } from '../api/client';
import type { Language } from '../words/words';

export type Sop = Api<'SopDefinition'>;
export type Arrow = Api<'TransitionDefinition'>;

export const sops = queryOptions({ queryKey: ['sops'], staleTime: Infinity, queryFn: () => ask(api.GET('/api/v1/sops')) });

export const definition = (id: string, version: number) =>
  queryOptions({
    queryKey: ['sop', id, version],
    staleTime: Infinity,
    queryFn: () => ask(api.GET('/api/v1/sops/{id}/definition', { params: { path: { id }, query: { version } } })),
  });

/** The office's chart as the server draws it, as the text of an SVG. */
export const overview = (id: string, version: number, lang: Language) =>
  queryOptions({
    queryKey: ['sop', id, version, lang],
    staleTime: Infinity,
    queryFn: () =>
      ask<string>(api.GET('/api/v1/sops/{id}/overview.svg', { params: { path: { id }, query: { version, lang } }, parseAs: 'text' })),
  });
