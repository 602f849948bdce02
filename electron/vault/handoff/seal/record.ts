import type { z } from 'zod';
import type { Progress } from '../../../../shared/contract/call.ts';
import type { SealResult } from '../../../../shared/contract/packages.ts';
import type { packageSealed } from '../../../../shared/domain/package/sections.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import type { Writer } from '../../ledger/ledger.ts';
import { itemsSha256, type PackageItems } from '../../packages/items-digest.ts';
import { prepare } from '../../store/table-rows.ts';
import { pairNumbers } from './pair.ts';
import { type PackagePlan, writePackage, type WrittenPackage } from './write-package.ts';

/** What is recorded beside the package itself. */
export type Recording = {
  readonly plan: PackagePlan;
  readonly items: PackageItems;
  readonly selection: Uint8Array | null;
  /** Asked once more in the recording transaction; throws when the package may no longer be recorded. */
  readonly stillTrue: (writer: Writer) => void;
};

/**
 * Writes, records and names a package. From `PackageSealed` on its number is spent; before it, a failure leaves
 * nothing, after it the ledger says what became of it.
 */
export async function* sealAndRecord(
  vault: OpenVault,
  recording: Recording,
): AsyncGenerator<Progress, SealResult, void> {
  const { plan } = recording;
  const written = yield* writePackage(plan);
  try {
    vault.ledger.write((writer) => {
      recording.stillTrue(writer);
      record(vault, writer, recording, written);
    });
  } catch (error) {
    await written.pending.discard();
    throw error;
  }
  const files = await written.pending.publish();
  const { manifest } = plan;
  vault.ledger.write((writer) => writer.append({ type: 'PackageSent', stream: manifest.id, sections: {} }));
  return {
    files: [...files],
    packageId: manifest.id,
    sequence: manifest.sequence,
    sha256: written.fileSha256,
    leads: manifest.summary.leads,
    evidence: manifest.summary.files,
  };
}

function record(
  vault: OpenVault,
  writer: Writer,
  { plan, items, selection }: Recording,
  written: WrittenPackage,
): void {
  const { manifest, baseName } = plan;
  const { recipient, summary } = manifest;
  if (pairNumbers(vault, recipient.vaultId).sequence !== manifest.sequence) {
    throw new AppError('PACKAGE_CHANGED_SINCE_APPROVAL');
  }
  const head: z.infer<typeof packageSealed> = {
    kind: manifest.kind,
    vault: recipient.vaultId,
    card: recipient.cardFingerprint,
    sequence: manifest.sequence,
    previous: manifest.previous,
    manifestSha256: written.manifestSha256,
    fileSha256: written.fileSha256,
    itemsSha256: itemsSha256(items),
    baseName,
    ...summary,
    bytes: written.bytes,
  };
  const { db } = writer;
  const insert = prepare(db)('INSERT INTO sealed_item (package, kind, item) VALUES (?, ?, ?)');
  prepare(db)('INSERT INTO sealed_package (package, manifest, selection) VALUES (?, ?, ?)').run(
    manifest.id,
    written.manifestBytes,
    selection,
  );
  for (const event of items.events) insert.run(manifest.id, 'event', event);
  for (const file of items.files) insert.run(manifest.id, 'file', file);
  writer.append({ type: 'PackageSealed', stream: manifest.id, sections: { head } });
}
