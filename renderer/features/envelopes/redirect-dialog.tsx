import { useState } from 'react';
import type { RedirectAction } from '../../../shared/domain/item/redirect.ts';
import { useSession } from '../../base/session.tsx';
import type { Corrected } from '../../base/place.ts';
import type { Refusal } from '../../base/refusal.ts';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useToday } from '../../ui/today.ts';
import { ErasedDialog } from '../erasing/erased-dialog.tsx';
import { NO_ORDER, orderFaults } from '../erasing/model/typed-order.ts';
import { OrderFields } from '../erasing/order-fields.tsx';
import { useWipedDraft } from '../erasing/use-wiped-draft.ts';
import { EnvelopeFields } from './envelope-fields.tsx';
import { redirectOf } from './model/redirect-of.ts';
import { envelopeFaults, newEnvelope } from './model/typed-envelope.ts';

/** What came of it: the entry in the register, and the backups that still hold what was erased. */
export type Redirected = { readonly envelope: string | null; readonly backups: readonly string[] };

type Props = {
  readonly number: string;
  readonly of: Corrected;
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Signs; `null` when the vault refused. */
  readonly onRedirect: (action: RedirectAction) => Promise<Redirected | null>;
  readonly onClose: () => void;
};

/** 转为径送: content is erased on a signed order, and the envelope entered in the register. */
export function RedirectDialog({ number, of, isBusy, refusal, onRedirect, onClose }: Props) {
  const today = useToday();
  const { summary } = useSession();
  const wipeDraft = useWipedDraft(of);
  const [order, setOrder] = useState(NO_ORDER);
  const [typed, setTyped] = useState(() => newEnvelope(summary.member.name));
  const [isChecked, setIsChecked] = useState(false);
  const [done, setDone] = useState<Redirected | null>(null);
  const sign = async () => {
    setIsChecked(true);
    const action = redirectOf(order, typed, today);
    const redirected = action === null ? null : await onRedirect(action);
    if (redirected === null) return;
    await wipeDraft();
    setDone(redirected);
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

function Done({ done, onClose }: { readonly done: Redirected; readonly onClose: () => void }) {
  return (
    <ErasedDialog {...{ title: '已转为径送', backups: done.backups, onClose }}>
      <p>内容已清除，已登入径送登记，编号 {done.envelope}。请把编号写在封套上。</p>
    </ErasedDialog>
  );
}
