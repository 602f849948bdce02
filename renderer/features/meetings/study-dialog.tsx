import { Checkbox } from 'antd';
import { useState } from 'react';
import type { MeetingFile, MeetingItemFile } from '../../../shared/contract/meeting-file.ts';
import { DISPOSAL_MODES } from '../../../shared/rules/code-lists.ts';
import { useShortcut } from '../../base/shortcuts/use-shortcut.ts';
import { AdviceLines } from '../../ui/advice/advice-lines.tsx';
import { SpokenAdvice } from '../../ui/advice/spoken-advice.tsx';
import { useAdvised } from '../../ui/advice/use-advised.ts';
import { Choices } from '../../ui/choices.tsx';
import { FieldNotes } from '../../ui/field.tsx';
import { LinesField } from '../../ui/lines-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { allAgree, newStudy, recordOf, studyFaults, type StudyFaults, type TypedStudy } from './model/typed-study.ts';
import { OpinionsField } from './opinions-field.tsx';
import { useActing } from './use-acting.ts';

type Props = { readonly meeting: MeetingFile; readonly item: MeetingItemFile; readonly onClose: () => void };

/** 记录研究情况 of one item: what each says, then the disposal and its words. What is advised of it is heard before it is signed. */
export function StudyDialog({ meeting, item, onClose }: Props) {
  const [typed, setTyped] = useState(() => newStudy(meeting, item));
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useActing();
  const advised = useAdvised();
  const faults = isChecked ? studyFaults(typed, meeting, item) : {};
  const change = (changes: Partial<TypedStudy>) => setTyped({ ...typed, ...changes });
  const agree = () => setTyped(allAgree(typed, meeting, item));
  useShortcut('allAgree', agree, !acting.isBusy);
  const { lead } = item;
  const sign = async () => {
    setIsChecked(true);
    const record = recordOf(typed, meeting, item);
    if (record === null) return;
    const declined = await advised.hear((vault) => vault.meetings.advice({ meeting: meeting.id, record }));
    if (declined === null) return;
    const done = await act(async (vault) => {
      await vault.meetings.record({ meeting: meeting.id, record, declined: [...declined] });
      return `已记录 ${lead.number}：${record.mode}。`;
    });
    if (done) onClose();
  };
  const refusal = acting.refusal ?? advised.refusal;
  return (
    <StepDialog
      {...{ title: `记录研究情况　${lead.number}`, word: '签名', isBusy: acting.isBusy, refusal, onClose }}
      onSign={sign}
    >
      <p>
        {lead.subjects}　{lead.organisation}
      </p>
      <p className="quiet">{lead.excerpt}</p>
      <AdviceLines advice={item.advice} />
      <OpinionsField {...{ meeting, item, typed, error: faults.opinions, onAllAgree: agree }} onChange={change} />
      <Outcome {...{ meeting, item, typed, faults, change }} />
      <SpokenAdvice advised={advised} />
    </StepDialog>
  );
}

type PartProps = Omit<Props, 'onClose'> & {
  readonly typed: TypedStudy;
  readonly faults: StudyFaults;
  readonly change: (changes: Partial<TypedStudy>) => void;
};

function Outcome({ meeting, item, typed, faults, change }: PartProps) {
  return (
    <>
      {item.persons.length > 1 && <Persons {...{ meeting, item, typed, faults, change }} />}
      <Choices
        {...{ label: '处置方式', isRequired: true, isInRow: true, error: faults.mode, value: typed.mode }}
        choices={DISPOSAL_MODES.map((mode) => ({ value: mode, title: mode }))}
        onChange={(mode) => change({ mode })}
      />
      <LinesField
        {...{ label: '研究结论', isRequired: true, maxLength: 5000, rows: 2, error: faults.decision }}
        value={typed.decision}
        onChange={(decision) => change({ decision })}
      />
      {item.recused.includes(meeting.chairedBy) && (
        <TextField
          {...{ label: '本件主持人', isRequired: true, isShort: true, maxLength: 50, error: faults.chairedBy }}
          hint={`${meeting.chairedBy}回避，本件由他人主持。`}
          value={typed.chairedBy}
          onChange={(chairedBy) => change({ chairedBy })}
        />
      )}
      {item.recused.includes(meeting.minutesBy) && (
        <TextField
          {...{ label: '本件记录人', isRequired: true, isShort: true, maxLength: 50, error: faults.minutesBy }}
          hint={`${meeting.minutesBy}回避，本件由他人记录。`}
          value={typed.minutesBy}
          onChange={(minutesBy) => change({ minutesBy })}
        />
      )}
    </>
  );
}

function Persons({ item, typed, faults, change }: PartProps) {
  return (
    <fieldset className="field">
      <legend className="field-label">涉及的被反映人</legend>
      <Checkbox.Group
        aria-label="涉及的被反映人"
        options={item.persons.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        value={[...typed.persons]}
        onChange={(persons) => change({ persons })}
      />
      <FieldNotes
        {...{ hintId: 'study-persons-hint', errorId: 'study-persons-error', error: faults.persons }}
        hint="处置方式不同的，分开记录。"
      />
    </fieldset>
  );
}
