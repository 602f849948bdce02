import { useState } from 'react';
import type { EraseAction } from '../../../shared/domain/lead/actions.ts';
import type { Corrected } from '../../base/place.ts';
import type { Refusal } from '../../base/refusal.ts';
import { LinesField } from '../../ui/lines-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useToday } from '../../ui/today.ts';
import { ErasedDialog } from './erased-dialog.tsx';
import { erasureOf } from './model/erasure-of.ts';
import { NO_ORDER, orderFaults } from './model/typed-order.ts';
import { OrderFields } from './order-fields.tsx';
import { useWipedDraft } from './use-wiped-draft.ts';

type Erased = { readonly backups: readonly string[] };

type Props = {
  readonly number: string;
  readonly of: Corrected;
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Signs; `null` when the vault refused. */
  readonly onErase: (action: EraseAction) => Promise<Erased | null>;
  readonly onClose: () => void;
};

/** 按指令清除: content is erased on a signed order; number, dates and the course stay. */
export function EraseDialog({ number, of, isBusy, refusal, onErase, onClose }: Props) {
  const today = useToday();
  const wipeDraft = useWipedDraft(of);
  const [order, setOrder] = useState(NO_ORDER);
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [done, setDone] = useState<Erased | null>(null);
  const sign = async () => {
    setIsChecked(true);
    const action = erasureOf(order, reason, today);
    const erased = action === null ? null : await onErase(action);
    if (erased === null) return;
    await wipeDraft();
    setDone(erased);
  };
  if (done !== null) return <Done {...{ number, done, onClose }} />;
  return (
    <StepDialog
      {...{ title: `按指令清除　${number}`, word: '清除内容', isGrave: true, isBusy, refusal, onClose }}
      onSign={sign}
    >
      <p>
        按签批的指令办理：{number}
        的姓名、内容、材料和检举控告人信息全部清除，不能恢复，编号、日期和办理经过保留。
        {'lead' in of && '由来件转为本件的、并入本件的，来件的内容一并清除。'}应当径送的，请用“转为径送”。
      </p>
      <OrderFields {...{ order, today }} faults={isChecked ? orderFaults(order, today) : {}} onChange={setOrder} />
      <LinesField
        {...{ label: '清除理由', isRequired: true, maxLength: 2000, rows: 2, value: reason, onChange: setReason }}
        error={isChecked && reason.trim() === '' ? '请写明清除理由。' : undefined}
      />
    </StepDialog>
  );
}

type DoneProps = Pick<Props, 'number' | 'onClose'> & { readonly done: Erased };

function Done({ number, done: { backups }, onClose }: DoneProps) {
  return (
    <ErasedDialog {...{ title: '内容已清除', backups, onClose }}>
      <p>{number} 的内容已清除，编号、日期和办理经过保留。</p>
    </ErasedDialog>
  );
}
