import type { LeadDraftInput } from '../../../../shared/domain/lead/draft.ts';
import type { Notice } from '../../../../shared/domain/lead/notices.ts';
import { useVault } from '../../../base/session.tsx';
import type { Keeper } from '../drafting/keeper.ts';
import type { FormInUse } from '../form-context.ts';
import { useSending, type Way } from '../frame/use-sending.ts';
import { check } from '../model/check.ts';
import { draftOf } from '../model/to-draft.ts';
import type { Values } from '../model/values.ts';

/** A letter as it was registered, as a lead or as an item that is none, with what the form had in it. */
export type RegisteredLead = {
  readonly kind: 'lead' | 'item';
  readonly id: string;
  /** The number of the item; of a letter that is no lead the same as `number`. */
  readonly item: string;
  readonly number: string;
  readonly notices: readonly Notice[];
  readonly values: Values;
  readonly dropped: readonly File[];
};

/** Registers what stands in the form. No number is spent before everything in it is right. */
export function useRegistering(form: FormInUse, keeper: Keeper, onRegistered: (lead: RegisteredLead) => void): Way {
  const vault = useVault();
  return useSending(form, keeper, {
    check,
    send: async (values, context) => {
      const { dropped } = form.store.shown();
      const registered = await vault.leads.register(draftOf(values, context) as LeadDraftInput);
      return () => onRegistered({ ...registered, values, dropped });
    },
  });
}
