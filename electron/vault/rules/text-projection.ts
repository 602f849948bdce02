import type { EventType } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { foldRegulation } from '../../../shared/domain/regulation/fold.ts';
import type { Projection } from '../ledger/projection.ts';
import { searchText } from '../search/tokens.ts';
import { type Row, rowTable } from '../store/table-rows.ts';

const heads = rowTable('regulation', 'id', ['id', 'title', 'source', 'fileSha256', 'actor', 'importedAt'], 'id');
const articles = rowTable(
  'regulation_article',
  'regulation',
  ['regulation', 'place', 'number', 'chapter', 'text', 'folded'],
  'place',
);

/** Texts of regulations with their articles, as they are listed and searched. */
export const textProjection: Projection = {
  types: new Set<EventType>(['RegulationImported']),
  project(db, stream, events) {
    heads.replace(db, stream, headRows(events));
    articles.replace(db, stream, articleRows(events));
  },
  compare: (db, stream, events) => [
    ...(heads.differs(db, stream, headRows(events)) ? [{ table: heads.name, stream }] : []),
    ...(articles.differs(db, stream, articleRows(events)) ? [{ table: articles.name, stream }] : []),
  ],
  *owners(db) {
    yield* heads.owners(db);
    yield* articles.owners(db);
  },
};

function headRows(events: readonly FoldEvent[]): readonly Row[] {
  const text = foldRegulation(events);
  if (text === null) return [];
  const { id, title, source, fileSha256, actor, at } = text;
  return [{ id, title, source, fileSha256, actor, importedAt: at }];
}

function articleRows(events: readonly FoldEvent[]): readonly Row[] {
  const regulation = foldRegulation(events);
  if (regulation === null) return [];
  return regulation.text.map(({ number, chapter = null, text }, place) => ({
    ...{ regulation: regulation.id, place, number, chapter, text },
    folded: searchText([number, chapter ?? '', text]),
  }));
}
