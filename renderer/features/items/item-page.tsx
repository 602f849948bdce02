import './items.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { ItemFile } from '../../../shared/contract/items.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { useSession } from '../../base/session.tsx';
import { ClassificationLabel } from '../../ui/label.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ITEM_STEP_TITLES, ITEM_STEPS, itemHindrance, type ItemStepName } from './model/item-steps.ts';
import { ItemStepDialog } from './step-dialogs.tsx';

/** An item of the letterbox: what it is, and its ways out. */
export function ItemPage() {
  const { here } = useNavigation();
  const id = here.page === 'item' ? here.item : '';
  const read = useRead('items', ['file', id], (vault) => vault.items.show({ item: id }));
  if (read.data !== undefined) return <Item item={read.data} />;
  return <Page title="来件">{read.isPending ? <Waiting /> : <Refused refusal={refusalOf(read.error)} />}</Page>;
}

function Item({ item }: { readonly item: ItemFile }) {
  const { go } = useNavigation();
  const [step, setStep] = useState<ItemStepName | null>(null);
  return (
    <Page title={`来件　${item.number}`} actions={<ClassificationLabel of={item.classification} />}>
      <Ways item={item} onStep={setStep} />
      {item.lead !== null && (
        <Button type="link" onClick={() => go({ page: 'lead', lead: item.lead ?? '' })}>
          打开线索 {item.lead}
        </Button>
      )}
      <ItemFacts item={item} />
      {step !== null && <ItemStepDialog {...{ step, item, onClose: () => setStep(null) }} />}
    </Page>
  );
}

type WaysProps = { readonly item: ItemFile; readonly onStep: (step: ItemStepName) => void };

/** What may be done, as buttons; what may not, with the reasons below. */
function Ways({ item, onStep }: WaysProps) {
  const { summary } = useSession();
  const reasons = ITEM_STEPS.map((step) => [step, itemHindrance(step, item, summary)] as const);
  const allowed = reasons.filter(([, reason]) => reason === null).map(([step]) => step);
  const forbidden = [...new Set(reasons.flatMap(([, reason]) => (reason === null ? [] : [reason])))];
  return (
    <section aria-label="可办事项">
      <div className="item-ways">
        {allowed.map((step, place) => (
          <Button key={step} type={place === 0 ? 'primary' : 'default'} onClick={() => onStep(step)}>
            {ITEM_STEP_TITLES[step]}
          </Button>
        ))}
      </div>
      {forbidden.map((reason) => (
        <p key={reason} className="quiet">
          {reasons
            .filter(([, why]) => why === reason)
            .map(([step]) => ITEM_STEP_TITLES[step])
            .join('、')}
          ：{reason}
        </p>
      ))}
    </section>
  );
}
