import { dirname, join } from 'node:path';
import type { Progress } from '../../../shared/contract/call.ts';
import type { Checkpoint } from '../../../shared/domain/vault/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { toHex } from '../crypto/bytes.ts';
import { createHashWorker } from '../crypto/hash-worker.ts';
import { createSha256 } from '../crypto/hash.ts';
import { authenticated } from '../evidence/authenticated.ts';
import { ensureEvidenceRoot, evidencePath, evidenceRoot } from '../evidence/place.ts';
import { ensureFolder, syncFolder } from '../files/move.ts';
import { type Report, withProgress } from '../files/progress.ts';
import { BACKUP_VOLUME_CODES } from '../handoff/stick/codes.ts';
import { openVolumes } from '../handoff/stick/read-volumes.ts';
import { createAttempts } from '../keys/attempts.ts';
import type { KeyEnvironment } from '../keys/environment.ts';
import { stageFile, VAULT_FILE } from '../keys/folder.ts';
import { createHead } from '../keys/head.ts';
import { beginFolder } from '../keys/new-folder.ts';
import { unlockFile, type Unlocked } from '../keys/unlock.ts';
import { parseVaultFile } from '../keys/vault-json.ts';
import { emptyLog } from '../store/vacuum-copy.ts';
import { assertBackupMac, MOST_VAULT_JSON } from './backup-json.ts';
import type { BackupResult } from './backup.ts';
import { hashing, writeNewFile } from './disk-bytes.ts';
import { type DeviceParts, type NewDevice, openDevice, planDevice } from './new-device.ts';
import { openRestored, type RestoredDatabase } from './restored-database.ts';
import { type BackupReader, ofBackup, openBackup, wholeContent } from './restore-reader.ts';

/** The backup (any of its volumes), the folder, the new device's number, and who says he may. */
export type RestoreInput = {
  readonly file: string;
  /** New or empty. */
  readonly to: string;
  readonly device: string;
  readonly login?: string | undefined;
  readonly passphrase: string;
};

/** What was restored, the new device, and the log it goes on from. */
export type RestoreResult = BackupResult & {
  /** When the backup was made: nothing that was registered later is there. RFC 3339, UTC. */
  readonly upTo: string;
  readonly device: string;
  readonly letter: string;
  /** Code of the unit, which its lead numbers begin with. */
  readonly code: string;
  readonly predecessor: Checkpoint;
};

/**
 * Makes a vault from a backup, as a new device of the same vault with a log and numbers of its own. All or nothing:
 * `vault.json`, which makes the folder a vault, comes last; before it every entry was compared, every page and every
 * chunk authenticated. Progress is in bytes.
 *
 * @throws AppError `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `BACKUP_NOT_A_BACKUP`, `BACKUP_NEWER`, `BACKUP_DAMAGED`,
 * `BACKUP_VOLUME_MISSING`, `WRONG_PASSPHRASE`, `MEMBER_UNKNOWN`, `ROLE_FORBIDDEN`, `DEVICE_NUMBER_TAKEN`, `VAULT_EXISTS`, `CANCELLED`,
 * `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`.
 */
export async function* restoreVault(
  input: RestoreInput,
  env: KeyEnvironment,
  signal?: AbortSignal,
): AsyncGenerator<Progress, RestoreResult, void> {
  return yield* withProgress((report, ending) => restore(input, env, report, ending), signal);
}

async function restore(
  input: RestoreInput,
  env: KeyEnvironment,
  report: Report,
  signal: AbortSignal,
): Promise<RestoreResult> {
  const volumes = await openVolumes(input.file, BACKUP_VOLUME_CODES);
  const begun = beginFolder(input.to);
  const hash = createHashWorker();
  try {
    const onProgress = (done: number) => {
      report({ stage: 'restore', done, total: volumes.size });
    };
    const reader = await openBackup(hashing(volumes.read({ onProgress, signal }), hash));
    try {
      const restored = await fill(input, env, reader, async () => toHex(await hash.digest()));
      begun.finish();
      return { file: volumes.paths[0] ?? input.file, ...restored };
    } finally {
      await reader.close();
    }
  } catch (error) {
    begun.abandon();
    throw error;
  } finally {
    await hash.close();
  }
}

type Restored = Omit<RestoreResult, 'file'>;

async function fill(
  input: RestoreInput,
  env: KeyEnvironment,
  reader: BackupReader,
  fileSha256: () => Promise<string>,
): Promise<Restored> {
  const { bytes, unlocked } = await unlockBackup(input, env, reader);
  try {
    const { db, facts } = await ofBackup(() => restoreDatabase(input.to, reader, unlocked));
    try {
      const parts: DeviceParts = { db, vaultId: unlocked.body.vaultId, signingKey: unlocked.member.signingKey, env };
      const device = await ofBackup(() => planDevice(parts, facts, input.device));
      await ofBackup(() => restoreEvidence(input.to, reader, facts));
      await reader.end();
      const sha256 = await fileSha256();
      finish(input.to, { parts, device, unlocked, sha256, bytes });
      const { number, letter, code, predecessor } = device;
      const counts = { sha256, events: facts.events, evidence: facts.evidence.length };
      return { ...counts, upTo: reader.file.body.createdAt, device: number, letter, code, predecessor };
    } finally {
      db.close();
    }
  } finally {
    unlocked.forget();
  }
}

type UnlockedBackup = { readonly bytes: Uint8Array; readonly unlocked: Unlocked };

/** From here on everything `backup.json` says is proven, and everything that follows is compared with it. */
async function unlockBackup(input: RestoreInput, env: KeyEnvironment, reader: BackupReader): Promise<UnlockedBackup> {
  const [stated] = reader.file.body.entries;
  if (stated.size > MOST_VAULT_JSON) throw new AppError('BACKUP_DAMAGED');
  const bytes = await wholeContent(await reader.next(), stated.sha256);
  const unlocked = await ofBackup(() => unlockFile(parseVaultFile(bytes), input, env, (open) => open()));
  try {
    assertBackupMac(reader.file, unlocked.checkKey);
    if (unlocked.body.vaultId !== reader.file.body.vaultId) throw new AppError('BACKUP_DAMAGED');
    return { bytes, unlocked };
  } catch (error) {
    unlocked.forget();
    throw error;
  }
}

async function restoreDatabase(folder: string, reader: BackupReader, unlocked: Unlocked): Promise<RestoredDatabase> {
  const [, stated] = reader.file.body.entries;
  const path = join(folder, unlocked.body.database);
  const hash = createSha256();
  await writeNewFile(path, hashing((await reader.next()).content, hash));
  if (toHex(hash.digest()) !== stated.sha256) throw new AppError('BACKUP_DAMAGED');
  return openRestored(path, unlocked, reader.file.body);
}

/** The folders are flushed once, after all files: nothing counts before `vault.json` stands. */
async function restoreEvidence(
  folder: string,
  reader: BackupReader,
  { evidence }: RestoredDatabase['facts'],
): Promise<void> {
  if (evidence.length === 0) return;
  await ensureEvidenceRoot(folder);
  const folders = new Set([evidenceRoot(folder)]);
  for (const file of evidence) {
    const { content } = await reader.next();
    const path = evidencePath(folder, file.id);
    if (!folders.has(dirname(path))) await ensureFolder(dirname(path));
    folders.add(dirname(path));
    await writeNewFile(path, authenticated(content, file));
  }
  for (const one of folders) await syncFolder(one);
}

type Finish = UnlockedBackup & {
  readonly parts: DeviceParts;
  readonly device: NewDevice;
  readonly sha256: string;
};

function finish(folder: string, { parts, device, unlocked, sha256, bytes }: Finish): void {
  const place = openDevice(parts, device, sha256);
  emptyLog(parts.db);
  const { checkKey } = unlocked;
  createAttempts(folder);
  createHead(folder, place, { vaultId: parts.vaultId, deviceId: device.id, checkKey });
  stageFile(join(folder, VAULT_FILE), bytes).commit();
}
