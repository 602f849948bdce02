import type { ImportResult } from '../../../shared/contract/leads.ts';
import { table } from './table.ts';

const MOST_LISTED = 20;
const MOST_NAMED = 3;

/** The first rows that were not understood, in one line: `第25行被反映人为空；……`. */
export function rejectedText(rejected: ImportResult['rejected']): string {
  const named = rejected.slice(0, MOST_NAMED).map(({ row, column, reason }) => {
    return `第${String(row)}行${column === '' || reason.startsWith(column) ? '' : `“${column}”`}${reason.replace(/。$/u, '')}`;
  });
  return named.join('；') + (rejected.length > MOST_NAMED ? '；……' : '。');
}

/** Lines for a ledger that was taken in, or only looked at. */
export function imported(result: ImportResult): readonly string[] {
  const { read, registered, toComplete, duplicates, rejected, dryRun } = result;
  const counts = [
    `读到 ${String(read)} 行`,
    `${dryRun ? '可登记' : '已登记'} ${String(registered)} 件`,
    ...(toComplete > 0 ? [`其中${dryRun ? '未载明处置' : '待补录'} ${String(toComplete)} 件`] : []),
    ...(duplicates.length > 0 ? [`疑似重复 ${String(duplicates.length)} 行`] : []),
    ...(rejected.length > 0 ? [`需修改 ${String(rejected.length)} 处`] : []),
  ];
  return [`${counts.join('，')}。${dryRun ? '这是试读，未登记任何内容。' : ''}`, ...repeats(result), ...faults(result)];
}

function repeats({ duplicates }: ImportResult): readonly string[] {
  const rows = duplicates.slice(0, MOST_LISTED).map(({ row, of }) => [`第 ${String(row)} 行`, of]);
  return titled('疑似重复，请核对：', table(['台账行', '与此件相同'], rows), duplicates.length);
}

function faults({ rejected }: ImportResult): readonly string[] {
  const rows = rejected
    .slice(0, MOST_LISTED)
    .map(({ row, column, reason }) => [`第 ${String(row)} 行`, column, reason]);
  return titled('需修改：', table(['台账行', '列', '原因'], rows), rejected.length);
}

function titled(title: string, lines: readonly string[], all: number): readonly string[] {
  if (lines.length === 0) return [];
  const rest = all > MOST_LISTED ? [`……共 ${String(all)} 处，全部见 --json。`] : [];
  return ['', title, ...lines, ...rest];
}
