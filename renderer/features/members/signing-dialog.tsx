import type { PropsWithChildren } from 'react';
import type { Refusal } from '../../base/refusal.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useFirstFault } from '../../ui/first-fault.ts';
import { Refused } from '../../ui/refused.tsx';

type Props = PropsWithChildren<{
  readonly title: string;
  /** The word on the button that signs. */
  readonly word: string;
  readonly isGrave?: boolean;
  readonly isBusy: boolean;
  /** What could not be told at a field. */
  readonly refusal: Refusal | null;
  /** Another value takes the focus to the first fault. */
  readonly attempt: string;
  readonly onSign: () => Promise<void>;
  readonly onClose: () => void;
}>;

/** A form that ends in a signature with a passphrase. Enter in a field signs, Esc leaves. */
export function SigningDialog({ title, word, isBusy, refusal, attempt, onSign, onClose, ...rest }: Props) {
  const form = useFirstFault(attempt);
  const sign = () => {
    if (!isBusy) void onSign();
  };
  return (
    <Dialog
      {...{ title, okText: word, cancelText: '取消', width: '40rem', style: { top: '4vh' } }}
      okButtonProps={{ danger: rest.isGrave ?? false }}
      confirmLoading={isBusy}
      mask={{ closable: false }}
      onOk={sign}
      onCancel={onClose}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          sign();
        }}
      >
        {rest.children}
        {/* Enter in a field submits a form only where it has a button of its own. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
      {refusal !== null && <Refused refusal={refusal} />}
    </Dialog>
  );
}
