import { COURSE_STAGES } from '../../rules/course-stages.ts';
import { LEAD_STATUS_TERMS } from '../../rules/lead-status.ts';
import type { PaperLine } from '../../rules/paper-ledger.ts';
import { type Request, trackOf } from '../course/state.ts';
import type { LeadState, LeadStep } from '../lead/state.ts';
import { closedOn, statusOf } from '../lead/status.ts';
import { placeOf, subjectsAt } from '../lead/subjects-at.ts';
import { extendedText } from './paper-extended.ts';
import { wanOf } from './paper-facts.ts';
import { paperMoney } from './paper-money.ts';

/** Measures that are punishments or part of a case stand beside the lighter ones in one cell, as the paper has them. */
const JOINED = '、';

/** How the course of one subject went; of all of them where the subjects are not there (`null`). */
export function paperCourse(lead: LeadState, code: string | null): PaperLine {
  const { course } = lead;
  const about = (persons: readonly string[]) => code === null || persons.includes(code);
  const requests = course.requests.filter(({ persons }) => about(persons));
  const said = (event: string | undefined) => course.said.find((one) => one.event === event)?.values ?? {};
  const study = course.studies.findLast(({ persons }) => about(persons));
  const conclusion = said(study?.event)['decision'];
  return {
    studiedOn: study?.heldOn ?? '',
    meeting: study === undefined ? '' : (study.meeting ?? study.notedIn ?? '一事一报'),
    studied: study === undefined ? '' : [study.mode, textOf(conclusion)].filter((text) => text !== '').join('：'),
    ...rounds(lead, code, requests),
    ...approval(lead, code, requests),
    extended: extendedText(lead, about),
    stage: stageOf(lead, code),
    ...closing(lead, code),
    ...paperMoney(lead, code),
    report: reportOf(lead, code, requests),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Disposals in the order in which they were decided, those entered from paper before the first step among them. */
function rounds(lead: LeadState, code: string | null, requests: readonly Request[]): PaperLine {
  const decided = [
    ...(isOf(lead, code, lead.registered) ? importedRound(lead) : []),
    ...disposalsOf(lead, code).map(({ mode, detail, decidedOn }) => ({
      mode: withDetail(mode, detail),
      on: decidedOn,
    })),
    ...requests.flatMap(({ matter, mode, decision }) =>
      matter === '处置' && mode !== null && decision?.decision === '同意' ? [{ mode, on: decision.decidedOn }] : [],
    ),
  ];
  const [first, second, ...more] = decided;
  const together = (part: 'mode' | 'on') => more.map((one) => one[part]).join('；');
  return {
    ...{ mode1: first?.mode ?? '', modeOn1: first?.on ?? '' },
    ...{ mode2: second?.mode ?? '', modeOn2: second?.on ?? '' },
    ...{ mode3: together('mode'), modeOn3: together('on') },
  };
}

function importedRound({ head }: LeadState): readonly { readonly mode: string; readonly on: string }[] {
  const { imported } = head;
  return imported?.mode === undefined ? [] : [{ mode: imported.mode, on: imported.disposedOn ?? '' }];
}

/** What was decided on the lead as a whole decided on those alone who stood in it then. */
const isOf = (lead: LeadState, code: string | null, step: LeadStep): boolean =>
  code === null || subjectsAt(lead, placeOf(lead, step)).has(code);

const disposalsOf = (lead: LeadState, code: string | null): LeadState['disposals'] =>
  lead.disposals.filter((step) => isOf(lead, code, step));

const withDetail = (mode: string, detail: string | undefined) => (detail === undefined ? mode : `${mode}（${detail}）`);

/** The last decision that was made, by whom and when. */
function approval(lead: LeadState, code: string | null, requests: readonly Request[]): PaperLine {
  const decision = requests.findLast((one) => one.decision !== null)?.decision ?? disposalsOf(lead, code).at(-1);
  return { approver: decision?.decidedBy ?? '', approvedOn: decision?.decidedOn ?? '' };
}

/** Where the subject stands: in the words of the course, or, where no step was taken, in those of the ledger. */
function stageOf(lead: LeadState, code: string | null): string {
  if (lead.course.archived !== null) return '已归档';
  if (lead.voided !== null || code === null) return LEAD_STATUS_TERMS[lead.status];
  const told = asTold(lead, code);
  if (told !== null) return LEAD_STATUS_TERMS[statusOf(told)];
  const { stage, pending } = trackOf(lead.course, code);
  return pending === null ? COURSE_STAGES[stage] : `${COURSE_STAGES[stage]}，待审批`;
}

/** The lead as it was told as a whole, for those of whom no step here speaks; `null` for all others. */
function asTold(lead: LeadState, code: string | null): LeadState | null {
  const { course } = lead;
  if (course.begun || (code !== null && course.tracks[code] !== undefined)) return null;
  return code === null ? lead : { ...lead, course: { ...course, tracks: {} } };
}

function closing(lead: LeadState, code: string | null): PaperLine {
  const end = code === null ? null : trackOf(lead.course, code).closing;
  if (end === null) {
    const told = asTold(lead, code);
    return { closedOn: told === null ? '' : (closedOn(told) ?? '') };
  }
  const { kind, measures, form, recoveredFen } = end;
  return {
    ...{ closedOn: end.closedOn, result: kind, measures: measures.join(JOINED), form: form ?? '' },
    recovered: wanOf(recoveredFen),
  };
}

/** What was written at the closing; before it, with the report after a talk or a verification. */
function reportOf({ course }: LeadState, code: string | null, requests: readonly Request[]): string {
  const said = (event: string | undefined) => course.said.find((one) => one.event === event)?.values ?? {};
  const end = code === null ? null : trackOf(course, code).closing;
  if (end !== null) return textOf(said(end.event)['summary']);
  return textOf(said(requests.findLast(({ outcome }) => outcome !== null)?.event)['reason']);
}
