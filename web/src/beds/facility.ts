/** Which facilities there are for whoever looks. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Api } from '../api/client';
import { useMembership } from '../session/session';
import { facilities } from './queries';

/** Those run by the unit one acts for. */
export function useOwnFacilities(): UseQueryResult<readonly Api<'FacilityRow'>[]> {
  const unit = useMembership()?.unit.code;
  const select = useMemo(() => (all: readonly Api<'FacilityRow'>[]) => all.filter((each) => each.unit === unit), [unit]);
  return useQuery({ ...facilities, select });
}
