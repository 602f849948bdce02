import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { CardSummary } from '../../../../shared/contract/packages.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { Nothing } from '../../../ui/nothing.tsx';
import { Fingerprint } from '../fingerprint.tsx';

type Props = {
  readonly cards: readonly CardSummary[];
  readonly chosen: string;
  readonly onChosen: (to: string) => void;
};

/** To whom: one of those whose 核验码 was compared. A single one is chosen already. */
export function ChooseReceiver({ cards, chosen, onChosen }: Props) {
  const { go } = useNavigation();
  const named = cards.find(({ fingerprintHex, code }) => fingerprintHex === chosen || code === chosen);
  const only = cards.length === 1 ? cards[0] : undefined;
  const [to, setTo] = useState((named ?? only)?.fingerprintHex ?? '');
  if (cards.length === 0) {
    return (
      <Nothing text="尚未登记收件单位名片。请先登记对方名片并核对核验码，再报送。">
        <Button type="primary" onClick={() => go({ page: 'handoff', tab: 'cards' })}>
          登记对方名片
        </Button>
      </Nothing>
    );
  }
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        onChosen(to);
      }}
    >
      <Radio.Group aria-label="收件单位" value={to} onChange={(event) => setTo(String(event.target.value))} vertical>
        {cards.map((card) => (
          <Radio key={card.fingerprintHex} value={card.fingerprintHex}>
            <span className="card-choice">
              <strong>{card.name}</strong>
              <span>{card.code}</span>
              <Fingerprint digits={card.fingerprint} />
            </span>
          </Radio>
        ))}
      </Radio.Group>
      <div className="walk-buttons">
        <Button type="primary" htmlType="submit" disabled={to === ''} autoFocus>
          下一步
        </Button>
      </div>
    </form>
  );
}
