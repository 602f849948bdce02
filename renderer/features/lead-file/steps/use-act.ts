import { useState } from 'react';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { LeadAction } from '../../../../shared/domain/lead/actions.ts';
import { LEAD_STATUS_TERMS } from '../../../../shared/rules/lead-status.ts';
import { useChanged } from '../../../base/query.ts';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useVault } from '../../../base/session.tsx';
import { useNotices } from '../../../ui/notices.ts';

/** One signed step on a lead, and what the vault said to it. */
export type Act = {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Signs the step; true when it stands. What was typed stays where it is in either case. */
  readonly act: (action: LeadAction, done: string) => Promise<boolean>;
};

/** Takes steps on a lead; whatever shows it is read again. */
export function useAct(lead: Pick<LeadFile, 'id'>): Act {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = async (action: LeadAction, done: string) => {
    setIsBusy(true);
    setRefusal(null);
    try {
      const { status } = await vault.leads.act({ lead: lead.id, action });
      notices.done(`${done}现在：${LEAD_STATUS_TERMS[status]}。`);
      changed('lead', 'ledger', 'desk', 'packages');
      return true;
    } catch (error) {
      setRefusal(refusalOf(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, refusal, act };
}
