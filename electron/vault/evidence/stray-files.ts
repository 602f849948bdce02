import { join } from 'node:path';
import type { OpenVault } from '../host/open-vault.ts';
import { prepare } from '../store/table-rows.ts';
import { PENDING } from './pending.ts';
import { evidenceRoot } from './place.ts';
import { namesIn } from './sweep.ts';

/**
 * Names, within the evidence folder, of what belongs to no row of the vault: files, and folders that are none of its
 * own. While files are being placed nothing is said, since their rows come last.
 *
 * @throws AppError `FILE_UNREADABLE`, `DATABASE_DAMAGED`.
 */
export function strayFiles(vault: Pick<OpenVault, 'folder' | 'ledger'>): readonly string[] {
  const root = evidenceRoot(vault.folder);
  const names = namesIn(root);
  if (names.some((name) => name.endsWith(PENDING))) return [];
  return names.flatMap((part) =>
    /^[0-9a-f]{2}$/u.test(part)
      ? namesIn(join(root, part))
          .filter((name) => !name.endsWith('.part') && !belongs(vault, part, name))
          .map((name) => `${part}/${name}`)
      : [part],
  );
}

function belongs(vault: Pick<OpenVault, 'ledger'>, part: string, name: string): boolean {
  if (name.slice(-2) !== part) return false;
  return prepare(vault.ledger.db)('SELECT 1 FROM evidence_key WHERE evidence = ?').get(name) !== undefined;
}
