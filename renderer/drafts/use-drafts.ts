import { useSyncExternalStore } from 'react';
import type { DraftEntry } from './draft.ts';
import { useDraftStore } from './drafts-provider.tsx';

/** The member's drafts, for a list of them. */
export type Drafts = {
  /** The one saved last first; `null` until they were read. */
  readonly drafts: readonly DraftEntry[] | null;
  /** Gives a draft up. It can be had back until another is given up or the window is locked. */
  readonly discard: (id: string) => Promise<void>;
  /** The draft given up last, as long as {@link undo} can bring it back. */
  readonly discarded: DraftEntry | null;
  readonly undo: () => Promise<void>;
};

/** True once the drafts were read. A form waits for no more than that: it is not drawn again with every save. */
export function useDraftsRead(): boolean {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () => store.list() !== null);
}

/** The member's drafts; drawn again when they change. */
export function useDrafts(): Drafts {
  const store = useDraftStore();
  const drafts = useSyncExternalStore(store.subscribe, store.list);
  return {
    drafts,
    discard: (id) => store.discard(id),
    discarded: useSyncExternalStore(store.subscribe, store.discarded),
    undo: () => store.undo(),
  };
}
