import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { DISPOSAL_MODES } from '../../../../shared/rules/code-lists.ts';
import { ASSIGNED_EXTENDED_BY } from '../../../../shared/rules/clocks/extensions.ts';
import {
  APPROVAL_MATTERS,
  CASE_NODES,
  CLOSING_KINDS,
  DECISIONS,
  MATTER_NAMES,
  RECUSAL_GROUNDS,
  RETENTIONS,
  TALK_OUTCOMES,
  VERIFICATION_OUTCOMES,
} from '../../../../shared/rules/course-lists.ts';
import type { CourseStage } from '../../../../shared/rules/course-stages.ts';
import { PROPERTY_FATES, PROPERTY_MEASURES } from '../../../../shared/rules/property.ts';
import { READINGS, VERDICTS } from '../../../../shared/rules/assessment.ts';
import { EVIDENCE_FIXED, NO_RESULT_CAUSES, SPOT_CHECKS } from '../../../../shared/rules/risks.ts';
import type { Choice } from '../../../ui/choice.ts';
import { unsignedOf } from '../model/unsigned.ts';
import type { TypedStep } from './typed-step.ts';

type Answers = readonly Choice<string>[];

const same = (words: readonly string[]): Answers => words.map((value) => ({ value, title: value }));

const AS: Answers = [
  { value: 'signature', title: '当面签批', text: '由决定人本人签名；不是登录人员的，到键盘前输入本人口令。' },
  { value: 'paper', title: '纸质审批', text: '已在呈批表上签批，扫描件已收入材料。' },
  { value: 'telephone', title: '电话请示', text: '先按电话意见办理，列为待补签。' },
];
const KINDS: Readonly<Record<string, Answers>> = {
  study: [
    { value: 'meeting', title: '线索处置专题会议' },
    { value: 'urgent', title: '一事一报', text: '情况紧急的，单独研究，会后补记。' },
  ],
  inform: same(['受理告知', '结果反馈']),
  close: same(CLOSING_KINDS),
};

/** The answers that a choice of a step offers, for this lead and what was answered before. */
export function answersFor(action: string, name: string, lead: LeadFile, typed: TypedStep): Answers {
  const { course } = lead;
  switch (name) {
    case 'kind':
      return KINDS[action] ?? [];
    case 'mode':
      return same(DISPOSAL_MODES);
    case 'matter':
      return same(mattersFor(lead));
    case 'outcome':
      return same(Object.keys(typed['matter'] === '谈话函询处置意见' ? TALK_OUTCOMES : VERIFICATION_OUTCOMES));
    case 'decision':
      return action === 'decide-recusal'
        ? [
            { value: 'recused', title: '回避' },
            { value: 'stays', title: '不需要回避' },
          ]
        : same(DECISIONS);
    case 'as':
      return action === 'sign-later' ? AS.slice(0, 2) : AS;
    case 'request':
      if (action === 'sign-later')
        return unsignedOf(course).map(({ event, title, text }) => ({ value: event, title, text }));
      return course.requests
        .filter(({ decision }) => decision === null)
        .map(({ event, matter, mode, outcome }) => ({ value: event, title: matter, text: mode ?? outcome ?? '' }));
    case 'scan':
    case 'photo':
      return lead.evidence.map(({ id, name: title }) => ({ value: id, title }));
    case 'study':
      return course.studies
        .filter(({ kind, notedIn }) => kind === 'urgent' && notedIn === null)
        .map(({ event, heldOn, mode }) => ({ value: event, title: `${heldOn} ${mode}` }));
    default:
      return otherAnswers(name, lead);
  }
}

/** Answers that are the same for every lead. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  ground: RECUSAL_GROUNDS,
  headSigned: ['已签署意见', '本人为主要负责人', '回复涉及主要负责人'],
  node: CASE_NODES,
  approvedBy: ASSIGNED_EXTENDED_BY,
  how: ['当面', '电话', '信函', '其他'],
  measure: PROPERTY_MEASURES,
  fate: PROPERTY_FATES,
  reading: READINGS,
  evidenceFixed: EVIDENCE_FIXED,
  cause: NO_RESULT_CAUSES,
  spotCheck: SPOT_CHECKS,
  verdict: VERDICTS,
  retention: RETENTIONS,
};

function otherAnswers(name: string, { course, missed }: LeadFile): Answers {
  switch (name) {
    case 'recusal':
      return course.recusals
        .filter(({ decision }) => decision === 'open')
        .map(({ event, person, ground }) => ({ value: event, title: person, text: ground }));
    case 'accident':
      return course.accidents
        .filter(({ reported }) => reported === null)
        .map(({ event, occurredOn, occurredAt, facts }) => ({
          value: event,
          title: `${occurredOn} ${occurredAt}`,
          text: facts ?? '',
        }));
    case 'advice':
      return [...new Map(course.advice.map(({ code, text }) => [code, text]))].map(([value, title]) => ({
        ...{ value, title },
      }));
    case 'clock':
      return [...new Map(missed.map(({ code, what }) => [code, { value: code, title: what }])).values()];
    case 'duty': {
      const due = course.tracks.flatMap(({ duties }) => duties.filter(({ doneOn }) => doneOn === null));
      return same([...new Set(due.map(({ what }) => what))]);
    }
    default:
      return same(WORDS[name] ?? []);
  }
}

/** Matters that can be put forward for at least one subject where he stands. */
function mattersFor({ course }: LeadFile): readonly string[] {
  const standing = new Set<string>(course.tracks.map(({ stage }) => stage));
  const fits = (stages: readonly CourseStage[]) => stages.some((stage) => standing.has(stage));
  const fitting = MATTER_NAMES.filter((matter) => fits(APPROVAL_MATTERS[matter]));
  return fitting.length === 0 ? MATTER_NAMES : fitting;
}
