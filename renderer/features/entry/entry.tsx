import { Button, Form } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../base/preferences.tsx';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { type Session, useServices } from '../../base/session.tsx';
import { draftsKeyOf } from '../../drafts/key.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { PathField } from '../../ui/path-field.tsx';
import { Refused } from '../../ui/refused.tsx';

/** Being written. */
export function Entry({ onOpen }: { readonly locked: boolean; readonly onOpen: (session: Session) => void }) {
  const { vault } = useServices();
  const { now, change } = usePreferences();
  const [folder, setFolder] = useState(now.lastVault);
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async () => {
    try {
      const { draftsKey, ...summary } = await vault.vault.open({ folder, passphrase });
      await change({ lastVault: folder });
      onOpen({ summary, draftsKey: await draftsKeyOf(draftsKey) });
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  };
  return (
    <Form onFinish={() => void open()}>
      <PathField label="线索库" value={folder} onChange={setFolder} purpose="vault" of="folder" />
      <PassphraseField label="口令" value={passphrase} onChange={setPassphrase} />
      {refusal !== null && <Refused refusal={refusal} />}
      <Button htmlType="submit">解锁</Button>
    </Form>
  );
}
