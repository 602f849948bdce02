import type { SealedOrder } from '../../../../shared/domain/item/sections.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';

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

/** The order as it is sent, or `null` while something is wrong. */
export function orderOf(typed: TypedOrder, today: string): SealedOrder | null {
  const orderedOn = dayOrNothing(typed.orderedOn, today);
  if (orderedOn === undefined || Object.keys(orderFaults(typed, today)).length > 0) return null;
  return { documentNumber: typed.documentNumber.trim(), orderedBy: typed.orderedBy.trim(), orderedOn };
}
