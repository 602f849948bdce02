import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import type { VaultClient } from '../../../base/connect/connection.ts';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useVault } from '../../../base/session.tsx';
import type { LedgerToPrint } from '../../prints/print.ts';
import { createLines, type Lines } from './lines.ts';

/** Which lines a list holds. */
export type LedgerQuery = LedgerToPrint;

/** A list of the ledger as it is shown. */
export type Ledger = {
  /** `null` until the first page is there. */
  readonly lines: Lines<LeadRow> | null;
  /** `null` while it is being counted. A search that finds very much has more than there are lines. */
  readonly total: number | null;
  /** The query whose lines these are: while a new one is being answered, the one before. */
  readonly shown: LedgerQuery;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly retry: () => void;
};

/** Stands where nothing can be asked. */
const NOTHING: LedgerQuery = {};
const NO_COLUMNS: readonly number[] = [];
/** Lines that are read at once. */
const PAGE_SIZE = 100;

/**
 * The lines of a query, with the columns of the paper ledger that are wanted beside them. Its first page is shown as soon as it is there, the rest of the ledger is counted behind it; the
 * lines before stay until then, so that nothing flickers while somebody types. Nothing is read for `null`.
 */
export function useLedger(asked: LedgerQuery | null, columns: readonly number[] = NO_COLUMNS): Ledger {
  const vault = useVault();
  const query = asked ?? NOTHING;
  const [shown, setShown] = useState(query);
  const wanted = useQuery({ ...firstPage(vault, query, columns), enabled: query !== NOTHING });
  if (shown !== query && wanted.data !== undefined) setShown(query);
  const first = useQuery({ ...firstPage(vault, shown, columns), enabled: shown !== NOTHING });
  const isWhole = first.data?.next === null;
  const places = useQuery({ ...pagePlaces(vault, shown), enabled: first.data !== undefined && !isWhole });
  const lines = useLines({ vault, query: shown, columns }, first.data?.leads, isWhole ? WHOLE : places.data);
  const error = wanted.error ?? places.error;
  return {
    lines,
    total: isWhole ? (first.data?.leads.length ?? 0) : (places.data?.total ?? null),
    shown,
    busy: wanted.isFetching || first.isFetching,
    refusal: error === null ? null : refusalOf(error),
    retry: () => void (wanted.error === null ? places.refetch() : wanted.refetch()),
  };
}

/** Draws again whenever other lines are there. */
export function useVersion(lines: Lines<LeadRow>): number {
  return useSyncExternalStore(lines.subscribe, lines.version);
}

type Places = { readonly total: number; readonly starts: readonly number[] };
/** Stands for the places of a list that ends with its first page. */
const WHOLE: Places = { total: 0, starts: [] };

/** Whom to ask for which lines, with which columns of the paper ledger beside them. */
type Asked = { readonly vault: VaultClient; readonly query: LedgerQuery; readonly columns: readonly number[] };

function useLines(
  { vault, query, columns }: Asked,
  first: readonly LeadRow[] | undefined,
  places: Places | undefined,
): Lines<LeadRow> | null {
  const lines = useMemo(() => {
    if (first === undefined) return null;
    return createLines({
      pageSize: PAGE_SIZE,
      total: Math.max(Math.min(places?.total ?? 0, (places?.starts.length ?? 0) * PAGE_SIZE), first.length),
      first,
      page: async (page, signal) => {
        const after = places?.starts[page];
        const input = {
          ...query,
          columns: [...columns],
          limit: PAGE_SIZE,
          withTotal: false,
          ...(after === undefined ? {} : { after }),
        };
        return (await vault.leads.list(input, { signal })).leads;
      },
    });
  }, [vault, query, columns, first, places]);
  useEffect(() => () => lines?.close(), [lines]);
  return lines;
}

function firstPage(vault: VaultClient, query: LedgerQuery, columns: readonly number[]) {
  return queryOptions({
    queryKey: ['ledger', 'first', query, columns],
    queryFn: ({ signal }) =>
      vault.leads.list({ ...query, columns: [...columns], limit: PAGE_SIZE, withTotal: false }, { signal }),
  });
}

function pagePlaces(vault: VaultClient, query: LedgerQuery) {
  return queryOptions({
    queryKey: ['ledger', 'places', query],
    queryFn: ({ signal }) => vault.leads.places({ ...query, pageSize: PAGE_SIZE }, { signal }),
  });
}
