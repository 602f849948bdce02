import type { SealPlan } from '../../../../shared/contract/packages.ts';
import { bytesText } from '../../../ui/format.ts';
import { ClassificationLabel } from '../../../ui/label.tsx';
import { Fingerprint } from '../fingerprint.tsx';

/** What will go and to whom, and what stays. */
export function PlanFacts({ plan }: { readonly plan: SealPlan }) {
  const reporters = plan.leads.filter(({ reporter }) => reporter).length;
  return (
    <dl className="handoff-facts">
      <dt>收件单位</dt>
      <dd>
        {plan.to.name}（{plan.to.code}）
      </dd>
      <dt>核验码</dt>
      <dd>
        <Fingerprint digits={plan.to.fingerprint} />
      </dd>
      <dt>报送</dt>
      <dd>
        线索{plan.leads.length}件，记录{plan.events}条，材料{plan.files}件，共{bytesText(plan.bytes)}
      </dd>
      <dt>密级</dt>
      <dd>
        <ClassificationLabel of={plan.classification} />
      </dd>
      <dt>不报送</dt>
      <dd>检举控告人信息不报送{reporters > 0 && `（涉及${String(reporters)}件）`}</dd>
    </dl>
  );
}
