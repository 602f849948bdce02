import type { EventType } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { foldMeeting } from '../../../shared/domain/meeting/fold.ts';
import { itemState, type MeetingState } from '../../../shared/domain/meeting/state.ts';
import { countInSeries, seriesDiffers } from '../items/series.ts';
import { rowPlace } from '../leads/row-place.ts';
import type { Difference, Projection } from '../ledger/projection.ts';
import type { Db } from '../store/open-database.ts';
import { prepare, type Row, rowTable } from '../store/table-rows.ts';

const TYPES: ReadonlySet<EventType> = new Set<EventType>([
  'MeetingCalled',
  'MeetingChanged',
  'MeetingAgendaChanged',
  'MeetingItemRecorded',
  'MeetingClosed',
  'MeetingCorrected',
  'MeetingVoided',
]);

const COLUMNS = [
  ...['id', 'vault', 'number', 'letter', 'year', 'sequence', 'name', 'heldOn', 'place', 'chairedBy'],
  ...['attendees', 'items', 'done', 'status', 'conflicts'],
] as const;

const SELECT = `SELECT row, ${COLUMNS.join(', ')} FROM meeting WHERE id = ?`;
const INSERT = `INSERT INTO meeting (row, ${COLUMNS.join(', ')}) VALUES (?, ${COLUMNS.map(() => '?').join(', ')})`;
const LAST_MEETING = 'SELECT max(row) AS row FROM meeting WHERE row >= ? AND row < ?';

const agenda = rowTable(
  'meeting_item',
  'meeting',
  ['meeting', 'position', 'lead', 'matter', 'state', 'open'],
  'position',
);

/** Study meetings with their numbers and agendas. */
export const meetingProjection: Projection = {
  types: TYPES,
  project(db, _stream, events) {
    const meeting = foldMeeting(events);
    if (meeting !== null) write(db, meeting);
  },
  compare,
  *owners(db) {
    for (const { id } of prepare(db)('SELECT id FROM meeting').iterate() as Iterable<{ id: string }>) yield id;
    yield* agenda.owners(db);
  },
  *compareWhole(db) {
    if (seriesDiffers(db, 'meeting')) yield { table: 'series_number', stream: '' };
  },
};

function write(db: Db, meeting: MeetingState): void {
  const row = rowOf(meeting);
  const before = stored(db, meeting.id)?.row;
  const place = rowPlace(db, meeting.head.heldOn, before, LAST_MEETING);
  if (before !== undefined) prepare(db)('DELETE FROM meeting WHERE row = ?').run(before);
  prepare(db)(INSERT).run(place, ...COLUMNS.map((column) => row[column] ?? null));
  agenda.replace(db, meeting.id, agendaRows(meeting));
  countInSeries(db, 'meeting', meeting.vault, meeting.head);
}

type Stored = Readonly<Record<string, unknown>> & { readonly row: number };

function stored(db: Db, id: string): Stored | undefined {
  return prepare(db)(SELECT).get(id) as Stored | undefined;
}

function rowOf(meeting: MeetingState): Row {
  const { number, letter, year, sequence, name = '', heldOn, place, chairedBy, attendees } = meeting.head;
  const { id, vault, status } = meeting;
  return {
    ...{ id, vault, number, letter, year, sequence, name, heldOn, place, chairedBy, status },
    attendees: attendees.length,
    items: meeting.agenda.length,
    done: meeting.agenda.filter((item) => itemState(meeting, item) !== 'open').length,
    conflicts: meeting.conflicts.length,
  };
}

/** `open` is 1 while the meeting is still to deal with the lead, so that no other meeting is offered it. */
function agendaRows(meeting: MeetingState): readonly Row[] {
  return meeting.agenda.map((item, position) => {
    const state = itemState(meeting, item);
    const isOpen = meeting.status === 'open' && state === 'open';
    return { meeting: meeting.id, position, ...item, state, open: isOpen ? 1 : 0 };
  });
}

function compare(db: Db, stream: string, events: readonly FoldEvent[]): readonly Difference[] {
  const meeting = foldMeeting(events);
  const there = stored(db, stream);
  const due = meeting === null ? undefined : rowOf(meeting);
  const same =
    due === undefined
      ? there === undefined
      : there !== undefined && COLUMNS.every((column) => there[column] === (due[column] ?? null));
  const itemsDiffer = agenda.differs(db, stream, meeting === null ? [] : agendaRows(meeting));
  return [...(same ? [] : [{ table: 'meeting', stream }]), ...(itemsDiffer ? [{ table: agenda.name, stream }] : [])];
}
