import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import { LEAD_STATUS_TERMS } from '../../../../shared/rules/lead-status.ts';
import { missedText } from '../../../../shared/domain/clocks/missed-text.ts';
import { dueState } from '../../../ui/due-tag.tsx';

/** A column of the printed ledger; `className` gives its width. */
export type PaperColumn = {
  readonly title: string;
  readonly className: string;
  readonly text: (row: LeadRow, index: number, today: string) => string;
};

/** Characters of a summary from which it was cut. */
const EXCERPT = 80;

/** The columns of the printed ledger: those of the screen, with the number of the line and the day of the due date. */
export const PAPER_COLUMNS: readonly PaperColumn[] = [
  { title: '序号', className: 'paper-w-index', text: (_, index) => String(index + 1) },
  { title: '线索编号', className: 'paper-w-number', text: (row) => row.number },
  { title: '收到日期', className: 'paper-w-day', text: (row) => row.receivedOn },
  { title: '线索来源', className: 'paper-w-source', text: (row) => row.source },
  { title: '被反映人', className: 'paper-w-name', text: (row) => row.subjects },
  { title: '单位及职务', className: 'paper-w-unit', text: (row) => row.organisation },
  { title: '主要问题', className: '', text: (row) => excerptText(row.excerpt) },
  { title: '问题类别', className: 'paper-w-category', text: (row) => row.category },
  { title: '承办人', className: 'paper-w-name', text: (row) => row.handler },
  { title: '当前环节', className: 'paper-w-status', text: (row) => LEAD_STATUS_TERMS[row.status] },
  { title: '处置方式', className: 'paper-w-status', text: modeText },
  { title: '时限', className: 'paper-w-unit', text: dueText },
];

function excerptText(excerpt: string): string {
  return Array.from(excerpt).length < EXCERPT ? excerpt : `${excerpt}…`;
}

function modeText({ mode, disposedOn }: LeadRow): string {
  return [mode, disposedOn ?? ''].filter((text) => text !== '').join('\n');
}

/** How late the opinion is, where another period stands above it or the receipt was corrected. */
function opinionLines({ opinionDueOn, dueCode, dueOn }: LeadRow, today: string): readonly string[] {
  if (opinionDueOn === null || opinionDueOn >= today) return [];
  if (dueCode === 'D01' && dueOn === opinionDueOn) return [];
  return [`处置意见最迟${opinionDueOn}，${dueState({ dueOn: opinionDueOn }, today)?.text ?? ''}`];
}

/** The due date with how it stands, so that nobody has to count on paper; then what was missed, and why. */
function dueText(row: LeadRow, _index: number, today: string): string {
  const missed = missedText(row.missedDates);
  const lines = [
    ...(row.dueOn === null ? [] : [row.dueOn, dueState(row, today)?.text ?? '']),
    ...opinionLines(row, today),
    ...(missed === '' ? [] : [`超期记录：${missed}`]),
    ...(row.delayReason === '' ? [] : [`原因：${row.delayReason}`]),
  ];
  return lines.join('\n');
}
