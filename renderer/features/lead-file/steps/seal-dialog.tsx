import { useState } from 'react';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { RedirectAction } from '../../../../shared/domain/item/redirect.ts';
import { useChanged } from '../../../base/query.ts';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useVault } from '../../../base/session.tsx';
import { RedirectDialog } from '../../envelopes/redirect-dialog.tsx';

/** 转为径送 of a lead that should never have been entered. */
export function SealDialog({ lead, onClose }: { readonly lead: LeadFile; readonly onClose: () => void }) {
  const vault = useVault();
  const changed = useChanged();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const redirect = async (action: RedirectAction) => {
    setIsBusy(true);
    setRefusal(null);
    try {
      const done = await vault.leads.act({ lead: lead.id, action });
      changed('lead', 'ledger', 'desk', 'packages', 'items', 'envelopes');
      return done;
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return <RedirectDialog number={lead.number} {...{ isBusy, refusal, onClose }} onRedirect={redirect} />;
}
