import { useState } from 'react';
import type { ShownHindrance } from '../../../shared/contract/course.ts';
import type { MeetingFile } from '../../../shared/contract/meeting-file.ts';
import { AdviceLines } from '../../ui/advice/advice-lines.tsx';
import { DayField } from '../../ui/date/day-field.tsx';
import { LinesField } from '../../ui/lines-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useToday } from '../../ui/today.ts';
import { Hindrances } from './hindrances.tsx';
import {
  lastReview,
  linesOf,
  newSubmit,
  submitFaults,
  type SubmitFaults,
  type TypedLine,
  type TypedSubmit,
} from './model/typed-submit.ts';
import type { Decided } from './submit-section.tsx';
import { useActing } from './use-acting.ts';

type Props = { readonly meeting: MeetingFile; readonly decided: readonly Decided[]; readonly onClose: () => void };

/** 呈批 of what was decided: a reason for each, as it was decided unless somebody types another. */
export function SubmitDialog({ meeting, decided: due, onClose }: Props) {
  const today = useToday();
  // The list stays as it was opened, however many of it are put forward meanwhile.
  const [decided, setDecided] = useState(due);
  const [typed, setTyped] = useState<TypedSubmit>(() => newSubmit(decided.map(({ study }) => study)));
  const [inTheWay, setInTheWay] = useState<Readonly<Record<string, readonly ShownHindrance[]>>>({});
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useActing();
  const studies = decided.map(({ study }) => study);
  const faults = isChecked ? submitFaults(typed, studies, today) : {};
  const sign = async () => {
    setIsChecked(true);
    const items = linesOf(typed, studies, today);
    if (items === null) return;
    const left: { study: string; hindrances: readonly ShownHindrance[] }[] = [];
    const done = await act(async (vault) => {
      const lines = await vault.meetings.submit({ meeting: meeting.id, submit: { items: [...items] } });
      left.push(...lines.filter(({ event }) => event === null));
      const signed = lines.length - left.length;
      return signed === 0 ? null : `已呈批${String(signed)}件。`;
    });
    setInTheWay(Object.fromEntries(left.map(({ study, hindrances }) => [study, hindrances])));
    if (done && left.length === 0) onClose();
    else if (done) setDecided(decided.filter(({ study }) => left.some((one) => one.study === study.study)));
  };
  return (
    <StepDialog title={`呈批　${meeting.number}`} word="呈批" {...acting} onSign={sign} onClose={onClose}>
      <p>共{decided.length}件，按会议研究的处置方式逐件呈批。</p>
      {decided.map((one) => (
        <Line
          key={one.study.study}
          {...{ one, today, typed: typed[one.study.study], fault: faults[one.study.study] }}
          hindrances={inTheWay[one.study.study] ?? []}
          onChange={(line) => setTyped({ ...typed, [one.study.study]: line })}
        />
      ))}
    </StepDialog>
  );
}

type LineProps = {
  readonly one: Decided;
  readonly today: string;
  readonly typed: TypedLine | undefined;
  readonly fault: SubmitFaults[string] | undefined;
  readonly hindrances: readonly ShownHindrance[];
  readonly onChange: (line: TypedLine) => void;
};

function Line({ one: { item, study }, today, typed, fault, hindrances, onChange }: LineProps) {
  const { reason = '', reviewOn = '' } = typed ?? {};
  const title = `${item.lead.number} ${item.lead.subjects}`;
  return (
    <div className="meeting-submit-line" role="group" aria-label={title}>
      <p>
        {title}　<strong>{study.mode}</strong>
      </p>
      <AdviceLines advice={study.advice} />
      <LinesField
        {...{ label: '理由', isRequired: true, maxLength: 5000, rows: 2, error: fault?.reason, value: reason }}
        onChange={(text) => onChange({ reason: text, reviewOn })}
      />
      {study.mode === '暂存待查' && (
        <DayField
          {...{ label: '重新研判日期', isRequired: true, today, last: lastReview(today), error: fault?.reviewOn }}
          value={reviewOn}
          onChange={(text) => onChange({ reason, reviewOn: text })}
        />
      )}
      {hindrances.length > 0 && <Hindrances of={hindrances} />}
    </div>
  );
}
