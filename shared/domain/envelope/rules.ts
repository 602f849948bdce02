import { AppError } from '../../errors/app-error.ts';
import type { EnvelopeAction, EnvelopeDraft } from './actions.ts';
import type { EnvelopeState } from './fold.ts';

/**
 * Refuses what cannot be so.
 * @throws AppError ENVELOPE_INVALID
 */
export function assertEnvelope(draft: EnvelopeDraft, today: string): void {
  if (draft.receivedOn > today) throw invalid('收到日期不能晚于今天');
  const first = draft.firstHand.trim();
  if (first === '' || draft.secondHand.trim() === '' || draft.destination.trim() === '') {
    throw invalid('请填写两名经手人和送达单位');
  }
  if (first === draft.secondHand.trim()) throw invalid('两名经手人不能是同一人');
}

/**
 * Refuses a step that the entry's state, or the order of days, does not allow.
 * @throws AppError ENVELOPE_STEP_FORBIDDEN, ENVELOPE_INVALID
 */
export function assertEnvelopeStep(entry: EnvelopeState, action: EnvelopeAction, today: string): void {
  if (entry.status === 'void') throw forbidden('该登记已作废，编号保留');
  if (action.action === 'send') {
    if (entry.status !== 'received') throw forbidden('已登记送出');
    if (action.sentOn < entry.head.receivedOn || action.sentOn > today) {
      throw invalid('送出日期应在收到日期与今天之间');
    }
    if (action.carrier.trim() === '') throw invalid('请填写送件人');
  }
  if (action.action === 'receipt') {
    if (entry.sent === null) throw forbidden('请先登记送出，再登记回执');
    if (entry.receipted !== null) throw forbidden('已登记回执');
    if (action.receiptOn < entry.sent.sentOn || action.receiptOn > today) {
      throw invalid('回执日期应在送出日期与今天之间');
    }
    if (action.receiptNumber.trim() === '') throw invalid('请填写回执号');
  }
}

const invalid = (where: string) => new AppError('ENVELOPE_INVALID', { where });
const forbidden = (where: string) => new AppError('ENVELOPE_STEP_FORBIDDEN', { where });
