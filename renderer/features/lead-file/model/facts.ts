import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import { fullDayText, minuteText, moneyText } from '../../../ui/format.ts';
import { LEAD_FIELD_TERMS } from '../../../../shared/contract/lead-field-terms.ts';

/** A name and what stands for it. */
export type Fact = readonly [name: string, value: string];

const REPORTER: Readonly<Record<LeadFile['reporter'], string>> = {
  none: '未登记',
  masked: '已登记，不显示',
  withheld: '未随密封包报送',
  erased: '已按指令清除',
};

/** How a lead came: dates, channel, source, the paper original. */
export function arrivalFacts(lead: LeadFile): readonly Fact[] {
  return filled([
    ['收到日期', fullDayText(lead.receivedOn)],
    ['落款或邮戳日期', lead.writtenOn === null ? null : fullDayText(lead.writtenOn)],
    ['收件方式', lead.channel],
    ['线索来源', lead.source],
    ['来文单位', lead.sourceOrganisation],
    ['文号', lead.documentNumber],
    ['来件类别', lead.letterClass],
    ['署名情况', lead.signature],
    ['检举控告人', REPORTER[lead.reporter]],
    ['原件', originalText(lead)],
    ['来件', itemsText(lead, 'lead')],
    ['并入的重复件', itemsText(lead, 'joined')],
    ['转为径送', sealedText(lead)],
    ['原编号', lead.originalNumber],
    ['登记', [minuteText(lead.enteredAt), lead.steps[0]?.actorName ?? ''].join(' ').trim()],
    ['补登原因', lead.lateReason],
  ]);
}

/** What a lead is about, but for its subjects and the summary. */
export function matterFacts(lead: LeadFile): readonly Fact[] {
  return filled([
    ['问题类别', [lead.category, lead.subcategory].filter((one) => one !== null).join(' / ')],
    [LEAD_FIELD_TERMS.eightRules, lead.eightRules === null ? null : lead.eightRules ? '是' : '否'],
    ['发生时间', lead.occurred],
    ['涉及金额', lead.amountFen === null ? null : moneyText(lead.amountFen)],
  ]);
}

/** What is meant to be done with a lead, and by whom. */
export function handlingFacts(lead: LeadFile): readonly Fact[] {
  return filled([
    ['拟办意见', lead.proposedOpinion],
    ['承办人', lead.handler],
    ['备注', lead.remarks],
  ]);
}

/** 移送, one line each: to whom, when, and the receipt that came back. */
export function transferFacts({ course, subjects }: Pick<LeadFile, 'course' | 'subjects'>): readonly Fact[] {
  return course.transfers.map(({ persons, to, documentNumber, transferredOn, receivedBy, receiptNumber }) => [
    subjectsText(subjects, persons),
    `${fullDayText(transferredOn)}移送${to}（${documentNumber}），${receivedBy}接收，回执号${receiptNumber}`,
  ]);
}

/** 归档: where the file lies and how long it is kept. */
export function archiveFacts({ course: { archived } }: Pick<LeadFile, 'course'>): readonly Fact[] {
  if (archived === null) return [];
  return filled([
    ['归档号', archived.number],
    ['保管期限', archived.retention],
    ['归档日期', fullDayText(archived.archivedOn)],
    ['移交', archived.handedTo],
  ]);
}

/** Said above an archived file: that it is read only, and where the paper lies. */
export function archivedText(archived: NonNullable<LeadFile['course']['archived']>): string {
  const { number, archivedOn, retention } = archived;
  return `本件已于${fullDayText(archivedOn)}归档（归档号${number}，保管期限${retention}），只能查阅，不能再办理。`;
}

/** The names of these subjects. */
export function subjectsText(subjects: LeadFile['subjects'], persons: readonly string[]): string {
  return subjects
    .filter(({ code }) => persons.includes(code))
    .map(subjectName)
    .join('、');
}

/** Why a part of a file is not there; `null` where it is. */
export function absence(lead: Pick<LeadFile, 'partState'>, part: 'subjects' | 'content' | 'ledger'): string | null {
  const state = lead.partState[part];
  if (state === 'withheld') return '这一部分未随密封包报送。';
  return state === 'erased' ? '这一部分已按指令清除。' : null;
}

/** The items of the letterbox behind a lead, by number; of repeats also how many. */
function itemsText({ items }: LeadFile, as: 'lead' | 'joined'): string {
  const numbers = items.filter((item) => item.as === as).map(({ number }) => number);
  const count = as === 'joined' && numbers.length > 0 ? `${String(numbers.length)}件：` : '';
  return `${count}${numbers.join('、')}`;
}

function sealedText({ sentSealed }: LeadFile): string | null {
  if (sentSealed === null) return null;
  const { documentNumber, orderedBy, orderedOn } = sentSealed;
  return `${fullDayText(orderedOn)}，${orderedBy}，${documentNumber}`;
}

function originalText({ originalPages, originalPlace }: LeadFile): string {
  const pages = originalPages === null ? [] : [`${String(originalPages)}页`];
  return [...pages, ...(originalPlace === null ? [] : [originalPlace])].join('，');
}

function filled(facts: readonly (readonly [string, string | null])[]): readonly Fact[] {
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]));
}
