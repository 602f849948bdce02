import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { expect, test } from 'vitest';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { newCourse } from '../../../shared/domain/course/state.ts';
import { foldMeeting } from '../../../shared/domain/meeting/fold.ts';
import {
  assertChange,
  assertClosable,
  assertCorrectable,
  assertEveryOpinion,
  assertMeeting,
  assertRecordable,
  assertVoidable,
  leadersOf,
  recusedOf,
} from '../../../shared/domain/meeting/rules.ts';
import { itemState, type MeetingState, meetingWord } from '../../../shared/domain/meeting/state.ts';
import { waitingOf } from '../../../shared/domain/meeting/waiting.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { newWalk } from '../../support/course.ts';
import { agreed, disposedOf, must, STEP } from '../../support/course-steps.ts';
import { event } from './lead-events.ts';

const TODAY = '2026-11-26';
const A = '01900000-0000-7000-8000-00000000000a';
const B = '01900000-0000-7000-8000-00000000000b';
const STUDY = '1'.repeat(64);
const PEOPLE = [
  { name: '王芳', guest: false },
  { name: '李明', guest: false },
  { name: '赵新', guest: true },
];
const PARTICULARS = {
  ...{ heldOn: '2026-11-25', place: '会议室', chairedBy: '王芳', minutesBy: '李明', attendees: PEOPLE },
};
const AGENDA = [
  { lead: A, matter: 'study' },
  { lead: B, matter: 'note' },
] as const;
const NUMBER = { number: 'ZJ01-会2026-0001', year: 2026, letter: '', sequence: 1 };

const called = () => event('MeetingCalled', { head: { ...PARTICULARS, ...NUMBER, agenda: AGENDA } });
const item = (head: object) => event('MeetingItemRecorded', { head });
const studied = () => item({ outcome: 'studied', lead: A, study: STUDY });
const deferred = () => item({ outcome: 'deferred', lead: A, reason: '承办人未到会' });
const noted = () => item({ outcome: 'noted', lead: B, study: STUDY, note: STUDY });
const closedOver = (...entries: readonly FoldEvent[]) =>
  event('MeetingClosed', { head: { entries: entries.map(({ hash }) => hash) } });
const corrected = () => event('MeetingCorrected', { head: { lead: A }, content: { what: '意见', reason: '笔误' } });
const voided = () => event('MeetingVoided', { reason: { reason: '误登' } });

function meeting(...events: readonly FoldEvent[]): MeetingState {
  const state = foldMeeting([called(), ...events]);
  if (state === null) throw new Error('no meeting');
  return state;
}

const why = (state: MeetingState) => state.conflicts.map((one) => one.why);

/** What a rule says, or nothing where it lets pass. */
function refusal(rule: () => void): string {
  try {
    rule();
    return '';
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${String(error.params['where'])}`;
    throw error;
  }
}

test('items are studied, deferred and noted; the signature closes exactly these entries', () => {
  const entries = [deferred(), studied(), noted()];
  const open = meeting(...entries.slice(0, 1));
  expect(open.agenda.map((one) => itemState(open, one))).toEqual(['deferred', 'open']);
  const done = meeting(...entries);
  expect(done.agenda.map((one) => itemState(done, one))).toEqual(['studied', 'noted']);
  const signed = meeting(...entries, closedOver(...entries));
  expect(signed).toMatchObject({ status: 'closed', conflicts: [] });
  expect(why(meeting(...entries, closedOver(...entries.slice(1))))).toEqual(['签署的内容与记录不一致']);
});

test('after the signature nothing changes: a correction is a new entry, and everything else is kept and shown', () => {
  const entry = studied();
  const signed = [entry, closedOver(entry)];
  const late = [studied(), deferred(), event('MeetingChanged', { head: PARTICULARS })];
  const state = meeting(...signed, ...late, event('MeetingAgendaChanged', { head: { agenda: [] } }));
  expect(why(state)).toEqual(Array.from({ length: 4 }, () => '会议记录签署之后的改动'));
  expect(state).toMatchObject({ entries: [{ event: entry.hash }], agenda: AGENDA });
  const amended = meeting(...signed, corrected());
  expect(amended.corrections).toMatchObject([{ lead: A, content: { state: 'present', value: { what: '意见' } } }]);
  expect(why(meeting(studied(), corrected()))).toEqual(['会议记录没有签署，不需要更正']);
});

test('what an order erased of a correction is not there, and the entry stays', () => {
  const entry = studied();
  const closing = closedOver(entry);
  const correction = corrected();
  const gone = { ...correction, sections: { head: { lead: A } } };
  const order = event('SectionsErased', {
    head: { targets: [{ event: correction.hash, sections: ['content'] }], documentNumber: '1', orderedOn: TODAY },
  });
  expect(meeting(entry, closing, gone, order).corrections).toMatchObject([{ content: { state: 'erased' } }]);
});

test('the agenda loses no item that was recorded, and takes none in that is not on it', () => {
  const only = (...agenda: readonly object[]) => event('MeetingAgendaChanged', { head: { agenda } });
  expect(meeting(only(AGENDA[1])).agenda).toEqual([AGENDA[1]]);
  expect(why(meeting(studied(), only(AGENDA[1])))).toEqual(['已记录的议题不能移出议程']);
  expect(why(meeting(only(AGENDA[1]), studied()))).toEqual(['不在议程内']);
  expect(why(meeting(item({ outcome: 'noted', lead: A, study: STUDY, note: STUDY })))).toEqual(['不在议程内']);
});

test('particulars are replaced as a whole; the number stays, also of a void meeting', () => {
  const changed = event('MeetingChanged', { head: { ...PARTICULARS, name: '第3次', place: '小会议室' } });
  expect(meeting(changed).head).toMatchObject({ ...NUMBER, name: '第3次', place: '小会议室' });
  expect(meetingWord(meeting(changed).head)).toBe('第3次（ZJ01-会2026-0001）');
  expect(meetingWord(meeting(changed, event('MeetingChanged', { head: PARTICULARS })).head)).toBe('ZJ01-会2026-0001');
  expect(meeting(voided())).toMatchObject({ status: 'void', voided: { reason: '误登' }, head: NUMBER });
  expect(why(meeting(voided(), voided()))).toEqual(['重复作废']);
  expect(why(meeting(called()))).toEqual(['重复登记']);
  expect(foldMeeting([studied()])).toBeNull();
});

test('a meeting is one of two at least, with whoever leads it among them', () => {
  expect(refusal(() => assertMeeting(PARTICULARS))).toBe('');
  expect(refusal(() => assertMeeting({ ...PARTICULARS, attendees: PEOPLE.slice(0, 1) }))).toContain('两人以上');
  expect(refusal(() => assertMeeting({ ...PARTICULARS, chairedBy: '周强' }))).toContain('主持人');
});

test('each who is there gives one opinion; a guest too, somebody absent or recused none', () => {
  const said = (name: string) => ({ name, opinion: '同意' as const });
  const all = ['王芳', '李明', '赵新'].map(said);
  const check = (opinions: ReturnType<typeof said>[], absent?: string[], recused: string[] = []) =>
    refusal(() => assertEveryOpinion(PARTICULARS, { opinions, absent }, recused));
  expect(check(all)).toBe('');
  expect(check(all.slice(0, 2))).toContain('尚未记录意见：赵新');
  expect(check(all.slice(0, 2), ['赵新'])).toBe('');
  expect(check(all.slice(0, 2), undefined, ['赵新'])).toBe('');
  expect(check(all, undefined, ['赵新'])).toContain('回避人员不发表意见：赵新');
  expect(check([...all, said('周强')])).toContain('不在参加人员中：周强');
  expect(check([...all, said('王芳')])).toContain('只能记录一次：王芳');
  expect(check(all, ['王芳'])).toContain('只能记录一次：王芳');
});

test('who may take no part neither leads the item nor keeps its record', () => {
  const recusal = { event: '', type: '', at: '', actor: '', person: '王芳', ground: '', decision: 'open' as const };
  const course = { ...newCourse('to-study'), recusals: [recusal] };
  expect(recusedOf(PARTICULARS, course)).toEqual(['王芳']);
  expect(refusal(() => leadersOf(PARTICULARS, {}, course))).toContain('主持人王芳回避');
  expect(leadersOf(PARTICULARS, { chairedBy: '李明' }, course)).toEqual({ chairedBy: '李明', minutesBy: '李明' });
  expect(refusal(() => leadersOf(PARTICULARS, { chairedBy: '周强' }, course))).toContain('参加人员');
  expect(refusal(() => leadersOf(PARTICULARS, { minutesBy: '王芳', chairedBy: '李明' }, course))).toContain('记录人');
});

test('nothing is recorded before its day, off the agenda, or after the signature', () => {
  const entry = studied();
  const record = (state: MeetingState, lead = A, today = TODAY) =>
    refusal(() => assertRecordable(state, { lead, matter: 'study' }, today));
  expect(record(meeting())).toBe('');
  expect(record(meeting(), A, '2026-11-24')).toContain('会议日期未到');
  expect(record(meeting(), B)).toContain('不在议程内');
  expect(record(meeting(entry, closedOver(entry)))).toContain('已签署');
  expect(record(meeting(voided()))).toContain('已作废');
});

test('a record is signed when every item has its entry, and voided while it decided nothing', () => {
  const all = [studied(), noted()];
  expect(refusal(() => assertClosable(meeting(...all), TODAY))).toBe('');
  expect(refusal(() => assertClosable(meeting(studied()), TODAY))).toContain('还有1件');
  expect(refusal(() => assertClosable(meeting(...all), '2026-11-24'))).toContain('会议日期未到');
  expect(
    refusal(() => assertClosable(meeting(event('MeetingAgendaChanged', { head: { agenda: [] } })), TODAY)),
  ).toContain('没有研究任何事项');
  expect(refusal(() => assertVoidable(meeting(deferred())))).toBe('');
  expect(refusal(() => assertVoidable(meeting(studied())))).toContain('已记入线索');
  expect(refusal(() => assertVoidable(meeting(voided())))).toContain('已作废');
  expect(refusal(() => assertCorrectable(meeting(), undefined))).toContain('没有签署');
  expect(refusal(() => assertCorrectable(meeting(...all, closedOver(...all)), A))).toBe('');
  expect(refusal(() => assertCorrectable(meeting(...all, closedOver(...all)), STUDY))).toContain('不在议程内');
});

test('what is recorded keeps its day, its people and its place on the agenda', () => {
  const change = (...[state, particulars, agenda]: Parameters<typeof assertChange>) =>
    refusal(() => assertChange(state, particulars, agenda));
  const begun = meeting(studied());
  const later = { ...PARTICULARS, heldOn: '2026-11-26' };
  const fewer = { ...PARTICULARS, attendees: PEOPLE.slice(0, 2) };
  const more = { ...PARTICULARS, attendees: [...PEOPLE, { name: '周强', guest: false }] };
  expect([change(meeting(), later, []), change(meeting(), fewer, undefined), change(begun, more, AGENDA)]).toEqual([
    '',
    '',
    '',
  ]);
  expect(change(begun, later, undefined)).toContain('日期不能再改');
  expect(change(begun, fewer, undefined)).toContain('只能增加');
  expect(change(begun, undefined, [AGENDA[1]])).toContain('不能移出议程');
});

test('a lead waits for a meeting once it is assigned, again when its review has come, and after an urgent study', () => {
  const walk = newWalk({ head: { source: '信访举报', letterClass: '申诉' } });
  expect(waitingOf(walk.lead, SHIPPED_RULES)).toEqual([]);
  must(walk, STEP.assign());
  expect(waitingOf(walk.lead, SHIPPED_RULES)).toEqual([{ kind: 'to-study', day: '9999-12-31' }]);
  must(walk, STEP.study('初步核实', { kind: 'urgent', meeting: undefined }));
  expect(waitingOf(walk.lead, SHIPPED_RULES)).toEqual([{ kind: 'urgent', day: '2026-03-04' }]);
  must(walk, { action: 'note-study', study: walk.last(), meeting: '第4次', notedOn: '2026-03-06' });
  expect(waitingOf(walk.lead, SHIPPED_RULES)).toEqual([]);

  const shelved = newWalk({ head: { source: '信访举报', letterClass: '检举控告' } });
  must(shelved, STEP.assign());
  expect(waitingOf(shelved.lead, SHIPPED_RULES)).toEqual([{ kind: 'to-study', day: '2026-04-02' }]);
  must(shelved, STEP.study('暂存待查'));
  agreed(shelved, '处置', { mode: '暂存待查', reviewOn: '2026-09-01' });
  expect(waitingOf(shelved.lead, SHIPPED_RULES)).toEqual([{ kind: 'shelved', day: '2026-09-01' }]);
  const closed = newWalk();
  disposedOf(closed, '予以了结');
  expect(waitingOf(closed.lead, SHIPPED_RULES)).toEqual([]);
});
