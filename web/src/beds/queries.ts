/** What is asked about facilities, their beds and who waits for one. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type Api } from '../api/client';
import { paged } from '../ui/answer';

/** Clocks of stays and ends of holds move though nobody does anything. In milliseconds. */
const CLOCK = 60_000;

/** Every facility with its numbers now; some fifty. */
export const facilities = queryOptions({
  queryKey: ['facilities'],
  meta: { of: ['facility'] },
  queryFn: async () => {
    const all: Api<'FacilityRow'>[] = [];
    let after: string | undefined;
    do {
      const page = await ask(api.GET('/api/v1/facilities', { params: { query: { limit: 200, ...(after && { after }) } } }));
      all.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    return all;
  },
});

/** Those that are closed; a few. */
export const closedFacilities = infiniteQueryOptions({
  queryKey: ['closed-facilities'],
  meta: { of: ['facility'] },
  queryFn: ({ pageParam: after }) =>
    ask(api.GET('/api/v1/facilities', { params: { query: { closed: 'true', limit: 50, ...(after && { after }) } } })),
  ...paged,
});

/** A facility as its queries name it: live changes have the id, addresses the code. */
export type FacilityKey = Pick<Api<'FacilityRow'>, 'id' | 'code'>;

export const facilityView = ({ id, code }: FacilityKey) =>
  queryOptions({
    queryKey: ['facility', id],
    queryFn: () => ask(api.GET('/api/v1/facilities/{code}', { params: { path: { code } } })),
  });

/** @param at a moment of the past, ISO 8601 with its offset; undefined: now */
export const board = ({ id, code }: FacilityKey, at?: string) =>
  queryOptions({
    queryKey: ['facility', id, 'board', at],
    queryFn: () => ask(api.GET('/api/v1/facilities/{code}/board', { params: { path: { code }, query: { ...(at && { at }) } } })),
    ...(at ? { staleTime: Infinity } : { refetchInterval: CLOCK }),
  });

export const expected = ({ id, code }: FacilityKey) =>
  queryOptions({
    queryKey: ['facility', id, 'expected'],
    queryFn: () => ask(api.GET('/api/v1/facilities/{code}/expected', { params: { path: { code } } })),
    refetchInterval: CLOCK,
  });

export const residents = ({ id, code }: FacilityKey) =>
  infiniteQueryOptions({
    queryKey: ['facility', id, 'residents'],
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/facilities/{code}/residents', { params: { path: { code }, query: { limit: 50, ...(after && { after }) } } })),
    ...paged,
  });

/** Days of Asia/Jakarta, both included. */
export const census = ({ id, code }: FacilityKey, from: string, to: string) =>
  queryOptions({
    queryKey: ['facility', id, 'census', from, to],
    queryFn: () => ask(api.GET('/api/v1/facilities/{code}/census', { params: { path: { code }, query: { from, to } } })),
  });

export const censusReports = ({ id, code }: FacilityKey) =>
  infiniteQueryOptions({
    queryKey: ['facility', id, 'census-reports'],
    queryFn: ({ pageParam: after }) =>
      ask(
        api.GET('/api/v1/facilities/{code}/census-reports', { params: { path: { code }, query: { limit: 20, ...(after && { after }) } } }),
      ),
    ...paged,
  });

/** Read by name, which is kept: asked once, not at every change. */
export const rollCallSheet = ({ id, code }: FacilityKey) =>
  queryOptions({
    queryKey: ['roll-call-sheet', id],
    queryFn: () => ask(api.GET('/api/v1/facilities/{code}/roll-call-sheet', { params: { path: { code } } })),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const rollCalls = ({ id, code }: FacilityKey) =>
  infiniteQueryOptions({
    queryKey: ['facility', id, 'roll-calls'],
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/facilities/{code}/roll-calls', { params: { path: { code }, query: { limit: 20, ...(after && { after }) } } })),
    ...paged,
  });

const ABOUT_PLACES = { of: ['case', 'facility', 'offer'] };

export const waitingList = infiniteQueryOptions({
  queryKey: ['waiting-list'],
  meta: ABOUT_PLACES,
  queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/waiting-list', { params: { query: { limit: 50, ...(after && { after }) } } })),
  ...paged,
});

export const placesFor = (caseId: string, who: { readonly together: boolean; readonly isolation: boolean }) =>
  infiniteQueryOptions({
    queryKey: ['places-for', caseId, who],
    meta: ABOUT_PLACES,
    queryFn: ({ pageParam: after }) =>
      ask(
        api.GET('/api/v1/cases/{caseId}/places', {
          params: {
            path: { caseId },
            query: {
              limit: 10,
              together: who.together ? 'true' : 'false',
              isolation: who.isolation ? 'true' : 'false',
              ...(after && { after: Number(after) }),
            },
          },
        }),
      ),
    ...paged,
  });

export const offersOf = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['offers-of', caseId],
    meta: ABOUT_PLACES,
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/cases/{caseId}/offers', { params: { path: { caseId }, query: { limit: 20, ...(after && { after }) } } })),
    ...paged,
  });

/** Where somebody stays and has a place held. */
export const staysOf = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['stays-of', caseId],
    meta: ABOUT_PLACES,
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/cases/{caseId}/stays', { params: { path: { caseId }, query: { limit: 20, ...(after && { after }) } } })),
    ...paged,
  });

export const declineReasons = queryOptions({
  queryKey: ['decline-reasons'],
  queryFn: () => ask(api.GET('/api/v1/offers/decline-reasons')),
  staleTime: Infinity,
});

export const utilisation = (from: string, to: string) =>
  infiniteQueryOptions({
    queryKey: ['utilisation', from, to],
    meta: { of: ['facility'] },
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/places/utilisation', { params: { query: { from, to, limit: 50, ...(after && { after }) } } })),
    ...paged,
  });

export const unmet = (from: string, to: string) =>
  infiniteQueryOptions({
    queryKey: ['unmet', from, to],
    meta: { of: ['facility'] },
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/places/unmet', { params: { query: { from, to, limit: 50, ...(after && { after }) } } })),
    ...paged,
  });

export const overdue = infiniteQueryOptions({
  queryKey: ['places-overdue'],
  meta: { of: ['facility'] },
  queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/places/overdue', { params: { query: { limit: 50, ...(after && { after }) } } })),
  ...paged,
});

export const extraPlaces = infiniteQueryOptions({
  queryKey: ['places-extra'],
  meta: { of: ['facility'] },
  queryFn: ({ pageParam: after }) => ask(api.GET('/api/v1/places/extra', { params: { query: { limit: 50, ...(after && { after }) } } })),
  ...paged,
});
