import { useState } from 'react';
import type { WaitingLead } from '../../../shared/contract/meetings.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { useSession } from '../../base/session.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useToday } from '../../ui/today.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { meetingFaults, particularsOf, type TypedMeeting } from './model/typed-meeting.ts';
import { useActing } from './use-acting.ts';

type Props = { readonly waiting: readonly WaitingLead[]; readonly onClose: () => void };

/** 「新建会议」: what waits stands on its agenda; who is on the team attends, and the place is that of the last time. */
export function CallDialog({ waiting, onClose }: Props) {
  const today = useToday();
  const { go } = useNavigation();
  const usual = useUsual(today);
  const [changes, setChanges] = useState<Partial<TypedMeeting>>({});
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useActing();
  const typed = { ...usual, ...changes };
  const sign = async () => {
    setIsChecked(true);
    const particulars = particularsOf(typed, today);
    if (particulars === null) return;
    await act(async (vault) => {
      const { id, number, items } = await vault.meetings.call(particulars);
      go({ page: 'meeting', meeting: id });
      return `已新建 ${number}，议程${String(items)}件。`;
    });
  };
  return (
    <StepDialog title="新建会议" word="新建" {...acting} onSign={sign} onClose={onClose}>
      <p>{agendaText(waiting)}</p>
      <MeetingFields
        {...{ typed, today, faults: isChecked ? meetingFaults(typed, today) : {} }}
        change={(more) => setChanges({ ...changes, ...more })}
      />
    </StepDialog>
  );
}

function agendaText(waiting: readonly WaitingLead[]): string {
  if (waiting.length === 0) return '没有等待研判的线索，议程为空；新建后可以增加议题。';
  const urgent = waiting.filter(({ kind }) => kind === 'urgent').length;
  const shelved = waiting.filter(({ kind }) => kind === 'shelved').length;
  const parts = [
    `待研判${String(waiting.length - urgent - shelved)}件`,
    ...(shelved === 0 ? [] : [`暂存待查、重新研判日期已到的${String(shelved)}件`]),
    ...(urgent === 0 ? [] : [`一事一报待补记${String(urgent)}件`]),
  ];
  return `议程自动列入${parts.join('，')}；新建后可以增减。`;
}

/** What stands there before anybody types. */
function useUsual(today: string): TypedMeeting {
  const { summary } = useSession();
  const members = useRead('vault', ['members'], (vault) => vault.members.list({}));
  const last = useRead('meetings', ['list', 1], (vault) => vault.meetings.list({ limit: 1 }));
  const active = (members.data ?? []).filter(({ state }) => state === 'active');
  const leader = active.find(({ role }) => role === 'leader');
  const own = summary.member.name;
  return {
    ...{ name: '', heldOn: today, place: last.data?.meetings[0]?.place ?? '', guests: '' },
    ...{ chairedBy: leader?.name ?? own, minutesBy: own },
    members: active.map(({ name }) => name).join('、'),
  };
}
