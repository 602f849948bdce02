import type { Walk } from '../store/walk.ts';
import { SHOWN_COLUMNS } from './row-place.ts';
import type { Source } from './ledger-sources.ts';

/** What narrows a source: a phrase that is searched, and columns of the ledger's row. */
export type Narrowing = { readonly search: boolean; readonly status: boolean; readonly overdue: boolean };

/** The columns of a list's row, its place first. */
export const ROW = ['row', ...SHOWN_COLUMNS].map((column) => `l.${column}`).join(', ');

/** Every lead, as wide rows. */
const LEDGER: Walk = { from: ['lead l'], where: ['l.row > 0'], place: 'l.row' };

/** How the rows of a list are read. */
export function rowsWalk(source: Source, narrowing: Narrowing): Walk {
  return walkOf(source, narrowing, true);
}

/** How the places of a list are read: without its rows, unless they are narrowed by what only a row tells. */
export function placesWalk(source: Source, narrowing: Narrowing): Walk {
  return walkOf(source, narrowing, narrowing.status || narrowing.overdue);
}

/** How a list is counted. */
export function countWalk(source: Source, narrowing: Narrowing): Pick<Walk, 'from' | 'where'> {
  const { search, status, overdue } = narrowing;
  if (search || status || overdue || source.counted === undefined) return placesWalk(source, narrowing);
  return { from: [source.counted.from], where: [source.counted.where] };
}

function walkOf(source: Source, { search, status, overdue }: Narrowing, withRows: boolean): Walk {
  const narrow = [...(status ? ['l.status = :status'] : []), ...(overdue ? ['l.dueOn < :today'] : [])];
  const { from, where, place } = search ? searchWalk(source) : source.whole && withRows ? LEDGER : plainWalk(source);
  const rows = withRows && place !== LEDGER.place ? [`lead l ON l.row = ${place}`] : [];
  return { from: [...from, ...rows], where: [...where, ...narrow], place };
}

function plainWalk({ from, where }: Source): Walk {
  return { from: [from], where: [where], place: 'm.row' };
}

/** The hits of a search in their order; each is looked up in the source's index. */
function searchWalk({ from, where, whole }: Source): Walk {
  const hits = 's.tokens MATCH :phrase';
  if (whole) return { from: ['lead_search s'], where: [hits], place: 's.rowid' };
  return { from: ['lead_search s', `${from} ON m.row = s.rowid`], where: [hits, where], place: 's.rowid' };
}
