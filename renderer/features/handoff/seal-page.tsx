import { useReducer } from 'react';
import '../../ui/styles/tables.css';
import './handoff.css';
import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { NotYours } from '../../ui/not-yours.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ChooseLeads } from './seal/choose-leads.tsx';
import { ChooseReceiver } from './seal/choose-receiver.tsx';
import { ReviewAndSeal } from './seal/review-and-seal.tsx';
import { beginWalk, SEAL_STEPS, walk } from './seal/walk.ts';

/** 新建报送: receiver, then what goes, then review and passphrase, then the package. */
export function SealPage() {
  return (
    <Page title="新建报送">
      <NotYours right="handoff">
        <Walk />
      </NotYours>
    </Page>
  );
}

function Walk() {
  const { here } = useNavigation();
  const preset = here.page === 'seal' ? here : { page: 'seal' as const };
  const cards = useRead('cards', ['list'], (vault) => vault.cards.list({}));
  const [now, dispatch] = useReducer(walk, preset, beginWalk);
  const usable = cards.data?.filter(({ state }) => state === 'confirmed');
  return (
    <>
      <ol className="steps" aria-label="步骤">
        {SEAL_STEPS.map(({ step, title }) => (
          <li key={step} aria-current={now.step === step ? 'step' : undefined}>
            {title}
          </li>
        ))}
      </ol>
      {usable === undefined && <Waiting />}
      {usable !== undefined && now.step === 'receiver' && (
        <ChooseReceiver cards={usable} chosen={now.to} onChosen={(to) => dispatch({ do: 'receiver', to })} />
      )}
      {now.step === 'leads' && <ChooseLeads now={now} dispatch={dispatch} />}
      {now.step === 'review' && <ReviewAndSeal now={now} dispatch={dispatch} />}
    </>
  );
}
