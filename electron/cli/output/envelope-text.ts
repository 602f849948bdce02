import type { Envelope } from '../../../shared/contract/envelopes.ts';
import { missedText } from '../../../shared/domain/clocks/missed-text.ts';
import { ENVELOPE_STATUS_TERMS } from '../../../shared/rules/envelope-lists.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

/** Lines for an entry of the register after a step. */
export function enteredEnvelope(done: string, entry: Envelope): readonly string[] {
  const { number, status, deadline } = entry;
  return [
    `${done}，编号 ${printable(number)}。现在：${ENVELOPE_STATUS_TERMS[status]}。`,
    ...(deadline.state === 'running' ? [printable(deadline.explanation)] : []),
  ];
}

/** Lines for a page of the register. */
export function envelopeList(total: number, envelopes: readonly Envelope[]): readonly string[] {
  if (envelopes.length === 0) return ['没有径送登记。'];
  const shown = envelopes.length < total ? `，以下为最近登记的 ${String(envelopes.length)} 件` : '';
  const rows = envelopes.map((entry) => [
    entry.number,
    entry.receivedOn,
    `${String(entry.pieces)}件${entry.pages === null ? '' : `${String(entry.pages)}页`}`,
    ENVELOPE_STATUS_TERMS[entry.status],
    dueText(entry),
    missedText(entry.missedDates),
    entry.destination,
    entry.sentOn ?? '',
    entry.receiptNumber ?? '',
  ]);
  const head = ['编号', '收到', '件数', '状态', '期限', '超期记录', '送达单位', '送出', '回执号'];
  return [`共 ${String(total)} 件${shown}：`, ...table(head, rows)];
}

function dueText({ deadline: { state, dueOn, overdueDays } }: Envelope): string {
  if (overdueDays !== null) return `超期 ${String(overdueDays)} 天`;
  return state === 'running' ? `最迟 ${dueOn}` : '';
}
