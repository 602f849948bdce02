import { expect, test } from 'vitest';
import {
  lastDay,
  meetingFaults,
  particularsOf,
  type TypedMeeting,
} from '../../../../renderer/features/meetings/model/typed-meeting.ts';
import {
  allAgree,
  newStudy,
  recordOf,
  studyFaults,
  type TypedStudy,
} from '../../../../renderer/features/meetings/model/typed-study.ts';
import { linesOf, newSubmit, submitFaults } from '../../../../renderer/features/meetings/model/typed-submit.ts';
import { dayOrNothing } from '../../../../renderer/ui/date/typed-day.ts';

const TODAY = '2026-11-26';
const TYPED: TypedMeeting = {
  ...{ name: '', heldOn: '12.3', place: '小会议室', chairedBy: '王芳', minutesBy: '李明' },
  ...{ members: '王芳、李明', guests: '陈收' },
};

test('a meeting is called for a day ahead; people are told apart by their line', () => {
  expect(particularsOf(TYPED, TODAY)).toEqual({
    ...{ heldOn: '2026-12-03', place: '小会议室', chairedBy: '王芳', minutesBy: '李明' },
    attendees: [
      { name: '王芳', guest: false },
      { name: '李明', guest: false },
      { name: '陈收', guest: true },
    ],
  });
  // Without a last day, a day without a year is the last one that was.
  expect(dayOrNothing('12.3', TODAY)).toBe('2025-12-03');
  expect(dayOrNothing('昨天', TODAY, lastDay(TODAY))).toBe('2026-11-25');
});

test('what is missing of a meeting is told at its field', () => {
  const faults = (changes: Partial<TypedMeeting>) => Object.keys(meetingFaults({ ...TYPED, ...changes }, TODAY));
  expect(faults({})).toEqual([]);
  expect(faults({ heldOn: '?' })).toEqual(['heldOn']);
  expect(faults({ place: ' ', minutesBy: '' })).toEqual(['place', 'minutesBy']);
  expect(faults({ chairedBy: '周强' })).toEqual(['chairedBy']);
  expect(faults({ members: '王芳', guests: '' })).toEqual(['members']);
  expect(faults({ guests: '李明' })).toEqual(['guests']);
  expect(particularsOf({ ...TYPED, place: '' }, TODAY)).toBeNull();
});

const MEETING = {
  ...{ chairedBy: '王芳', minutesBy: '李明' },
  attendees: ['王芳', '李明', '陈收'].map((name) => ({ name, guest: name === '陈收' })),
};
const item = (recused: string[] = []) =>
  ({ recused, lead: { id: 'x' }, persons: [{ code: '01', name: '张一', stage: '待研判' }] }) as unknown as Parameters<
    typeof newStudy
  >[1];
const ready = (recused: string[] = []): TypedStudy => ({
  ...allAgree(newStudy(MEETING, item(recused)), MEETING, item(recused)),
  ...{ mode: '初步核实', decision: '直接核实' },
});

test('everybody agrees by one key; a dissent needs its reason, and who was away gives no opinion', () => {
  expect(recordOf(ready(), MEETING, item())?.opinions.map(({ opinion }) => opinion)).toEqual(['同意', '同意', '同意']);
  const dissent = (reason: string): TypedStudy => ({
    ...ready(),
    said: { ...ready().said, 李明: { answer: '不同意', reason }, 陈收: { answer: '未参加', reason: '' } },
  });
  expect(studyFaults(dissent(' '), MEETING, item())).toEqual({ opinions: '请写明理由：李明。' });
  expect(recordOf(dissent('可查性不强'), MEETING, item())).toEqual({
    ...{ outcome: 'studied', lead: 'x', persons: ['01'], mode: '初步核实', decision: '直接核实', absent: ['陈收'] },
    opinions: [
      { name: '王芳', opinion: '同意' },
      { name: '李明', opinion: '不同意', reason: '可查性不强' },
    ],
  });
});

test('nothing said, or by one alone, is told; so are the disposal and its words', () => {
  expect(Object.keys(studyFaults(newStudy(MEETING, item()), MEETING, item()))).toEqual([
    'opinions',
    'mode',
    'decision',
  ]);
  const away = { answer: '未参加', reason: '' } as const;
  const alone = { ...ready(), said: { ...ready().said, 李明: away, 陈收: away } };
  expect(studyFaults(alone, MEETING, item())).toEqual({ opinions: '集体研究须有两人以上发表意见。' });
});

test('where the chair may take no part, another is asked for', () => {
  expect(studyFaults(ready(['王芳']), MEETING, item(['王芳']))).toEqual({
    chairedBy: '请填写本件的主持人，应当在参加人员中。',
  });
  const led = { ...ready(['王芳']), chairedBy: '李明' };
  expect(recordOf(led, MEETING, item(['王芳']))).toMatchObject({ chairedBy: '李明', opinions: [{ name: '李明' }, {}] });
});

test('a list is put forward with the reasons as they were decided, and a day where it is shelved', () => {
  const studies = [
    { study: 'a', mode: '初步核实' as const, decision: '直接核实' },
    { study: 'b', mode: '暂存待查' as const, decision: null },
  ];
  const typed = newSubmit(studies);
  expect(Object.keys(submitFaults(typed, studies, TODAY)['b'] ?? {})).toEqual(['reason', 'reviewOn']);
  expect(linesOf(typed, studies, TODAY)).toBeNull();
  const whole = { ...typed, b: { reason: '待审计', reviewOn: '5.1' } };
  expect(linesOf(whole, studies, TODAY)).toEqual([
    { study: 'a', reason: '直接核实' },
    { study: 'b', reason: '待审计', reviewOn: '2027-05-01' },
  ]);
  expect(
    submitFaults({ ...whole, b: { reason: '待审计', reviewOn: '2026-11-25' } }, studies, TODAY)['b'],
  ).toBeDefined();
});
