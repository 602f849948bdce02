import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { plain } from '../../base/refusal.ts';
import type { CorrectedFile } from './correct/corrected-file.ts';
import { CorrectionOf } from './correct/correction-of.tsx';
import { valuesOfFile } from './model/file-values.ts';

/** 「更正」 of a lead: the form as the lead stands, to be signed with what changes in it. */
export function CorrectPage() {
  const { here } = useNavigation();
  const name = here.page === 'correct' ? here.lead : '';
  const read = useRead('lead', ['correct', name], (vault, signal) => vault.leads.show({ lead: name }, { signal }));
  return <CorrectionOf read={read} fileOf={correctedLead} />;
}

/** What is void or erased is not corrected any more. */
function correctedLead(lead: LeadFile): CorrectedFile {
  const { id, number } = lead;
  const hindrance = lead.voided !== null ? 'LEAD_VOID' : !isWhole(lead) ? 'LEAD_ERASED' : null;
  return {
    ...{ of: { lead: id }, number, before: valuesOfFile(lead), place: { page: 'lead', lead: id } },
    hasReporter: lead.reporter === 'masked' || lead.ledger !== null,
    refusal: hindrance && plain(hindrance),
    send: (vault, action) => vault.leads.act({ lead: id, action }),
  };
}

/** A lead of which parts did not travel, or were erased, has nothing here that could be set right. */
function isWhole({ partState, subjects }: LeadFile): boolean {
  return partState['content'] === 'present' && partState['subjects'] === 'present' && subjects.length > 0;
}
