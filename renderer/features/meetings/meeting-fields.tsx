import { DayField } from '../../ui/date/day-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { lastDay, type MeetingFaults, type TypedMeeting } from './model/typed-meeting.ts';

type Props = {
  readonly typed: TypedMeeting;
  readonly faults: MeetingFaults;
  readonly today: string;
  readonly change: (changes: Partial<TypedMeeting>) => void;
};

/** When, where, who leads and writes, and who attends. */
export function MeetingFields({ typed, faults, today, change }: Props) {
  return (
    <>
      <TextField
        {...{ label: '会议名称', maxLength: 100, hint: '不填的，以编号称呼。', error: faults.name }}
        value={typed.name}
        onChange={(name) => change({ name })}
      />
      <div className="meeting-row">
        <DayField
          {...{ label: '日期', isRequired: true, today, last: lastDay(today), error: faults.heldOn }}
          value={typed.heldOn}
          onChange={(heldOn) => change({ heldOn })}
        />
        <TextField
          {...{ label: '地点', isRequired: true, maxLength: 100, error: faults.place, value: typed.place }}
          onChange={(place) => change({ place })}
        />
      </div>
      <div className="meeting-row">
        <TextField
          {...{ label: '主持人', isRequired: true, isShort: true, maxLength: 50, error: faults.chairedBy }}
          value={typed.chairedBy}
          onChange={(chairedBy) => change({ chairedBy })}
        />
        <TextField
          {...{ label: '记录人', isRequired: true, isShort: true, maxLength: 50, error: faults.minutesBy }}
          value={typed.minutesBy}
          onChange={(minutesBy) => change({ minutesBy })}
        />
      </div>
      <TextField
        {...{ label: '参加人员', isRequired: true, maxLength: 2000, hint: '多人用顿号分开。', error: faults.members }}
        value={typed.members}
        onChange={(members) => change({ members })}
      />
      <TextField
        {...{ label: '列席人员', maxLength: 2000, error: faults.guests, value: typed.guests }}
        hint="没有本库账号的人员，同样逐件发表意见，在打印的会议记录上签名。"
        onChange={(guests) => change({ guests })}
      />
    </>
  );
}
