import type { SealPlan } from '../../../../shared/contract/packages.ts';
import { Facts } from '../../../ui/facts.tsx';
import { bytesText } from '../../../ui/format.ts';
import { ClassificationLabel } from '../../../ui/label.tsx';
import { Fingerprint } from '../fingerprint.tsx';

/** What will go and to whom, and what stays. */
export function PlanFacts({ plan }: { readonly plan: SealPlan }) {
  const reporters = plan.leads.filter(({ reporter }) => reporter).length;
  return (
    <Facts
      facts={[
        ['收件单位', `${plan.to.name}（${plan.to.code}）`],
        ['核验码', <Fingerprint key="fingerprint" digits={plan.to.fingerprint} />],
        [
          '报送',
          `线索${String(plan.leads.length)}件，记录${String(plan.events)}条，材料${String(plan.files)}件，共${bytesText(plan.bytes)}`,
        ],
        ['密级', <ClassificationLabel key="classification" of={plan.classification} />],
        ['不报送', `检举控告人信息不报送${reporters > 0 ? `（涉及${String(reporters)}件）` : ''}`],
      ]}
    />
  );
}
