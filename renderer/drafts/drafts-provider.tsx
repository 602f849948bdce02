import { createContext, type PropsWithChildren, use, useEffect, useRef, useState } from 'react';
import { useNavigation } from '../base/navigation.tsx';
import type { Place } from '../base/place.ts';
import { useServices, useSession } from '../base/session.tsx';
import { openRows } from './database.ts';
import type { DraftEntry } from './draft.ts';
import { DraftStore, type Shown } from './store.ts';

const Context = createContext<DraftStore | null>(null);

/**
 * Keeps the drafts of the signed-in member for everything below it. When the vault was opened, it goes back to the form
 * that was on the screen when the window was locked or broke off.
 */
export function DraftsProvider({ children }: PropsWithChildren) {
  const { clock } = useServices();
  const { draftsKey, summary } = useSession();
  const [store] = useState(() => new DraftStore({ rows: openRows(), draftsKey, vault: summary.vaultId, clock }));
  useWayBack(store);
  return <Context value={store}>{children}</Context>;
}

/** The drafts, for a component below {@link DraftsProvider}. */
export function useDraftStore(): DraftStore {
  const store = use(Context);
  if (store === null) throw new RangeError('outside of DraftsProvider');
  return store;
}

/** Where a draft is gone on with. */
export function placeOfDraft({ id, of }: Pick<DraftEntry, 'id' | 'of'>): Place {
  if (of === null) return { page: 'new-lead', draft: id };
  return 'lead' in of ? { page: 'correct', ...of } : { page: 'correct-item', ...of };
}

function useWayBack(store: DraftStore): void {
  const { here, go } = useNavigation();
  const [wentBack, setWentBack] = useState(false);
  const latest = useRef({ here, go });
  useEffect(() => {
    latest.current = { here, go };
  });
  useEffect(() => {
    const goBackToDraft = () => {
      const open = store.lastOpen();
      if (open !== null && latest.current.here.page === 'desk') latest.current.go(placeOfDraft(open));
      setWentBack(true);
    };
    // Without its database the window works on; the form says then that nothing is kept.
    store.load().then(goBackToDraft, () => setWentBack(true));
  }, [store]);
  useEffect(() => {
    if (wentBack) store.show(shownAt(here)).catch(() => undefined);
  }, [store, here, wentBack]);
}

function shownAt(here: Place): Shown {
  if (here.page === 'correct') return { lead: here.lead };
  if (here.page === 'correct-item') return { item: here.item };
  return here.page === 'new-lead' && here.draft !== undefined ? { draft: here.draft } : null;
}
