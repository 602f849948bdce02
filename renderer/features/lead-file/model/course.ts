import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { STEP_TERMS } from '../../../../shared/contract/step-terms.ts';
import { conflictsOf, type CourseStep, inTime, settledDetails, takenStep } from '../../../ui/course/course-step.ts';
import { fullDayText, minuteText } from '../../../ui/format.ts';
import { additionsOf } from '../../evidence/list/additions.ts';
import { saidText, signedText } from '../procedure/said-text.ts';
import { stepChanges } from './step-correction.ts';

/** The course of a lead from its registration on: every signed step, and those that contradicted what was there. */
export function courseOf(lead: LeadFile): readonly CourseStep[] {
  const taken = together(lead).map(({ step, details }) => {
    const one = takenStep(lead, step, details);
    return { ...one, changes: [...one.changes, ...stepChanges(lead, step.event)] };
  });
  return inTime([...taken, ...conflictsOf(lead)]);
}

type Taken = {
  readonly step: LeadFile['steps'][number];
  readonly details: readonly string[];
  readonly files: readonly string[];
};

/** Each step with its details. Files that one hand took in within one minute are one entry: a batch of thirty is one act. */
function together(lead: LeadFile): readonly Taken[] {
  const names = fileNames(lead);
  const taken: Taken[] = [];
  for (const step of lead.steps) {
    const name = names.get(step.event);
    const before = taken.at(-1);
    if (name === undefined) taken.push({ step, details: detailsOf(lead, step.event), files: [] });
    else if (before !== undefined && isSameAct(before.step, step)) {
      taken.splice(-1, 1, withFiles(before.step, [...before.files, name]));
    } else taken.push(withFiles(step, [name]));
  }
  return taken;
}

function withFiles(step: Taken['step'], files: readonly string[]): Taken {
  const names = files.join('、');
  return { step, files, details: [files.length === 1 ? names : `${String(files.length)}份：${names}`] };
}

function isSameAct(a: Taken['step'], b: Taken['step']): boolean {
  return a.type === 'EvidenceAdded' && a.actor === b.actor && minuteText(a.at) === minuteText(b.at);
}

/** The name of the file that a step took in, by the step. */
function fileNames(lead: LeadFile): ReadonlyMap<string, string> {
  const additions = additionsOf(lead);
  return new Map(
    lead.evidence.flatMap(({ id, name }) => {
      const event = additions.get(id)?.event;
      return event === undefined ? [] : [[event, name] as const];
    }),
  );
}

function detailsOf(lead: LeadFile, event: string): readonly string[] {
  const disposal = lead.disposals.find((one) => one.event === event);
  if (disposal !== undefined) return disposalDetails(disposal);
  const settled = settledDetails(lead, event);
  if (settled !== null) return settled;
  if (lead.completed?.event === event) return completionDetails(lead.completed);
  const said = lead.course.said.find((one) => one.event === event);
  if (said === undefined) return [];
  return [...saidText(said.values, lead), ...signedText(said.values, event, lead), ...correctedNotes(lead, event)];
}

/** Of a correction, which step it is about; of a step that was corrected, that what it says was put right since. */
function correctedNotes({ course, steps }: LeadFile, event: string): readonly string[] {
  const target = course.corrections.find((one) => one.event === event)?.target;
  const about = steps.find((one) => one.event === target);
  const own = about === undefined ? [] : [`更正的步骤：${STEP_TERMS[about.type] ?? ''}（${minuteText(about.at)}签名）`];
  const isCorrected = course.corrections.some((one) => one.target === event);
  return isCorrected ? [...own, '本步骤已更正，以上为更正后的内容，原内容见后面的更正。'] : own;
}

function disposalDetails(disposal: LeadFile['disposals'][number]): readonly string[] {
  const { mode, detail, decidedOn, decidedBy, documentNumber, note } = disposal;
  return [
    detail === null ? mode : `${mode}（${detail}）`,
    `${fullDayText(decidedOn)} 由${decidedBy}审批`,
    ...(documentNumber === null ? [] : [`文号：${documentNumber}`]),
    ...(note === null ? [] : [`说明：${note}`]),
  ];
}

function completionDetails({ state, closedOn, note }: NonNullable<LeadFile['completed']>): readonly string[] {
  const day = closedOn === null ? '' : `（${fullDayText(closedOn)}）`;
  return [state === 'open' ? '仍在办理' : `已经办结${day}`, ...(note === null ? [] : [`说明：${note}`])];
}
