import { Button } from 'antd';
import type { SealResult } from '../../../../shared/contract/packages.ts';
import { useChanged } from '../../../base/query.ts';
import { useVault } from '../../../base/session.tsx';
import { useWork } from '../../../base/work.ts';
import { Arrival } from '../../../ui/arrival.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { PlanFacts } from './plan-facts.tsx';
import { type SealWish, SealForm } from './seal-form.tsx';
import { Sealed } from './sealed.tsx';
import type { Walk, WalkStep } from './walk.ts';

type Props = {
  readonly now: Extract<Walk, { step: 'review' }>;
  readonly dispatch: (step: WalkStep) => void;
};

/** Review, purpose, medium and passphrase; then the progress in bytes, and what was written. */
export function ReviewAndSeal({ now, dispatch }: Props) {
  const { plan, to, whole } = now;
  const vault = useVault();
  const changed = useChanged();
  const work = useWork<SealResult>();
  const seal = async ({ purpose, folder, volumeSize, passphrase }: SealWish) => {
    const leads = plan.leads.map(({ id }) => id);
    const volumes = volumeSize === null ? {} : { volumeSize };
    const { classification } = plan;
    await work.run((signal) =>
      vault.packages.seal({ to, leads, purpose, folder, classification, whole, passphrase, ...volumes }, { signal }),
    );
    changed('packages', 'desk', 'ledger');
  };
  if (work.now.state === 'done') return <Sealed done={work.now.result} to={plan.to.name} />;
  const isRunning = work.now.state === 'running';
  return (
    <section className="card" aria-label="核对并封装">
      <Arrival>
        <PlanFacts plan={plan} />
      </Arrival>
      <SealForm disabled={isRunning} onSeal={(wish) => void seal(wish)} refused={work.now}>
        <Button disabled={isRunning} onClick={() => dispatch({ do: 'back' })}>
          上一步
        </Button>
      </SealForm>
      {isRunning && <WorkProgress work={work} />}
    </section>
  );
}
