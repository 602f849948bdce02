import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import {
  type Chain,
  type ChainLevel,
  chainText,
  LEVEL_TERMS,
  onBehalfText,
} from '../../../../shared/rules/approval-chains.ts';
import { periodRule } from '../../../../shared/rules/clocks/all.ts';
import { ADVICE, type AdviceCode } from '../../../../shared/rules/advice.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import { fullDayText } from '../../../ui/format.ts';
import { answersFor } from './choices.ts';
import { STEP_FIELDS } from './fields.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a signed step of the course says, a line for each field, in the words of its form. */
export function saidText(values: Values, lead: LeadFile): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const authority = authorityText(name, value);
    if (authority !== null) return [authority];
    const label = name === 'number' ? numberLabel(values) : STEP_FIELDS[name]?.label;
    const text = label === undefined ? '' : valueText(name, value, lead);
    return label === undefined || text === '' ? [] : [`${label}：${text}`];
  });
}

/** A number is that of the archive, unless it comes with another lead. */
function numberLabel(values: Values): string {
  if ('into' in values) return '另立线索编号';
  return 'lead' in values ? '原线索编号' : (STEP_FIELDS['number']?.label ?? '');
}

/** The value of a field of a step as people read it; empty where nothing of it is shown. */
export function valueText(name: string, value: unknown, lead: LeadFile): string {
  if (name === 'persons') return (value as readonly string[]).map((code) => personText(code, lead)).join('、');
  if (name === 'advice') return ADVICE[value as AdviceCode].text;
  if (name === 'elements') return (value as readonly Values[]).map(elementText).join('、');
  if (name === 'looks') return (value as readonly Values[]).map(lookText).join('；');
  if (name === 'attendees') return (value as readonly Values[]).map(attendeeText).join('；');
  if (name === 'request') return decidedText(value, lead);
  if (name === 'scan' || name === 'photo') return lead.evidence.find(({ id }) => id === value)?.name ?? '';
  if (name === 'recoveredFen' || name === 'propertyFen') return String(Number(value) / 100);
  if (name === 'study' || name === 'accident' || name === 'recusal' || name === 'of') return '';
  if (name === 'clock') return periodRule(String(value))?.what ?? '';
  if (Array.isArray(value)) return value.join('、');
  if (value === true) return '是';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? wordText(name, value, lead) : '';
}

/** What a decision or its signature is about: the matter that was put forward, or what somebody ruled alone. */
function decidedText(value: unknown, { course }: LeadFile): string {
  const ruling = course.rulings.find(({ event }) => event === value);
  if (ruling !== undefined) return `${ruling.term}（${ruling.what}）`;
  return course.requests.find(({ event }) => event === value)?.matter ?? '';
}

/** What was decided by telephone, with the day on which it was signed, or that it was not yet. */
export function signedText(values: Values, event: string, { course }: LeadFile): readonly string[] {
  if (values['as'] !== 'telephone') return [];
  const { request = event, decidedBy } = values;
  const signed = course.said.find(
    ({ values: { request: of, signedOn, decidedBy: by } }) =>
      signedOn !== undefined && of === request && by === decidedBy,
  );
  return [signed === undefined ? '待补签' : `补签：${fullDayText(String(signed.values['signedOn']))}`];
}

/** What the vault itself wrote into a step: under which levels, on which of them, and on whose authority. */
function authorityText(name: string, value: unknown): string | null {
  if (name === 'chain') return `审批层级：${chainText(value as Chain)}`;
  if (name === 'level') return `审批层级：${LEVEL_TERMS[value as ChainLevel]}`;
  return name === 'onBehalfOf' ? onBehalfText(String(value)) : null;
}

function wordText(name: string, value: string, lead: LeadFile): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return fullDayText(value);
  const answers = ['study', 'decide-recusal', 'approve'].flatMap((action) => answersFor(action, name, lead, {}));
  return answers.find((answer) => answer.value === value)?.title ?? value;
}

function personText(code: string, { subjects }: LeadFile): string {
  const subject = subjects.find((one) => one.code === code);
  return subject === undefined ? code : subjectName(subject);
}

function elementText({ element, state }: Values): string {
  return `${String(element)}${String(state)}`;
}

function lookText({ look, judgement }: Values): string {
  return `看${String(look)}：${String(judgement)}`;
}

function attendeeText(said: Values): string {
  const { name, opinion, reason } = said as Readonly<Record<'name' | 'opinion' | 'reason', string | undefined>>;
  const guest = said['guest'] === true ? '（列席）' : '';
  return `${name ?? ''}${guest} ${opinion ?? ''}${reason === undefined ? '' : `（${reason}）`}`;
}
