import type { Corrected } from '../../base/place.ts';
import { useDraftStore } from '../../drafts/drafts-provider.tsx';

/** Deletes the correction that was begun of what was erased: it holds the same content. */
export function useWipedDraft(of: Corrected): () => Promise<void> {
  const drafts = useDraftStore();
  return async () => {
    const draft = drafts.correctionOf(of);
    if (draft !== undefined) await drafts.remove(draft);
  };
}
