import type { Progress } from '../../../../shared/contract/call.ts';
import type { OpenResult } from '../../../../shared/contract/packages.ts';
import type { Finding } from '../../../../shared/domain/package/sections.ts';
import { isAppError } from '../../../../shared/errors/app-error.ts';
import { uuidV4, uuidV7 } from '../../crypto/uuid.ts';
import { openStagingArea, type StagingArea } from '../../evidence/format/staging.ts';
import { assertOutside } from '../../files/outside-folder.ts';
import { assertWritableFolder } from '../../files/writable-folder.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { join } from 'node:path';
import { sealReceipt } from '../seal/seal-receipt.ts';
import { assertApproved } from './approval.ts';
import { assertContentAllowed } from './content-rules.ts';
import { verifyEvents } from './events.ts';
import { eventFindings, numbered } from './findings.ts';
import { logFindings } from './log-findings.ts';
import { type LogVerdict, verifyLog } from './logs.ts';
import { type VerifiedManifest, verifyManifest } from './manifest-check.ts';
import { numberFindings } from './number-findings.ts';
import { assertOwned } from './ownership.ts';
import { type PackageContent, readPackage } from './read-package.ts';
import { takeReceipt } from './take-receipt.ts';
import { takeIn, type Verified } from './take-in.ts';

/** Which file, and where the receipt is to lie; without a folder none is sealed. */
export type OpenInput = { readonly file: string; readonly receiptFolder?: string | undefined };

/**
 * Opens a package: every check, then one transaction. Refused, nothing of it is kept but the fact.
 * @throws AppError PACKAGE_… and RECEIPT_UNKNOWN_PACKAGE, one code for each check; those of `assertWritableFolder` for the
 * receipt's folder
 */
export async function* openPackage(
  vault: OpenVault,
  { file, receiptFolder }: OpenInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress, OpenResult, void> {
  // A receipt that cannot be written is told while nothing has been taken in yet.
  if (receiptFolder !== undefined) {
    await assertOutside(vault.folder, receiptFolder);
    await assertWritableFolder(receiptFolder, vault.env.random);
  }
  const opened = yield* takePackage(vault, file, signal);
  const { manifest } = opened.verified;
  const result = {
    packageId: manifest.id,
    sequence: manifest.sequence,
    kind: manifest.kind,
    leads: manifest.summary.leads,
    evidence: manifest.summary.files,
    findings: [...opened.findings],
    alreadyTaken: opened.alreadyTaken,
  };
  if (receiptFolder === undefined || manifest.kind === 'receipt') return { ...result, receipt: null };
  const receipt = yield* sealReceipt(vault, { opened: opened.verified, folder: receiptFolder, signal });
  return { ...result, receipt };
}

type Taken = {
  readonly verified: VerifiedManifest;
  readonly findings: readonly Finding[];
  readonly alreadyTaken: boolean;
};

async function* takePackage(
  vault: OpenVault,
  file: string,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Taken, void> {
  const staging = await openStagingArea(join(vault.folder, `${uuidV4(vault.env.random)}.part`), vault.env.random);
  try {
    const { verified, content } = yield* readVerified(vault, file, staging, signal);
    if (verified.taken !== undefined) {
      return { verified, findings: numbered(vault, [takenBefore(verified.taken.receiptAt)]), alreadyTaken: true };
    }
    yield { stage: 'checking', done: 0, total: verified.manifest.summary.events };
    const package_ = await verifyContent(vault, verified, content);
    yield { stage: 'taking-in', done: 0, total: null };
    if (verified.manifest.kind === 'receipt') {
      return { verified, findings: takeReceipt(vault, package_), alreadyTaken: false };
    }
    await takeIn(vault, staging, package_);
    return { verified, findings: package_.findings, alreadyTaken: false };
  } catch (error) {
    recordRefusal(vault, error);
    throw error;
  } finally {
    await staging.discard();
  }
}

/** Says of a package that it was taken in before, and when. */
export function takenBefore(at: string | null) {
  return { code: 'ALREADY_TAKEN', detail: { at: at ?? '' } };
}

/** Reads a package to its end, its manifest verified before anything else is looked at. */
export async function* readVerified(
  vault: OpenVault,
  file: string,
  staging: StagingArea | null,
  signal?: AbortSignal,
): AsyncGenerator<Progress, { verified: VerifiedManifest; content: PackageContent }, void> {
  let verified: VerifiedManifest | undefined;
  const content = yield* readPackage(
    vault,
    file,
    (manifest, signature) => {
      verified = verifyManifest(vault, manifest, signature);
      const { entries, createdAt } = verified.manifest;
      // What was taken in before is read to its end, so that a damaged copy is told, but not staged again.
      const keep = verified.taken === undefined ? staging : null;
      return { entries, mtimeSeconds: Math.floor(Date.parse(createdAt) / 1000), staging: keep };
    },
    signal,
  );
  if (verified === undefined) throw new RangeError('read without a manifest');
  return { verified, content };
}

/** The checks behind the archive: logs, events, approval; then what is only a finding. */
export async function verifyContent(
  vault: OpenVault,
  verified: VerifiedManifest,
  content: PackageContent,
): Promise<Verified> {
  const { manifest } = verified;
  const base = { verified, fileSha256: content.fileSha256, files: content.files };
  if (manifest.kind === 'receipt') {
    const found = numberFindings(vault, manifest, content.fileSha256);
    return { ...base, events: [], logs: [], findings: numbered(vault, found) };
  }
  const logs = manifest.checkpoint.map((range) =>
    verifyLog(vault.ledger.db, manifest.sender.vaultId, range, content.logs.get(range.device) ?? new Uint8Array()),
  );
  const byDevice = new Map<string, LogVerdict>(logs.map((log) => [log.device, log]));
  const events = await verifyEvents(manifest, content.events, byDevice);
  assertContentAllowed(vault.facts.ceiling, events);
  assertApproved(vault.ledger.store, manifest, content.selection, events);
  assertOwned(vault, { events, files: content.files, verified });
  const found = [
    ...numberFindings(vault, manifest, content.fileSha256),
    ...logFindings(vault, manifest, logs),
    ...eventFindings(vault, manifest, events),
  ];
  return { ...base, events, logs, findings: numbered(vault, found) };
}

/** A refusal is on record with its code; a file that could not even be read, or a full disk, is no refusal. */
function recordRefusal(vault: OpenVault, error: unknown): void {
  if (!isAppError(error) || !/^(PACKAGE|RECEIPT)_/u.test(error.code)) return;
  const head = { code: error.code, fileSha256: null };
  const stream = uuidV7(vault.env.clock.now(), vault.env.random);
  try {
    vault.ledger.write((writer) => writer.append({ type: 'PackageRefused', stream, sections: { head } }));
  } catch {
    // The refusal itself is what the member is to hear; a disk that is full says so at the next act.
  }
}
