import { Button, Input, Radio } from 'antd';
import type { MeetingFile, MeetingItemFile } from '../../../shared/contract/meeting-file.ts';
import { FieldNotes, RequiredMark } from '../../ui/field.tsx';
import { Keys } from '../../ui/keys.tsx';
import { type Answer, ANSWERS, isDissent, speakersOf, type TypedStudy } from './model/typed-study.ts';

type Props = {
  readonly meeting: MeetingFile;
  readonly item: MeetingItemFile;
  readonly typed: TypedStudy;
  readonly error: string | undefined;
  readonly onAllAgree: () => void;
  readonly onChange: (changes: Pick<TypedStudy, 'said'>) => void;
};

const NOTHING = { answer: '', reason: '' } as const;

/** What each who attends says of an item: all agree by one key, and who dissents is changed. */
export function OpinionsField({ meeting, item, typed, error, onAllAgree, onChange }: Props) {
  const put = (name: string, changes: Partial<TypedStudy['said'][string]>) =>
    onChange({ said: { ...typed.said, [name]: { ...(typed.said[name] ?? NOTHING), ...changes } } });
  return (
    <fieldset className="field" aria-invalid={error === undefined ? undefined : true}>
      <legend className="field-label">
        逐人意见
        <RequiredMark />
      </legend>
      <Button size="small" onClick={onAllAgree}>
        全体同意 <Keys of="allAgree" />
      </Button>
      {speakersOf(meeting, item).map(({ name, guest }) => (
        <Opinion
          key={name}
          {...{ name, guest, said: typed.said[name] ?? NOTHING }}
          onAnswer={(answer) => put(name, { answer })}
          onReason={(reason) => put(name, { reason })}
        />
      ))}
      {item.recused.length > 0 && <p className="quiet">回避，不发表意见：{item.recused.join('、')}</p>}
      <FieldNotes {...{ hint: undefined, error, hintId: 'opinions-hint', errorId: 'opinions-error' }} />
    </fieldset>
  );
}

type OpinionProps = {
  readonly name: string;
  readonly guest: boolean;
  readonly said: TypedStudy['said'][string];
  readonly onAnswer: (answer: Answer) => void;
  readonly onReason: (reason: string) => void;
};

function Opinion({ name, guest, said, onAnswer, onReason }: OpinionProps) {
  return (
    <div className="meeting-opinion" role="group" aria-label={`${name}的意见`}>
      <span>
        {name}
        {guest ? '（列席）' : ''}
      </span>
      <Radio.Group
        aria-label={`${name}的意见`}
        name={`opinion-${name}`}
        value={said.answer}
        onChange={(event) => {
          const answer = ANSWERS.find((one) => one === event.target.value);
          if (answer !== undefined) onAnswer(answer);
        }}
        options={ANSWERS.map((value) => ({ value, label: value }))}
      />
      {isDissent(said.answer) && (
        <Input
          aria-label={`${name}的理由`}
          placeholder="理由"
          value={said.reason}
          maxLength={2000}
          autoComplete="off"
          onChange={(event) => onReason(event.target.value)}
        />
      )}
    </div>
  );
}
