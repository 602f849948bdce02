import type { LedgerField } from '../../rules/ledger-columns.ts';
import { SIGNATURE_LINE, TOTAL_LINE } from '../../rules/ledger-words.ts';
import { matterText } from '../lead/folded-text.ts';
import { wordText } from './cell-text.ts';
import type { RowView, SheetView } from './row-view.ts';

/** The lines of one lead: its own, and those that a merged cell makes belong to it. */
export type LeadRows = { readonly first: RowView; readonly more: readonly RowView[] };

/** What makes a line a lead; a line that has none of these, or only one of some other kind, is none. */
const TELLING: readonly LedgerField[] = ['subject.name', 'subject.combined', 'receivedOn', 'problem'];

/** What a signature line never has. */
const LEAD_FACTS: readonly LedgerField[] = ['subject.name', 'subject.combined', 'problem', 'originalNumber'];

/** The leads of a sheet. Blank, title, total and signature lines and repeated headers are left out. */
export function* leadRowsOf(view: SheetView): Generator<LeadRows> {
  const heads = new Set(view.columns.map(({ label }) => matterText(label.split('/').at(-1) ?? '')));
  let first: RowView | undefined;
  let more: RowView[] = [];
  for (const row of view.rows()) {
    if (!isLead(row, heads)) continue;
    if (first !== undefined && belongsTo(row, first, more.at(-1) ?? first, view)) {
      more.push(row);
      continue;
    }
    if (first !== undefined) yield { first, more };
    first = row;
    more = [];
  }
  if (first !== undefined) yield { first, more };
}

function isLead(row: RowView, heads: ReadonlySet<string>): boolean {
  const filled = row.source.cells.filter((cell) => cell.trim() !== '');
  const [opening] = filled;
  if (opening === undefined) return row.source.beyond === true;
  if (isHeaderAgain(filled, heads)) return false;
  const word = wordText(opening).replace(/[()]/gu, '');
  // Columns stand in any order: a matter may open a line, and begin with 共计 or with a note.
  const opensWithMatter = row.own('problem') === opening.trim();
  if (!opensWithMatter && (TOTAL_LINE.test(word) || SIGNATURE_LINE.test(word))) return false;
  const isTelling = TELLING.some((field) => row.own(field) !== '');
  if (filled.length === 1) return isTelling && !isTitle(word);
  return !(isSigned(filled) && LEAD_FACTS.every((field) => row.own(field) === ''));
}

/** 驻某局纪检监察组（盖章） beside a date, or somebody's place to sign, in whatever column. */
function isSigned(filled: readonly string[]): boolean {
  return filled.some(
    (cell) => SIGNATURE_LINE.test(wordText(cell)) || /(?:盖章|签字|签章|签名)\)?[:：]?$/u.test(wordText(cell)),
  );
}

/** A page of a printed ledger begins with the header again. */
function isHeaderAgain(filled: readonly string[], heads: ReadonlySet<string>): boolean {
  return filled.length >= 3 && filled.every((cell) => heads.has(matterText(cell)));
}

/** A line of its own between the leads: 二〇二五年度, 2025年问题线索台账, （一）上半年. */
function isTitle(word: string): boolean {
  return /台账|线索(?:清单|汇总|登记|统计)|登记表|汇总表|一览表|年度|季度|半年|^\(?[一二三四五六七八九十\d]+[)、.]?\d{4}年/u.test(
    word,
  );
}

/**
 * True when a line continues the lead above: the cell of the lead's number (or, where there is none, of its date) is one
 * merged cell with that lead's; or the export names several persons under one lead's number. A text file has lost its
 * merged cells; there a line with a subject alone, without number, date and matter, is one of them.
 */
function belongsTo(row: RowView, first: RowView, last: RowView, view: SheetView): boolean {
  const within = (field: LedgerField): boolean => {
    const merge = row.mergedFrom(field);
    return merge !== undefined && merge.top >= first.row && merge.top <= last.row;
  };
  if (isNextPerson(row, first)) return true;
  const identity = (['originalNumber', 'serial'] as const).filter((field) => view.column(field) !== undefined);
  if (identity.some((field) => within(field) && row.own(field) === '')) return true;
  const isUnnumbered = identity.every((field) => row.own(field) === '');
  if (!isUnnumbered || row.own('receivedOn') !== '') return false;
  // Where the leads bear no numbers at all, a matter of its own makes a lead.
  const isNumbered = identity.some((field) => first.own(field) !== '');
  if (within('receivedOn')) return isNumbered || row.own('problem') === '';
  const hasSubject = row.own('subject.name') !== '' || row.own('subject.combined') !== '';
  return !view.sheet.knowsMerges && identity.length > 0 && hasSubject && row.own('problem') === '' && isNext(row, last);
}

const isNext = (row: RowView, last: RowView) => row.row === last.row + 1;

/** 受理线索编码 with 受理人员编码: one lead has a line for each of its persons. */
function isNextPerson(row: RowView, first: RowView): boolean {
  const number = row.own('originalNumber');
  const persons = [row.own('personCode'), first.own('personCode')];
  return number !== '' && number === first.own('originalNumber') && persons.every((code) => code !== '');
}
