import { join } from 'node:path';
import { databaseName } from '../keys/folder.ts';
import { readHead } from '../keys/head.ts';
import { equalBytes } from '../crypto/bytes.ts';
import { checkPagesInSteps } from '../store/page-check.ts';
import { prepare } from '../store/table-rows.ts';
import { emptyLog } from '../store/vacuum-copy.ts';
import type { Checking } from './checking.ts';

/** Every page of the database file, free ones too. The write-ahead log is emptied first, so that all is in the file. */
export async function checkDatabasePages({ vault, db, findings, pace, report }: Checking): Promise<void> {
  const { session } = vault;
  const name = databaseName(session.epoch);
  emptyLog(db);
  const steps = checkPagesInSteps(join(vault.folder, name), session.pageKey);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      for (const page of step.value) findings.add('PAGE_DAMAGED', `${name}:${String(page)}`);
      return;
    }
    if (await pace()) report({ stage: 'pages', ...step.value });
  }
}

/** SQLite's own view of every table and index, and that no row refers to one that is not there. */
export async function checkTables({ db, findings, pace, report }: Checking): Promise<void> {
  // The search index is compared as a whole with the projections; as a virtual table it has no pages of its own.
  const tables = prepare(db)(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  ).all();
  const names = (tables as { name: string }[]).map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    const problems = prepare(db)('SELECT integrity_check AS answer FROM pragma_integrity_check(?)').all(name);
    const orphans = prepare(db)('SELECT 1 FROM pragma_foreign_key_check(?)').all(name);
    const fine = problems.length === 1 && (problems[0] as { answer: string }).answer === 'ok';
    if (!fine || orphans.length > 0) findings.add('DATABASE_INCONSISTENT', name);
    if (await pace()) report({ stage: 'tables', done: index + 1, total: names.length });
  }
}

/** `head` says where this device's log stands, and nobody without the vault can have written it. */
export function checkHead({ vault, findings }: Checking): void {
  const { vaultId, deviceId, checkKey } = vault.session;
  const head = readHead(vault.folder, { vaultId, deviceId, checkKey });
  const { seq, chain } = vault.ledger.tip();
  const fine = head.state === 'ok' && head.place.seq === seq && equalBytes(head.place.chain, chain);
  if (!fine) findings.add('HEAD_DIFFERS', 'head');
}
