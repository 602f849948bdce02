import type { RedirectAction } from '../../../../shared/domain/item/redirect.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';
import { envelopeOf, type TypedEnvelope } from './typed-envelope.ts';

/** What is typed of a signed order. */
export type TypedOrder = { readonly documentNumber: string; readonly orderedBy: string; readonly orderedOn: string };

export const NO_ORDER: TypedOrder = { documentNumber: '', orderedBy: '', orderedOn: '' };

/** What is wrong about an order, by field. */
export function orderFaults(typed: TypedOrder, today: string): Readonly<Partial<Record<keyof TypedOrder, string>>> {
  const day = dayOrNothing(typed.orderedOn, today);
  return {
    ...(typed.documentNumber.trim() === '' ? { documentNumber: '请填写指令文号。' } : {}),
    ...(typed.orderedBy.trim() === '' ? { orderedBy: '请填写签批人。' } : {}),
    ...(day === undefined || day > today ? { orderedOn: '请填写签批日期，不能晚于今天。' } : {}),
  };
}

/** The step to be signed, or `null` while something is wrong. */
export function redirectOf(order: TypedOrder, typed: TypedEnvelope, today: string): RedirectAction | null {
  const orderedOn = dayOrNothing(order.orderedOn, today);
  const envelope = envelopeOf(typed);
  if (orderedOn === undefined || envelope === null || Object.keys(orderFaults(order, today)).length > 0) return null;
  const { documentNumber, orderedBy } = order;
  return {
    action: 'redirect',
    documentNumber: documentNumber.trim(),
    orderedBy: orderedBy.trim(),
    orderedOn,
    envelope,
  };
}
