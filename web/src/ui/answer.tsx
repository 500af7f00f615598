import type { UseInfiniteQueryResult, UseQueryResult, InfiniteData } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Loading, Problem } from './signs';
import { t } from './words';

/** What a query answered, drawn; until then that it is awaited, or why it did not come. What was known before stays while it is asked anew. */
export function Answer<T>({ of, children }: { readonly of: UseQueryResult<T>; readonly children: (data: T) => ReactNode }) {
  if (of.data === undefined) return of.error ? <Problem error={of.error} again={() => void of.refetch()} /> : <Loading />;
  return (
    <>
      {of.error && <Problem error={of.error} again={() => void of.refetch()} />}
      {children(of.data)}
    </>
  );
}

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Everything of a paged list that was asked for so far, and the button for more. */
export function Pages<Item, Page extends PageOf<Item>>({
  of,
  empty,
  children,
}: {
  readonly of: UseInfiniteQueryResult<InfiniteData<Page>>;
  readonly empty: ReactNode;
  readonly children: (items: readonly Page['items'][number][], first: Page) => ReactNode;
}) {
  const items = useMemo(() => of.data?.pages.flatMap((page) => page.items) ?? [], [of.data]);
  if (!of.data) return of.error ? <Problem error={of.error} again={() => void of.refetch()} /> : <Loading />;
  return (
    <div className="stack">
      {of.error && <Problem error={of.error} again={() => void of.refetch()} />}
      {items.length ? children(items, of.data.pages[0]!) : empty}
      {of.hasNextPage && (
        <button type="button" className="button no-print" disabled={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </div>
  );
}

/** For `useInfiniteQuery` over a list of the API: where the next page begins. */
export const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { readonly next: string | null }): string | undefined => page.next ?? undefined,
};
