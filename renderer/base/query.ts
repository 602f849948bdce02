import { QueryClient, useInfiniteQuery, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useVault } from './session.tsx';
import type { VaultClient } from './connect/connection.ts';

/** What is read from the vault, by the thing that it is about: a change of that thing reads it again. */
export type Area = 'desk' | 'ledger' | 'lead' | 'items' | 'envelopes' | 'meetings' | 'packages' | 'cards' | 'vault';

/** Answers are kept until something changes them: there is no other writer than this window. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Infinity,
        gcTime: 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Reads from the vault: once, and again when `area` changed. `key` holds everything that `read` depends on. */
export function useRead<Result>(
  area: Area,
  key: readonly unknown[],
  read: (vault: VaultClient, signal: AbortSignal) => Promise<Result>,
): UseQueryResult<Result> {
  const vault = useVault();
  return useQuery({ queryKey: [area, ...key], queryFn: ({ signal }) => read(vault, signal) });
}

/** Rows of the first page, which stands there at once, and of each one that is asked for after it. */
const ROWS = { first: 200, more: 500 } as const;

/** Which rows of a long list are read. */
export type PageAsked = { readonly limit: number; readonly after?: number };

/** Reads a long list page by page: the first one at once, each further one when `more` is called, until none is left. */
export function useReadPages<Page extends { readonly total: number; readonly next: number | null }>(
  area: Area,
  key: readonly unknown[],
  read: (vault: VaultClient, page: PageAsked) => Promise<Page>,
) {
  const vault = useVault();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [area, 'pages', ...key],
    queryFn: ({ pageParam }) =>
      read(vault, pageParam === null ? { limit: ROWS.first } : { limit: ROWS.more, after: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const more = hasNextPage ? () => void fetchNextPage() : null;
  return {
    pages: data?.pages ?? null,
    total: data?.pages[0]?.total ?? null,
    error,
    isPending,
    more,
    isFetchingNextPage,
  };
}

/** Says that things of these areas changed: whatever shows them reads them again. */
export function useChanged(): (...areas: readonly Area[]) => void {
  const queries = useQueryClient();
  return useCallback(
    (...areas) => {
      for (const area of areas) void queries.invalidateQueries({ queryKey: [area] });
    },
    [queries],
  );
}
