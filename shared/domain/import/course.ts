import { COURSE_FIELDS } from '../../rules/ledger-columns.ts';
import type { DisposalMode } from '../../rules/code-lists.ts';
import { CLOSED_WORDS, OPEN_WORDS } from '../../rules/ledger-words.ts';
import type { Imported } from '../lead/sections.ts';
import { isErrorValue, runningText, wordText } from './cell-text.ts';
import { ledgerDate } from './dates.ts';
import type { LeadRows } from './row-groups.ts';
import type { RowView, SheetView } from './row-view.ts';
import { modeOf } from './values.ts';

/** What a ledger says of a lead's course: the part that is understood, and all of it in the ledger's words. */
export type Course = {
  readonly imported: Omit<Imported, 'batch' | 'row'>;
  readonly words: Readonly<Record<string, string>>;
};

const LAST_ROUND = 5;

/** Reads the columns of disposal, approval, outcome and closing. They start no clock. */
export function courseOf({ first, more }: LeadRows, view: SheetView): Course {
  const words = wordsOf(first, view, '');
  for (const row of more) Object.assign(words, wordsOf(row, view, `（第${String(row.row)}行）`));
  if (Object.keys(words).length === 0) return { imported: { state: 'to-complete' }, words };
  const disposal = disposalOf(first, view);
  // One person's closing does not close the others: every line has to say so.
  const closings = [first, ...more].map((row) => closingOf(row, view));
  const isClosed = closings.every((closing) => closing.closed);
  const closedOn = closings
    .map(({ on }) => on ?? '')
    .sort()
    .at(-1);
  return {
    imported: {
      state: 'as-ledger',
      ...disposal,
      ...(isClosed ? { closed: true, ...(closedOn === undefined || closedOn === '' ? {} : { closedOn }) } : {}),
    },
    words,
  };
}

function wordsOf(row: RowView, view: SheetView, suffix: string): Record<string, string> {
  const words: Record<string, string> = {};
  for (const column of view.columns) {
    if (!COURSE_FIELDS.has(column.field)) continue;
    const text = suffix === '' ? row.shown(column) : (row.source.cells[column.index] ?? '');
    if (text.trim() !== '' && !isErrorValue(text)) words[`${column.label}${suffix}`] = runningText(text);
  }
  return words;
}

/** The last of the rounds of disposal that is understood, with its own date or the last one there is. */
function disposalOf(row: RowView, view: SheetView): { readonly mode?: DisposalMode; readonly disposedOn?: string } {
  for (let round = LAST_ROUND; round >= 1; round--) {
    const mode = modeOf(row.text('disposal.mode', round));
    if (mode === undefined) continue;
    const date = dateOf(row, view, round) ?? lastDate(row, view);
    return date === undefined ? { mode } : { mode, disposedOn: date };
  }
  return {};
}

const dateOf = (row: RowView, view: SheetView, round: number) =>
  ledgerDate(row.text('disposal.on', round), view.sheet.date1904);

function lastDate(row: RowView, view: SheetView): string | undefined {
  const dates = Array.from({ length: LAST_ROUND }, (_, index) => dateOf(row, view, index + 1));
  return dates.findLast((date) => date !== undefined);
}

function closingOf(row: RowView, view: SheetView): { readonly closed: boolean; readonly on?: string } {
  const on = ledgerDate(row.text('closed.on'), view.sheet.date1904);
  if (on !== undefined) return { closed: true, on };
  const says = (['closed.result', 'state', 'closed.on'] as const).map((field) => wordText(row.text(field)));
  const isOpen = says.some((text) => OPEN_WORDS.test(text));
  const isClosed = says.some((text) => CLOSED_WORDS.test(text) && !OPEN_WORDS.test(text));
  const isArchived = /\d/u.test(row.text('archive'));
  return { closed: isClosed || (isArchived && !isOpen) };
}
