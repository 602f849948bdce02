import type { LeadFile } from '../../../../shared/contract/lead-file.ts';

/** When a file was taken in, and by whom. */
export type Addition = { readonly event: string; readonly at: string; readonly by: string | null };

/**
 * When each file was taken in: files stand in the order of the steps that added them. Where files are missing (withheld,
 * erased), nobody can say which step was whose, and nothing is said.
 */
export function additionsOf({ evidence, steps }: Pick<LeadFile, 'evidence' | 'steps'>): ReadonlyMap<string, Addition> {
  const added = steps.filter(({ type }) => type === 'EvidenceAdded');
  if (added.length !== evidence.length) return new Map();
  return new Map(
    evidence.flatMap(({ id }, index) => {
      const step = added[index];
      return step === undefined ? [] : [[id, { event: step.event, at: step.at, by: step.actorName }] as const];
    }),
  );
}
