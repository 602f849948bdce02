import type { RedirectAction } from '../../../../shared/domain/item/redirect.ts';
import { orderOf, type TypedOrder } from '../../erasing/model/typed-order.ts';
import { envelopeOf, type TypedEnvelope } from './typed-envelope.ts';

/** The step to be signed, or `null` while something is wrong. */
export function redirectOf(typed: TypedOrder, entry: TypedEnvelope, today: string): RedirectAction | null {
  const order = orderOf(typed, today);
  const envelope = envelopeOf(entry);
  return order === null || envelope === null ? null : { action: 'redirect', ...order, envelope };
}
