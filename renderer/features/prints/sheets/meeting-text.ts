import type { MeetingFile, MeetingItemFile, MeetingStudy } from '../../../../shared/contract/meeting-file.ts';
import { ITEM_STATES } from '../../../../shared/rules/meeting-lists.ts';
import { fullDayText } from '../../../ui/format.ts';
import type { BoxText } from './lead-text.ts';

const ERASED = '已按指令清除';

type Rows = readonly (readonly BoxText[])[];

/** What a meeting was, two boxes a row. */
export function meetingBoxes({ number, name, heldOn, place, ...meeting }: MeetingFile): Rows {
  return [
    [
      ['会议编号', number],
      ['会议名称', name ?? ''],
    ],
    [
      ['日期', fullDayText(heldOn)],
      ['地点', place],
    ],
    [
      ['主持人', meeting.chairedBy],
      ['记录人', meeting.minutesBy],
    ],
    [['参加人员', namesOf(meeting.attendees, false)]],
    [['列席人员', namesOf(meeting.attendees, true)]],
    [['议程', `共${String(meeting.items.length)}件`]],
  ];
}

function namesOf(attendees: MeetingFile['attendees'], guest: boolean): string {
  return attendees
    .filter((one) => one.guest === guest)
    .map((one) => one.name)
    .join('、');
}

/** Which meeting a page of its record belongs to. */
export function sittingBoxes({ number, name, heldOn, place }: MeetingFile): Rows {
  return [
    [
      ['会议编号', [number, name ?? ''].filter((text) => text !== '').join('　')],
      ['日期和地点', `${fullDayText(heldOn)}　${place}`],
    ],
  ];
}

/** What became of an item, without a word of what it is about. */
export function agendaText({ state, studies, deferred, noted }: MeetingItemFile): string {
  const words = [
    ITEM_STATES[state],
    ...(studies.length > 0 ? ['另页记录'] : deferred === null ? [] : [deferred.reason]),
    ...noted.map(({ heldOn }) => `${fullDayText(heldOn)}一事一报研究`),
  ];
  return words.join('：');
}

/** What an item is about. */
export function itemBoxes({ lead }: MeetingItemFile): Rows {
  return [
    [
      ['单位及职务', lead.organisation],
      ['承办人', lead.handler],
    ],
    [['反映问题', [lead.category, lead.excerpt].filter((text) => text !== '').join('：')]],
  ];
}

/** What was decided, and who took no part. */
export function studyBoxes({ persons, mode, decision, recused, absent, chairedBy, minutesBy }: MeetingStudy): Rows {
  return [
    [
      ['被反映人', persons.map(({ code, name }) => `${code} ${name}`.trim()).join('、')],
      ['处置方式', mode],
    ],
    [['研究结论', decision ?? ERASED]],
    [
      ['主持', chairedBy],
      ['记录', minutesBy],
    ],
    ...(recused.length === 0 ? [] : one('回避', recused.join('、'))),
    ...(absent.length === 0 ? [] : one('未参加本件研究', absent.join('、'))),
  ];
}

/** Who signs the page of an item: everybody who took part in one of its studies. */
export function signersOf({ attendees }: MeetingFile, studies: readonly MeetingStudy[]): MeetingFile['attendees'] {
  const tookPart = (name: string) =>
    studies.some(({ recused, absent }) => !recused.includes(name) && !absent.includes(name));
  return attendees.filter(({ name }) => tookPart(name));
}

/** Who signs in a place: a guest is told from those who decide. */
export function signatureName({ name, guest }: MeetingFile['attendees'][number]): string {
  return guest ? `${name}（列席）` : name;
}

/** A correction in one line. */
export function correctionText({ lead, what, reason }: MeetingFile['corrections'][number]): string {
  const about = lead === null ? '' : `${lead}，`;
  return `${about}${what ?? ERASED}${reason === null ? '' : `（理由：${reason}）`}`;
}

const one = (name: string, text: string): readonly (readonly BoxText[])[] => [[[name, text]]];
