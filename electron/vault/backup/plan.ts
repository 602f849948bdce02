import { localText, utcText } from '../../../shared/domain/clock.ts';
import { isAppError, AppError } from '../../../shared/errors/app-error.ts';
import { toHex } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/hash.ts';
import { authenticated, type ExpectedEvidence } from '../evidence/authenticated.ts';
import { sealedLength } from '../evidence/format/layout.ts';
import { evidencePath } from '../evidence/place.ts';
import type { TarEntry } from '../handoff/tar/write.ts';
import type { OpenVault } from '../host/open-vault.ts';
import {
  BACKED_UP_DATABASE,
  BACKED_UP_VAULT,
  BACKUP_JSON,
  type BackupBody,
  backupJsonBytes,
  backupTime,
  MOST_BACKUP_JSON,
} from './backup-json.ts';
import { bytesOf, countBytes } from './disk-bytes.ts';
import type { StagedCopy } from './staged-copy.ts';

/** One entry of a backup with what proves it when it is read back: its hash, or the key of the evidence in it. */
export type PlannedEntry = TarEntry & ({ readonly sha256: string } | { readonly evidence: ExpectedEvidence });

/** Everything that a backup will consist of. */
export type BackupPlan = {
  /** File name without extension. It says nothing about content. */
  readonly baseName: string;
  readonly mtimeSeconds: number;
  readonly entries: readonly PlannedEntry[];
};

/**
 * Plans a backup of a staged copy.
 *
 * @throws AppError `PACKAGE_TOO_LARGE` for more files than a backup can name; `FILE_UNREADABLE`, `CANCELLED`.
 */
export async function planBackup(vault: OpenVault, copy: StagedCopy, signal: AbortSignal): Promise<BackupPlan> {
  const now = vault.env.clock.now();
  const { facts, vaultJson } = copy;
  const database = { path: BACKED_UP_DATABASE, ...(await countBytes(bytesOf(copy.path, signal))) } as const;
  const vaultFile = { path: BACKED_UP_VAULT, size: vaultJson.length, sha256: toHex(sha256(vaultJson)) } as const;
  const evidence = facts.evidence.map((file) => ({ path: `evidence/${file.id}`, size: sealedLength(file.size) }));
  const body: Omit<BackupBody, 'format' | 'version'> = {
    vaultId: vault.session.vaultId,
    createdAt: utcText(now),
    logs: [...facts.logs],
    entries: [vaultFile, database, ...evidence],
  };
  const backupJson = backupJsonBytes(body, vault.session.checkKey);
  if (backupJson.length > MOST_BACKUP_JSON) throw new AppError('PACKAGE_TOO_LARGE');
  const entries: readonly PlannedEntry[] = [
    { path: BACKUP_JSON, size: backupJson.length, sha256: toHex(sha256(backupJson)), content: once(backupJson) },
    { ...vaultFile, content: once(vaultJson) },
    { ...database, content: bytesOf(copy.path, signal) },
    ...facts.evidence.map((file, index) => ({
      ...{ path: `evidence/${file.id}`, size: evidence[index]?.size ?? 0, evidence: file },
      content: sealedBytes(vault.folder, file, signal),
    })),
  ];
  return { baseName: baseName(vault, now), mtimeSeconds: backupTime(body.createdAt), entries };
}

/** `MX-<code>-<device>-<yyyyMMdd>-<HHmmss>`, in China's time. */
function baseName(vault: OpenVault, now: number): string {
  const [day = '', time = ''] = localText(now).slice(0, 19).replace(/[-:]/gu, '').split('T');
  return `MX-${vault.facts.code}-${vault.device.number}-${day}-${time}`;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** A file of the vault as it lies there, checked on its way: a damaged one is told before more is written. */
async function* sealedBytes(folder: string, file: ExpectedEvidence, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* authenticated(bytesOf(evidencePath(folder, file.id), signal), file);
  } catch (error) {
    throw isAppError(error, 'FILE_NOT_FOUND') ? new AppError('EVIDENCE_MISSING', {}, error) : error;
  }
}
