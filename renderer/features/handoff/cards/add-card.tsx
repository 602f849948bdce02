import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useChanged } from '../../../base/query.ts';
import { useVault } from '../../../base/session.tsx';
import type { VaultClient } from '../../../base/connect/connection.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useNotices } from '../../../ui/notices.ts';
import { PathField } from '../../../ui/path-field.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Refused } from '../../../ui/refused.tsx';

type ReadCard = Awaited<ReturnType<VaultClient['cards']['read']>>;

/**
 * Takes a counterpart's card into use. Its 核验码 is not shown beside the field: whoever has it before his eyes copies it
 * instead of listening.
 */
export function AddCard({ onClose }: { readonly onClose: () => void }) {
  const [file, setFile] = useState('');
  const [read, setRead] = useState<ReadCard | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const vault = useVault();
  const look = async (path: string) => {
    setFile(path);
    setRead(null);
    setRefusal(null);
    if (path === '') return;
    try {
      setRead(await vault.cards.read({ file: path }));
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  };
  return (
    <Dialog title="登记对方名片" footer={null} onCancel={onClose} width={640}>
      <p>第一步：选择对方交来的名片文件。</p>
      <PathField label="名片文件" value={file} onChange={(path) => void look(path)} purpose="card" of="file" />
      {refusal !== null && <Refused refusal={refusal} />}
      {read !== null && (
        <div className="handoff-told">
          <Compare key={read.fingerprintHex} file={file} card={read} onClose={onClose} />
        </div>
      )}
    </Dialog>
  );
}

type CompareProps = { readonly file: string; readonly card: ReadCard; readonly onClose: () => void };

function Compare({ file, card, onClose }: CompareProps) {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const [heard, setHeard] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const confirm = async () => {
    try {
      await vault.cards.import({ file, fingerprint: heard });
      changed('cards', 'desk', 'ledger');
      notices.done(`核验码一致，已登记${card.name}的名片。`);
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  };
  if (card.known === 'same') return <Alert type="info" showIcon title={`${card.name}的这张名片已经登记过。`} />;
  return (
    <>
      <Facts facts={[['名片上写的单位', `${card.name}（${card.code}）`]]} />
      {card.known === 'changed' && (
        <Alert
          type="warning"
          showIcon
          title="名片已变更"
          description="名片与已登记的不一致，请当面或通过另一渠道核对核验码，核对前不要采用。"
        />
      )}
      <p>第二步：请对方当面或打电话念出核验码（八组，每组五位），照听到的填写。</p>
      <Input
        aria-label="听到的核验码"
        value={heard}
        onChange={(event) => setHeard(event.target.value)}
        onPressEnter={() => void confirm()}
      />
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="walk-buttons">
        <Button type="primary" disabled={heard.trim() === ''} onClick={() => void confirm()}>
          核对并登记
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </>
  );
}
