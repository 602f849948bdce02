import type { EventType } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { foldItem } from '../../../shared/domain/item/fold.ts';
import { itemDeadline } from '../../../shared/domain/item/deadline.ts';
import type { ItemState } from '../../../shared/domain/item/state.ts';
import { rowPlace } from '../leads/row-place.ts';
import type { Difference, Projection } from '../ledger/projection.ts';
import { officeClockRows, officeClocks } from '../missed/office-clock.ts';
import { indexLead, ITEM_SEARCH, searchDiffers, textOf, unindexLead } from '../search/lead-search.ts';
import { rulebookIn } from '../rules/rulebook.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { ITEM_COLUMNS, itemRow, itemSearchText } from './item-rows.ts';
import { countInSeries, seriesDiffers } from './series.ts';

const TYPES: ReadonlySet<EventType> = new Set<EventType>([
  ...(['ItemReceived', 'ItemCorrected', 'ItemBecameLead', 'ItemJoined', 'ItemForwarded', 'ItemReturned'] as const),
  ...(['ItemDetached', 'ItemSentSealed', 'ItemVoided', 'SectionsErased', 'OfficeDateMissed'] as const),
]);

const SELECT = `SELECT row, ${ITEM_COLUMNS.join(', ')} FROM item WHERE id = ?`;
const INSERT = `INSERT INTO item (row, ${ITEM_COLUMNS.join(', ')}) VALUES (?, ${ITEM_COLUMNS.map(() => '?').join(', ')})`;
const LAST_ITEM = 'SELECT max(row) AS row FROM item WHERE row >= ? AND row < ?';

type StoredItem = Readonly<Record<string, unknown>> & { readonly row: number };

/** The letterbox: its items, their numbers and their search. */
export const itemProjection: Projection = {
  types: TYPES,
  project(db, _stream, events) {
    const item = foldItem(events);
    if (item !== null) writeItem(db, item);
  },
  compare: compareItem,
  *owners(db) {
    for (const { id } of prepare(db)('SELECT id FROM item').iterate() as Iterable<{ id: string }>) yield id;
    yield* officeClocks.owners(db);
  },
  *compareWhole(db) {
    if (yield* searchDiffers(db, ITEM_SEARCH)) yield { table: 'item_search', stream: '' };
    if (seriesDiffers(db, 'item')) yield { table: 'series_number', stream: '' };
    if (hasLooseText(db)) yield { table: 'item_text', stream: '' };
  },
};

function hasLooseText(db: Db): boolean {
  return prepare(db)('SELECT 1 FROM item_text WHERE row NOT IN (SELECT row FROM item) LIMIT 1').get() !== undefined;
}

function writeItem(db: Db, item: ItemState): void {
  const deadline = itemDeadline(item, rulebookIn(db));
  const row = itemRow(item, deadline);
  officeClocks.replace(db, item.id, officeClockRows(item, item.received, deadline));
  const before = storedItem(db, item.id)?.row;
  const place = rowPlace(db, item.head.receivedOn, before, LAST_ITEM);
  if (before !== undefined) {
    unindexLead(db, before, ITEM_SEARCH);
    prepare(db)('DELETE FROM item WHERE row = ?').run(before);
  }
  indexLead(db, place, itemSearchText(item), ITEM_SEARCH);
  prepare(db)(INSERT).run(place, ...ITEM_COLUMNS.map((column) => row[column] ?? null));
  countInSeries(db, 'item', item.vault, item.head);
}

function storedItem(db: Db, id: string): StoredItem | undefined {
  return prepare(db)(SELECT).get(id) as StoredItem | undefined;
}

function compareItem(db: Db, stream: string, events: readonly FoldEvent[]): readonly Difference[] {
  const item = foldItem(events);
  const there = storedItem(db, stream);
  if (item === null) return there === undefined ? [] : [{ table: 'item', stream }];
  const deadline = itemDeadline(item, rulebookIn(db));
  const due = itemRow(item, deadline);
  const clock = officeClockRows(item, item.received, deadline);
  if (there === undefined) return [{ table: 'item', stream }];
  return [
    ...(ITEM_COLUMNS.some((column) => there[column] !== (due[column] ?? null)) ? [{ table: 'item', stream }] : []),
    ...(textOf(db, there.row, ITEM_SEARCH) === itemSearchText(item) ? [] : [{ table: 'item_text', stream }]),
    ...(officeClocks.differs(db, stream, clock) ? [{ table: 'office_clock', stream }] : []),
  ];
}
