/** Which facilities there are for whoever looks. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Api } from '../api/client';
import { useMembership } from '../session/session';
import { facilities } from './queries';

type Facility = Api<'FacilityRow'>;

/** Those run by the unit one acts for. */
export function useOwnFacilities(): UseQueryResult<readonly Facility[]> {
  const unit = useMembership()?.unit.code;
  const select = useMemo(() => (all: readonly Facility[]) => all.filter((each) => each.unit === unit), [unit]);
  return useQuery({ ...facilities, select });
}

/** Whether one works in it: then one takes people in there. */
export function useMine({ unit }: Pick<Facility, 'unit'>): boolean {
  return useMembership()?.unit.code === unit;
}
