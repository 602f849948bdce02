import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { type LedgerQuery, named, planOf, TOP } from '../../electron/vault/leads/ledger-query.ts';
import { countWalk, placesWalk, ROW, rowsWalk } from '../../electron/vault/leads/ledger-walks.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';
import { countSql, pageSql, placesSql } from '../../electron/vault/store/walk.ts';

/** The statements by which a vault answers about one list, each ready to be put to plain SQLite with the same rows. */
export type PlainList = {
  readonly page: () => unknown;
  readonly total: () => number;
  /** All places of the list, one after another, as they would be read without leaving any out. */
  readonly places: () => unknown;
};

/** The same statements with the same values. `after` and `limit` are those of a page. */
export function plainList(
  vault: OpenVault,
  plain: Db,
  query: LedgerQuery,
  { after = TOP, limit = 100 }: { readonly after?: number; readonly limit?: number } = {},
): PlainList {
  const { source, narrowing, values } = planOf(vault, query);
  const ready = (sql: string, more: Readonly<Record<string, number>> = {}) => {
    const statement = plain.prepare(sql);
    const given = named(sql, { ...values, ...more });
    return () => statement.all(given);
  };
  const total = ready(countSql(countWalk(source, narrowing)));
  return {
    page: ready(pageSql(rowsWalk(source, narrowing), ROW), { after, limit }),
    total: () => (total() as { n: number }[])[0]?.n ?? 0,
    places: ready(placesSql(placesWalk(source, narrowing)), { after: TOP, limit: -1, skip: 0 }),
  };
}
