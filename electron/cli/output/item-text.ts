import type { ItemFile, ItemRow } from '../../../shared/contract/items.ts';
import { STEP_TERMS } from '../../../shared/contract/step-terms.ts';
import type { ItemAction } from '../../../shared/domain/item/actions.ts';
import { missedLineText, missedText } from '../../../shared/domain/clocks/missed-text.ts';
import { subjectNames, unitAndPost } from '../../../shared/domain/lead/subject-text.ts';
import { ITEM_STATUS_TERMS, type ItemStatus } from '../../../shared/rules/item-status.ts';
import { backupLines, envelopeLine } from './lead-text.ts';
import { printable } from './printable.ts';
import { labelled, shortened, table } from './table.ts';

const NAME_COLUMNS = 24;

const ACTED: Readonly<Record<ItemAction['action'], string>> = {
  'become-lead': '已转为线索',
  join: '已并入原线索',
  forward: '已登记转送',
  return: '已登记退回',
  detach: '已解除关联',
  redirect: '已清除内容，转为径送',
  correct: '已更正，原内容留存',
  void: '已作废（编号保留）',
  erase: '已按指令清除内容',
};

/** Lines for one step on an item. */
export function actedOnItem(
  action: ItemAction['action'],
  done: {
    readonly status: ItemStatus;
    readonly lead: string | null;
    readonly envelope: string | null;
    readonly backups: readonly string[];
  },
): readonly string[] {
  return [
    `${ACTED[action]}。现在：${ITEM_STATUS_TERMS[done.status]}。`,
    ...(done.lead === null ? [] : [`线索 ${printable(done.lead)}。`]),
    ...envelopeLine(done.envelope),
    ...backupLines(done.backups),
  ];
}

const HEAD = ['编号', '收到', '类别', '去向', '期限', '超期记录', '线索', '对象'];

/** Lines for a page of the letterbox. */
export function itemList(total: number, items: readonly ItemRow[]): readonly string[] {
  if (items.length === 0) return ['没有符合条件的来件。'];
  const shown = items.length < total ? `，以下为最近登记的 ${String(items.length)} 件` : '';
  const rows = items.map((item) => [
    item.number,
    item.receivedOn,
    item.letterClass === '' ? item.source : item.letterClass,
    ITEM_STATUS_TERMS[item.status],
    dueText(item),
    missedText(item.missedDates),
    item.lead ?? '',
    shortened(printable(item.subjects), NAME_COLUMNS),
  ]);
  return [`共 ${String(total)} 件${shown}：`, ...table(HEAD, rows)];
}

function dueText({ dueOn, overdueDays }: ItemRow): string {
  if (dueOn === null) return '';
  return overdueDays === null ? `最迟 ${dueOn}` : `已超期 ${String(overdueDays)} 天`;
}

/** Lines for an item as its whole file. */
export function shownItem(item: ItemFile): readonly string[] {
  const { forwarded } = item;
  return [
    ...labelled([
      ['来件', item.number],
      ['去向', ITEM_STATUS_TERMS[item.status]],
      ['线索', item.lead],
      ['收到', item.receivedOn],
      ['收件方式', item.channel],
      ['来源', item.source],
      ['来件类别', item.letterClass],
      ['密级', item.classification],
      ['署名', item.signature],
      ['对象', item.subjects.length === 0 ? null : subjectNames(item.subjects)],
      ['单位及职务', unitAndPost(item.subjects)],
      ['内容', item.problem],
      ['批准人', forwarded?.approvedBy],
      ['批准日期', forwarded?.approvedOn],
      ['去向单位', forwarded?.destination],
      ['文号', forwarded?.documentNumber],
    ]),
    ...item.deadlines.map(({ explanation }) => printable(explanation)),
    ...item.missed.map((line) => printable(`超期记录：${missedLineText(line)}`)),
    ...item.steps.map(({ at, type, actorName }) =>
      [at.slice(0, 16).replace('T', ' '), STEP_TERMS[type] ?? type, printable(actorName ?? '')].join('  ').trimEnd(),
    ),
  ];
}
