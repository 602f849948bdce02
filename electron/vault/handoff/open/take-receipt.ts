import type { z } from 'zod';
import type { Finding, receiptTaken } from '../../../../shared/domain/package/sections.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { fromUtf8 } from '../../crypto/bytes.ts';
import { canonicalText } from '../../crypto/canonical.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { normalised } from '../../ledger/event-codec.ts';
import { packageById, type StoredPackage } from '../../packages/packages.ts';
import { prepare } from '../../store/table-rows.ts';
import type { Manifest, Receipt } from '../format/manifest.ts';
import { numbered, receiptFindings } from './findings.ts';
import { openedHead } from './opened-head.ts';
import type { Verified } from './take-in.ts';

/**
 * Takes a receipt in: the package it names becomes accepted, what it carried counts as acknowledged, and the
 * counterpart has countersigned our log as far as that package showed it. Returns what was found, what the counterpart
 * noticed included.
 * @throws AppError RECEIPT_UNKNOWN_PACKAGE when this device never sealed that package to that card
 */
export function takeReceipt(vault: OpenVault, package_: Verified): readonly Finding[] {
  const { manifest } = package_.verified;
  if (manifest.kind !== 'receipt') throw new RangeError('no receipt');
  const { receipt } = manifest;
  const sent = packageById(vault.ledger.db, receipt.packageId);
  if (sent === undefined && !isPredecessors(vault, receipt, manifest.sender.vaultId))
    throw new AppError('RECEIPT_UNKNOWN_PACKAGE');
  if (sent !== undefined) assertSame(vault, sent, receipt, manifest.sender.vaultId);
  const found = sent === undefined ? [{ code: 'PREDECESSOR_PACKAGE', detail: { number: receipt.sequence } }] : [];
  const findings = [...package_.findings, ...numbered(vault, [...found, ...receiptFindings(receipt)])];
  vault.ledger.write((writer) => {
    const head = openedHead({ ...package_, findings });
    writer.append({ type: 'PackageOpened', stream: manifest.id, sections: { head } });
    if (sent === undefined) return;
    writer.append({ type: 'ReceiptTaken', stream: sent.id, sections: { head: takenHead(manifest, receipt) } });
  });
  return findings;
}

function takenHead(manifest: Manifest, receipt: Receipt): z.infer<typeof receiptTaken> {
  return {
    receipt: manifest.id,
    vault: manifest.sender.vaultId,
    result: receipt.result,
    findings: receipt.findings.map(({ code }) => code),
    openedAt: receipt.openedAt,
    checkpoints: receipt.checkpoint.map(({ device, to }) => ({ device, ...to })),
  };
}

/**
 * A copy that was restored from a backup may get receipts for packages that its predecessor sealed after that backup:
 * another device of this vault, and a number beyond those that the backup knew.
 */
function isPredecessors(vault: OpenVault, { device, sequence }: Receipt, from: string): boolean {
  const { db } = vault.ledger;
  if (device === vault.session.deviceId) return false;
  const known = prepare(db)('SELECT 1 FROM device WHERE id = ? AND vault = ?').get(device, vault.session.vaultId);
  const { last } = prepare(db)(
    "SELECT coalesce(max(sequence), 0) AS last FROM package WHERE direction = 'out' AND device = ? AND counterpart = ?",
  ).get(device, from) as { last: number };
  return known !== undefined && sequence > last;
}

/** The receipt must be for exactly what was sealed: to this counterpart, with these digests and this state of our log. */
function assertSame(vault: OpenVault, sent: StoredPackage, receipt: Receipt, from: string): void {
  const row = prepare(vault.ledger.db)('SELECT manifest FROM sealed_package WHERE package = ?').get(sent.id) as
    { manifest: Buffer } | undefined;
  const sealed = row === undefined ? undefined : (JSON.parse(fromUtf8(row.manifest)) as Manifest);
  const same =
    sent.direction === 'out' &&
    sent.kind === 'leads' &&
    sent.counterpart === from &&
    sent.device === receipt.device &&
    sent.sequence === receipt.sequence &&
    sent.manifestSha256 === receipt.manifestSha256 &&
    sent.fileSha256 === receipt.fileSha256 &&
    sealed !== undefined &&
    canonicalText(normalised(sealed.checkpoint)) === canonicalText(normalised(receipt.checkpoint));
  if (!same) throw new AppError('RECEIPT_UNKNOWN_PACKAGE');
}
