import { useCallback, useMemo } from 'react';
import type { CardSummary } from '../../../../shared/contract/packages.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import type { LedgerPlace } from '../../../base/place.ts';
import { useRead } from '../../../base/query.ts';
import { changed, counterpartOf, type PlaceChanges, queryOf } from './place.ts';
import type { LedgerQuery } from './use-ledger.ts';

/** The ledger's place, what is asked for there, and how it is changed. */
export type LedgerPage = {
  readonly place: LedgerPlace;
  /** `null` where a receiver has to be chosen and there is none. */
  readonly query: LedgerQuery | null;
  /** The receiver that the list is about. */
  readonly counterpart: string | undefined;
  readonly receivers: readonly CardSummary[];
  /** Names of the vaults that leads came from, by id. */
  readonly vaults: ReadonlyMap<string, string>;
  /** False until the cards were read, without which some lists cannot be asked for. */
  readonly isReady: boolean;
  readonly show: (changes: PlaceChanges) => void;
  readonly search: (text: string) => void;
};

const USUAL: LedgerPlace = { page: 'ledger' };
const NONE: readonly CardSummary[] = [];

/** The ledger at the window's place. */
export function useLedgerPage(): LedgerPage {
  const { here, change } = useNavigation();
  const place = here.page === 'ledger' ? here : USUAL;
  const read = useRead('cards', ['list'], (vault) => vault.cards.list({}));
  const cards = read.data ?? NONE;
  const receivers = useMemo(() => cards.filter(({ state }) => state === 'confirmed'), [cards]);
  const vaults = useMemo(() => new Map(cards.map(({ vaultId, name }) => [vaultId, name])), [cards]);
  const { view, search } = place;
  const counterpart = counterpartOf(place, receivers);
  const query = useMemo(
    () => (counterpart === null ? null : queryOf(view, search, counterpart)),
    [view, search, counterpart],
  );
  const show = useCallback<LedgerPage['show']>((changes) => change(changed(place, changes)), [change, place]);
  const searchFor = useCallback((text: string) => show({ search: text }), [show]);
  return {
    place,
    query,
    counterpart: counterpart ?? undefined,
    receivers,
    vaults,
    isReady: !read.isPending,
    show,
    search: searchFor,
  };
}
