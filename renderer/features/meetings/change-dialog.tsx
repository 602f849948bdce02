import { useState } from 'react';
import type { MeetingFile } from '../../../shared/contract/meeting-file.ts';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useToday } from '../../ui/today.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { meetingFaults, particularsOf, typedOf } from './model/typed-meeting.ts';
import { useActing } from './use-acting.ts';

/** 变更会议安排: before the record is signed; who spoke already stays among those present. */
export function ChangeDialog({ meeting, onClose }: { readonly meeting: MeetingFile; readonly onClose: () => void }) {
  const today = useToday();
  const [typed, setTyped] = useState(() => typedOf(meeting));
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useActing();
  const sign = async () => {
    setIsChecked(true);
    const particulars = particularsOf(typed, today);
    if (particulars === null) return;
    const done = await act(async (vault) => {
      await vault.meetings.change({ meeting: meeting.id, change: { particulars } });
      return '已变更会议安排。';
    });
    if (done) onClose();
  };
  return (
    <StepDialog title={`变更会议安排　${meeting.number}`} word="变更" {...acting} onSign={sign} onClose={onClose}>
      <MeetingFields
        {...{ typed, today, faults: isChecked ? meetingFaults(typed, today) : {} }}
        change={(changes) => setTyped({ ...typed, ...changes })}
      />
    </StepDialog>
  );
}
