import { localText } from '../../../shared/domain/clock.ts';
import { PAPER_CELLS, PAPER_COLUMNS, type PaperLine } from '../../../shared/rules/paper-ledger.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { Merged, WorkbookCell, WorkbookSheet } from '../workbook/workbook.ts';

/** What stands above the lines of an exported ledger. */
export type LedgerHead = {
  readonly title: string;
  readonly definition: string;
  readonly search: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly classification: string;
  readonly ids: readonly string[];
};

/** Lines above the heads of the columns. */
const TITLES = 3;
/** Cells of running text, in characters; all others are as wide as their head, within reason. */
const WIDE: Readonly<Record<string, number>> = {
  problem: 40,
  report: 30,
  signatures: 40,
  remarks: 20,
  organisation: 20,
};

/**
 * Name, titles and heads of an exported ledger: what it holds, its 密级, who made it for whom, and that it is not encrypted;
 * then the 28 columns, those with several facts over the heads of each.
 */
export function ledgerSheet(vault: OpenVault, head: LedgerHead): Omit<WorkbookSheet, 'rows'> {
  const { facts, member, env } = vault;
  const day = localText(env.clock.now()).slice(0, 16).replace('T', ' ');
  const purpose = head.purpose === '' ? '' : `（${head.purpose}）`;
  const found = head.search === '' ? '' : `其中含“${head.search}”的。`;
  const titles = [
    `问题线索管理台账（${head.title}）`,
    `密级：${head.classification}　${facts.name}　范围：${head.definition}${found}　共${String(head.ids.length)}件`,
    `${member.name} ${day}导出，交${head.recipient}${purpose}。本文件没有加密，请按载体管理规定保管、销毁；不含检举控告人信息。`,
  ];
  return {
    name: '问题线索管理台账',
    heads: [...titles.map((title) => [title]), ...columnHeads()],
    merged: [...titles.map((_, at) => across(at + 1, 1, PAPER_CELLS.length)), ...mergedHeads()],
    widths: PAPER_CELLS.map(({ code, title }) => WIDE[code] ?? Math.min(18, Math.max(9, title.length * 2))),
  };
}

/** A line of the paper ledger as cells in their order. */
export function lineCells(line: PaperLine, serial: number): readonly WorkbookCell[] {
  return PAPER_CELLS.map(({ code, isNumber = false }) => ({
    text: code === 'serial' ? String(serial) : (line[code] ?? ''),
    isNumber,
  }));
}

function columnHeads(): readonly (readonly string[])[] {
  return [
    PAPER_COLUMNS.flatMap(({ title, cells }) => [title, ...cells.slice(1).map(() => '')]),
    PAPER_COLUMNS.flatMap(({ cells }) => (cells.length === 1 ? [''] : cells.map(({ title }) => title))),
  ];
}

/** A column of one cell reaches over both lines of heads, one of several over its cells. */
function mergedHeads(): readonly Merged[] {
  let left = 1;
  return PAPER_COLUMNS.map(({ cells }) => {
    const from = left;
    left += cells.length;
    const top = TITLES + 1;
    return cells.length === 1 ? { top, left: from, bottom: top + 1, right: from } : across(top, from, left - 1);
  });
}

function across(line: number, left: number, right: number): Merged {
  return { top: line, bottom: line, left, right };
}
