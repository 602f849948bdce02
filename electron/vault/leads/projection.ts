import { COURSE_EVENTS } from '../../../shared/domain/course/event-types.ts';
import type { EventType } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { foldLead } from '../../../shared/domain/lead/fold.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import type { Difference, Projection } from '../ledger/projection.ts';
import { looseStanding, standingDiffers, writeStanding } from '../packages/lead-standing.ts';
import { indexLead, searchDiffers, textOf, unindexLead } from '../search/lead-search.ts';
import type { Db } from '../store/open-database.ts';
import { prepare, rowTable } from '../store/table-rows.ts';
import { clockRows, clocks } from './clock-rows.ts';
import { rulebookIn } from '../rules/rulebook.ts';
import { evidenceRows, leadRow, leadSearchText, studyWaitRows, subjectRows } from './lead-rows.ts';
import { countNumber, countersDiffer } from './number-counter.ts';
import { leadsChanged } from './leads-version.ts';
import { waiting, waitingRows, writeWaiting } from './waiting-rows.ts';
import { LEAD_COLUMNS, rowOf, rowPlace } from './row-place.ts';

const TYPES: ReadonlySet<EventType> = new Set<EventType>([
  ...COURSE_EVENTS,
  'LeadRegistered',
  'LeadCorrected',
  'LeadVoided',
  'LeadCompleted',
  'DisposalRecorded',
  'DateMissed',
  'LeadSentSealed',
  'SectionsErased',
  'EvidenceAdded',
]);

const subjects = rowTable(
  'subject',
  'lead',
  ['lead', 'code', 'kind', 'name', 'folded', 'organisation', 'matter', 'unit', 'post', 'valid'],
  'code',
);
const evidence = rowTable(
  'evidence',
  'lead',
  ['id', 'lead', 'name', 'mediaType', 'size', 'sha256', 'source', 'acquiredOn', 'custodian', 'state'],
  'id',
);
const waits = rowTable('study_wait', 'lead', ['lead', 'kind', 'day'], 'kind');

const SELECT = `SELECT ${LEAD_COLUMNS.join(', ')} FROM lead WHERE id = ?`;
const INSERT = `INSERT INTO lead (row, ${LEAD_COLUMNS.join(', ')}) VALUES (?, ${LEAD_COLUMNS.map(() => '?').join(', ')})`;

/** The ledger of leads with its subjects, files, numbers and search index. */
export const leadProjection: Projection = {
  types: TYPES,
  project(db, _stream, events, isNew) {
    const lead = foldLead(events);
    if (lead === null) return;
    writeLead(db, lead, isNew);
    leadsChanged(db);
  },
  compare: compareLead,
  *owners(db) {
    for (const { id } of prepare(db)('SELECT id FROM lead').iterate() as Iterable<{ id: string }>) yield id;
    yield* subjects.owners(db);
    yield* evidence.owners(db);
    yield* waits.owners(db);
    yield* waiting.owners(db);
    yield* clocks.owners(db);
  },
  *compareWhole(db) {
    if (yield* searchDiffers(db)) yield { table: 'lead_search', stream: '' };
    if (countersDiffer(db)) yield { table: 'lead_number', stream: '' };
    if (hasLooseText(db)) yield { table: 'lead_text', stream: '' };
    yield* looseStanding(db);
  },
};

/** True when there is text to be searched that belongs to no lead. */
function hasLooseText(db: Db): boolean {
  return prepare(db)('SELECT 1 FROM lead_text WHERE row NOT IN (SELECT row FROM lead) LIMIT 1').get() !== undefined;
}

function writeLead(db: Db, lead: LeadState, isNew: boolean): void {
  const book = rulebookIn(db);
  const periods = clockRows(db, lead);
  const row = leadRow(lead, book, periods);
  const before = isNew ? undefined : rowOf(db, lead.id);
  const place = rowPlace(db, lead.head.receivedOn, before);
  const text = leadSearchText(lead);
  if (before !== undefined) {
    const unchanged = before === place && textOf(db, before) === text;
    if (!unchanged) unindexLead(db, before);
    prepare(db)('DELETE FROM lead WHERE row = ?').run(before);
    if (!unchanged) indexLead(db, place, text);
  } else indexLead(db, place, text);
  prepare(db)(INSERT).run(place, ...LEAD_COLUMNS.map((column) => row[column] ?? null));
  writeStanding(db, lead, { place, before, isNew });
  countNumber(db, lead);
  writeWaiting(db, lead, isNew);
  if (isNew) {
    subjects.insert(db, subjectRows(lead));
    waits.insert(db, studyWaitRows(lead, book));
    clocks.insert(db, periods);
  } else {
    subjects.replace(db, lead.id, subjectRows(lead));
    evidence.replace(db, lead.id, evidenceRows(lead));
    waits.replace(db, lead.id, studyWaitRows(lead, book));
    clocks.replace(db, lead.id, periods);
  }
}

function compareLead(db: Db, stream: string, events: readonly FoldEvent[]): readonly Difference[] {
  const lead = foldLead(events);
  const there = prepare(db)(SELECT).get(stream) as Record<string, unknown> | undefined;
  const differences: Difference[] = [];
  const differs = (table: string) => differences.push({ table, stream });
  if (lead === null) {
    if (there !== undefined) differs('lead');
    return differences;
  }
  const book = rulebookIn(db);
  const periods = clockRows(db, lead);
  const due = leadRow(lead, book, periods);
  if (there === undefined || LEAD_COLUMNS.some((column) => there[column] !== (due[column] ?? null))) differs('lead');
  const place = rowOf(db, stream);
  if (place === undefined || textOf(db, place) !== leadSearchText(lead)) differs('lead_text');
  if (place !== undefined) for (const table of standingDiffers(db, lead, place)) differs(table);
  if (subjects.differs(db, stream, subjectRows(lead))) differs('subject');
  if (evidence.differs(db, stream, evidenceRows(lead))) differs('evidence');
  if (clocks.differs(db, stream, periods)) differs('clock');
  if (waits.differs(db, stream, studyWaitRows(lead, book))) differs('study_wait');
  if (waiting.differs(db, stream, waitingRows(db, lead))) differs('waiting');
  return differences;
}
