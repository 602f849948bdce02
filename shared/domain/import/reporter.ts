import { NO_REPORTER } from '../../rules/ledger-words.ts';
import type { Reporter } from '../lead/fields.ts';
import { isErrorValue, lineText, runningText, wordText } from './cell-text.ts';
import { RowRejected } from './rejection.ts';
import type { LeadRows } from './row-groups.ts';
import type { RowView, SheetView } from './row-view.ts';
import { signatureOf } from './values.ts';

/** Stands where the ledger holds only a part of what identifies a reporter. */
const NOT_STATED = '台账未载明';

/** What a ledger says of whoever wrote, and whether he gave his name. */
export type ReporterFacts = { readonly signature: '实名' | '匿名'; readonly reporter: Reporter | undefined };

/**
 * Reads the reporter's columns. They lead to the protected section alone. A cell for 署名 that holds more than the bare word
 * may hold a name, so it goes there as well.
 * @throws RowRejected when there is more text than the section holds
 */
export function reporterOf({ first, more }: LeadRows, view: SheetView): ReporterFacts {
  const cell = (field: Parameters<RowView['text']>[0]) => usable(first.text(field));
  const { name, contact } = apart(cell('reporter.name'), cell('reporter.contact'));
  const remarks = remarksOf(first, more, view);
  const address = cell('reporter.address');
  const organisation = cell('reporter.organisation');
  const stated = signatureOf(first.text('signature'), view.column('signature')?.label ?? '');
  const signature = stated ?? (name === '' && !holdsName(first, view) ? '匿名' : '实名');
  if ([name, contact, address, organisation, remarks].every((text) => text === '')) {
    return { signature, reporter: undefined };
  }
  const reporter: Reporter = {
    name: name || NOT_STATED,
    contact: contact || NOT_STATED,
    ...(address === '' ? {} : { address }),
    ...(organisation === '' ? {} : { organisation }),
    ...(remarks === '' ? {} : { remarks }),
  };
  assertFits(reporter, view);
  return { signature, reporter };
}

/** True when the cell for 署名 says more than the bare words, so that it may name somebody. */
export function holdsName(row: RowView, view: SheetView): boolean {
  if (view.column('signature') === undefined) return false;
  const rest = wordText(row.text('signature')).replace(
    /非?实名|匿名|未?署名|不署名|无署名|具名|联名|冒名|首次|初次|重复|举报|检举|控告|反映|来信|信访|[是否有无√×✓✔yn/\\()（）、,，;；.。:：-]/gu,
    '',
  );
  return rest !== '' && !isErrorValue(row.text('signature'));
}

function remarksOf(first: RowView, more: readonly RowView[], view: SheetView): string {
  const lines: string[] = [];
  if (holdsName(first, view)) lines.push(runningText(first.text('signature')));
  for (const column of view.columns) {
    if (!column.field.startsWith('reporter.')) continue;
    const rows = column.field === 'reporter.remarks' ? [first, ...more] : more;
    const texts = rows.map((row) => (row === first ? row.shown(column) : (row.source.cells[column.index] ?? '')));
    for (const text of new Set(texts.map(usable))) if (text !== '') lines.push(`${column.label}：${text}`);
  }
  return lines.join('\n');
}

/** A name and a telephone number in one cell, taken apart where the contact has no text of its own. */
function apart(name: string, contact: string): { readonly name: string; readonly contact: string } {
  const number = /[(（]?\+?\d[\d\s-]{5,}\d[)）]?/u.exec(name)?.[0];
  if (contact !== '' || number === undefined) return { name, contact };
  const rest = name.replace(number, '').replace(/[\s,，、;；:：()（）]+$|^[\s,，、;；:：]+/gu, '');
  return { name: rest, contact: number.replace(/[()（）]/gu, '').trim() };
}

function usable(text: string): string {
  const line = lineText(text);
  return isErrorValue(line) || NO_REPORTER.test(wordText(line)) ? '' : line;
}

function assertFits(reporter: Reporter, view: SheetView): void {
  const limits = { name: 100, contact: 200, address: 300, organisation: 200, remarks: 2000 } as const;
  for (const [field, max] of Object.entries(limits)) {
    const text = reporter[field as keyof typeof limits] ?? '';
    if (text.length <= max) continue;
    const column = view.columns.find((one) => one.field === `reporter.${field}`)?.label ?? '检举控告人';
    throw new RowRejected(column, `内容超过${String(max)}字`);
  }
}
