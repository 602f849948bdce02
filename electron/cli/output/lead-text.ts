import type { LeadRow } from '../../../shared/contract/lead-row.ts';
import { ALL_STEPS } from '../../../shared/domain/course/steps.ts';
import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import type { Reporter } from '../../../shared/domain/lead/fields.ts';
import type { Notice } from '../../../shared/domain/lead/notices.ts';
import { onBehalfText } from '../../../shared/rules/approval-chains.ts';
import { periodRule } from '../../../shared/rules/clocks/all.ts';
import { LEAD_STATUS_TERMS, type LeadStatus } from '../../../shared/rules/lead-status.ts';
import { printable } from './printable.ts';
import { labelled, shortened, table } from './table.ts';

const NAME_COLUMNS = 24;
const PLACE_COLUMNS = 28;

const ACTED: Readonly<Record<string, string>> = {
  correct: '已更正，原内容留存',
  void: '已作废（编号保留）',
  dispose: '已录入纸质审批',
  complete: '已补录',
  erase: '已按指令清除内容',
  ...Object.fromEntries(ALL_STEPS.map(({ action, term }) => [action, `已记录：${term}`])),
  redirect: '已清除内容，转为径送',
};

/** Lines for a letter that was just registered, as a lead or as an item that is none, with the questions that it raises. */
export function registered(done: {
  readonly kind: 'lead' | 'item';
  readonly number: string;
  readonly item: string;
  readonly notices: readonly Notice[];
}): readonly string[] {
  const first =
    done.kind === 'lead'
      ? `已登记，编号 ${printable(done.number)}（来件 ${printable(done.item)}）。`
      : `已登记来件，编号 ${printable(done.number)}；不作为线索起算时限。`;
  return [first, ...done.notices.map(({ text }) => `提醒：${printable(text)}`)];
}

/** Lines for one step; erasing also names the backups that still hold what was erased. */
export function acted(
  action: LeadAction['action'],
  done: { readonly status: LeadStatus; readonly backups: readonly string[]; readonly envelope: string | null },
): readonly string[] {
  return [
    `${ACTED[action] ?? ''}。现在：${LEAD_STATUS_TERMS[done.status]}。`,
    ...envelopeLine(done.envelope),
    ...backupLines(done.backups),
  ];
}

/** Lines for a list that was signed in place, one a lead. */
export function signed(
  list: readonly { readonly lead: string; readonly status: LeadStatus; readonly onBehalfOf: string | null }[],
): readonly string[] {
  return [
    `已签批 ${String(list.length)} 项：`,
    ...list.map(({ lead, status, onBehalfOf }) => {
      const authority = onBehalfOf === null ? '' : `（${printable(onBehalfText(onBehalfOf))}）`;
      return `  ${printable(lead)}${authority}  现在：${LEAD_STATUS_TERMS[status]}`;
    }),
  ];
}

/** The line that names the entry of the register 径送登记 that was made. */
export function envelopeLine(number: string | null): readonly string[] {
  return number === null ? [] : [`已登入径送登记，编号 ${printable(number)}。`];
}

/** Lines that name the backups which still hold what was erased. */
export function backupLines(backups: readonly string[]): readonly string[] {
  if (backups.length === 0) return [];
  return ['以下备份仍含被清除的内容，请按指令销毁：', ...backups.map((file) => `  ${printable(file)}`)];
}

/** Lines for a list of leads. */
export function leadList(total: number, leads: readonly LeadRow[]): readonly string[] {
  if (leads.length === 0) return ['没有符合条件的线索。'];
  const shown = leads.length < total ? `，以下为最近登记的 ${String(leads.length)} 件` : '';
  const rows = leads.map((lead) => [
    lead.number,
    lead.receivedOn,
    LEAD_STATUS_TERMS[lead.status],
    dueText(lead),
    shortened(printable(lead.subjects), NAME_COLUMNS),
    shortened(printable(lead.organisation), PLACE_COLUMNS),
    lead.evidence === 0 ? '' : String(lead.evidence),
  ]);
  return [
    `共 ${String(total)} 件${shown}：`,
    ...table(['编号', '收到', '状态', '期限', '被反映人', '单位', '材料'], rows),
  ];
}

/** What is due next and when, or by how many days it is late. */
function dueText({ dueOn, dueCode, overdueDays }: LeadRow): string {
  if (dueOn === null) return '';
  const what = periodRule(dueCode ?? '')?.what ?? '';
  return `${what} ${overdueDays === null ? `最迟 ${dueOn}` : `已超期 ${String(overdueDays)} 天`}`;
}

/** Lines for a reporter's identity, shown for this once. */
export function reporter(found: Reporter): readonly string[] {
  const yes = (value: boolean | undefined) => (value === undefined ? undefined : value ? '是' : '否');
  return [
    ...labelled([
      ['检举控告人', found.name],
      ['联系方式', found.contact],
      ['地址', found.address],
      ['单位', found.organisation],
      ['要求保密', yes(found.confidential)],
      ['同意反馈', yes(found.feedbackAgreed)],
    ]),
    '本次查看已记录在案。',
  ];
}
