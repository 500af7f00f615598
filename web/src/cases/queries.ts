/** What is asked about cases, by several desks. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { paged } from '../ui/answer';

export type Scope = 'unit' | 'agency' | 'mine' | 'desk';

export const worklist = (scope: Scope, state?: string) =>
  infiniteQueryOptions({
    queryKey: ['worklist', scope, state],
    meta: { of: ['case'] },
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/worklist', { params: { query: { scope, limit: 25, ...(state && { state }), ...(after && { after }) } } })),
    ...paged,
  });

export const caseView = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: () => ask(api.GET('/api/v1/cases/{caseId}', { params: { path: { caseId } } })),
  });

export const timeline = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['case', caseId, 'timeline'],
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/cases/{caseId}/timeline', { params: { path: { caseId }, query: { limit: 50, ...(after && { after }) } } })),
    ...paged,
  });

/** Those of a family or group whom one may see. */
export const groupOf = (groupId: string) =>
  infiniteQueryOptions({
    queryKey: ['group', groupId],
    meta: { of: ['case'] },
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/groups/{groupId}', { params: { path: { groupId }, query: { limit: 25, ...(after && { after }) } } })),
    ...paged,
  });

export const offers = (box: 'in' | 'out' | 'accepted') =>
  infiniteQueryOptions({
    queryKey: ['handoffs', box],
    meta: { of: ['case'] },
    queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/handoffs', { params: { query: { box, limit: 25, ...(after && { after }) } } })),
    ...paged,
  });
