import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { fullDayText, minuteText, moneyText } from '../../../ui/format.ts';

/** A name and what stands for it in a box of the form. */
export type BoxText = readonly [name: string, text: string];

/** The reporter is on no paper: only whether there is one, kept apart. */
export const REPORTER: Readonly<Record<LeadFile['reporter'], string>> = {
  none: '无',
  masked: '另行保护',
  withheld: '未随密封包报送',
  erased: '已按指令清除',
};
/** Why nothing stands where a part of the lead should. */
export const ABSENT: Readonly<Record<string, string>> = { withheld: '未随密封包报送', erased: '已按指令清除' };

/** How a lead came, two boxes a row. */
export function arrivalBoxes(lead: LeadFile): readonly (readonly BoxText[])[] {
  return [
    [
      ['收到日期', fullDayText(lead.receivedOn)],
      ['落款或邮戳日期', lead.writtenOn === null ? '' : fullDayText(lead.writtenOn)],
    ],
    [
      ['线索来源', lead.source],
      ['收件方式', lead.channel],
    ],
    [
      ['来文单位', lead.sourceOrganisation ?? ''],
      ['文号', lead.documentNumber ?? ''],
    ],
    [
      ['来件类别', lead.letterClass ?? ''],
      ['密级', lead.classification],
    ],
    [
      ['署名情况', lead.signature],
      ['检举控告人', REPORTER[lead.reporter]],
    ],
  ];
}

/** What it is about beside the persons: in wide boxes what needs room. */
export function matterBoxes(lead: LeadFile): readonly (readonly BoxText[])[] {
  const absent = ABSENT[lead.partState['content'] ?? ''];
  const category = [lead.category, lead.subcategory].filter((text) => text !== null).join(' / ');
  return [
    [
      ['问题类别', absent ?? category],
      ['违反中央八项规定精神', lead.eightRules === null ? '' : lead.eightRules ? '是' : '否'],
    ],
    [['主要问题摘要', absent ?? lead.problem ?? '']],
    [
      ['发生时间', lead.occurred ?? ''],
      ['涉及金额', lead.amountFen === null ? '' : moneyText(lead.amountFen)],
    ],
  ];
}

/** How it is kept and meant to be handled. */
export function handlingBoxes(lead: LeadFile): readonly (readonly BoxText[])[] {
  return [
    [
      ['首次/重复', lead.repeatOf === null ? '首次' : `重复，原线索${lead.repeatOf}`],
      ['原编号', lead.originalNumber ?? ''],
    ],
    [
      ['原件页数', lead.originalPages === null ? '' : `${String(lead.originalPages)}页`],
      ['原件存放位置', lead.originalPlace ?? ''],
    ],
    [['附件', attachmentsText(lead)]],
    [
      ['承办人', lead.course.handlers.join('、') || (lead.handler ?? '')],
      ['登记', [minuteText(lead.enteredAt), lead.steps[0]?.actorName ?? ''].join(' ').trim()],
    ],
    [['拟办意见', lead.proposedOpinion ?? '']],
    [['时限', lead.deadlines.map(({ what, explanation }) => `${what}：${explanation}`).join('\n')]],
    [['处置情况', lead.disposals.map(disposalText).join('\n')]],
    ...optional('补登原因', lead.lateReason),
    ...optional('备注', lead.remarks),
    ...optional('作废原因', lead.voided === null ? null : (lead.voided.reason ?? '已作废')),
  ];
}

/** A subject of the lead, in the boxes of a row each. */
export function subjectTexts(subject: LeadFile['subjects'][number]): readonly string[] {
  return [
    subject.kind === '姓名不详' ? '姓名不详' : (subject.name ?? ''),
    [subject.organisation, subject.post].filter((text) => text !== undefined && text !== '').join(' '),
    subject.rank ?? '',
    subject.management,
    [
      subject.kind === '个人' ? '' : subject.kind,
      subject.politicalStatus ?? '',
      subject.supervised === true ? '监察对象' : '',
      subject.topLeader === true ? '一把手' : '',
      subject.delegate ?? '',
    ]
      .filter((text) => text !== '' && text !== '姓名不详')
      .join('、'),
  ];
}

/** Why nothing stands where the persons should, or `null`. */
export function absentSubjects(lead: LeadFile): string | null {
  return ABSENT[lead.partState['subjects'] ?? ''] ?? null;
}

/** The files of a lead, by their names. */
export function attachmentsText({ evidence }: LeadFile): string {
  if (evidence.length === 0) return '无';
  return `${String(evidence.length)}份：${evidence.map(({ name }) => name).join('；')}`;
}

function disposalText({ mode, detail, decidedOn, decidedBy, documentNumber }: LeadFile['disposals'][number]): string {
  const by = documentNumber === null ? decidedBy : `${decidedBy}，${documentNumber}`;
  return `${fullDayText(decidedOn)} ${mode}${detail === null ? '' : `（${detail}）`}，${by}`;
}

function optional(name: string, text: string | null): readonly (readonly BoxText[])[] {
  return text === null || text === '' ? [] : [[[name, text]]];
}
