import { z } from 'zod';
import { CLASSIFICATIONS } from '../../rules/code-lists.ts';
import { type ErrorCode } from '../../errors/sentences.ts';
import { isAppError } from '../../errors/app-error.ts';
import type { LedgerField } from '../../rules/ledger-columns.ts';
import type { LeadDraft } from '../lead/draft.ts';
import { contentFields, headFields, type Reporter, subjectSchema } from '../lead/fields.ts';
import { assertMayBeRegistered, type LeadRulesContext } from '../lead/rules.ts';
import type { Imported, LedgerWords } from '../lead/sections.ts';
import { amountFen } from './amounts.ts';
import { cellsOf } from './cells.ts';
import { isErrorValue, lineText, runningText, yesOrNo } from './cell-text.ts';
import { courseOf } from './course.ts';
import { ledgerDate } from './dates.ts';
import { RowRejected } from './rejection.ts';
import { reporterOf } from './reporter.ts';
import type { LeadRows } from './row-groups.ts';
import type { RowView, SheetView } from './row-view.ts';
import { labelOf, subjectsOf } from './subjects.ts';
import { categoryOf, channelOf, classificationOf, letterClassOf, sourceOf } from './values.ts';

/** Stands for the matter where a ledger has no column for it. */
export const PROBLEM_NOT_STATED = '台账未载明主要问题';

/** A line of a ledger as a registration. The reporter stands apart: it is sealed before anything is written. */
export type LedgerLead = {
  readonly row: number;
  readonly draft: LeadDraft;
  readonly reporter: Reporter | undefined;
  readonly imported: Omit<Imported, 'batch' | 'row'>;
  readonly ledger: LedgerWords;
};

const leadSchema = z.strictObject({
  ...headFields,
  subjects: z.array(subjectSchema).min(1).max(100),
  ...contentFields,
});
type DraftFacts = z.infer<typeof leadSchema>;

/**
 * Reads one lead and measures it against the rules of registration. What a ledger need not have (who manages the subject, a
 * category, the reporter of a 实名 letter) may be missing; what decides whether the lead may be entered at all may not be
 * unclear.
 * @throws RowRejected with column and reason
 */
export function ledgerLead(rows: LeadRows, view: SheetView, context: LeadRulesContext): LedgerLead {
  const { first, more } = rows;
  if ([first, ...more].some(({ source }) => source.beyond === true))
    throw new RowRejected('', '列数过多，请删去多余的列');
  const subjects = [first, ...more].flatMap((row) => subjectsOf(row, view));
  const { signature, reporter } = reporterOf(rows, view);
  const facts = { ...headOf(first, more, view), ...contentOf(first, more, view), signature, subjects };
  const draft = checked(facts, view);
  assertAllowed(draft, view, context);
  const { imported, words } = courseOf(rows, view);
  const number = lineText(usable(first.text('originalNumber')) || usable(first.text('serial')));
  if (number.length > 100) throw new RowRejected(labelOf(view, 'originalNumber', '编号'), '内容超过100字');
  const ledger = { ...(number === '' ? {} : { originalNumber: number }), words, cells: cellsOf(rows, view) };
  return { row: first.row, draft, reporter, imported, ledger };
}

function headOf(first: RowView, more: readonly RowView[], view: SheetView) {
  const line = (field: LedgerField) => lineText(usable(first.text(field))) || undefined;
  const source = sourceOf(first.text('source'));
  const pages = Number(line('originalPages') ?? Number.NaN);
  return {
    receivedOn: receivedOn(first, view),
    writtenOn: ledgerDate(first.text('writtenOn'), view.sheet.date1904),
    channel: channelOf(first.text('channel'), first.text('source')),
    source,
    sourceOrganisation: line('sourceOrganisation'),
    documentNumber: line('documentNumber'),
    letterClass: letterClassOf(first.text('letterClass')),
    classification: classification([first, ...more], view),
    originalPages: Number.isSafeInteger(pages) && pages >= 0 && pages <= 100_000 ? pages : undefined,
    originalPlace: line('originalPlace'),
  };
}

function contentOf(first: RowView, more: readonly RowView[], view: SheetView) {
  const line = (field: LedgerField) => lineText(usable(first.text(field))) || undefined;
  const together = (field: LedgerField) => {
    const texts = [first.text(field), ...more.map((row) => row.own(field))].map(usable).map(runningText);
    return [...new Set(texts)].filter((text) => text !== '').join('\n');
  };
  return {
    ...categoryOf(first.text('category'), first.text('subcategory')),
    eightRules: yesOrNo(first.text('eightRules')) ?? false,
    problem: problem(together('problem'), first, view),
    occurred: line('occurred'),
    amountFen: amountFen(first.text('amountFen'), view.column('amountFen')?.unit),
    handler: line('handler'),
    proposedOpinion: runningText(usable(first.text('proposedOpinion'))) || undefined,
    remarks: together('remarks') || undefined,
  };
}

function receivedOn(row: RowView, view: SheetView): string {
  const text = row.text('receivedOn');
  const column = labelOf(view, 'receivedOn', '收到时间');
  if (text === '') throw new RowRejected(column, '收到日期为空');
  if (isErrorValue(text)) throw new RowRejected(column, '公式没有结果，请改为日期');
  const date = ledgerDate(text, view.sheet.date1904);
  if (date === undefined) throw new RowRejected(column, '日期无法识别，请写成“2026-03-05”这样的年月日');
  return date;
}

function problem(text: string, row: RowView, view: SheetView): string {
  const column = view.column('problem');
  if (text !== '') return text;
  if (column === undefined) return PROBLEM_NOT_STATED;
  if (isErrorValue(row.text('problem'))) throw new RowRejected(column.label, '公式没有结果，请改为文字');
  throw new RowRejected(column.label, '主要问题为空');
}

/** The highest of all lines of a lead. */
function classification(rows: readonly RowView[], view: SheetView) {
  const marks = rows.map((row) => {
    const mark = classificationOf(row.text('classification'));
    if (mark === undefined) throw new RowRejected(labelOf(view, 'classification', '密级'), '密级无法识别');
    return CLASSIFICATIONS.indexOf(mark);
  });
  return CLASSIFICATIONS[Math.max(...marks)] ?? '工作秘密';
}

function usable(text: string): string {
  return isErrorValue(text) ? '' : text;
}

function checked(facts: DraftFacts, view: SheetView): LeadDraft {
  const result = leadSchema.safeParse(facts);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const [field, , part] = issue?.path ?? [];
  const name = field === 'subjects' ? (part === undefined ? 'subject.name' : `subject.${String(part)}`) : String(field);
  const column = view.columns.find((one) => one.field === name)?.label ?? labelOf(view, 'subject.name', '');
  const reason = issue?.code === 'too_big' ? `内容超过${String(issue.maximum)}字（个）` : '内容不符合要求';
  throw new RowRejected(column, reason);
}

const FIELD_OF_REFUSAL: Partial<Record<ErrorCode, LedgerField>> = {
  LEAD_MANAGED_ABOVE: 'subject.management',
  LEAD_ABOVE_CEILING: 'classification',
  LEAD_DATE_FUTURE: 'receivedOn',
  LEAD_SUBJECT_EMPTY: 'subject.name',
};

function assertAllowed(draft: LeadDraft, view: SheetView, context: LeadRulesContext): void {
  try {
    // An old ledger need not hold the identity of whoever signed his letter.
    assertMayBeRegistered({ ...draft, hasReporter: true }, context);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const field = FIELD_OF_REFUSAL[error.code];
    throw new RowRejected(field === undefined ? '' : labelOf(view, field, ''), error.message);
  }
}
