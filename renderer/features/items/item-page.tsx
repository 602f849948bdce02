import './items.css';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { ItemFile } from '../../../shared/contract/items.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { useSession } from '../../base/session.tsx';
import { useShortcut } from '../../base/shortcuts/use-shortcut.ts';
import { ClassificationLabel } from '../../ui/label.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { NextSteps } from '../../ui/steps/next-steps.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { RevealedBlock } from '../reporter/revealed-block.tsx';
import { useRevealed } from '../reporter/use-revealed.ts';
import { ItemFacts } from './item-facts.tsx';
import { ITEM_BUTTONS, itemHindrance, type ItemStepName } from './model/item-steps.ts';
import { type DialogStep, ItemStepDialog } from './step-dialogs.tsx';

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
  const { summary } = useSession();
  const revealed = useRevealed();
  const [dialog, setDialog] = useState<DialogStep | null>(null);
  const steps = useRef<HTMLElement>(null);
  const hindrance = (step: ItemStepName) => itemHindrance(step, item, summary);
  const onStep = (step: ItemStepName) => {
    if (step === 'correct') go({ page: 'correct-item', item: item.id });
    else setDialog(step);
  };
  useShortcut('correct', () => onStep('correct'), dialog === null && hindrance('correct') === null);
  return (
    <Page title={`来件　${item.number}`} actions={<ClassificationLabel of={item.classification} />}>
      <RevealedBlock revealed={revealed} onHidden={() => steps.current?.focus()} />
      <NextSteps
        ref={steps}
        buttons={ITEM_BUTTONS}
        first={item.status === 'waiting' ? 'become-lead' : undefined}
        {...{ hindrance, onStep }}
      />
      {item.lead !== null && (
        <Button type="link" onClick={() => go({ page: 'lead', lead: item.lead ?? '' })}>
          打开线索 {item.lead}
        </Button>
      )}
      <ItemFacts item={item} />
      {dialog !== null && (
        <ItemStepDialog {...{ step: dialog, item, onClose: () => setDialog(null), onReveal: revealed.reveal }} />
      )}
    </Page>
  );
}
