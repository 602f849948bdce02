import { useState } from 'react';
import { useSession } from '../../base/session.tsx';
import { DayField } from '../../ui/date/day-field.tsx';
import { dayOrNothing } from '../../ui/date/typed-day.ts';
import { dayText } from '../../ui/format.ts';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useToday } from '../../ui/today.ts';
import { EnvelopeFields } from './envelope-fields.tsx';
import { envelopeFaults, envelopeOf, newEnvelope } from './model/typed-envelope.ts';
import { useEntering } from './use-entering.ts';

/** A new entry of the register. */
export function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const today = useToday();
  const { summary } = useSession();
  const [receivedOn, setReceivedOn] = useState<string>(today);
  const [typed, setTyped] = useState(() => newEnvelope(summary.member.name));
  const [isChecked, setIsChecked] = useState(false);
  const { enter, ...entering } = useEntering();
  const day = dayOrNothing(receivedOn, today);
  const sign = async () => {
    setIsChecked(true);
    const envelope = envelopeOf(typed);
    if (day === undefined || envelope === null) return;
    const done = await enter(async (vault) => {
      const { number, deadline } = await vault.envelopes.add({ receivedOn: day, ...envelope });
      return `已登记 ${number}。最迟${dayText(deadline.dueOn, today)}送出。`;
    });
    if (done) onClose();
  };
  return (
    <StepDialog title="登记密封件" word="登记" {...entering} onSign={sign} onClose={onClose}>
      <p className="quiet">不写姓名、内容和事由；登记不需审批。编号写在封套上。</p>
      <DayField
        {...{ label: '收到日期', isRequired: true, today, value: receivedOn, onChange: setReceivedOn }}
        error={isChecked && day === undefined ? '请填写收到日期，不能晚于今天。' : undefined}
      />
      <EnvelopeFields
        {...{ typed, faults: isChecked ? envelopeFaults(typed) : {} }}
        change={(changes) => setTyped({ ...typed, ...changes })}
      />
    </StepDialog>
  );
}
