import { join } from 'node:path';
import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import { equalBytes, fromHex, fromUtf8, label, toHex } from '../crypto/bytes.ts';
import { canonicalBytes, parseCanonical } from '../crypto/canonical.ts';
import { hmacSha256 } from '../crypto/hash.ts';
import { readSmallFile, type StagedFile, stageFile, VAULT_FILE } from './folder.ts';
import { VAULT_FORMAT, VAULT_VERSION, type VaultBody, type VaultFile, vaultFileSchema } from './vault-schema.ts';

const MOST_BYTES = 1_048_576;

/**
 * Reads the bytes of a `vault.json`. Nothing in it is proven yet: see {@link assertVaultMac}.
 *
 * @throws AppError `VAULT_NEWER`, `VAULT_FILE_DAMAGED`.
 */
export function parseVaultFile(bytes: Uint8Array): VaultFile {
  assertNotNewer(bytes);
  try {
    return vaultFileSchema.parse(parseCanonical(bytes));
  } catch (error) {
    throw new AppError('VAULT_FILE_DAMAGED', {}, error);
  }
}

/** Looks at the version before anything else: a newer file may differ in every other way. */
function assertNotNewer(bytes: Uint8Array): void {
  const version = readVersion(bytes);
  if (version !== undefined && version > VAULT_VERSION) throw new AppError('VAULT_NEWER');
}

function readVersion(bytes: Uint8Array): number | undefined {
  try {
    const file = JSON.parse(fromUtf8(bytes, true)) as { body?: { format?: unknown; version?: unknown } } | null;
    const { format, version } = file?.body ?? {};
    return format === VAULT_FORMAT && Number.isSafeInteger(version) ? Number(version) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the `vault.json` of a folder.
 *
 * @throws AppError `VAULT_NOT_FOUND`, `FILE_UNREADABLE`, `VAULT_NEWER`, `VAULT_FILE_DAMAGED`.
 */
export function readVaultFile(folder: string): VaultFile {
  try {
    return parseVaultFile(readSmallFile(join(folder, VAULT_FILE), MOST_BYTES));
  } catch (error) {
    throw isAppError(error, 'FILE_NOT_FOUND') ? new AppError('VAULT_NOT_FOUND', {}, error) : error;
  }
}

/** HMAC-SHA-256(check key, L(vault-file) ‖ canonical body). */
export function vaultMac(body: VaultBody, checkKey: Uint8Array): Uint8Array {
  return hmacSha256(checkKey, label('vault-file'), canonicalBytes(body));
}

/**
 * Checks that somebody who could open a slot wrote this file, as a whole.
 *
 * @throws AppError `VAULT_FILE_DAMAGED`.
 */
export function assertVaultMac(file: VaultFile, checkKey: Uint8Array): void {
  if (!equalBytes(vaultMac(file.body, checkKey), fromHex(file.mac))) throw new AppError('VAULT_FILE_DAMAGED');
}

/** The canonical bytes of a `vault.json` with its MAC. */
export function vaultFileBytes(body: VaultBody, checkKey: Uint8Array): Uint8Array {
  return canonicalBytes({ body, mac: toHex(vaultMac(body, checkKey)) });
}

/**
 * Writes a new `vault.json` beside the old one; it counts from its commit on.
 *
 * @throws AppError `DISK_FULL`, `TARGET_READ_ONLY`.
 */
export function stageVaultFile(folder: string, body: VaultBody, checkKey: Uint8Array): StagedFile {
  return stageFile(join(folder, VAULT_FILE), vaultFileBytes(body, checkKey));
}
