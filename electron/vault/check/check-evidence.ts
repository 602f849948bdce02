import type { EvidenceFile } from '../../../shared/domain/lead/sections.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { verifyEvidenceFile } from '../evidence/format/read.ts';
import { evidencePath } from '../evidence/place.ts';
import { strayFiles } from '../evidence/stray-files.ts';
import { sectionData } from '../ledger/event-store.ts';
import { prepare } from '../store/table-rows.ts';
import { type Checking, assertIsContent } from './checking.ts';
import { devicesOf } from './event-rows.ts';

type KeyRow = {
  readonly evidence: string;
  readonly key: Uint8Array;
  readonly size: number;
  readonly sha256: string;
};
type Signed = { readonly vault: string; readonly size: number; readonly sha256: string };

/**
 * Every file authenticated to its last chunk against the signed size and SHA-256, its key row against both; files that
 * are missing, and files that belong to nothing. Incrementally only the files of newer events.
 * @returns how many files were looked at
 */
export async function checkEvidence(checking: Checking): Promise<number> {
  const ids = checking.verified.size > 0 ? newEvidence(checking) : allEvidence(checking);
  const total = (prepare(checking.db)('SELECT coalesce(sum(size), 0) AS n FROM evidence_key').get() as { n: number }).n;
  const progress = { done: 0, total: checking.verified.size > 0 ? null : total };
  for (const id of ids) await checkFile(checking, id, progress);
  if (checking.verified.size === 0) {
    for (const name of strayFiles(checking.vault)) checking.findings.add('EVIDENCE_SURPLUS', name);
  }
  return ids.length;
}

function allEvidence({ db }: Checking): readonly string[] {
  const rows = prepare(db)('SELECT evidence AS id FROM evidence_key UNION SELECT id FROM evidence').all();
  return (rows as { id: string }[]).map(({ id }) => id);
}

function newEvidence({ db, verified, findings }: Checking): readonly string[] {
  const newer = prepare(db)(
    "SELECT s.bytes FROM event e JOIN section s ON s.event = e.n WHERE e.device = ? AND e.seq > ? AND e.type = 'EvidenceAdded' AND s.name = 'file'",
  );
  const ids: string[] = [];
  for (const device of devicesOf(db)) {
    const rows = newer.all(device, verified.get(device)?.seq ?? 0) as { bytes: Uint8Array }[];
    for (const { bytes } of rows) {
      try {
        ids.push((sectionData(bytes) as EvidenceFile).id);
      } catch (error) {
        assertIsContent(error);
        findings.add('SECTION_DAMAGED', device);
      }
    }
  }
  return ids;
}

async function checkFile(
  checking: Checking,
  id: string,
  progress: { done: number; total: number | null },
): Promise<void> {
  const { vault, findings, report, pace, signal } = checking;
  const { row, signed } = known(checking, id);
  await pace();
  if (row === undefined || signed === undefined) {
    // Files of another vault come later, or not at all: the package that names them says so.
    const isAwaited = row === undefined && signed !== undefined && signed.vault !== vault.session.vaultId;
    if (signed !== undefined && !isAwaited) findings.add('EVIDENCE_MISSING', id);
    if (row !== undefined) findings.add('EVIDENCE_RECORD', id);
    return;
  }
  if (row.size !== signed.size || row.sha256 !== signed.sha256) findings.add('EVIDENCE_RECORD', id);
  const { done, total } = progress;
  const { key } = row;
  const { size, sha256 } = signed;
  try {
    await verifyEvidenceFile({
      ...{ path: evidencePath(vault.folder, id), evidenceId: id, key, size, sha256, signal },
      onProgress: (bytes) => {
        report({ stage: 'evidence', done: done + bytes, total });
      },
    });
  } catch (error) {
    addDamage(checking, id, error);
  }
  progress.done += size;
}

function known({ db }: Checking, id: string): { row: KeyRow | undefined; signed: Signed | undefined } {
  const row = prepare(db)('SELECT evidence, key, size, sha256 FROM evidence_key WHERE evidence = ?').get(id);
  const signed = prepare(db)(
    'SELECT l.vault, e.size, e.sha256 FROM evidence e LEFT JOIN lead l ON l.id = e.lead WHERE e.id = ?',
  ).get(id);
  return { row: row as KeyRow | undefined, signed: signed as Signed | undefined };
}

/** A file that was erased, with its row, while it was being read is no damage. */
function addDamage(checking: Checking, id: string, error: unknown): void {
  if (
    !isAppError(error, 'EVIDENCE_MISSING') &&
    !isAppError(error, 'EVIDENCE_DAMAGED') &&
    !isAppError(error, 'FILE_UNREADABLE')
  ) {
    throw error;
  }
  if (known(checking, id).row === undefined) return;
  checking.findings.add(error.code === 'EVIDENCE_MISSING' ? 'EVIDENCE_MISSING' : 'EVIDENCE_DAMAGED', id);
}
