import { Button } from 'antd';
import { useState } from 'react';
import { hasRight } from '../../../shared/rules/rights.ts';
import type { Envelope } from '../../../shared/contract/envelopes.ts';
import { useSession } from '../../base/session.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

/** The next steps of an entry. */
export function EntryActions({ entry }: { readonly entry: Envelope }) {
  const [asking, setAsking] = useState<'send' | 'receipt' | 'void' | null>(null);
  const { summary } = useSession();
  const { number, status } = entry;
  if (status === 'void' || !hasRight(summary.member.role, 'register')) return null;
  const close = () => setAsking(null);
  return (
    <div className="row-ways">
      {status === 'received' && (
        <Button size="small" type="primary" aria-label={`登记送出 ${number}`} onClick={() => setAsking('send')}>
          登记送出
        </Button>
      )}
      {status === 'sent' && (
        <Button size="small" type="primary" aria-label={`登记回执 ${number}`} onClick={() => setAsking('receipt')}>
          登记回执
        </Button>
      )}
      <Button size="small" aria-label={`作废 ${number}`} onClick={() => setAsking('void')}>
        作废
      </Button>
      {asking === 'send' && <SendDialog {...{ entry, onClose: close }} />}
      {asking === 'receipt' && <ReceiptDialog {...{ entry, onClose: close }} />}
      {asking === 'void' && <VoidDialog {...{ entry, onClose: close }} />}
    </div>
  );
}
