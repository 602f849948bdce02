import type { SealPlan } from '../../../../shared/contract/packages.ts';
import { CLASSIFICATIONS } from '../../../../shared/rules/code-lists.ts';

/** A plan without the leads that are left out; totals and classification are those of what goes. */
export function narrowed(plan: SealPlan, left: ReadonlySet<string>): SealPlan {
  const leads = plan.leads.filter(({ id }) => !left.has(id));
  const sum = (of: 'events' | 'files' | 'bytes') => leads.reduce((total, lead) => total + lead[of], 0);
  const highest = Math.max(0, ...leads.map(({ classification }) => CLASSIFICATIONS.indexOf(classification)));
  return {
    ...plan,
    leads,
    events: sum('events'),
    files: sum('files'),
    bytes: sum('bytes'),
    classification: CLASSIFICATIONS[highest] ?? plan.classification,
  };
}
