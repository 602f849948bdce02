import type { z } from 'zod';
import type { handoffApproved, packageSealed } from '../../../shared/domain/package/sections.ts';
import { toHex } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/hash.ts';
import { itemsSha256 } from '../packages/items-digest.ts';
import { prepare } from '../store/table-rows.ts';
import { type Checking, assertIsContent } from './checking.ts';

type Sealed = { readonly manifest: Uint8Array; readonly selection: Uint8Array | null };

/** What was kept of each sealed package against what its signed events say of it; and nothing kept beside. */
export async function checkPackages(checking: Checking): Promise<void> {
  const { vault, db, findings, pace } = checking;
  const ids = prepare(db)(
    "SELECT id FROM package WHERE direction = 'out' UNION SELECT package FROM sealed_package UNION SELECT package FROM sealed_item",
  ).all() as { id: string }[];
  for (const { id } of ids) {
    try {
      const kept = prepare(db)('SELECT manifest, selection FROM sealed_package WHERE package = ?').get(id);
      const events = vault.ledger.store.stream(id);
      const headOf = (type: string) => events.find((event) => event.type === type)?.sections['head'];
      const sealed = headOf('PackageSealed') as z.infer<typeof packageSealed> | undefined;
      const approved = headOf('HandoffApproved') as z.infer<typeof handoffApproved> | undefined;
      if (!isTrue(kept as Sealed | undefined, sealed, approved, itemsOf(checking, id)))
        findings.add('PACKAGE_RECORD', id);
    } catch (error) {
      assertIsContent(error);
      findings.add('PACKAGE_RECORD', id);
    }
    await pace();
  }
}

function isTrue(
  kept: Sealed | undefined,
  sealed: z.infer<typeof packageSealed> | undefined,
  approved: z.infer<typeof handoffApproved> | undefined,
  items: string,
): boolean {
  if (kept === undefined || sealed === undefined) return false;
  const { manifest, selection } = kept;
  if (digest(manifest) !== sealed.manifestSha256 || items !== sealed.itemsSha256) return false;
  return selection === null ? sealed.kind === 'receipt' : digest(selection) === approved?.selectionSha256;
}

function itemsOf({ db }: Checking, id: string): string {
  const rows = prepare(db)('SELECT kind, item FROM sealed_item WHERE package = ?').all(id) as {
    kind: 'event' | 'file';
    item: string;
  }[];
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ item }) => item);
  return itemsSha256({ events: of('event'), files: of('file') });
}

function digest(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}
