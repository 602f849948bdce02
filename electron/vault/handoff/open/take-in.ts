import type { Finding } from '../../../../shared/domain/package/sections.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { eventTypeSpec } from '../../../../shared/domain/event/event-types.ts';
import type { StagedFile, StagingArea } from '../../evidence/format/staging.ts';
import { markPending } from '../../evidence/pending.ts';
import { evidencePath } from '../../evidence/place.ts';
import { removeUnknown } from '../../evidence/sweep.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import type { Writer } from '../../ledger/ledger.ts';
import { prepare } from '../../store/table-rows.ts';
import type { VerifiedManifest } from './manifest-check.ts';
import { openedHead } from './opened-head.ts';
import type { CarriedIn } from './events.ts';
import type { LogVerdict } from './logs.ts';

/** Everything that passed every check. */
export type Verified = {
  readonly verified: VerifiedManifest;
  readonly fileSha256: string;
  readonly events: readonly CarriedIn[];
  readonly logs: readonly LogVerdict[];
  readonly files: ReadonlyMap<string, StagedFile>;
  readonly findings: readonly Finding[];
};

/**
 * Takes a package in: files get their places, then one transaction holds the rest. Broken off before the commit,
 * nothing is there; files that were placed are swept at the next opening.
 * @throws AppError PACKAGE_EVENT_INVALID when events contradict each other, and those of placing files
 */
export async function takeIn(vault: OpenVault, staging: StagingArea, package_: Verified): Promise<void> {
  const mark = await markPending(vault.folder, vault.env.random);
  const adopted: StagedFile[] = [];
  try {
    await adoptFiles(vault, staging, package_.files, adopted);
    write(vault, package_, adopted);
  } catch (error) {
    // What cannot be removed now goes at the next opening: the mark stays.
    if (takeBack(vault, adopted)) await mark.clear();
    throw isContent(error) ? new AppError('PACKAGE_EVENT_INVALID', {}, error) : error;
  }
  await mark.clear();
}

function takeBack(vault: OpenVault, adopted: readonly StagedFile[]): boolean {
  try {
    const ids = adopted.map(({ evidenceId }) => evidenceId);
    removeUnknown(vault, ids);
    return true;
  } catch {
    return false;
  }
}

function write(vault: OpenVault, package_: Verified, adopted: readonly StagedFile[]): void {
  const { id } = package_.verified.manifest;
  vault.ledger.write((writer) => {
    insertLogs(writer, package_);
    const streams = insertEvents(writer, package_.events);
    insertKeys(writer, adopted);
    for (const stream of streams) writer.project(stream);
    writer.append({ type: 'PackageOpened', stream: id, sections: { head: openedHead(package_) } });
  });
}

/**
 * Events that are well signed but contradict each other in a table's keys, or state what no calendar or number holds,
 * are the sender's fault, not ours.
 */
function isContent(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof TypeError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

/** Files that are held already stay as they are. What was placed is noted in `adopted` as it happens. */
async function adoptFiles(
  vault: OpenVault,
  staging: StagingArea,
  files: ReadonlyMap<string, StagedFile>,
  adopted: StagedFile[],
): Promise<void> {
  for (const [id, file] of files) {
    if (prepare(vault.ledger.db)('SELECT 1 FROM evidence_key WHERE evidence = ?').get(id) !== undefined) continue;
    await staging.adopt(file, evidencePath(vault.folder, id));
    adopted.push(file);
  }
}

function insertLogs(writer: Writer, { logs, verified }: Verified): void {
  for (const { device, added } of logs) {
    for (const { seq, hash, chain } of added) {
      writer.store.insertLog(device, seq, verified.manifest.sender.vaultId, hash, chain);
    }
  }
}

/** Inserts what is new. An event whose place is held by another one is never merged; the finding names the fork. */
function insertEvents(writer: Writer, events: readonly CarriedIn[]): ReadonlySet<string> {
  const streams = new Set<string>();
  const taken = prepare(writer.db)('SELECT 1 FROM event WHERE device = ? AND seq = ?');
  for (const { event, sections } of events) {
    const { device, seq, type, stream, hlc } = event.body;
    if (taken.get(device, seq) !== undefined) continue;
    writer.store.insert(event, sections, eventTypeSpec(type)?.travels ?? true);
    writer.mergeTime(hlc);
    streams.add(stream);
  }
  return streams;
}

function insertKeys(writer: Writer, files: readonly StagedFile[]): void {
  const insert = prepare(writer.db)('INSERT INTO evidence_key (evidence, key, size, sha256) VALUES (?, ?, ?, ?)');
  for (const { evidenceId, key, size, sha256 } of files) insert.run(evidenceId, key, size, sha256);
}
