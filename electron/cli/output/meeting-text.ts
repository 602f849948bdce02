import type { MeetingFile, MeetingItemFile, MeetingStudy } from '../../../shared/contract/meeting-file.ts';
import type { MeetingRow, WaitingLead } from '../../../shared/contract/meetings.ts';
import type { ShownHindrance } from '../../../shared/contract/course.ts';
import {
  ITEM_STATES,
  MEETING_MATTERS,
  MEETING_STATUS_TERMS,
  type MeetingStatus,
  WAITING_KINDS,
} from '../../../shared/rules/meeting-lists.ts';
import { answeredLines } from './advice-text.ts';
import { printable } from './printable.ts';
import { labelled, shortened, table } from './table.ts';

const NAME_COLUMNS = 24;

/** What was recorded of an item. */
export const RECORDED = { studied: '已记录研究情况', deferred: '已记录延后研究', noted: '已补记' } as const;

/** Lines for a meeting that was just called. */
export function called({ number, items }: { readonly number: string; readonly items: number }): readonly string[] {
  return [`已召集会议，编号 ${printable(number)}。议程 ${String(items)} 件。`];
}

/** Lines for one step on a meeting. */
export function acted(
  done: string,
  { number, status }: { readonly number: string; readonly status: MeetingStatus },
): readonly string[] {
  return [`${done}。${printable(number)} 现在：${MEETING_STATUS_TERMS[status]}。`];
}

/** Lines for a list that was put forward. */
export function submitted(
  lines: readonly {
    readonly number: string;
    readonly event: string | null;
    readonly hindrances: readonly ShownHindrance[];
  }[],
): readonly string[] {
  return lines.flatMap(({ number, event, hindrances }) =>
    event === null
      ? [`${printable(number)}  未呈批：`, ...hindrances.map(({ text }) => `  ${printable(text)}`)]
      : [`${printable(number)}  已呈批。`],
  );
}

/** Lines for a page of the meetings. */
export function meetingList(total: number, meetings: readonly MeetingRow[]): readonly string[] {
  if (meetings.length === 0) return ['没有符合条件的会议。'];
  const shown = meetings.length < total ? `，以下为最近召开的 ${String(meetings.length)} 次` : '';
  const rows = meetings.map((one) => [
    one.number,
    one.heldOn,
    MEETING_STATUS_TERMS[one.status],
    `${String(one.done)}/${String(one.items)}`,
    one.chairedBy,
    one.name,
  ]);
  return [`共 ${String(total)} 次${shown}：`, ...table(['编号', '日期', '状态', '已记录', '主持人', '名称'], rows)];
}

/** Lines for what waits for a meeting. */
export function waitingList(leads: readonly WaitingLead[]): readonly string[] {
  if (leads.length === 0) return ['没有等待研判的线索。'];
  const rows = leads.map(({ kind, day, lead }) => [
    lead.number,
    WAITING_KINDS[kind],
    day ?? '',
    shortened(printable(lead.subjects), NAME_COLUMNS),
  ]);
  return [`共 ${String(leads.length)} 件：`, ...table(['编号', '事由', '日期', '被反映人'], rows)];
}

/** Lines for the whole record of a meeting. */
export function shownMeeting(meeting: MeetingFile): readonly string[] {
  return [
    ...labelled([
      ['会议', meeting.number],
      ['名称', meeting.name],
      ['状态', MEETING_STATUS_TERMS[meeting.status]],
      ['日期', meeting.heldOn],
      ['地点', meeting.place],
      ['主持人', meeting.chairedBy],
      ['记录人', meeting.minutesBy],
      ['参加人员', meeting.attendees.map(({ name, guest }) => (guest ? `${name}（纸上签名）` : name)).join('、')],
      ['作废原因', meeting.voided?.reason],
    ]),
    ...meeting.items.flatMap((item, index) => itemLines(item, index + 1)),
    ...meeting.corrections.flatMap(({ lead, what, reason }) => [
      '',
      `〔更正${lead === null ? '' : `　${printable(lead)}`}〕${printable(what ?? '内容已按指令清除')}`,
      ...(reason === null ? [] : [`  理由：${printable(reason)}`]),
    ]),
  ];
}

function itemLines(item: MeetingItemFile, place: number): readonly string[] {
  const { lead, matter, state, studies, deferred, noted, advice, signedPages } = item;
  return [
    '',
    `${String(place)}. ${printable(lead.number)}  ${printable(lead.subjects)}  ${MEETING_MATTERS[matter]}：${ITEM_STATES[state]}`,
    ...answeredLines(advice).map((line) => `  ${line}`),
    ...studies.flatMap(studyLines),
    ...(deferred !== null && studies.length === 0 ? [`  延后：${printable(deferred.reason)}`] : []),
    ...noted.map(({ heldOn, mode }) => `  补记 ${heldOn} 一事一报：${mode}`),
    ...(signedPages === 0 ? [] : [`  签字页：已附 ${String(signedPages)} 份`]),
  ];
}

function studyLines(study: MeetingStudy): readonly string[] {
  const { persons, mode, opinions, decision, recused, absent, advice } = study;
  const who = persons.map(({ code, name }) => printable(`${code} ${name}`.trim())).join('、');
  return [
    `  ${who}：${mode}。${printable(decision ?? '内容已按指令清除')}`,
    ...(opinions ?? []).map(({ name, guest, opinion, reason }) =>
      printable(`  ${name}${guest ? '（纸上签名）' : ''}：${opinion}${reason === null ? '' : `（${reason}）`}`),
    ),
    ...answeredLines(advice).map((line) => `  ${line}`),
    ...(recused.length === 0 ? [] : [`  回避：${printable(recused.join('、'))}`]),
    ...(absent.length === 0 ? [] : [`  未参加本件研究：${printable(absent.join('、'))}`]),
  ];
}
