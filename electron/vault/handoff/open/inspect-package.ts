import { join } from 'node:path';
import type { Progress } from '../../../../shared/contract/call.ts';
import type { InspectResult } from '../../../../shared/contract/packages.ts';
import { fingerprintDigits } from '../../../../shared/domain/package/card.ts';
import type { Finding } from '../../../../shared/domain/package/sections.ts';
import { isAppError } from '../../../../shared/errors/app-error.ts';
import { uuidV4 } from '../../crypto/uuid.ts';
import { openStagingArea } from '../../evidence/format/staging.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import type { Manifest } from '../format/manifest.ts';
import { numbered } from './findings.ts';
import { parseManifest } from './manifest-check.ts';
import { readVerified, takenBefore, verifyContent } from './open-package.ts';
import { readPackage } from './read-package.ts';

/**
 * Looks at a package without taking anything in: who, what, how much, and what is wrong with it. Of an unknown sender
 * it shows what the file says of itself, marked unverified.
 * @throws AppError as opening does, but for PACKAGE_SENDER_UNKNOWN
 */
export async function* inspectPackage(
  vault: OpenVault,
  { file }: { readonly file: string },
  signal?: AbortSignal,
): AsyncGenerator<Progress, InspectResult, void> {
  const staging = await openStagingArea(join(vault.folder, `${uuidV4(vault.env.random)}.part`), vault.env.random);
  try {
    const { verified, content } = yield* readVerified(vault, file, staging, signal);
    const { taken, manifest } = verified;
    if (taken !== undefined) {
      const before = numbered(vault, [takenBefore(taken.receiptAt)]);
      return resultOf(manifest, true, before);
    }
    const { findings } = await verifyContent(vault, verified, content);
    return resultOf(manifest, true, findings);
  } catch (error) {
    if (!isAppError(error, 'PACKAGE_SENDER_UNKNOWN')) throw error;
    return yield* inspectUnknown(vault, file, signal);
  } finally {
    await staging.discard();
  }
}

async function* inspectUnknown(
  vault: OpenVault,
  file: string,
  signal?: AbortSignal,
): AsyncGenerator<Progress, InspectResult, void> {
  let claimed: Manifest | undefined;
  yield* readPackage(
    vault,
    file,
    (bytes) => {
      claimed = parseManifest(bytes);
      return { entries: claimed.entries, mtimeSeconds: null, staging: null };
    },
    signal,
  );
  if (claimed === undefined) throw new RangeError('read without a manifest');
  return resultOf(claimed, false, numbered(vault, [{ code: 'SENDER_UNKNOWN', detail: {} }]));
}

function resultOf(manifest: Manifest, verified: boolean, findings: readonly Finding[]): InspectResult {
  const { sender } = manifest;
  return {
    verified,
    sender: {
      name: sender.name,
      code: sender.code,
      device: sender.deviceNumber,
      fingerprint: fingerprintDigits(sender.cardFingerprint),
    },
    packageId: manifest.id,
    sequence: manifest.sequence,
    kind: manifest.kind,
    classification: manifest.classification,
    purpose: manifest.purpose,
    createdAt: manifest.createdAt,
    summary: manifest.summary,
    findings: [...findings],
  };
}
