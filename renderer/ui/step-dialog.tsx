import { Button, Modal } from 'antd';
import { type PropsWithChildren, useState } from 'react';
import type { Refusal } from '../base/refusal.ts';
import { useShortcut } from '../base/shortcuts/use-shortcut.ts';
import { useFirstField } from './first-field.ts';
import { useFirstFault } from './first-fault.ts';
import { useFocusReturn } from './focus-return.ts';
import { Refused } from './refused.tsx';

type Props = PropsWithChildren<{
  readonly title: string;
  /** The word on the button that signs. */
  readonly word: string;
  readonly isGrave?: boolean;
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  readonly onSign: () => Promise<void>;
  readonly onClose: () => void;
}>;

/** A form that ends in a signed step. Esc leaves it; a fault takes the focus to its field. */
export function StepDialog({ title, word, isGrave = false, isBusy, refusal, onSign, onClose, children }: Props) {
  const [attempts, setAttempts] = useState(0);
  const form = useFirstFault(String(attempts));
  const { afterOpenChange } = useFirstField(form);
  useFocusReturn();
  const sign = () => {
    setAttempts(attempts + 1);
    void onSign();
  };
  useShortcut('save', sign, !isBusy);
  return (
    <Modal
      open
      {...{ width: '38rem', style: { top: '5vh' } }}
      title={title}
      afterOpenChange={afterOpenChange}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" danger={isGrave} loading={isBusy} onClick={sign}>
            {word}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        {children}
      </form>
      {refusal !== null && <Refused refusal={refusal} />}
    </Modal>
  );
}
