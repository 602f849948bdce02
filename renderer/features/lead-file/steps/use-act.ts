import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { LeadAction } from '../../../../shared/domain/lead/actions.ts';
import { LEAD_STATUS_TERMS } from '../../../../shared/rules/lead-status.ts';
import type { Declining } from '../../../ui/advice/answers.ts';
import { type Acts, useActs } from '../../../ui/use-acts.ts';

/** What goes with a step: why what is advised on it is not followed, and who signs it in place of the one logged in. */
type Beside = {
  readonly declined?: readonly Declining[];
  readonly inPlace?: { readonly by: string; readonly passphrase: string };
};

/** One signed step on a lead, and what the vault said to it. */
export type Act = Omit<Acts, 'act'> & {
  /** Signs the step; true when it stands. What was typed stays where it is in either case. */
  readonly act: (action: LeadAction, done: string, beside?: Beside) => Promise<boolean>;
};

/** Takes steps on a lead; whatever shows it is read again, a meeting that studied it too. */
export function useAct({ id }: Pick<LeadFile, 'id'>): Act {
  const { act, ...said } = useActs('lead', 'ledger', 'desk', 'packages', 'meetings');
  return {
    ...said,
    act: async (action, done, { declined = [], ...inPlace } = {}) => {
      const acted = await act(
        (vault) => vault.leads.act({ lead: id, action, declined: [...declined], ...inPlace }),
        ({ status }) => `${done}现在：${LEAD_STATUS_TERMS[status]}。`,
      );
      return acted !== null;
    },
  };
}
