import './envelopes.css';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { RedirectAction } from '../../../shared/domain/item/redirect.ts';
import { useSession } from '../../base/session.tsx';
import type { Refusal } from '../../base/refusal.ts';
import { DayField } from '../../ui/date/day-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { EnvelopeFields } from './envelope-fields.tsx';
import { envelopeFaults, newEnvelope } from './model/typed-envelope.ts';
import { NO_ORDER, orderFaults, redirectOf, type TypedOrder } from './model/typed-order.ts';

/** What came of it: the entry in the register, and the backups that still hold what was erased. */
export type Redirected = { readonly envelope: string | null; readonly backups: readonly string[] };

type Props = {
  readonly number: string;
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Signs; `null` when the vault refused. */
  readonly onRedirect: (action: RedirectAction) => Promise<Redirected | null>;
  readonly onClose: () => void;
};

/** 转为径送: content is erased on a signed order, and the envelope entered in the register. */
export function RedirectDialog({ number, isBusy, refusal, onRedirect, onClose }: Props) {
  const today = useToday();
  const { summary } = useSession();
  const [order, setOrder] = useState(NO_ORDER);
  const [typed, setTyped] = useState(() => newEnvelope(summary.member.name));
  const [isChecked, setIsChecked] = useState(false);
  const [done, setDone] = useState<Redirected | null>(null);
  const sign = async () => {
    setIsChecked(true);
    const action = redirectOf(order, typed, today);
    if (action !== null) setDone(await onRedirect(action));
  };
  if (done !== null) return <Done done={done} onClose={onClose} />;
  return (
    <StepDialog
      title={`转为径送　${number}`}
      word="清除内容并转为径送"
      isGrave
      {...{ isBusy, refusal, onClose }}
      onSign={sign}
    >
      <p>
        登记后才发现应当径送的，按签批的指令办理：{number}
        的姓名、内容、材料全部清除，不能恢复，只留编号和日期；同时登入径送登记，两处互不写明对方。
      </p>
      <OrderFields {...{ order, today }} faults={isChecked ? orderFaults(order, today) : {}} onChange={setOrder} />
      <EnvelopeFields
        {...{ typed, faults: isChecked ? envelopeFaults(typed) : {} }}
        change={(changes) => setTyped({ ...typed, ...changes })}
      />
    </StepDialog>
  );
}

type OrderProps = {
  readonly order: TypedOrder;
  readonly today: string;
  readonly faults: ReturnType<typeof orderFaults>;
  readonly onChange: (order: TypedOrder) => void;
};

function OrderFields({ order, today, faults, onChange }: OrderProps) {
  return (
    <>
      <TextField
        {...{ label: '指令文号', isRequired: true, maxLength: 100, error: faults.documentNumber }}
        value={order.documentNumber}
        onChange={(documentNumber) => onChange({ ...order, documentNumber })}
      />
      <div className="envelope-row">
        <TextField
          {...{ label: '签批人', isRequired: true, isShort: true, maxLength: 100, error: faults.orderedBy }}
          value={order.orderedBy}
          onChange={(orderedBy) => onChange({ ...order, orderedBy })}
        />
        <DayField
          {...{ label: '签批日期', isRequired: true, today, error: faults.orderedOn, value: order.orderedOn }}
          onChange={(orderedOn) => onChange({ ...order, orderedOn })}
        />
      </div>
    </>
  );
}

/** What is left to do by hand. */
function Done({ done, onClose }: { readonly done: Redirected; readonly onClose: () => void }) {
  return (
    <Modal
      open
      title="已转为径送"
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <div role="status">
        <p>内容已清除，已登入径送登记，编号 {done.envelope}。请把编号写在封套上。</p>
        {done.backups.length === 0 ? (
          <p>没有含有这些内容的备份。</p>
        ) : (
          <>
            <p>以下备份仍含被清除的内容，请按指令销毁：</p>
            <ul className="redirect-backups">
              {done.backups.map((backup) => (
                <li key={backup}>{backup}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Modal>
  );
}
