import { useSyncExternalStore } from 'react';
import { useDrafts } from '../../../drafts/use-drafts.ts';
import { minuteText } from '../../../ui/format.ts';
import type { Keeper } from '../drafting/keeper.ts';

/** Says whether what was typed is kept. */
export function DraftState({ keeper }: { readonly keeper: Keeper }) {
  const { drafts } = useDrafts();
  const hasFailed = useSyncExternalStore(keeper.subscribe, keeper.hasFailed);
  const kept = drafts?.find(({ id }) => id === keeper.id);
  if (hasFailed) {
    return (
      <span className="draft-failed" role="alert">
        草稿未能保存，锁定后会丢失，请尽快登记。
      </span>
    );
  }
  return kept === undefined ? null : <span className="quiet">草稿已加密保存 {minuteText(kept.savedAt).slice(11)}</span>;
}
