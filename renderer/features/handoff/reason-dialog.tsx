import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Refused } from '../../ui/refused.tsx';

type Props = {
  readonly title: string;
  readonly action: string;
  readonly children: ReactNode;
  /** Does it; what it throws is shown and the dialog stays. */
  readonly onReason: (reason: string) => Promise<void>;
  readonly onClose: () => void;
};

/** Asks for the reason of an act that cannot be taken back. */
export function ReasonDialog({ title, action, children, onReason, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = async () => {
    try {
      await onReason(reason.trim());
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  };
  return (
    <Dialog
      title={title}
      okText={action}
      cancelText="取消"
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => void act()}
      onCancel={onClose}
    >
      {children}
      <Input.TextArea
        aria-label="理由"
        placeholder="理由（必填，随操作一并记录）"
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {refusal !== null && <Refused refusal={refusal} />}
    </Dialog>
  );
}
