import { Select } from 'antd';
import { useState } from 'react';
import type { MeetingFile } from '../../../shared/contract/meeting-file.ts';
import { Field } from '../../ui/field.tsx';
import { LinesField } from '../../ui/lines-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useActing } from './use-acting.ts';

/** 更正 of a signed record: a new entry beside it. Where it is about a lead, it names it. */
export function CorrectDialog({ meeting, onClose }: { readonly meeting: MeetingFile; readonly onClose: () => void }) {
  const [typed, setTyped] = useState({ lead: '', what: '', reason: '' });
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useActing();
  const [what, reason] = [typed.what.trim(), typed.reason.trim()];
  const sign = async () => {
    setIsChecked(true);
    if (what === '' || reason === '') return;
    const about = typed.lead === '' ? {} : { lead: typed.lead };
    const done = await act(async (vault) => {
      await vault.meetings.correct({ meeting: meeting.id, correction: { what, reason, ...about } });
      return '已记录更正，原记录不变。';
    });
    if (done) onClose();
  };
  return (
    <StepDialog title={`更正　${meeting.number}`} word="签名" {...acting} onSign={sign} onClose={onClose}>
      <p>已签署的记录不改动；更正另记一条，与原记录一并打印。</p>
      <Field label="涉及" hint="写到某件线索内容的，请选那一件：线索按指令清除时，这里写的一并清除。">
        {(parts) => (
          <Select
            {...parts}
            value={typed.lead}
            onChange={(lead) => setTyped({ ...typed, lead })}
            options={[
              { value: '', label: '会议本身' },
              ...meeting.items.map(({ lead }, index) => ({
                value: lead.id,
                label: `第${String(index + 1)}件 ${lead.number}`,
              })),
            ]}
          />
        )}
      </Field>
      <LinesField
        {...{ label: '更正内容', isRequired: true, maxLength: 2000, value: typed.what }}
        error={isChecked && what === '' ? '请写明更正什么。' : undefined}
        onChange={(text) => setTyped({ ...typed, what: text })}
      />
      <LinesField
        {...{ label: '更正理由', isRequired: true, maxLength: 2000, value: typed.reason }}
        error={isChecked && reason === '' ? '请写明更正的理由。' : undefined}
        onChange={(text) => setTyped({ ...typed, reason: text })}
      />
    </StepDialog>
  );
}
