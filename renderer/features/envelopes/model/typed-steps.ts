import type { Envelope } from '../../../../shared/contract/envelopes.ts';
import type { EnvelopeAction } from '../../../../shared/domain/envelope/actions.ts';
import type { CARRIAGES } from '../../../../shared/rules/envelope-lists.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';

/** What is typed when an envelope leaves. */
export type TypedSending = {
  readonly sentOn: string;
  readonly carriage: (typeof CARRIAGES)[number];
  readonly carrier: string;
};
/** What is typed of the paper receipt. */
export type TypedReceipt = { readonly receiptNumber: string; readonly receiptOn: string };

type Faults<Typed> = Readonly<Partial<Record<keyof Typed, string>>>;

/** What is wrong about a sending, by field. */
export function sendingFaults(typed: TypedSending, { receivedOn }: Envelope, today: string): Faults<TypedSending> {
  const day = dayOrNothing(typed.sentOn, today);
  return {
    ...(day === undefined || day < receivedOn || day > today
      ? { sentOn: '送出日期应在收到日期与今天之间，请核对。' }
      : {}),
    ...(typed.carrier.trim() === '' ? { carrier: '请填写送件人。' } : {}),
  };
}

/** The step to be signed, or `null` while something is wrong. */
export function sendingOf(typed: TypedSending, entry: Envelope, today: string): EnvelopeAction | null {
  const sentOn = dayOrNothing(typed.sentOn, today);
  if (sentOn === undefined || Object.keys(sendingFaults(typed, entry, today)).length > 0) return null;
  return { action: 'send', sentOn, carriage: typed.carriage, carrier: typed.carrier.trim() };
}

/** What is wrong about a receipt, by field. */
export function receiptFaults(typed: TypedReceipt, { sentOn }: Envelope, today: string): Faults<TypedReceipt> {
  const day = dayOrNothing(typed.receiptOn, today);
  return {
    ...(typed.receiptNumber.trim() === '' ? { receiptNumber: '请填写回执上的编号。' } : {}),
    ...(day === undefined || day < (sentOn ?? '') || day > today
      ? { receiptOn: '回执日期应在送出日期与今天之间，请核对。' }
      : {}),
  };
}

/** The step to be signed, or `null` while something is wrong. */
export function receiptOf(typed: TypedReceipt, entry: Envelope, today: string): EnvelopeAction | null {
  const receiptOn = dayOrNothing(typed.receiptOn, today);
  if (receiptOn === undefined || Object.keys(receiptFaults(typed, entry, today)).length > 0) return null;
  return { action: 'receipt', receiptNumber: typed.receiptNumber.trim(), receiptOn };
}
