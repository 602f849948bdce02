import { Checkbox } from 'antd';
import { useState } from 'react';
import type { MeetingFile } from '../../../shared/contract/meeting-file.ts';
import type { WaitingLead } from '../../../shared/contract/meetings.ts';
import { WAITING_KINDS } from '../../../shared/rules/meeting-lists.ts';
import { useRead } from '../../base/query.ts';
import { dayText } from '../../ui/format.ts';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { useActing } from './use-acting.ts';

type Props = { readonly meeting: MeetingFile; readonly onClose: () => void };

const keyOf = ({ kind, lead }: WaitingLead) => `${lead.id}/${kind}`;
const matterOf = ({ kind }: WaitingLead) => (kind === 'urgent' ? ('note' as const) : ('study' as const));

/** 增加议题: what waits and is on no agenda, or any lead by its number. */
export function AddDialog({ meeting, onClose }: Props) {
  const waiting = useRead('meetings', ['waiting'], (vault) => vault.meetings.waiting({}));
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [number, setNumber] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useActing();
  const rows = waiting.data ?? [];
  const isNothing = ticked.length === 0 && number.trim() === '';
  const sign = async () => {
    setIsChecked(true);
    if (isNothing) return;
    const chosen = rows.filter((row) => ticked.includes(keyOf(row)));
    const more = [
      ...chosen.map((row) => ({ lead: row.lead.id, matter: matterOf(row) })),
      ...(number.trim() === '' ? [] : [{ lead: number.trim(), matter: 'study' as const }]),
    ];
    const before = meeting.items.map(({ lead, matter }) => ({ lead: lead.id, matter }));
    const done = await act(async (vault) => {
      await vault.meetings.change({ meeting: meeting.id, change: { agenda: [...before, ...more] } });
      return `已增加${String(more.length)}件。`;
    });
    if (done) onClose();
  };
  return (
    <StepDialog title="增加议题" word="增加" {...acting} onSign={sign} onClose={onClose}>
      {rows.length === 0 ? (
        <p>没有其他等待研判的线索。</p>
      ) : (
        <fieldset className="field">
          <legend className="field-label">等待研判的线索</legend>
          <Checkbox.Group value={[...ticked]} onChange={setTicked}>
            <Rows rows={rows} />
          </Checkbox.Group>
        </fieldset>
      )}
      <TextField
        {...{ label: '其他线索编号', isShort: true, maxLength: 64, value: number, onChange: setNumber }}
        error={isChecked && isNothing ? '请选择线索，或填写线索编号。' : undefined}
      />
    </StepDialog>
  );
}

function Rows({ rows }: { readonly rows: readonly WaitingLead[] }) {
  const today = useToday();
  return (
    <div className="choices-list">
      {rows.map((row) => (
        <Checkbox key={keyOf(row)} value={keyOf(row)}>
          {row.lead.number} {row.lead.subjects}　{WAITING_KINDS[row.kind]}
          {row.day === null ? '' : `　${dayText(row.day, today)}`}
        </Checkbox>
      ))}
    </div>
  );
}
