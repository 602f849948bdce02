import type { MeetingFile } from '../../../shared/contract/meeting-file.ts';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useActing } from './use-acting.ts';

/** 签署会议记录: from here on nothing of it changes. */
export function CloseDialog({ meeting, onClose }: { readonly meeting: MeetingFile; readonly onClose: () => void }) {
  const { act, ...acting } = useActing();
  const guests = meeting.attendees.filter(({ guest }) => guest).map(({ name }) => name);
  const sign = async () => {
    const done = await act(async (vault) => {
      await vault.meetings.close({ meeting: meeting.id });
      return `已签署 ${meeting.number}。`;
    });
    if (done) onClose();
  };
  return (
    <StepDialog title={`签署会议记录　${meeting.number}`} word="签署" {...acting} onSign={sign} onClose={onClose}>
      <p>签署后，议程、意见和结论都不再改动；发现有误的，另记更正。</p>
      {guests.length > 0 && <p>列席人员在打印的会议记录上签名：{guests.join('、')}。</p>}
      <p>会议记录一件一页；在纸上签名后扫描，用各件下的“添加签字页”附入该件材料。</p>
    </StepDialog>
  );
}
