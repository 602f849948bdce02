import type { OpenVault } from '../host/open-vault.ts';
import type { Writer } from '../ledger/ledger.ts';
import { writeMeta } from '../store/meta.ts';
import { prepare } from '../store/table-rows.ts';
import { removeUnknown } from './sweep.ts';

/**
 * Destroys the keys of these files, inside the transaction of the order that erases them: from its commit on nobody
 * can read them. That the files themselves are to go stands in the database too, so that a crash does not keep them.
 */
export function dropEvidence(writer: Writer, ids: readonly string[]): void {
  if (ids.length === 0) return;
  for (const id of ids) prepare(writer.db)('DELETE FROM evidence_key WHERE evidence = ?').run(id);
  writeMeta(writer.db, 'evidenceSweep', 'due');
}

/**
 * Deletes the files themselves, after that commit.
 *
 * @throws AppError `TARGET_READ_ONLY`, `FILE_UNREADABLE`; what could not be deleted goes at the next opening.
 */
export function unlinkEvidence(vault: Pick<OpenVault, 'folder' | 'ledger'>, ids: readonly string[]): void {
  if (ids.length === 0) return;
  removeUnknown(vault, ids);
  writeMeta(vault.ledger.db, 'evidenceSweep', 'done');
}
