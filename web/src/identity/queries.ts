/** What is asked about who somebody is. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { paths } from '../api/schema';
import { paged } from '../ui/answer';

type Purpose = paths['/api/v1/cases/{caseId}/identity']['get']['parameters']['query']['purpose'];

/** For what somebody of a role reads who a person is, as their work has it. */
export function purposeOf(role: string): Purpose {
  if (role.startsWith('dp3ak')) return 'identification';
  if (role.startsWith('satpol') || role.startsWith('police')) return 'intake';
  if (role.startsWith('upt')) return 'care';
  if (role.startsWith('health')) return 'health';
  return role === 'auditor' ? 'audit' : 'decision';
}

export const identityOf = (caseId: string, purpose: Purpose) =>
  queryOptions({
    queryKey: ['case', caseId, 'identity', purpose],
    queryFn: () => ask(api.GET('/api/v1/cases/{caseId}/identity', { params: { path: { caseId }, query: { purpose } } })),
  });

export const duplicatesOf = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['case', caseId, 'duplicates'],
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/cases/{caseId}/duplicates', { params: { path: { caseId }, query: { limit: 20, ...(after && { after }) } } })),
    ...paged,
  });
