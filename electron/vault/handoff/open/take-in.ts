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
import { carriedSection } from './known-event.ts';
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
 * @throws AppError PACKAGE_EVENT_INVALID when an event would enter another body's lead
 */
export async function takeIn(vault: OpenVault, staging: StagingArea, package_: Verified): Promise<void> {
  assertOwnStreams(vault, package_);
  assertOwnFiles(vault, package_);
  const mark = await markPending(vault.folder, vault.env.random);
  const adopted: StagedFile[] = [];
  try {
    await adoptFiles(vault, staging, package_.files, adopted);
    write(vault, package_, adopted);
  } catch (error) {
    // What cannot be removed now goes at the next opening: the mark stays.
    if (takeBack(vault, adopted)) await mark.clear();
    throw isConstraint(error) ? new AppError('PACKAGE_EVENT_INVALID', {}, error) : error;
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

/** Events that are well signed but contradict each other in a table's keys are the sender's fault, not ours. */
function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

/**
 * A file of evidence belongs to the lead whose signed event named it first, and every carried file is named by one.
 */
function assertOwnFiles(vault: OpenVault, { events, files }: Verified): void {
  const held = prepare(vault.ledger.db)('SELECT lead, size, sha256 FROM evidence WHERE id = ?');
  const leads = new Map<string, string>();
  for (const carried of events) {
    const id = carriedSection(carried, 'EvidenceAdded', 'file')?.id;
    if (id === undefined) continue;
    const { event } = carried;
    const lead = (held.get(id) as { lead: string } | undefined)?.lead ?? leads.get(id) ?? event.body.stream;
    if (lead !== event.body.stream) throw new AppError('PACKAGE_EVENT_INVALID');
    leads.set(id, lead);
  }
  for (const [id, file] of files) {
    const known = held.get(id) as { size: number; sha256: string } | undefined;
    if (!leads.has(id) && (known?.size !== file.size || known.sha256 !== file.sha256)) {
      throw new AppError('PACKAGE_ENTRY_MISMATCH');
    }
  }
}

/**
 * A lead belongs to the vault that registered it: a stream is either new here or begun by that vault, and holds nothing
 * of another's that may travel. So no event enters the stream of a vault, a package or somebody else's lead.
 */
function assertOwnStreams(vault: OpenVault, { events, verified }: Verified): void {
  const { vaultId } = verified.manifest.sender;
  const held = prepare(vault.ledger.db)(
    'SELECT count(*) AS count, sum(vault = ?) AS theirs, sum(vault <> ? AND travels = 1) AS others FROM event WHERE stream = ?',
  );
  for (const stream of new Set(events.map(({ event }) => event.body.stream))) {
    const { count, theirs, others } = held.get(vaultId, vaultId, stream) as Record<
      'count' | 'theirs' | 'others',
      number
    >;
    if (count > 0 && (theirs === 0 || others > 0)) throw new AppError('PACKAGE_EVENT_INVALID');
  }
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
