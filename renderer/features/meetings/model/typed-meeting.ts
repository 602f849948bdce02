import type { MeetingFile } from '../../../../shared/contract/meeting-file.ts';
import type { MeetingDraft } from '../../../../shared/domain/meeting/actions.ts';
import { addDays } from '../../../../shared/domain/days.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';

/** A meeting as it is typed; people as names, one after the other. */
export type TypedMeeting = {
  readonly name: string;
  readonly heldOn: string;
  readonly place: string;
  readonly chairedBy: string;
  readonly minutesBy: string;
  readonly members: string;
  readonly guests: string;
};

/** What is wrong, by field, in a sentence that says what to do. */
export type MeetingFaults = Readonly<Partial<Record<keyof TypedMeeting, string>>>;

/** How far ahead a meeting is called. */
const AHEAD_DAYS = 60;

/** The last day that can be meant where a year is left out. */
export const lastDay = (today: string): string => addDays(today, AHEAD_DAYS);

/** The names in a line, each once. */
export function namesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[、，,;；\s]+/u).filter((name) => name !== ''))];
}

/** A meeting as it stands, to be typed over. */
export function typedOf(meeting: MeetingFile): TypedMeeting {
  const named = (guest: boolean) =>
    meeting.attendees
      .filter((one) => one.guest === guest)
      .map(({ name }) => name)
      .join('、');
  const { name, heldOn, place, chairedBy, minutesBy } = meeting;
  return { name: name ?? '', heldOn, place, chairedBy, minutesBy, members: named(false), guests: named(true) };
}

/** Checks a meeting before it is sent; the vault checks the same. */
export function meetingFaults(typed: TypedMeeting, today: string): MeetingFaults {
  const all = [...namesIn(typed.members), ...namesIn(typed.guests)];
  const chair = typed.chairedBy.trim();
  const twice = namesIn(typed.guests).filter((name) => namesIn(typed.members).includes(name));
  const long = all.some((name) => name.length > 50);
  return {
    ...(dayOrNothing(typed.heldOn, today, lastDay(today)) === undefined
      ? { heldOn: '请填写会议日期，例如 2026-03-05。' }
      : {}),
    ...(typed.place.trim() === '' ? { place: '请填写地点。' } : {}),
    ...(chair === ''
      ? { chairedBy: '请填写主持人。' }
      : all.includes(chair)
        ? {}
        : { chairedBy: '主持人应当在参加人员中，请核对姓名。' }),
    ...(typed.minutesBy.trim() === '' ? { minutesBy: '请填写记录人。' } : {}),
    ...(all.length < 2 ? { members: '集体研究须有两人以上，多人用顿号分开。' } : {}),
    ...(long ? { members: '姓名过长，多人请用顿号分开。' } : {}),
    ...(twice.length > 0 ? { guests: `${twice.join('、')}已在参加人员中。` } : {}),
  };
}

/** The particulars as they are sent, or `null` while something is wrong. */
export function particularsOf(typed: TypedMeeting, today: string): Omit<MeetingDraft, 'agenda'> | null {
  const heldOn = dayOrNothing(typed.heldOn, today, lastDay(today));
  if (heldOn === undefined || Object.keys(meetingFaults(typed, today)).length > 0) return null;
  const name = typed.name.trim();
  return {
    ...(name === '' ? {} : { name }),
    ...{ heldOn, place: typed.place.trim(), chairedBy: typed.chairedBy.trim(), minutesBy: typed.minutesBy.trim() },
    attendees: [
      ...namesIn(typed.members).map((one) => ({ name: one, guest: false })),
      ...namesIn(typed.guests).map((one) => ({ name: one, guest: true })),
    ],
  };
}
