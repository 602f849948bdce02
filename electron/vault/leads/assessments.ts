import type { AssessmentCount } from '../../../shared/contract/advice.ts';
import { type Assessed, assessedIn, countAssessed } from '../../../shared/domain/assessment/statistics.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { prepare } from '../store/table-rows.ts';
import { leadState } from './show-lead.ts';

/** Leads that were assessed, along the table of what leads stand in line for; a test reads the plan. */
export const ASSESSED = "SELECT lead FROM study_wait WHERE kind = 'assessed'";

/** 案后剖析 in numbers: what was assessed how, and what came of it, over the leads of this vault and those sent to it. */
export function assessmentCounts(vault: OpenVault): readonly AssessmentCount[] {
  const found: Assessed[] = [];
  for (const { lead } of prepare(vault.ledger.db)(ASSESSED).all() as { lead: string }[]) {
    found.push(...assessedIn(leadState(vault, lead)));
  }
  return countAssessed(found);
}
