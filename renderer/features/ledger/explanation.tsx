import { Button } from 'antd';
import { LEDGER_VIEWS } from '../../../shared/rules/ledger-views.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { countText } from '../../ui/format.ts';
import { RightButton } from '../../ui/right-button.tsx';
import { CounterpartChoice } from './choice/counterpart-choice.tsx';
import { isAboutReceiver, USUAL_VIEW } from './data/place.ts';
import type { LedgerPage } from './data/use-ledger-page.ts';
import type { Ledger } from './data/use-ledger.ts';
import type { Selecting } from './data/use-selection.ts';

type Props = {
  readonly page: LedgerPage;
  readonly ledger: Ledger;
  readonly selecting: Selecting;
  /** Goes on to the lines. */
  readonly onLines: () => void;
};

/** What the list holds, how many, and what can be done with the ticked ones. */
export function Explanation({ page, ledger, selecting, onLines }: Props) {
  const view = page.place.view ?? USUAL_VIEW;
  return (
    <div className="ledger-explanation">
      <span role="status" className="ledger-count">
        {countOf(ledger)}
      </span>
      {isAboutReceiver(view) && page.receivers.length > 0 && (
        <CounterpartChoice
          receivers={page.receivers}
          counterpart={page.counterpart}
          isOptional={view !== 'changed'}
          onChange={(counterpart) => page.show({ counterpart })}
        />
      )}
      <span className="quiet ledger-definition">{LEDGER_VIEWS[view].definition}</span>
      <Ticked {...{ page, selecting, onLines }} />
    </div>
  );
}

function countOf({ total, lines }: Ledger): string {
  if (total === null || lines === null) return '正在计数…';
  const all = `共${countText(total)}件`;
  return total > lines.total ? `${all}，列出最新的${countText(lines.total)}件，请再输几个字` : all;
}

function Ticked({ page, selecting: { selection, clear }, onLines }: Omit<Props, 'ledger'>) {
  const { go } = useNavigation();
  if (selection.size === 0) return null;
  const seal = () =>
    go({
      page: 'seal',
      leads: [...selection],
      ...(page.counterpart === undefined ? {} : { to: page.counterpart }),
    });
  return (
    <span className="ledger-ticked">
      <span role="status">已选{countText(selection.size)}件</span>
      <RightButton right="handoff" size="small" type="primary" onClick={seal}>
        报送所选
      </RightButton>
      <Button
        size="small"
        onClick={() => {
          clear();
          onLines();
        }}
      >
        取消选择
      </Button>
    </span>
  );
}
