import type { MeetingFile, MeetingItemFile } from '../../../../shared/contract/meeting-file.ts';
import type { StudiedRecord } from '../../../../shared/domain/meeting/actions.ts';
import type { DisposalMode } from '../../../../shared/rules/code-lists.ts';
import { OPINIONS } from '../../../../shared/rules/course-lists.ts';

/** What can be said of one who attends: an opinion, or that he was not in the room for this item. */
export const ANSWERS = [...OPINIONS, '未参加'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The study of one item as it is typed. `said` is by name. */
export type TypedStudy = {
  readonly persons: readonly string[];
  readonly said: Readonly<Record<string, { readonly answer: Answer | ''; readonly reason: string }>>;
  readonly mode: DisposalMode | '';
  readonly decision: string;
  readonly chairedBy: string;
  readonly minutesBy: string;
};

/** What is wrong, by field. */
export type StudyFaults = Readonly<
  Partial<Record<'opinions' | 'persons' | 'mode' | 'decision' | 'chairedBy' | 'minutesBy', string>>
>;

type Meeting = Pick<MeetingFile, 'attendees' | 'chairedBy' | 'minutesBy'>;
type Item = Pick<MeetingItemFile, 'recused' | 'persons' | 'lead'>;

/** Who gives an opinion on an item: everybody but those who may take no part in it. */
export function speakersOf({ attendees }: Meeting, { recused }: Item): Meeting['attendees'] {
  return attendees.filter(({ name }) => !recused.includes(name));
}

/** A study of which nothing was typed yet; who leads the meeting leads the item, unless he may not. */
export function newStudy({ chairedBy, minutesBy }: Meeting, { recused, persons }: Item): TypedStudy {
  const unless = (name: string) => (recused.includes(name) ? '' : name);
  return {
    ...{ persons: persons.map(({ code }) => code), said: {}, mode: '', decision: '' },
    ...{ chairedBy: unless(chairedBy), minutesBy: unless(minutesBy) },
  };
}

/** Everybody agrees; who dissents is changed afterwards. */
export function allAgree(typed: TypedStudy, meeting: Meeting, item: Item): TypedStudy {
  const said = speakersOf(meeting, item).map(({ name }) => [name, { answer: '同意' as const, reason: '' }] as const);
  return { ...typed, said: Object.fromEntries(said) };
}

/** Checks a study before it is sent; the vault checks the same. */
export function studyFaults(typed: TypedStudy, meeting: Meeting, item: Item): StudyFaults {
  const speakers = speakersOf(meeting, item).map(({ name }) => name);
  const opinions = opinionFault(typed, speakers);
  return {
    ...(opinions === null ? {} : { opinions }),
    ...(typed.persons.length === 0 ? { persons: '请选择涉及的被反映人。' } : {}),
    ...(typed.mode === '' ? { mode: '请选择处置方式。' } : {}),
    ...(typed.decision.trim() === '' ? { decision: '请填写研究结论。' } : {}),
    ...(speakers.includes(typed.chairedBy.trim()) ? {} : { chairedBy: '请填写本件的主持人，应当在参加人员中。' }),
    ...(typed.minutesBy.trim() === '' || item.recused.includes(typed.minutesBy.trim())
      ? { minutesBy: '请填写本件的记录人，不能是回避人员。' }
      : {}),
  };
}

function opinionFault({ said }: TypedStudy, speakers: readonly string[]): string | null {
  const silent = speakers.filter((name) => (said[name]?.answer ?? '') === '');
  if (silent.length > 0) return `请记录意见：${silent.join('、')}。`;
  const unreasoned = speakers.filter((name) => isDissent(said[name]?.answer) && said[name]?.reason.trim() === '');
  if (unreasoned.length > 0) return `请写明理由：${unreasoned.join('、')}。`;
  const present = speakers.filter((name) => said[name]?.answer !== '未参加');
  return present.length < 2 ? '集体研究须有两人以上发表意见。' : null;
}

/** 不同意 and 保留意见 need a reason. */
export function isDissent(answer: Answer | '' | undefined): boolean {
  return answer === '不同意' || answer === '保留意见';
}

/** The record as it is sent, or `null` while something is wrong. */
export function recordOf(typed: TypedStudy, meeting: Meeting, item: Item): StudiedRecord | null {
  const { mode, persons, decision, chairedBy, minutesBy } = typed;
  if (mode === '' || Object.keys(studyFaults(typed, meeting, item)).length > 0) return null;
  const speakers = speakersOf(meeting, item).map(({ name }) => name);
  const absent = speakers.filter((name) => typed.said[name]?.answer === '未参加');
  return {
    ...{ outcome: 'studied', lead: item.lead.id, persons: [...persons], mode, decision: decision.trim() },
    opinions: speakers.flatMap((name) => opinionOf(name, typed)),
    ...(absent.length === 0 ? {} : { absent }),
    ...(chairedBy.trim() === meeting.chairedBy ? {} : { chairedBy: chairedBy.trim() }),
    ...(minutesBy.trim() === meeting.minutesBy ? {} : { minutesBy: minutesBy.trim() }),
  };
}

function opinionOf(name: string, { said }: TypedStudy): StudiedRecord['opinions'] {
  const { answer = '', reason = '' } = said[name] ?? {};
  if (answer === '' || answer === '未参加') return [];
  return [{ name, opinion: answer, ...(isDissent(answer) ? { reason: reason.trim() } : {}) }];
}
