import { useState } from 'react';
import type { CardSummary } from '../../../../shared/contract/packages.ts';
import { usePicker } from '../../../base/picker.ts';
import { useRead } from '../../../base/query.ts';
import { useVault } from '../../../base/session.tsx';
import { Nothing } from '../../../ui/nothing.tsx';
import { useNotices } from '../../../ui/notices.ts';
import { Page } from '../../../ui/page.tsx';
import { RightButton } from '../../../ui/right-button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Fingerprint } from '../fingerprint.tsx';
import { AddCard } from './add-card.tsx';
import { RevokeCard } from './revoke-card.tsx';

/** 单位名片: our own, to give away, and those of counterparts whose 核验码 was compared. */
export function CardsPage() {
  const own = useRead('cards', ['own'], (vault) => vault.cards.own({}));
  const known = useRead('cards', ['list'], (vault) => vault.cards.list({}));
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<CardSummary | null>(null);
  return (
    <Page
      title="单位名片"
      actions={
        <RightButton right="cards" type="primary" onClick={() => setAdding(true)}>
          登记对方名片
        </RightButton>
      }
    >
      {own.data !== undefined && <OwnCard card={own.data} />}
      <section className="card" aria-label="已登记的对方名片">
        <h2>已登记的对方名片</h2>
        {known.data?.length === 0 && (
          <Nothing text="尚未登记对方名片。先与对方交换名片，当面或打电话核对核验码，然后才能报送和接收。">
            <RightButton right="cards" onClick={() => setAdding(true)}>
              登记对方名片
            </RightButton>
          </Nothing>
        )}
        {known.data?.map((card) => (
          <KnownCard key={card.fingerprintHex} card={card} onRevoke={() => setRevoking(card)} />
        ))}
      </section>
      {adding && <AddCard onClose={() => setAdding(false)} />}
      {revoking !== null && <RevokeCard card={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  );
}

function OwnCard({ card }: { readonly card: CardSummary }) {
  const vault = useVault();
  const picker = usePicker();
  const notices = useNotices();
  const save = async () => {
    const to = await picker.target('card', `${card.code}.mixia-card.json`);
    if (to === null) return;
    try {
      await vault.cards.export({ to });
      notices.done('已导出本单位名片。请把名片交给对方，并当面或通过另一渠道核对核验码。');
    } catch (error) {
      notices.refused(error);
    }
  };
  return (
    <section className="card" aria-label="本单位名片">
      <h2>本单位名片</h2>
      <Facts
        facts={[
          ['单位', `${card.name}（${card.code}）`],
          ['核验码', <Fingerprint key="fingerprint" digits={card.fingerprint} />],
        ]}
      />
      <p className="quiet">名片可以随便传递；核验码要当面或打电话另念一遍，由对方逐组核对。</p>
      <RightButton right="cards" onClick={() => void save()}>
        导出名片…
      </RightButton>
    </section>
  );
}

function KnownCard({ card, onRevoke }: { readonly card: CardSummary; readonly onRevoke: () => void }) {
  const revoked = card.state === 'revoked';
  const day = (card.revokedAt ?? card.confirmedAt ?? '').slice(0, 10);
  return (
    <div className="card">
      <div className="card-choice">
        <strong>{card.name}</strong>
        <span>{card.code}</span>
        <span className="quiet">
          {revoked ? '已停用' : '已核对'} {day}
        </span>
        {!revoked && (
          <RightButton right="cards" size="small" onClick={onRevoke}>
            停用{card.name}的名片
          </RightButton>
        )}
      </div>
      <Fingerprint digits={card.fingerprint} />
    </div>
  );
}
