import type { LeadRow } from '../../../shared/contract/lead-row.ts';
import { LEAD_STATUS_TERMS } from '../../../shared/rules/lead-status.ts';
import type { LedgerViewCode } from '../../../shared/rules/ledger-views.ts';
import { PAPER_COLUMNS } from '../../../shared/rules/paper-ledger.ts';
import { daysBetween } from '../../../shared/domain/days.ts';
import { missedText } from '../../../shared/domain/clocks/missed-text.ts';
import { wanText } from '../../ui/format.ts';

/** What a column needs beside the row. */
export type ColumnContext = {
  readonly today: string;
  /** Names of the vaults that leads came from, by id. */
  readonly vaults: ReadonlyMap<string, string>;
};

/** A column of the ledger. */
export type Column = {
  readonly code: string;
  readonly title: string;
  /** In rem; at least, where `grow` says which share it takes of what the others leave. */
  readonly width: number;
  readonly grow?: number;
  /** `line` counts the lines of the list from 0. */
  readonly text: (row: LeadRow, context: ColumnContext, line: number) => string;
  /** Stands there by choice. */
  readonly isAdded?: boolean;
};

/** What the codes of the paper ledger's columns begin with. */
const PAPER = 'paper-';

/** The running period; drawn as a mark, so that its words come from one place. */
export const DUE = 'due';

/** The columns of every ledger, in the order of the paper one. */
export const USUAL_COLUMNS: readonly Column[] = [
  { code: 'number', title: '线索编号', width: 8.1, text: (row) => row.number },
  { code: 'receivedOn', title: '收到日期', width: 5.6, text: (row) => row.receivedOn },
  { code: 'source', title: '线索来源', width: 5.6, text: (row) => row.source },
  { code: 'subjects', title: '被反映人', width: 4.6, text: (row) => row.subjects },
  { code: 'organisation', title: '单位及职务', width: 6, grow: 1, text: (row) => row.organisation },
  { code: 'excerpt', title: '主要问题', width: 8, grow: 2, text: (row) => row.excerpt },
  { code: 'category', title: '问题类别', width: 6.3, text: (row) => row.category },
  { code: 'handler', title: '承办人', width: 4, text: (row) => row.handler },
  { code: 'status', title: '当前环节', width: 5.4, text: (row) => LEAD_STATUS_TERMS[row.status] },
  { code: 'mode', title: '处置方式', width: 4.6, text: (row) => row.mode },
  { code: DUE, title: '时限', width: 6.4, text: () => '' },
];

/** What may be added beside them. */
export const MORE_COLUMNS: readonly Column[] = [
  { code: 'classification', title: '密级', width: 4.6, text: (row) => row.classification },
  { code: 'signature', title: '署名', width: 3.4, text: (row) => row.signature },
  {
    code: 'repeatOf',
    title: '首次/重复',
    width: 9,
    text: ({ repeatOf }) => (repeatOf === null ? '首次' : `重复 ${repeatOf}`),
  },
  {
    code: 'amount',
    title: '金额',
    width: 6.5,
    text: ({ amountFen }) => (amountFen === null ? '' : `${wanText(amountFen)}万元`),
  },
  { code: 'disposedOn', title: '处置时间', width: 5.6, text: (row) => row.disposedOn ?? '' },
  { code: 'closedOn', title: '办结时间', width: 5.6, text: (row) => row.closedOn ?? '' },
  { code: 'originalPlace', title: '原件存放位置', width: 9, text: (row) => row.originalPlace },
  { code: 'originalNumber', title: '原编号', width: 7, text: (row) => row.originalNumber },
  {
    code: 'age',
    title: '收到至今',
    width: 5.2,
    text: ({ receivedOn }, { today }) => `${String(daysBetween(receivedOn, today))}天`,
  },
  { code: 'opinionLate', title: '意见超期天数', width: 6.4, text: opinionLateText },
  { code: 'missed', title: '超期记录', width: 11, grow: 2, text: ({ missedDates }) => missedText(missedDates) },
  { code: 'delayReason', title: '超期原因', width: 9, text: ({ delayReason }) => delayReason },
  { code: 'reviewOn', title: '重新研判日期', width: 6.4, text: (row) => row.reviewOn ?? '' },
  { code: 'archiveNumber', title: '归档号', width: 6.4, text: (row) => row.archiveNumber },
  { code: 'retention', title: '保管期限', width: 4.6, text: (row) => row.retention },
  { code: 'archivedOn', title: '归档日期', width: 5.6, text: (row) => row.archivedOn ?? '' },
  { code: 'handedTo', title: '移交', width: 4.6, text: (row) => row.handedTo },
];

/** How late the opinion is, by the first receipt that was recorded: the mark of the running period may be about another. */
function opinionLateText({ opinionDueOn }: LeadRow, { today }: ColumnContext): string {
  return opinionDueOn === null || opinionDueOn >= today ? '' : `${String(daysBetween(opinionDueOn, today))}天`;
}

/** Columns that a view is about; they stand there whether they were chosen or not. */
const OF_VIEW: Readonly<Partial<Record<LedgerViewCode, readonly string[]>>> = {
  archived: ['archiveNumber', 'retention', 'archivedOn', 'handedTo'],
  ageing: ['age', 'delayReason'],
  'ageing-year': ['age', 'delayReason'],
  overdue: ['delayReason'],
  'no-opinion': ['opinionLate', 'delayReason'],
  'ever-overdue': ['missed', 'delayReason'],
  'review-due': ['reviewOn'],
  shelved: ['reviewOn'],
};

/** Widths in rem of columns of the paper ledger that hold running text. */
const PAPER_WIDTHS: Readonly<Record<number, number>> = { 8: 12, 12: 14, 16: 12, 17: 12, 23: 12, 27: 14, 28: 10 };

/** The columns of the paper ledger, each of which may be added; the serial number is the line's place in the list. */
export const PAPER_CHOICES: readonly Column[] = PAPER_COLUMNS.map(({ number, title }) => ({
  code: `${PAPER}${String(number)}`,
  title,
  width: PAPER_WIDTHS[number] ?? (number === 1 ? 3 : 8),
  text: number === 1 ? (_row, _context, line) => String(line + 1) : (row) => row.columns?.[String(number)] ?? '',
}));

/** The numbers of the chosen columns of the paper ledger, in its order. */
export function paperNumbers(chosen: readonly string[]): readonly number[] {
  return PAPER_COLUMNS.flatMap(({ number }) => (chosen.includes(`${PAPER}${String(number)}`) ? [number] : []));
}

/** At a commission: which team a lead came from. */
const TEAM_COLUMN: Column = {
  code: 'vault',
  title: '派驻机构',
  width: 6,
  grow: 0.8,
  text: ({ vault }, { vaults }) => vaults.get(vault) ?? '未登记名片的单位',
};

/** Columns that say nothing in a view, and make room for those that do. */
const NOT_OF_VIEW: Readonly<Partial<Record<LedgerViewCode, readonly string[]>>> = {
  archived: ['source', 'category', 'status', DUE],
  // Nothing was decided on any of them; and who asks for what was late has its reasons in view.
  'no-opinion': ['source', 'mode'],
  'ever-overdue': ['source', 'category', 'mode'],
};

/**
 * The columns in use: the usual ones, the team's at a commission, and those that the view is about or that were chosen
 * behind them, in their own order.
 */
export function columnsInUse(
  kind: 'team' | 'commission',
  chosen: readonly string[],
  view?: LedgerViewCode,
): readonly Column[] {
  const [number, ...others] = USUAL_COLUMNS;
  const usual = kind === 'team' || number === undefined ? USUAL_COLUMNS : [number, TEAM_COLUMN, ...others];
  const asked = [...chosen, ...(view === undefined ? [] : (OF_VIEW[view] ?? []))];
  const added = [...MORE_COLUMNS, ...PAPER_CHOICES].filter(({ code }) => asked.includes(code));
  const idle = view === undefined ? [] : (NOT_OF_VIEW[view] ?? []);
  return [
    ...usual.filter(({ code }) => !idle.includes(code)),
    ...added.map((column) => ({ ...column, isAdded: true })),
  ];
}

/** The columns as tracks of a style sheet's grid, and the least width of all of them in rem. `before` stands before them. */
export function tracksOf(
  columns: readonly Column[],
  before: number,
): { readonly tracks: string; readonly least: number } {
  const track = ({ width, grow }: Column) =>
    grow === undefined ? `${String(width)}rem` : `minmax(${String(width)}rem, ${String(grow)}fr)`;
  return {
    tracks: [`${String(before)}rem`, ...columns.map(track)].join(' '),
    least: columns.reduce((sum, { width }) => sum + width, before),
  };
}
