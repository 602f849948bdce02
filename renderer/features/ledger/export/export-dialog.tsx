import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { LedgerExport } from '../../../../shared/contract/leads.ts';
import { LEDGER_VIEWS } from '../../../../shared/rules/ledger-views.ts';
import { useVault } from '../../../base/session.tsx';
import { useWork } from '../../../base/work.ts';
import { Arrival } from '../../../ui/arrival.tsx';
import { useFirstField } from '../../../ui/first-field.ts';
import { useFocusReturn } from '../../../ui/focus-return.ts';
import { countText } from '../../../ui/format.ts';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import type { LedgerQuery } from '../data/use-ledger.ts';
import { ExportFields, type TypedExport } from './export-fields.tsx';

type Props = { readonly query: LedgerQuery; readonly onClose: () => void };

const NOTHING: TypedExport = { to: '', recipient: '', purpose: '' };

/** The ledger leaves the vault in the clear, with the columns of the paper one: said first, recorded always. */
export function ExportDialog({ query, onClose }: Props) {
  const vault = useVault();
  const work = useWork<LedgerExport>();
  const [typed, setTyped] = useState(NOTHING);
  const [isChecked, setIsChecked] = useState(false);
  const { ref, afterOpenChange } = useFirstField<HTMLDivElement>();
  useFocusReturn();
  const { now } = work;
  const order = { to: typed.to.trim(), recipient: typed.recipient.trim(), purpose: typed.purpose.trim() };
  const start = () => {
    setIsChecked(true);
    if (Object.values(order).includes('') || now.state === 'running') return;
    void work.run((signal) => vault.leads.exportWorkbook({ ...query, ...order }, { signal }));
  };
  const isDone = now.state === 'done';
  const footer = (
    <>
      <Button onClick={onClose}>{isDone ? '关闭' : '取消'}</Button>
      {!isDone && (
        <Button type="primary" disabled={now.state === 'running'} onClick={start}>
          导出
        </Button>
      )}
    </>
  );
  return (
    <Modal
      {...{ open: true, title: '导出台账', mask: { closable: false }, onCancel: onClose, afterOpenChange, footer }}
    >
      <div ref={ref}>
        {isDone ? (
          <Exported to={order.to} result={now.result} />
        ) : (
          <>
            <p>{scopeText(query)}按纸质台账28个栏目，每名被反映人一行，不含检举控告人信息。</p>
            <ExportFields {...{ typed, isChecked }} onChange={(changes) => setTyped({ ...typed, ...changes })} />
          </>
        )}
      </div>
      <WorkProgress work={work} unit="件" />
    </Modal>
  );
}

function scopeText({ view = 'all', search = '' }: LedgerQuery): string {
  return `导出“${LEDGER_VIEWS[view].name}”${search === '' ? '' : `中含“${search}”的线索`}。`;
}

function Exported({ to, result }: { readonly to: string; readonly result: LedgerExport }) {
  const { leads, rows, classification } = result;
  return (
    <Arrival>
      <Alert
        type="success"
        showIcon
        role="status"
        title={`已导出${countText(leads)}件、${countText(rows)}行，并记录在案。`}
        description={`${to}（${classification}）。文件没有加密，请按载体管理规定保管，用后销毁。`}
      />
    </Arrival>
  );
}
