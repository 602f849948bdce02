import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { STEP_TERMS } from '../../../../shared/contract/step-terms.ts';
import { fullDayText, minuteText } from '../../../ui/format.ts';
import { LEAD_FIELD_TERMS } from '../../../ui/lead-terms.ts';
import { additionsOf } from '../../evidence/list/additions.ts';
import { saidText } from '../procedure/said-text.ts';
import { fieldText } from './field-text.ts';
import { stepChanges } from './step-correction.ts';

/** One value that a correction put in the place of another. */
export type Change = { readonly field: string; readonly old: string; readonly now: string };

/** One signed step as the course of a lead shows it. */
export type CourseStep = {
  readonly event: string;
  readonly title: string;
  readonly at: string;
  /** Who signed; `null` where this vault does not know the hand. */
  readonly by: string | null;
  readonly details: readonly string[];
  readonly changes: readonly Change[];
  /** Was not taken into account, because it was not allowed where it came. */
  readonly isConflict: boolean;
  /** Facts of it can be put right here and now. */
  readonly isCorrectable: boolean;
};

/** The course of a lead from its registration on: every signed step, and those that contradicted what was there. */
export function courseOf(lead: LeadFile): readonly CourseStep[] {
  const steps = together(lead).map(({ step, details }) => ({
    event: step.event,
    title: STEP_TERMS[step.type] ?? '其他记录',
    at: step.at,
    by: step.actorName,
    details,
    changes: [...changesOf(lead, step.event), ...stepChanges(lead, step.event)],
    isConflict: false,
    isCorrectable: lead.course.correctable.some(({ event }) => event === step.event),
  }));
  const conflicts = lead.conflicts.map((step) => ({
    event: step.event,
    title: `${STEP_TERMS[step.type] ?? '其他记录'}（未采用）`,
    at: step.at,
    by: step.actorName,
    details: [`与此前的记录冲突：${step.why}。`],
    changes: [],
    isConflict: true,
    isCorrectable: false,
  }));
  return [...steps, ...conflicts].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
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
  const correction = lead.corrections.find((one) => one.event === event);
  if (correction !== undefined) return [`理由：${correction.reason ?? '未随包报送或已清除'}`];
  if (lead.completed?.event === event) return completionDetails(lead.completed);
  if (lead.voided?.event === event) return [`理由：${lead.voided.reason ?? '未随包报送或已清除'}`];
  if (lead.erased?.event === event) {
    return [
      `依据：${lead.erased.documentNumber}（${fullDayText(lead.erased.orderedOn)}）`,
      '内容已清除，编号和办理经过保留。',
    ];
  }
  const said = lead.course.said.find((one) => one.event === event);
  return said === undefined ? [] : [...saidText(said.values, lead), ...correctedNotes(lead, event)];
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

function changesOf(lead: LeadFile, event: string): readonly Change[] {
  const changes = lead.corrections.find((one) => one.event === event)?.changes ?? [];
  return changes.map(({ field, old, new: now }) =>
    field === 'reporter'
      ? { field: '检举控告人', old: '（不显示）', now: '（不显示）' }
      : { field: LEAD_FIELD_TERMS[field] ?? field, old: fieldText(field, old), now: fieldText(field, now) },
  );
}
