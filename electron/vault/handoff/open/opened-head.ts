import type { z } from 'zod';
import type { packageOpened } from '../../../../shared/domain/package/sections.ts';
import type { Verified } from './take-in.ts';

/** What `PackageOpened` records of a package. */
export function openedHead({ verified, fileSha256, findings }: Verified): z.infer<typeof packageOpened> {
  const { manifest } = verified;
  const { sender, summary } = manifest;
  return {
    kind: manifest.kind,
    vault: sender.vaultId,
    device: sender.deviceId,
    deviceNumber: sender.deviceNumber,
    card: sender.cardFingerprint,
    sequence: manifest.sequence,
    previous: manifest.previous,
    void: manifest.void,
    manifestSha256: verified.sha256,
    fileSha256,
    classification: manifest.classification,
    purpose: manifest.purpose,
    createdAt: manifest.createdAt,
    checkpoint: manifest.checkpoint,
    ...summary,
    signers: manifest.signers,
    findings: [...findings],
  };
}
