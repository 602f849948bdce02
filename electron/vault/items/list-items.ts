import type { ItemRow } from '../../../shared/contract/items.ts';
import { periodOf } from '../../../shared/domain/clocks/period.ts';
import { itemRule } from '../../../shared/domain/item/deadline.ts';
import type { ItemHead } from '../../../shared/domain/item/sections.ts';
import type { ItemStatus } from '../../../shared/rules/item-status.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { shownDeadline } from '../leads/show-lead.ts';
import { phraseOf } from '../search/tokens.ts';
import { prepare } from '../store/table-rows.ts';
import { listQueries, narrowedTo, type Walk } from '../store/walk.ts';

/** Which items are listed. `after` continues below the last row of the page before. */
export type ItemQuery = {
  readonly status?: ItemStatus | undefined;
  readonly search?: string | undefined;
  /** Only those of which a date passed. */
  readonly everOverdue?: boolean | undefined;
  readonly limit: number;
  readonly after?: number | undefined;
};

/** One page of the letterbox, newest first. */
export type ItemPage = { readonly total: number; readonly next: number | null; readonly items: readonly ItemRow[] };

/** An item's row as it is stored. Of an item that became a lead at once, names and matter are the lead's. */
export type StoredItemRow = Omit<ItemRow, 'overdueDays' | 'deadline'> & { readonly row: number };

/** The columns of a list's row, of an item `i` and the lead `l` that it led to. */
export const ITEM_ROW = `i.row, i.id, i.number, i.receivedOn, i.enteredAt, i.channel, i.source, i.letterClass,
 coalesce(l.classification, i.classification) AS classification,
 coalesce(nullif(i.subjects, ''), l.subjects, '') AS subjects,
 coalesce(nullif(i.organisation, ''), l.organisation, '') AS organisation,
 coalesce(nullif(i.excerpt, ''), l.excerpt, '') AS excerpt,
 i.status, i.dueOn, l.number AS lead, i.conflicts, i.missedDates`;

/** The lead of an item is looked up beside it. */
export const WITH_LEAD = 'LEFT JOIN lead l ON l.id = i.lead';

const BY_STATUS: Walk = {
  from: [`item i INDEXED BY item_status ${WITH_LEAD}`],
  where: ['i.status = :status'],
  place: 'i.row',
};
const ALL_ITEMS: Walk = { from: [`item i ${WITH_LEAD}`], where: ['i.row > 0'], place: 'i.row' };
const FOUND: Walk = {
  from: ['item_search s', `item i ON i.row = s.rowid ${WITH_LEAD}`],
  where: ['s.tokens MATCH :phrase'],
  place: 's.rowid',
};
const FOUND_WITH_STATUS: Walk = { ...FOUND, where: [...FOUND.where, 'i.status = :status'] };

const MISSED: Walk = {
  from: [`item i INDEXED BY item_missed ${WITH_LEAD}`],
  where: ["i.missedDates <> ''", 'i.row > 0'],
  place: 'i.row',
};

/** The lists there are: of all, by status, by what is searched, and of each only those of which a date passed. */
const WALKS = {
  ...{ all: ALL_ITEMS, status: BY_STATUS, found: FOUND, foundWithStatus: FOUND_WITH_STATUS },
  missed: MISSED,
  missedStatus: narrowedTo(MISSED, 'i.status = :status'),
  missedFound: narrowedTo(FOUND, ...MISSED.where),
  missedFoundWithStatus: narrowedTo(FOUND_WITH_STATUS, ...MISSED.where),
} as const;

/** The statements of each list; a test reads their plans. */
export const ITEM_QUERIES = listQueries(WALKS, ITEM_ROW);

/** A page of the letterbox. */
export function listItems({ ledger, rules }: Pick<OpenVault, 'ledger' | 'rules'>, query: ItemQuery): ItemPage {
  const { status, limit, after = Number.MAX_SAFE_INTEGER } = query;
  const phrase = query.search === undefined ? null : phraseOf(query.search);
  const { page, count } = ITEM_QUERIES[kindOf(query, phrase)];
  const values = { ...(status === undefined ? {} : { status }), ...(phrase === null ? {} : { phrase }) };
  const { n: total } = prepare(ledger.db)(count).get(values) as { n: number };
  const rows = prepare(ledger.db)(page).all({ ...values, after, limit }) as StoredItemRow[];
  const next = rows.length === limit ? (rows.at(-1)?.row ?? null) : null;
  return { total, next, items: shownItems(rows, rules()) };
}

function kindOf({ status, everOverdue = false }: ItemQuery, phrase: string | null): keyof typeof WALKS {
  if (phrase === null && status === undefined) return everOverdue ? 'missed' : 'all';
  if (phrase === null) return everOverdue ? 'missedStatus' : 'status';
  if (status === undefined) return everOverdue ? 'missedFound' : 'found';
  return everOverdue ? 'missedFoundWithStatus' : 'foundWithStatus';
}

/** Rows of the letterbox as a list shows them today. */
export function shownItems(rows: readonly StoredItemRow[], rules: ReturnType<OpenVault['rules']>): readonly ItemRow[] {
  return rows.map(({ row: _, ...item }) => {
    const deadline = item.dueOn === null ? null : deadlineOf(item, rules);
    return { ...item, overdueDays: deadline?.overdueDays ?? null, deadline };
  });
}

function deadlineOf(item: Omit<StoredItemRow, 'row'>, { today, book }: ReturnType<OpenVault['rules']>) {
  // Written by the projection from what the item says of itself.
  const rule = itemRule(item as Pick<ItemHead, 'channel' | 'letterClass'>);
  return rule === undefined ? null : shownDeadline(periodOf(book, rule, { startedOn: item.receivedOn }), today);
}
