import type { VaultState } from '../../../shared/domain/vault/fold.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { vaultState } from './projection.ts';

type Known = { readonly newest: string; readonly state: VaultState };

const known = new WeakMap<Db, Known>();

const NEWEST = `SELECT lower(hex(hash)) AS newest FROM event
WHERE n = (SELECT max(n) FROM event INDEXED BY event_stream WHERE stream = ?)`;

/**
 * The vault as its own events tell it now. Every lead that is shown, every line of a list that is signed and the desk ask,
 * and these events grow with the years: they are folded again only when one was added.
 * @throws AppError DATABASE_DAMAGED when the first of them is not there
 */
export function stateNow({ ledger, session }: Pick<OpenVault, 'ledger' | 'session'>): VaultState {
  const { db, store } = ledger;
  const { newest } = prepare(db)(NEWEST).get(session.vaultId) as Pick<Known, 'newest'>;
  const before = known.get(db);
  if (before?.newest === newest) return before.state;
  const state = vaultState(store.stream(session.vaultId));
  if (state === null) throw new AppError('DATABASE_DAMAGED');
  known.set(db, { newest, state });
  return state;
}
