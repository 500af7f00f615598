import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { paged } from '../ui/answer';

/** By what a person or case is looked for. */
export type By = 'number' | 'name' | 'nik' | 'phone';

/** What somebody most likely has typed. */
export function guess(text: string): By {
  const digits = text.replaceAll(/[\s.-]/g, '');
  if (/^ot\b|^ot-/i.test(text.trim())) return 'number';
  if (/^(\+?62|0)8\d{5,12}$/.test(digits)) return 'phone';
  return /^\d{8,}$/.test(digits) ? 'nik' : 'name';
}

/** Enough to look for. */
export function isEnough(by: By, text: string): boolean {
  return text.trim().length >= (by === 'name' ? 2 : 4);
}

/** What is looked for goes in the body, never in an address, unless it is a case number. */
export const found = (by: By, text: string) =>
  infiniteQueryOptions({
    queryKey: ['search', by, text],
    meta: { of: ['case'] },
    gcTime: 60_000,
    queryFn: ({ pageParam }) => {
      const page = { limit: 20, ...(pageParam && { after: pageParam }) };
      return by === 'number'
        ? ask(api.GET('/api/v1/cases', { params: { query: { number: text.trim(), ...page } } }))
        : ask(api.POST('/api/v1/cases/search', { body: { [by]: text.trim(), ...page } as { name: string; limit: number } }));
    },
    ...paged,
  });
