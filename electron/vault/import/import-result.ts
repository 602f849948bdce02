import type { ImportResult } from '../../../shared/contract/leads.ts';
import type { LedgerLead } from '../../../shared/domain/import/ledger-lead.ts';
import { type OpenRows, statusAfter } from '../../../shared/domain/import/open-rows.ts';
import { importedStatus } from '../../../shared/domain/lead/imported-status.ts';
import { subjectNames, unitAndPost } from '../../../shared/domain/lead/subject-text.ts';
import type { Registered } from '../leads/register.ts';
import type { ImportPlan } from './plan-import.ts';
import { isToComplete } from './write-import.ts';

/** What was asked for: a look only, or the import with the answer about rows that show no disposal. */
export type Asked = { readonly dryRun: boolean; readonly openRows: OpenRows };

/**
 * What the caller hears. A preview tells as `registered` what could be registered, and as `toComplete` how many rows the
 * question about rows without a disposal is about; after an import both are what is so. After a refusal nothing was
 * registered, and so nothing is to be completed.
 */
export function importResult(plan: ImportPlan, registered: readonly Registered[], asked: Asked): ImportResult {
  const { dryRun, openRows } = asked;
  const isOpen = dryRun || (registered.length > 0 && openRows === 'to-complete');
  return {
    read: plan.read,
    registered: dryRun ? plan.leads.length : registered.length,
    toComplete: isOpen ? plan.leads.filter(isToComplete).length : 0,
    dryRun,
    sample: plan.first.map((lead) => sampleOf(lead, openRows)),
    columns: plan.columns.map((column) => ({ ...column })),
    duplicates: plan.duplicates.map(({ row, of }) => ({
      row,
      of: 'planned' in of ? (registered[of.planned]?.number ?? plan.leads[of.planned]?.number ?? '') : of.number,
    })),
    rejected: plan.rejected.map((row) => ({ ...row })),
  };
}

function sampleOf({ row, draft, ledger, imported }: LedgerLead, openRows: OpenRows): ImportResult['sample'][number] {
  return {
    row,
    receivedOn: draft.receivedOn,
    subjects: subjectNames(draft.subjects),
    organisation: unitAndPost(draft.subjects),
    problem: draft.problem,
    originalNumber: ledger.originalNumber ?? '',
    status: statusAfter(importedStatus(imported), openRows),
  };
}
