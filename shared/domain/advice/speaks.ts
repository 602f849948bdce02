import { type AdviceCode, REPORT_REMINDED_DAYS } from '../../rules/advice.ts';
import { SPOT_CHECK_RUNNING } from '../../rules/risks.ts';
import type { CourseStage } from '../../rules/course-stages.ts';
import { scoreOf } from '../assessment/score.ts';
import { clocksOf } from '../clocks/clocks-of.ts';
import type { Rulebook } from '../clocks/rulebook.ts';
import { type CourseState, type Request, type Track, trackOf } from '../course/state.ts';
import { daysBetween } from '../days.ts';
import type { LeadState } from '../lead/state.ts';

/** What an advice rests on in the file: the step that it speaks about, and the reason in words. */
export type Trigger = { readonly about: string; readonly because: string };

/** The day on which it is asked, and the rules that dates are counted by. */
export type Moment = { readonly today: string; readonly book: Rulebook };

/** Asks of one subject whether an advice speaks; `null` where it is silent. */
export type Speaks = (lead: LeadState, code: string, at: Moment) => Trigger | null;

const CONTACTS: ReadonlySet<string> = new Set(['TalkHeld', 'InquiryDelivered']);
const TALKED: ReadonlySet<string> = new Set(['TalkHeld', 'ReplyReceived']);
const REPORT_CLOCK = 'D08';

/** When each advice speaks. */
export const SPEAKS: Readonly<Record<AdviceCode, Speaks>> = {
  TALK_ON_CHECKABLE: (lead, code) => {
    const about = headedForTalk(lead, code);
    const because = about === null ? '' : whyCheckable(lead.course);
    return about === null || because === '' ? null : { about, because };
  },
  CONTACT_BEFORE_EVIDENCE: (lead, code) => {
    const { riskMarks } = lead.course;
    if (riskMarks === null || riskMarks.risks.length === 0 || riskMarks.evidenceFixed === '已固定') return null;
    const contact = contactAfter(lead, code, riskMarks.event);
    if (contact === null) return null;
    const because = `标注了${riskMarks.risks.join('、')}风险，固定证据：${riskMarks.evidenceFixed}；${contact}`;
    return { about: riskMarks.event, because };
  },
  SHELVED_NO_REVIEW: (lead, code) => {
    const { stage, reviewOn } = trackOf(lead.course, code);
    if (stage !== 'shelved' || reviewOn !== null) return null;
    return { about: lead.disposals.at(-1)?.event ?? lead.registered.event, because: '暂存待查，没有重新研判日期' };
  },
  TALK_REPORT_DUE: (lead, code, { today, book }) => {
    const clock = clocksOf(lead, book).find(
      (one) => one.code === REPORT_CLOCK && isRunning(one) && one.persons.includes(code),
    );
    if (clock === undefined) return null;
    const left = daysBetween(today, clock.dueOn);
    if (left > REPORT_REMINDED_DAYS) return null;
    const about = lastStep(lead, code, TALKED)?.event ?? lead.registered.event;
    return { about, because: left < 0 ? `报告期限已超过${String(-left)}天` : `报告期限还剩${String(left)}天` };
  },
  SPOT_CHECK_DUE: ({ course }, code) => {
    const { closing, spotCheck } = trackOf(course, code);
    if (closing?.kind !== '采信了结' || (spotCheck !== null && spotCheck !== SPOT_CHECK_RUNNING)) return null;
    return { about: closing.event, because: spotCheck === null ? '没有登记抽查核实' : '抽中核实，还没有结果' };
  },
  NO_RESULT_NO_CAUSE: ({ course }, code) => {
    const report = fruitless(course, code);
    if (report?.lacks.includes('cause') !== true) return null;
    return { about: report.event, because: `核实后${report.outcome ?? ''}，没有选择未果原因` };
  },
  SHELVED_NO_RESTART_RULE: ({ course }, code) => {
    const report = fruitless(course, code);
    const track = trackOf(course, code);
    if (report?.lacks.includes('restart-rule') !== true || track.hasRestartRule) return null;
    return { about: report.event, because: '核实后暂存待查，没有写明重启条件' };
  },
};

const isRunning = ({ state }: { readonly state: string }): boolean => state === 'running';

/** Stages of a talk or an inquiry that was agreed to, before its outcome. */
const TALKING: ReadonlySet<CourseStage> = new Set<CourseStage>([
  ...(['talk-to-plan', 'talk-ready', 'talk-awaiting-reply', 'talk-to-report'] as const),
]);

/** The step that headed a subject for a talk in this round; `null` where he is not headed for one. */
function headedForTalk({ course, disposals, registered }: LeadState, code: string): string | null {
  const track = trackOf(course, code);
  const study = course.studies.findLast(({ persons }) => persons.includes(code));
  if (track.stage === 'to-submit') return study?.mode === '谈话函询' ? study.event : null;
  if (!TALKING.has(track.stage) || wasVerified(track)) return null;
  return study?.mode === '谈话函询' ? study.event : (disposals.at(-1)?.event ?? registered.event);
}

/** A talk after a report is another matter: what was checkable has been asked about. */
const wasVerified = ({ outcome }: Track): boolean => outcome !== null;

/** Why a lead counts as concrete and checkable; empty where it does not. */
function whyCheckable({ assessments, riskMarks }: CourseState): string {
  const last = assessments.at(-1);
  const sheet = last?.sheet ?? null;
  const score = last === undefined || sheet === null ? null : scoreOf(last.scoreRule, sheet.elements, last.inputs);
  const isHigh = score?.band === '可查性高' && score.hasKeyElements;
  const risks = riskMarks?.risks ?? [];
  return [
    ...(isHigh ? [`研判评估${String(score.points)}分，${score.band}，关键要素清楚`] : []),
    ...(risks.length > 0 ? [`标注了${risks.join('、')}风险`] : []),
  ].join('；');
}

/** Contact with a subject that is planned, or that came after these marks were set; `null` where there is none. */
function contactAfter(lead: LeadState, code: string, marked: string): string | null {
  const { stage, pending } = trackOf(lead.course, code);
  const asked = lead.course.requests.find(({ event }) => event === pending);
  if (asked?.matter === '谈话函询方案') return '谈话函询方案已经呈批';
  if (stage === 'talk-ready') return '谈话函询方案已经批准';
  if (stage !== 'talk-awaiting-reply' && stage !== 'talk-to-report') return null;
  const place = (event: string | undefined) => lead.steps.findIndex((step) => step.event === event);
  const contact = lastStep(lead, code, CONTACTS);
  if (contact === undefined || place(contact.event) < place(marked)) return null;
  return contact.type === 'TalkHeld' ? '已经谈话' : '已经发函';
}

/** The last step of these types that names a subject. */
function lastStep({ steps, course }: LeadState, code: string, types: ReadonlySet<string>) {
  const named = new Map(course.said.map(({ event, values }) => [event, values['persons']]));
  return steps.findLast(({ event, type }) => {
    const persons = named.get(event);
    return types.has(type) && Array.isArray(persons) && persons.includes(code);
  });
}

/** The report on a verification that a subject stands under: the last one, unless it was not agreed to or is over. */
function fruitless(course: CourseState, code: string): Request | undefined {
  const report = course.requests.findLast(({ persons }) => persons.includes(code));
  if (report?.matter !== '初步核实处置建议') return undefined;
  return report.decision === null || report.decision.decision === '同意' ? report : undefined;
}
