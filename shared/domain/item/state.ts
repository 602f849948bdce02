import type { ItemStatus } from '../../rules/item-status.ts';
import type { Correctable, LeadConflict, LeadStep } from '../lead/state.ts';
import type { OfficeMissed } from '../office/missed.ts';
import type { ForwardedHead, ItemHead, SealedOrder } from './sections.ts';

/** What became of an item: the signed step, and what it stated. */
export type ItemOutcome = LeadStep &
  (
    | { readonly kind: 'lead' | 'joined'; readonly lead: string }
    | ({ readonly kind: 'forwarded' | 'returned' } & ForwardedHead)
    | ({ readonly kind: 'sealed' } & SealedOrder)
  );

/** What an item of the letterbox is, folded from its events. */
export type ItemState = Correctable<ItemHead> & {
  readonly id: string;
  readonly vault: string;
  readonly received: LeadStep;
  readonly outcome: ItemOutcome | null;
  /** Earlier outcomes that were taken back. */
  readonly detached: readonly (LeadStep & { readonly reason: string | null })[];
  readonly voided: (LeadStep & { readonly reason: string | null }) | null;
  /** Its dates that passed. */
  readonly missed: readonly OfficeMissed[];
  readonly erased: (LeadStep & { readonly documentNumber: string; readonly orderedOn: string }) | null;
  readonly steps: readonly LeadStep[];
  readonly conflicts: readonly LeadConflict[];
  readonly status: ItemStatus;
};
