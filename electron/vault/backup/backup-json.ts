import { z } from 'zod';
import { checkpointSchema, digestField } from '../../../shared/domain/vault/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { equalBytes, fromHex, fromUtf8, label, toHex } from '../crypto/bytes.ts';
import { canonicalBytes, parseCanonical } from '../crypto/canonical.ts';
import { hmacSha256 } from '../crypto/hash.ts';
import { isUuid } from '../crypto/uuid.ts';

/** The newest backup this program writes and reads. */
const BACKUP_FORMAT = 'mixia-backup';
const BACKUP_VERSION = 1;

/** Names of the first entries, which stand in this order before all evidence. */
export const BACKUP_JSON = 'backup.json';
export const BACKED_UP_VAULT = 'vault.json';
export const BACKED_UP_DATABASE = 'vault.db';

/** Most bytes of a `backup.json`: room for about 900 000 files. */
export const MOST_BACKUP_JSON = 64 * 1024 * 1024;

/** Most bytes of the `vault.json` in it. */
export const MOST_VAULT_JSON = 1024 * 1024;

const size = z.int().min(0);
const hashed = <Path extends string>(path: Path) =>
  z.strictObject({ path: z.literal(path), size, sha256: digestField });
const evidence = z.strictObject({
  path: z.string().refine((path) => path.startsWith('evidence/') && isUuid(path.slice('evidence/'.length))),
  size,
});

/** What `backup.json` says and its MAC covers. Evidence is proven by the keys in the database, so it has no hash here. */
const bodySchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  vaultId: z.string().refine(isUuid),
  createdAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
  logs: z.array(checkpointSchema).min(1).max(100_000),
  entries: z.tuple([hashed(BACKED_UP_VAULT), hashed(BACKED_UP_DATABASE)]).rest(evidence),
});
const fileSchema = z.strictObject({ body: bodySchema, mac: digestField });

/** See the schema. */
export type BackupBody = z.infer<typeof bodySchema>;
/** A `backup.json` of which nothing is proven yet: see {@link assertBackupMac}. */
export type BackupFile = z.infer<typeof fileSchema>;

/** The canonical bytes of a `backup.json` with its MAC. */
export function backupJsonBytes(body: Omit<BackupBody, 'format' | 'version'>, checkKey: Uint8Array): Uint8Array {
  const whole: BackupBody = { format: BACKUP_FORMAT, version: BACKUP_VERSION, ...body };
  return canonicalBytes({ body: whole, mac: toHex(backupMac(whole, checkKey)) });
}

/** HMAC-SHA-256(check key, L(backup) ‖ canonical body). */
function backupMac(body: BackupBody, checkKey: Uint8Array): Uint8Array {
  return hmacSha256(checkKey, label('backup'), canonicalBytes(body));
}

/**
 * Reads the bytes of a `backup.json`.
 *
 * @throws AppError `BACKUP_NEWER`, `BACKUP_DAMAGED`.
 */
export function parseBackupJson(bytes: Uint8Array): BackupFile {
  if (versionOf(bytes) > BACKUP_VERSION) throw new AppError('BACKUP_NEWER');
  try {
    return fileSchema.parse(parseCanonical(bytes));
  } catch (error) {
    throw new AppError('BACKUP_DAMAGED', {}, error);
  }
}

/** Looked at before anything else: a newer one may differ in every other way. */
function versionOf(bytes: Uint8Array): number {
  try {
    const file = JSON.parse(fromUtf8(bytes)) as { body?: { format?: unknown; version?: unknown } } | null;
    const { format, version } = file?.body ?? {};
    return format === BACKUP_FORMAT && Number.isSafeInteger(version) ? Number(version) : 0;
  } catch {
    return 0;
  }
}

/**
 * Checks that somebody who could open the vault wrote this, as a whole.
 *
 * @throws AppError `BACKUP_DAMAGED`.
 */
export function assertBackupMac({ body, mac }: BackupFile, checkKey: Uint8Array): void {
  if (!equalBytes(backupMac(body, checkKey), fromHex(mac))) throw new AppError('BACKUP_DAMAGED');
}

/** Seconds since 1970 of `createdAt`: the one time of all entries. */
export function backupTime(createdAt: string): number {
  return Math.floor(Date.parse(createdAt) / 1000);
}
