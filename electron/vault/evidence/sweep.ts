import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { isUuid } from '../crypto/uuid.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { fsyncFolder } from '../keys/folder.ts';
import { withFileErrors } from '../store/file-errors.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { PENDING } from './pending.ts';
import { evidencePath, evidenceRoot } from './place.ts';

/**
 * Puts the evidence folder in order after a crash: where a mark says that files were being placed, or the database
 * that they were being erased, every file that no row knows is deleted. Without either nothing is looked through.
 *
 * @throws AppError `FILE_UNREADABLE`, `TARGET_READ_ONLY`, `DATABASE_DAMAGED`.
 */
export function sweepEvidence(vault: Pick<OpenVault, 'folder' | 'ledger'>): void {
  const { db } = vault.ledger;
  const root = evidenceRoot(vault.folder);
  const marks = namesIn(root).filter((name) => name.endsWith(PENDING));
  const erasing = readMeta(db, 'evidenceSweep') === 'due';
  if (marks.length === 0 && !erasing) return;
  for (const part of namesIn(root).filter((name) => /^[0-9a-f]{2}$/u.test(name))) {
    removeUnknown(vault, namesIn(join(root, part)).filter(isUuid));
  }
  for (const mark of marks) remove(join(root, mark));
  if (marks.length > 0) fsyncFolder(root);
  if (erasing) writeMeta(db, 'evidenceSweep', 'done');
}

/**
 * Deletes those of these files that no row knows; the others stay.
 *
 * @throws AppError `TARGET_READ_ONLY`, `FILE_UNREADABLE`, `DATABASE_DAMAGED`.
 */
export function removeUnknown(vault: Pick<OpenVault, 'folder' | 'ledger'>, ids: readonly string[]): void {
  for (const id of ids) {
    if (!isKnown(vault.ledger.db, id)) remove(evidencePath(vault.folder, id));
  }
}

function isKnown(db: Db, id: string): boolean {
  return prepare(db)('SELECT 1 FROM evidence_key WHERE evidence = ?').get(id) !== undefined;
}

function remove(path: string): void {
  withFileErrors('write', () => {
    rmSync(path, { force: true });
  });
}

/**
 * Names in a folder of the evidence; none where the folder is not there yet.
 *
 * @throws AppError `FILE_UNREADABLE`.
 */
export function namesIn(folder: string): readonly string[] {
  try {
    return withFileErrors('read', () => readdirSync(folder));
  } catch (error) {
    if (isAppError(error, 'FILE_NOT_FOUND')) return [];
    throw error;
  }
}
