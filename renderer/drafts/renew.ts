import { openRows } from './database.ts';
import { openRow, sealRow } from './sealed-row.ts';
import type { DraftRows } from './store.ts';

/**
 * Carries all drafts of a member over to his new drafts key. What the old key does not open is not his and stays as it is.
 * The store that is open meanwhile knows the old key only: the window is locked right after.
 */
export async function renewDrafts(
  oldKey: CryptoKey,
  newKey: CryptoKey,
  rows: Pick<DraftRows, 'all' | 'put'> = openRows(),
): Promise<void> {
  for (const row of await rows.all()) {
    const draft = await openRow(oldKey, row);
    if (draft !== undefined) await rows.put(await sealRow(newKey, row.id, draft));
  }
}
