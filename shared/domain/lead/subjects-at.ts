import type { CodedSubject } from './fields.ts';
import type { LeadState, LeadStep } from './state.ts';

/** Subjects of a lead, each with the code that stands for him. */
export type Subjects = readonly CodedSubject[];

/** What is asked of a lead to tell who stood in it when. */
type File = Pick<LeadState, 'corrections' | 'steps' | 'subjects'>;

/** Where a step stands in the file of its lead. */
export const placeOf = ({ steps }: Pick<LeadState, 'steps'>, { event }: Pick<LeadStep, 'event'>): number =>
  steps.findIndex((step) => step.event === event);

/** Each correction of the subjects: where it stands in the file, and what it replaced by what. */
export function subjectsReplaced(
  lead: Pick<LeadState, 'corrections' | 'steps'>,
): readonly { readonly place: number; readonly old: Subjects; readonly by: Subjects }[] {
  return lead.corrections.flatMap((correction) =>
    correction.changes
      .filter(({ field }) => field === 'subjects')
      .map((change) => ({
        place: placeOf(lead, correction),
        old: change.old as Subjects,
        by: change.new as Subjects,
      })),
  );
}

/** The codes that stood in the lead at that place in the file. */
export function subjectsAt(lead: File, place: number): ReadonlySet<string> {
  const next = subjectsReplaced(lead).find((one) => one.place > place);
  const now = lead.subjects.state === 'present' ? lead.subjects.value : [];
  return new Set((next?.old ?? now).map(({ code }) => code));
}
