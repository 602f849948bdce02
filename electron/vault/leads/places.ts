import { SEARCH_PLACES } from '../../../shared/rules/ledger-views.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { placesSql } from '../store/walk.ts';
import { type Asker, type LedgerQuery, named, type Plan, planOf, TOP } from './ledger-query.ts';
import { placesWalk } from './ledger-walks.ts';
import { totalOf } from './list-leads.ts';

/** How many leads a list has, and the `after` with which each of its pages is asked for. */
export type Places = { readonly total: number; readonly starts: readonly number[] };

/**
 * Where each page of a list begins. A search gives the pages of its newest `SEARCH_PLACES` leads.
 * @throws AppError as `planOf`
 */
export function ledgerPlaces(asker: Asker, query: LedgerQuery & { readonly pageSize: number }): Places {
  const { db } = asker.ledger;
  const { pageSize } = query;
  const plan = planOf(asker, query);
  const total = totalOf(db, plan);
  const starts = plan.narrowing.search
    ? searchStarts(db, plan, pageSize)
    : hops(db, plan, Math.ceil(total / pageSize), pageSize);
  return { total, starts };
}

/** From the last lead of a page to that of the next: what lies between is counted in the index and not read. */
function hops(db: Db, plan: Plan, pages: number, pageSize: number): readonly number[] {
  if (pages === 0) return [];
  const next = placesFor(db, plan);
  const starts = [TOP];
  while (starts.length < pages) {
    const [last] = next(starts.at(-1) ?? TOP, 1, pageSize - 1);
    if (last === undefined) break;
    starts.push(last);
  }
  return starts;
}

/** A search cannot be entered in its middle cheaply, so all its places are taken at once. */
function searchStarts(db: Db, plan: Plan, pageSize: number): readonly number[] {
  const places = placesFor(db, plan)(TOP, SEARCH_PLACES, 0);
  const pages = Math.ceil(places.length / pageSize);
  return Array.from({ length: pages }, (_, page) => (page === 0 ? TOP : (places[page * pageSize - 1] ?? TOP)));
}

type PlacesBelow = (after: number, limit: number, skip: number) => readonly number[];

function placesFor(db: Db, { source, narrowing, values }: Plan): PlacesBelow {
  const sql = placesSql(placesWalk(source, narrowing));
  const statement = prepare(db)(sql);
  return (after, limit, skip) => {
    const rows = statement.all(named(sql, { ...values, after, limit, skip })) as { row: number }[];
    return rows.map(({ row }) => row);
  };
}
