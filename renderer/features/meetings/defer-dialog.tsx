import { useState } from 'react';
import type { MeetingFile, MeetingItemFile } from '../../../shared/contract/meeting-file.ts';
import { DEFERRALS } from '../../../shared/rules/meeting-lists.ts';
import { Choices } from '../../ui/choices.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useActing } from './use-acting.ts';

type Props = { readonly meeting: MeetingFile; readonly item: MeetingItemFile; readonly onClose: () => void };

/** 延后研究: no decision, with the reason; the lead waits for the next meeting, and its clock runs on. */
export function DeferDialog({ meeting, item, onClose }: Props) {
  const [reason, setReason] = useState<(typeof DEFERRALS)[number]>(DEFERRALS[0]);
  const { act, ...acting } = useActing();
  const { lead } = item;
  const sign = async () => {
    const done = await act(async (vault) => {
      await vault.meetings.record({ meeting: meeting.id, record: { outcome: 'deferred', lead: lead.id, reason } });
      return `已记录延后研究 ${lead.number}。`;
    });
    if (done) onClose();
  };
  return (
    <StepDialog title={`延后研究　${lead.number}`} word="签名" {...acting} onSign={sign} onClose={onClose}>
      <p>不作结论，留待下次会议；处置意见的期限照常计算。</p>
      <Choices
        {...{ label: '原因', isRequired: true, value: reason, onChange: setReason }}
        choices={DEFERRALS.map((value) => ({ value, title: value }))}
      />
    </StepDialog>
  );
}
