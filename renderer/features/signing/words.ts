import type { WaitingDecision } from '../../../shared/contract/waiting.ts';
import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import { subjectName } from '../../../shared/domain/lead/subject-text.ts';
import { ADVICE, ADVICE_CODES } from '../../../shared/rules/advice.ts';
import { LEVEL_TERMS } from '../../../shared/rules/approval-chains.ts';
import { fullDayText } from '../../ui/format.ts';

/** What is asked for, in a few words: `处置：谈话函询`. */
export function matterText({ matter, mode, outcome }: Pick<WaitingDecision, 'matter' | 'mode' | 'outcome'>): string {
  const what = mode ?? outcome;
  return what === null ? matter : `${matter}：${what}`;
}

/** Why a line of the list is left out, said to the one who signs; `null` where he may decide. */
export function leftOutText(
  { hindrance, level, passedOn, askedBy }: Pick<WaitingDecision, 'hindrance' | 'level' | 'passedOn' | 'askedBy'>,
  place: number,
  signer: string,
): string | null {
  if (hindrance === null) return null;
  const which = `第${String(place)}件`;
  const isPassed = passedOn && level !== null;
  const instead = isPassed ? `已转上一级（${LEVEL_TERMS[level]}）` : '请由其他有权人员签批，或者录入纸质审批';
  if (hindrance.code === 'GUARD_OWN_MATTER') {
    return `${which}由您本人${askedBy === signer ? '呈批' : '承办'}，不能由您审批，${instead}。`;
  }
  return hindrance.code === 'GUARD_RECUSED' ? `${which}您已申报回避，不能由您审批，${instead}。` : hindrance.text;
}

/** Fields of what was put forward, in the order in which they are read. */
const ASKED: readonly (readonly [name: string, label: string])[] = [
  ['reason', '呈批理由'],
  ['plan', '方案或范围'],
  ['group', '谈话或核查人员'],
  ['reviewOn', '重新研判日期'],
  ['until', '延长至'],
  ['higherApproval', '上级批准文号'],
  ['signedBy', '已在报告上签名的人员'],
  ['missingSignature', '未签名的原因'],
];

/** What is to be read before a matter is decided: what is reported, what was studied, what is asked for and why. */
export function gistOf(lead: LeadFile, request: string): readonly (readonly [name: string, value: string])[] {
  const said = lead.course.said.find(({ event }) => event === request)?.values ?? {};
  const persons = lead.course.requests.find(({ event }) => event === request)?.persons ?? [];
  const concerned = lead.subjects.filter(({ code }) => persons.includes(code));
  const facts: readonly (readonly [string, string])[] = [
    ['涉及的被反映人', concerned.map(subjectName).join('、')],
    ['问题类别', [lead.category ?? '', lead.subcategory ?? ''].filter((part) => part !== '').join('　')],
    ['主要问题', lead.problem ?? ''],
    ['承办人', lead.course.handlers.join('、')],
    ['集体研究', studyText(lead, persons)],
    ...ASKED.map(([name, label]) => [label, saidText(said[name])] as const),
    ['未采纳的提示', declinedText(lead, persons)],
    ['材料', lead.evidence.length === 0 ? '' : lead.evidence.map(({ name }) => name).join('、')],
  ];
  return facts.filter(([, value]) => value !== '');
}

function studyText({ course }: LeadFile, persons: readonly string[]): string {
  const study = course.studies.findLast((one) => one.persons.some((code) => persons.includes(code)));
  if (study === undefined) return '';
  const opinions = (study.attendees ?? []).map(({ name, opinion, reason }) =>
    reason === null ? `${name}${opinion}` : `${name}${opinion}（${reason}）`,
  );
  return [`${fullDayText(study.heldOn)}${study.meeting ?? '一事一报'}`, study.mode, opinions.join('、')]
    .filter((part) => part !== '')
    .join('；');
}

/** Advice that was not followed, about these subjects, with the whole of the reasons. */
function declinedText({ course }: LeadFile, persons: readonly string[]): string {
  const declined = course.said.flatMap(({ values: { advice, reason, persons: whose } }) => {
    const code = ADVICE_CODES.find((one) => one === advice);
    const isMeant = Array.isArray(whose) && whose.some((one) => persons.includes(String(one)));
    return code === undefined || !isMeant ? [] : [`${ADVICE[code].text}理由：${saidText(reason)}`];
  });
  return declined.join('\n');
}

function saidText(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? fullDayText(value) : value;
}
