import { AppError } from '../../errors/app-error.ts';
import { isRecused } from '../course/guards/recused.ts';
import type { CourseState } from '../course/state.ts';
import type { StudiedRecord } from './actions.ts';
import type { AgendaItem, MeetingParticulars } from './sections.ts';
import { entriesOf, itemState, type MeetingState } from './state.ts';

/** 集体研究: fewer is none. */
const FEWEST = 2;

/**
 * Refuses a meeting that would be none.
 * @throws AppError MEETING_INVALID
 */
export function assertMeeting({ attendees, chairedBy }: MeetingParticulars): void {
  if (attendees.length < FEWEST) throw invalid('集体研究须有两人以上参加');
  if (!attendees.some(({ name }) => name === chairedBy)) throw invalid('主持人应当在参加人员中');
}

/**
 * Refuses to go on with a record that is signed or void.
 * @throws AppError MEETING_STEP_FORBIDDEN
 */
export function assertOpen({ status }: MeetingState): void {
  if (status === 'void') throw forbidden('该会议已作废，编号保留');
  if (status === 'closed') throw forbidden('会议记录已签署，不再改动；有误的请办理更正');
}

/**
 * Refuses to change what has been recorded already: its day, who was there, and the items that are done.
 * @throws AppError MEETING_STEP_FORBIDDEN, MEETING_INVALID
 */
export function assertChange(
  meeting: MeetingState,
  particulars: MeetingParticulars | undefined,
  agenda: readonly AgendaItem[] | undefined,
): void {
  assertOpen(meeting);
  const begun = meeting.entries.length > 0;
  if (particulars !== undefined) {
    assertMeeting(particulars);
    const still = new Set(particulars.attendees.map(({ name }) => name));
    const gone = meeting.head.attendees.filter(({ name }) => !still.has(name));
    if (begun && gone.length > 0) throw forbidden('已记录研究情况，参加人员只能增加');
    if (begun && particulars.heldOn !== meeting.head.heldOn) throw forbidden('已记录研究情况，日期不能再改');
  }
  const isOn = (item: AgendaItem) => agenda?.some(({ lead, matter }) => lead === item.lead && matter === item.matter);
  const lost = agenda !== undefined && meeting.agenda.some((one) => entriesOf(meeting, one).length > 0 && !isOn(one));
  if (lost) throw forbidden('已记录的议题不能移出议程');
}

/**
 * Refuses to record an item that is not on the agenda, or before the day of the meeting.
 * @throws AppError MEETING_STEP_FORBIDDEN
 */
export function assertRecordable(meeting: MeetingState, item: AgendaItem, today: string): void {
  assertOpen(meeting);
  if (meeting.head.heldOn > today) throw forbidden('会议日期未到');
  const isOn = meeting.agenda.some(({ lead, matter }) => lead === item.lead && matter === item.matter);
  if (!isOn) throw forbidden('这件线索不在议程内，请先列入议程');
}

/** Who of a meeting may take no part in a lead, by its course. */
export function recusedOf(
  { attendees }: Pick<MeetingParticulars, 'attendees'>,
  course: CourseState,
): readonly string[] {
  return attendees.map(({ name }) => name).filter((name) => isRecused(course, name));
}

/**
 * Refuses an item on which somebody present gave no opinion, or somebody else did, or who may take no part did.
 * @throws AppError MEETING_INVALID
 */
export function assertEveryOpinion(
  { attendees }: Pick<MeetingParticulars, 'attendees'>,
  { opinions, absent = [] }: Pick<StudiedRecord, 'opinions' | 'absent'>,
  recused: readonly string[],
): void {
  const gave = opinions.map(({ name }) => name);
  const known = new Set(attendees.map(({ name }) => name));
  const strangers = [...gave, ...absent].filter((name) => !known.has(name));
  if (strangers.length > 0) throw invalid(`不在参加人员中：${strangers.join('、')}`);
  const barred = gave.filter((name) => recused.includes(name));
  if (barred.length > 0) throw invalid(`回避人员不发表意见：${barred.join('、')}`);
  const twice = gave.filter((name, place) => gave.indexOf(name) !== place || absent.includes(name));
  if (twice.length > 0) throw invalid(`同一人的意见只能记录一次：${twice.join('、')}`);
  const silent = [...known].filter((name) => ![...gave, ...absent, ...recused].includes(name));
  if (silent.length > 0) throw invalid(`尚未记录意见：${silent.join('、')}。未参加本件研究的，请注明`);
}

/** Who leads one item and keeps its record: those of the meeting, or others where they may take no part. */
export function leadersOf(
  { chairedBy, minutesBy, attendees }: MeetingParticulars,
  asked: Pick<StudiedRecord, 'chairedBy' | 'minutesBy'>,
  course: CourseState,
): { readonly chairedBy: string; readonly minutesBy: string } {
  const chair = asked.chairedBy ?? chairedBy;
  const keeper = asked.minutesBy ?? minutesBy;
  if (isRecused(course, chair)) throw invalid(`主持人${chair}回避，请另定本件的主持人`);
  if (isRecused(course, keeper)) throw invalid(`记录人${keeper}回避，请另定本件的记录人`);
  if (!attendees.some(({ name }) => name === chair)) throw invalid('主持人应当在参加人员中');
  return { chairedBy: chair, minutesBy: keeper };
}

/**
 * Refuses to sign a record with an item that nothing was said of.
 * @throws AppError MEETING_STEP_FORBIDDEN
 */
export function assertClosable(meeting: MeetingState, today: string): void {
  assertOpen(meeting);
  if (meeting.head.heldOn > today) throw forbidden('会议日期未到');
  const open = meeting.agenda.filter((item) => itemState(meeting, item) === 'open').length;
  if (open > 0) throw forbidden(`还有${String(open)}件没有记录，请记录、延后或移出议程`);
  if (meeting.entries.length === 0) throw forbidden('没有研究任何事项；不开的会议请作废');
}

/**
 * Refuses to void a meeting whose decisions stand in the files of leads.
 * @throws AppError MEETING_STEP_FORBIDDEN
 */
export function assertVoidable({ status, entries }: MeetingState): void {
  if (status === 'void') throw forbidden('该会议已作废，编号保留');
  if (entries.some(({ said }) => said.outcome !== 'deferred')) {
    throw forbidden('研究情况已记入线索，不能作废；请签署后办理更正');
  }
}

/**
 * Refuses a correction of what is not signed, or of a lead that was not on the agenda.
 * @throws AppError MEETING_STEP_FORBIDDEN
 */
export function assertCorrectable({ status, agenda }: MeetingState, lead: string | undefined): void {
  if (status !== 'closed') throw forbidden('会议记录没有签署，可以直接改动');
  if (lead !== undefined && !agenda.some((item) => item.lead === lead)) throw forbidden('这件线索不在议程内');
}

const invalid = (where: string) => new AppError('MEETING_INVALID', { where });
const forbidden = (where: string) => new AppError('MEETING_STEP_FORBIDDEN', { where });
