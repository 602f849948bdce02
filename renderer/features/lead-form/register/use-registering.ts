import type { LeadDraftInput } from '../../../../shared/domain/lead/draft.ts';
import type { Notice } from '../../../../shared/domain/lead/notices.ts';
import { useVault } from '../../../base/session.tsx';
import type { Keeper } from '../drafting/keeper.ts';
import type { FormInUse } from '../form-context.ts';
import { useSending, type Way } from '../frame/use-sending.ts';
import { check } from '../model/check.ts';
import { draftOf } from '../model/to-draft.ts';
import type { Values } from '../model/values.ts';

/** A lead as it was registered, with what the form had in it. */
export type RegisteredLead = {
  readonly id: string;
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
      const { id, number, notices } = await vault.leads.register(draftOf(values, context) as LeadDraftInput);
      return () => onRegistered({ id, number, notices, values, dropped });
    },
  });
}
