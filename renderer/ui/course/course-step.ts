import type { ItemFile } from '../../../shared/contract/items.ts';
import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import { STEP_TERMS } from '../../../shared/contract/step-terms.ts';
import { fullDayText } from '../format.ts';
import { leadFieldTerm } from '../../../shared/contract/lead-field-terms.ts';
import { fieldText } from './field-text.ts';

/** One value that a correction put in the place of another. */
export type Change = { readonly field: string; readonly old: string; readonly now: string };

/** One signed step as the course of a lead or an item shows it. */
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
};

/** What a file says of its signed steps. */
export type Signed = Pick<LeadFile | ItemFile, 'steps' | 'conflicts' | 'corrections' | 'voided' | 'erased'>;

/** A step that was taken, with its details. */
export function takenStep(file: Signed, step: Signed['steps'][number], details: readonly string[]): CourseStep {
  return {
    event: step.event,
    title: STEP_TERMS[step.type] ?? '其他记录',
    at: step.at,
    by: step.actorName,
    details,
    changes: changesOf(file, step.event),
    isConflict: false,
  };
}

/** The steps that were not taken into account, each with the reason. */
export function conflictsOf({ conflicts }: Signed): readonly CourseStep[] {
  return conflicts.map((step) => ({
    event: step.event,
    title: `${STEP_TERMS[step.type] ?? '其他记录'}（未采用）`,
    at: step.at,
    by: step.actorName,
    details: [`与此前的记录冲突：${step.why}。`],
    changes: [],
    isConflict: true,
  }));
}

/** All steps in the order of their times. */
export function inTime(steps: readonly CourseStep[]): readonly CourseStep[] {
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** What a correction, a voiding or an erasing order says of itself; `null` for any other step. */
export function settledDetails({ corrections, voided, erased }: Signed, event: string): readonly string[] | null {
  const correction = corrections.find((one) => one.event === event);
  if (correction !== undefined) return [reasonText(correction.reason)];
  if (voided?.event === event) return [reasonText(voided.reason)];
  if (erased?.event !== event) return null;
  return [`依据：${erased.documentNumber}（${fullDayText(erased.orderedOn)}）`, '内容已清除，编号和办理经过保留。'];
}

function reasonText(reason: string | null): string {
  return `理由：${reason ?? '未随包报送或已清除'}`;
}

function changesOf({ corrections }: Signed, event: string): readonly Change[] {
  const changes = corrections.find((one) => one.event === event)?.changes ?? [];
  return changes.map(({ field, old, new: now }) =>
    field === 'reporter'
      ? { field: '检举控告人', old: '（不显示）', now: '（不显示）' }
      : { field: leadFieldTerm(field), old: fieldText(field, old), now: fieldText(field, now) },
  );
}
