import type { EraseAction } from '../../../../shared/domain/lead/actions.ts';
import { orderOf, type TypedOrder } from './typed-order.ts';

/** The step to be signed, or `null` while something is wrong. */
export function erasureOf(typed: TypedOrder, reason: string, today: string): EraseAction | null {
  const order = orderOf(typed, today);
  return order === null || reason.trim() === '' ? null : { action: 'erase', ...order, reason: reason.trim() };
}
