import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { fullDayText, minuteText, moneyText } from '../../../ui/format.ts';
import { LEAD_FIELD_TERMS } from '../../../ui/lead-terms.ts';

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
    [LEAD_FIELD_TERMS['eightRules'] ?? '', lead.eightRules === null ? null : lead.eightRules ? '是' : '否'],
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
