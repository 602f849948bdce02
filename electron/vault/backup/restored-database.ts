import { AppError } from '../../../shared/errors/app-error.ts';
import { sealedLength } from '../evidence/format/layout.ts';
import type { Unlocked } from '../keys/unlock.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { migrate } from '../store/migrate.ts';
import { type Db, openDatabase } from '../store/open-database.ts';
import { checkPages } from '../store/page-check.ts';
import type { BackupBody } from './backup-json.ts';
import { type DatabaseFacts, databaseFacts } from './database-facts.ts';
import { sameLogs } from './new-device.ts';

/** The database of a backup, open in its new place, and what it says of itself. The caller closes it. */
export type RestoredDatabase = { readonly db: Db; readonly facts: DatabaseFacts };

/**
 * Opens the database of a backup, every page checked before, and compares it with what the backup and its `vault.json`
 * state.
 *
 * @throws AppError `DATABASE_DAMAGED`, `BACKUP_DAMAGED`, `VAULT_NEWER`, `DISK_FULL`.
 */
export function openRestored(path: string, unlocked: Unlocked, stated: BackupBody): RestoredDatabase {
  if (checkPages(path, unlocked.vaultKey).length > 0) throw new AppError('DATABASE_DAMAGED');
  const db = openDatabase(path, unlocked.vaultKey);
  try {
    migrate(db);
    assertBelongs(db, unlocked);
    const facts = databaseFacts((sql) => db.prepare(sql), 'main');
    if (!sameLogs(facts.logs, stated.logs) || !sameFiles(facts, stated)) throw new AppError('BACKUP_DAMAGED');
    return { db, facts };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** `vault.json` may be one writing ahead of the database, as at every opening; never behind. */
function assertBelongs(db: Db, { body }: Unlocked): void {
  const [vaultId, epoch, revision] = [readMeta(db, 'vaultId'), readMeta(db, 'epoch'), Number(readMeta(db, 'revision'))];
  const belongs = vaultId === body.vaultId && epoch === String(body.epoch) && body.revision >= revision;
  if (!belongs) throw new AppError('BACKUP_DAMAGED');
  if (body.revision > revision) writeMeta(db, 'revision', String(body.revision));
}

function sameFiles({ evidence }: DatabaseFacts, { entries }: BackupBody): boolean {
  const [, , ...files] = entries;
  return (
    files.length === evidence.length &&
    evidence.every(({ id, size }, index) => {
      const file = files[index];
      return file?.path === `evidence/${id}` && file.size === sealedLength(size);
    })
  );
}
