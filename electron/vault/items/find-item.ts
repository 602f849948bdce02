import { foldItem } from '../../../shared/domain/item/fold.ts';
import type { ItemState } from '../../../shared/domain/item/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { prepare } from '../store/table-rows.ts';

/**
 * The item with this number or id, folded from its events.
 * @throws AppError ITEM_NOT_FOUND
 */
export function findItem({ ledger }: Pick<OpenVault, 'ledger'>, name: string): ItemState {
  // Widths are made one as in the search of leads; 来 has none.
  const text = name.normalize('NFKC').trim();
  const row = prepare(ledger.db)('SELECT id FROM item WHERE number = ? OR id = ? LIMIT 1').get(
    text,
    text.toLowerCase(),
  ) as { id: string } | undefined;
  const state = row === undefined ? null : foldItem(ledger.store.stream(row.id));
  if (state === null) throw new AppError('ITEM_NOT_FOUND');
  return state;
}

/** An item that belongs to a lead, and whether the lead was made of it or it was joined as a repeat. */
export type LinkedItem = { readonly id: string; readonly number: string; readonly receivedOn: string } & {
  readonly as: 'lead' | 'joined';
};

/** The items behind a lead, the newest first. */
export function itemsOf({ ledger }: Pick<OpenVault, 'ledger'>, lead: string): readonly LinkedItem[] {
  return prepare(ledger.db)(
    'SELECT id, number, receivedOn, status AS "as" FROM item INDEXED BY item_lead WHERE lead = ? ORDER BY row DESC',
  ).all(lead) as LinkedItem[];
}
