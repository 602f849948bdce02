import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenVault } from '../host/open-vault.ts';
import { databaseName, deleteDatabase, readSmallFile, VAULT_FILE } from '../keys/folder.ts';
import { withCopy } from '../store/attached-copy.ts';
import { copyDatabase } from '../store/vacuum-copy.ts';
import { MOST_VAULT_JSON } from './backup-json.ts';
import { type DatabaseFacts, databaseFacts } from './database-facts.ts';

/** Epochs that no vault reaches: a database of another epoch is a leftover, and gone at the next opening. */
const FIRST_EPOCH = 900_000_000;

/** The vault at one moment: its database as an encrypted copy in the vault's folder, and what belongs to it. */
export type StagedCopy = {
  readonly path: string;
  /** Bytes of the copy. */
  readonly size: number;
  readonly vaultJson: Uint8Array;
  readonly facts: DatabaseFacts;
  /** Deletes the copy; a crash before leaves it for the next opening. Throws AppError `TARGET_READ_ONLY`. */
  readonly remove: () => void;
};

/**
 * Copies the database and opens the copy, all in one go, so that nothing can change in between.
 *
 * @throws AppError `DISK_FULL`, `TARGET_READ_ONLY`, `DATABASE_DAMAGED`, `FILE_UNREADABLE`.
 */
export function stageCopy(vault: OpenVault): StagedCopy {
  const [high = 0, low = 0] = vault.env.random(2);
  const name = databaseName(FIRST_EPOCH + high * 256 + low);
  const path = join(vault.folder, name);
  const remove = () => {
    deleteDatabase(vault.folder, name);
  };
  const { db } = vault.ledger;
  copyDatabase(db, path);
  try {
    const facts = withCopy(db, path, (read) => databaseFacts(read, 'copy'));
    const vaultJson = readSmallFile(join(vault.folder, VAULT_FILE), MOST_VAULT_JSON);
    return { path, size: statSync(path).size, vaultJson, facts, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
