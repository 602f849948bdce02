import { chance } from './chance.ts';
import { ledgerRow, type RowFacts } from './ledger-row.ts';

/** What kind of ledger to invent. `rows` counts lines with leads, the bad ones and the repeats among them. */
export type MessyLedgerOptions = {
  readonly rows: number;
  readonly seed?: number;
  /** How many of the rows cannot be registered. */
  readonly badRows?: number;
  /** The last of the three years. */
  readonly lastYear?: number;
};

/** An invented ledger of three years: every line of the sheet as text cells, and what is to be found in it. */
export type MessyLedger = {
  readonly lines: readonly (readonly string[])[];
  /** 1-based line of the header. */
  readonly headerRow: number;
  /** Rows that hold a lead, bad ones included. */
  readonly leadRows: number;
  /** 1-based lines that must be refused. */
  readonly bad: readonly number[];
  /** 1-based lines that repeat the subject and the matter of a line before. */
  readonly repeats: readonly number[];
};

/** Columns in the order of the sheet. */
export const LEDGER_HEADER = [
  '序号',
  '线索编号',
  '收到时间',
  '线索来源',
  '来文文号',
  '被反映人',
  '单位',
  '职务',
  '职级',
  '管理权限',
  '政治面貌',
  '问题类别',
  '反映的主要问题',
  '涉及金额（万元）',
  '署名情况',
  '反映人',
  '联系方式',
  '承办人',
  '拟办意见',
  '处置方式',
  '处置时间',
  '审批人',
  '审批时间',
  '办理结果',
  '办结时间',
  '归档号',
  '性别',
  '备注',
] as const;

const YEARS = 3;
const LAST_YEAR = 2025;
const REPEAT_EVERY = 25;

/**
 * Invents a plausible messy ledger: a title above the header, dates in many spellings, several subjects in one cell,
 * full-width digits, blank, total and signature lines. The same options always give the same ledger.
 */
export function messyLedger(options: MessyLedgerOptions): MessyLedger {
  const { rows, seed = 1, badRows = 0, lastYear = LAST_YEAR } = options;
  const random = chance(seed);
  const lines: string[][] = [['驻市住建局纪检监察组问题线索管理台账'], [...LEDGER_HEADER]];
  const repeats: number[] = [];
  const bad: number[] = [];
  const badPlaces = placesOf(badRows, rows);
  let earlier: RowFacts | undefined;
  for (let index = 0; index < rows; index++) {
    if (index > 0 && index % 97 === 0) lines.push([]);
    const isBad = badPlaces.has(index);
    const repeated = !isBad && index % REPEAT_EVERY === REPEAT_EVERY - 1 ? earlier : undefined;
    const row = ledgerRow(random, index, yearOf(index, rows, lastYear), repeated);
    lines.push(isBad ? spoiled(row.cells, bad.length) : [...row.cells]);
    if (isBad) bad.push(lines.length);
    else if (repeated !== undefined) repeats.push(lines.length);
    else if (index % REPEAT_EVERY === 0) earlier = row.facts;
  }
  lines.push(['合计', String(rows)], [], ['填报人：周敏', '', '审核人：吴志强']);
  return { lines, headerRow: 2, leadRows: rows, bad, repeats };
}

/** A ledger's lines as CSV text with CRLF line ends, as spreadsheet programs save it. */
export function ledgerCsv(ledger: MessyLedger): string {
  return ledger.lines.map((line) => line.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

function csvCell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function yearOf(index: number, rows: number, lastYear: number): number {
  return lastYear - YEARS + 1 + Math.min(YEARS - 1, Math.floor((index * YEARS) / rows));
}

/** Spreads the bad rows over the sheet, clear of the rows that repeat others or are repeated. */
function placesOf(count: number, rows: number): ReadonlySet<number> {
  const free = Array.from({ length: rows }, (_, index) => index).filter(
    (index) => index % REPEAT_EVERY !== 0 && index % REPEAT_EVERY !== REPEAT_EVERY - 1,
  );
  const step = Math.max(1, Math.floor(free.length / Math.max(1, count)));
  return new Set(free.filter((_, place) => place % step === 0).slice(0, count));
}

/** The ways in which rows of real ledgers go wrong: column and what stands in it. */
const SPOILS: readonly (readonly [column: (typeof LEDGER_HEADER)[number], text: string])[] = [
  ['被反映人', ''],
  ['收到时间', '去年秋天'],
  ['管理权限', '市管'],
  ['反映的主要问题', ''],
  ['收到时间', '2025-02-30'],
];

function spoiled(cells: readonly string[], which: number): string[] {
  const [column, text] = SPOILS[which % SPOILS.length] ?? ['被反映人', ''];
  const at = LEDGER_HEADER.indexOf(column);
  // A lead that the commission assigned may be about anybody.
  const source = LEDGER_HEADER.indexOf('线索来源');
  return cells.map((cell, index) => (index === at ? text : index === source ? '信访举报' : cell));
}
