import type { EventType } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import type { Period } from '../../../shared/domain/clocks/period.ts';
import { envelopeDeadline, type EnvelopeState, foldEnvelope } from '../../../shared/domain/envelope/fold.ts';
import { countInSeries, seriesDiffers } from '../items/series.ts';
import { rowPlace } from '../leads/row-place.ts';
import type { Difference, Projection } from '../ledger/projection.ts';
import { officeClockRows, officeClocks, officeMissedText } from '../missed/office-clock.ts';
import { rulebookIn } from '../rules/rulebook.ts';
import type { Db } from '../store/open-database.ts';
import { prepare, type Row } from '../store/table-rows.ts';

const TYPES: ReadonlySet<EventType> = new Set<EventType>([
  'EnvelopeRegistered',
  'EnvelopeSent',
  'EnvelopeReceipted',
  'EnvelopeVoided',
  'OfficeDateMissed',
]);

const COLUMNS = [
  ...['id', 'vault', 'number', 'letter', 'year', 'sequence', 'receivedOn', 'registeredAt', 'pieces', 'pages'],
  ...['sealing', 'firstHand', 'secondHand', 'destination', 'status', 'sentOn', 'carriage', 'carrier'],
  ...['receiptNumber', 'receiptOn', 'dueOn', 'endedOn', 'conflicts', 'missedDates'],
] as const;

const SELECT = `SELECT row, ${COLUMNS.join(', ')} FROM envelope WHERE id = ?`;
const INSERT = `INSERT INTO envelope (row, ${COLUMNS.join(', ')}) VALUES (?, ${COLUMNS.map(() => '?').join(', ')})`;
const LAST_ENVELOPE = 'SELECT max(row) AS row FROM envelope WHERE row >= ? AND row < ?';

type Stored = Readonly<Record<string, unknown>> & { readonly row: number };

/** The register 径送登记 with its numbers. */
export const envelopeProjection: Projection = {
  types: TYPES,
  project(db, _stream, events) {
    const entry = foldEnvelope(events);
    if (entry !== null) write(db, entry);
  },
  compare,
  *owners(db) {
    for (const { id } of prepare(db)('SELECT id FROM envelope').iterate() as Iterable<{ id: string }>) yield id;
  },
  *compareWhole(db) {
    if (seriesDiffers(db, 'envelope')) yield { table: 'series_number', stream: '' };
  },
};

function write(db: Db, entry: EnvelopeState): void {
  const deadline = envelopeDeadline(entry, rulebookIn(db));
  const row = rowOf(entry, deadline);
  officeClocks.replace(db, entry.id, officeClockRows(entry, entry.registered, deadline));
  const before = stored(db, entry.id)?.row;
  const place = rowPlace(db, entry.head.receivedOn, before, LAST_ENVELOPE);
  if (before !== undefined) prepare(db)('DELETE FROM envelope WHERE row = ?').run(before);
  prepare(db)(INSERT).run(place, ...COLUMNS.map((column) => row[column] ?? null));
  countInSeries(db, 'envelope', entry.vault, entry.head);
}

function stored(db: Db, id: string): Stored | undefined {
  return prepare(db)(SELECT).get(id) as Stored | undefined;
}

function rowOf(entry: EnvelopeState, deadline: Period): Row {
  const { head, sent, receipted } = entry;
  return {
    ...head,
    pages: head.pages ?? null,
    id: entry.id,
    vault: entry.vault,
    registeredAt: entry.registered.at,
    status: entry.status,
    sentOn: sent?.sentOn ?? null,
    carriage: sent?.carriage ?? null,
    carrier: sent?.carrier ?? null,
    receiptNumber: receipted?.receiptNumber ?? null,
    receiptOn: receipted?.receiptOn ?? null,
    dueOn: deadline.state === 'running' ? deadline.dueOn : null,
    endedOn: deadline.endedOn,
    conflicts: entry.conflicts.length,
    missedDates: officeMissedText(entry.missed),
  };
}

function compare(db: Db, stream: string, events: readonly FoldEvent[]): readonly Difference[] {
  const entry = foldEnvelope(events);
  const there = stored(db, stream);
  if (entry === null) return there === undefined ? [] : [{ table: 'envelope', stream }];
  const deadline = envelopeDeadline(entry, rulebookIn(db));
  const due = rowOf(entry, deadline);
  const clock = officeClockRows(entry, entry.registered, deadline);
  const same = there !== undefined && COLUMNS.every((column) => there[column] === (due[column] ?? null));
  return [
    ...(same ? [] : [{ table: 'envelope', stream }]),
    ...(officeClocks.differs(db, stream, clock) ? [{ table: 'office_clock', stream }] : []),
  ];
}
