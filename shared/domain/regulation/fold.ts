import { type FoldEvent, inOrder } from '../event/folded.ts';
import type { Article, RegulationHead } from './sections.ts';

/** The text of a regulation as it was imported last, with who did it and when. */
export type RegulationState = RegulationHead & {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly text: readonly Article[];
};

/** A regulation from the events of its stream: what was imported later takes the place of the earlier. */
export function foldRegulation(events: readonly FoldEvent[]): RegulationState | null {
  const last = inOrder(events).findLast(
    ({ type, sections }) =>
      type === 'RegulationImported' && sections['head'] !== undefined && sections['text'] !== undefined,
  );
  if (last === undefined) return null;
  const { articles: text } = last.sections['text'] as { readonly articles: readonly Article[] };
  const { stream: id, at, actor } = last;
  return { ...(last.sections['head'] as RegulationHead), id, at, actor, text };
}
