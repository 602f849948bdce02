import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { SealPlan } from '../../../../shared/contract/packages.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { refusalOf } from '../../../base/refusal.ts';
import { useRead } from '../../../base/query.ts';
import { minuteText } from '../../../ui/format.ts';
import { Refused } from '../../../ui/refused.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { PlanTable } from './plan-table.tsx';
import { narrowed } from './narrowed.ts';
import type { Walk, WalkStep } from './walk.ts';

type Props = {
  readonly now: Extract<Walk, { step: 'leads' }>;
  readonly dispatch: (step: WalkStep) => void;
};

/** What goes: preset to everything that this receiver has not receipted; each lead can be left out. */
export function ChooseLeads({ now, dispatch }: Props) {
  const { to, preset, whole } = now;
  const { visit } = useNavigation();
  const leads = preset === undefined ? ('all' as const) : [...preset];
  // Read anew on each visit: what was signed since the last one changes it, and an older list must not be approved.
  const plan = useRead('packages', ['plan', visit, to, leads, whole], (vault) =>
    vault.packages.plan({ to, leads, whole }),
  );
  return (
    <section className="card" aria-label="选择线索和材料">
      <Checkbox checked={whole} onChange={(event) => dispatch({ do: 'whole', whole: event.target.checked })}>
        全部重报（对方要求时使用；已签收的内容也再报一遍）
      </Checkbox>
      {plan.isPending && <Waiting />}
      {plan.error !== null && <Refused refusal={refusalOf(plan.error)} />}
      {plan.data === undefined ? (
        <div className="walk-buttons">
          <Button onClick={() => dispatch({ do: 'back' })}>上一步</Button>
        </div>
      ) : (
        <Chosen key={`${to}/${String(whole)}`} plan={plan.data} dispatch={dispatch} />
      )}
    </section>
  );
}

function Chosen({ plan, dispatch }: { readonly plan: SealPlan; readonly dispatch: (step: WalkStep) => void }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const now = narrowed(plan, left);
  const since =
    plan.lastReceiptAt === null
      ? '对方尚未回执过，以下为全部线索'
      : `自${minuteText(plan.lastReceiptAt)}回执以来有变化的线索`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ do: 'planned', plan: now });
      }}
    >
      <p>
        {since}：共{plan.leads.length}件，已选{now.leads.length}件，新材料{now.files}件。
      </p>
      <PlanTable leads={plan.leads} left={left} onLeave={setLeft} />
      <div className="walk-buttons">
        <Button onClick={() => dispatch({ do: 'back' })}>上一步</Button>
        <Button type="primary" htmlType="submit" disabled={now.leads.length === 0} autoFocus>
          下一步
        </Button>
      </div>
    </form>
  );
}
