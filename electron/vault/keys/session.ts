import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { type SigningKey } from '../crypto/ed25519.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { assertNotNewer, migrate } from '../store/migrate.ts';
import { type Db, openDatabase } from '../store/open-database.ts';
import { type PageKey, pageKeyOf } from '../store/page-check.ts';
import { withSqliteErrors } from '../store/sqlite-errors.ts';
import { type KeyEnvironment } from './environment.ts';
import { databaseName, deleteLeftovers, fsyncFolder } from './folder.ts';
import { type Guard, takeGuard } from './guard.ts';
import { createHead, type HeadFile, openHead, type Place, readHead } from './head.ts';
import { type Credentials, unlock, type Unlocked } from './unlock.ts';
import { readVaultFile } from './vault-json.ts';
import { type VaultBody, type VaultKind } from './vault-schema.ts';

/** An open vault. Of the member's keys it holds the signing key alone; all else asks for the passphrase again. */
export type Session = {
  readonly folder: string;
  readonly db: Db;
  readonly vaultId: string;
  readonly deviceId: string;
  readonly kind: VaultKind;
  readonly epoch: number;
  readonly login: string;
  readonly slotId: string;
  readonly signingKey: SigningKey;
  readonly checkKey: Uint8Array;
  /** Checks the pages of the database file and decrypts nothing: `vault check` needs no passphrase for it. */
  readonly pageKey: PageKey;
  readonly memberRecipient: string;
  /** Notes each committed place: after the commit, before the caller hears "saved". */
  readonly head: HeadFile;
  readonly guard: Guard;
  /** Closes database and files and gives the vault free for others. Calling it twice does nothing more. */
  readonly close: () => void;
};

/** Whether a database's log of that device contains this place: the event there, and the chain value after it. */
export type ContainsPlace = (db: Db, place: Place & { readonly device: string }) => boolean;

/** What {@link openSession} needs. */
export type OpenSessionOptions = {
  readonly folder: string;
  readonly credentials: Credentials;
  readonly env: KeyEnvironment;
  readonly containsPlace: ContainsPlace;
  /**
   * For a restored copy, which becomes another device: its new id, and the place before its first event. Its `head` is
   * made anew instead of compared.
   */
  readonly asNewDevice?: { readonly deviceId: string; readonly place: Place } | undefined;
  /**
   * Shown the key of the member's drafts, once, when the vault is open. The bytes are overwritten right after: what is to
   * last is copied. No session keeps it.
   */
  readonly showDraftsKey?: ((key: Uint8Array) => void) | undefined;
};

/**
 * Opens a vault: guard, then Argon2id, slot, MAC, vault key, database, vault id, epoch, revision, `head`; leftovers of
 * a crash are deleted last.
 *
 * @throws AppError `VAULT_NOT_FOUND`, `VAULT_NEWER`, `VAULT_IN_USE`, `MEMBER_UNKNOWN`, `WRONG_PASSPHRASE`,
 * `VAULT_FILE_DAMAGED`, `VAULT_FILE_OLD`, `DATABASE_DAMAGED`, `VAULT_ROLLED_BACK`, `TARGET_READ_ONLY`, `DISK_FULL`,
 * `FILE_UNREADABLE`.
 */
export async function openSession(options: OpenSessionOptions): Promise<Session> {
  const { folder, credentials, env } = options;
  // Before the guard, whose file would otherwise be made in any folder that is no vault.
  readVaultFile(folder);
  const guard = takeGuard(folder);
  try {
    const unlocked = await unlock(folder, credentials, env);
    try {
      const session = openUnlocked(guard, unlocked, options);
      options.showDraftsKey?.(unlocked.member.draftsKey);
      return session;
    } finally {
      unlocked.forget();
    }
  } catch (error) {
    guard.release();
    throw error;
  }
}

/**
 * The second half of {@link openSession}, for a caller that holds the guard and the keys already.
 *
 * @throws AppError as {@link openSession}; the guard stays the caller's then.
 */
export function openUnlocked(
  guard: Guard,
  unlocked: Unlocked,
  options: Pick<OpenSessionOptions, 'folder' | 'containsPlace' | 'asNewDevice'>,
): Session {
  const { folder, containsPlace, asNewDevice } = options;
  const { body, checkKey } = unlocked;
  const db = openCurrentDatabase(folder, unlocked);
  try {
    assertSameState(db, body);
    migrate(db);
    const owner = { vaultId: body.vaultId, deviceId: asNewDevice?.deviceId ?? deviceOf(db), checkKey };
    if (asNewDevice === undefined) assertHead(folder, owner, db, containsPlace);
    else {
      writeMeta(db, 'deviceId', asNewDevice.deviceId);
      createHead(folder, asNewDevice.place, owner);
    }
    const head = openHead(folder, owner);
    // The names as they are now must last before what they replaced is deleted.
    fsyncFolder(folder);
    deleteLeftovers(folder, body.database);
    return sessionOf({ folder, db, guard, head, unlocked, deviceId: owner.deviceId });
  } catch (error) {
    db.close();
    throw error;
  }
}

type Parts = {
  readonly folder: string;
  readonly db: Db;
  readonly guard: Guard;
  readonly head: HeadFile;
  readonly unlocked: Unlocked;
  readonly deviceId: string;
};

function sessionOf(parts: Parts): Session {
  const { folder, db, guard, head, unlocked, deviceId } = parts;
  const { body, slot, member, checkKey, vaultKey } = unlocked;
  const pageKey = pageKeyOf(db, vaultKey);
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    try {
      closeFiles({ head, db });
    } finally {
      guard.release();
    }
  };
  return {
    ...{ folder, db, head, guard, checkKey, pageKey, deviceId, close },
    ...{ vaultId: body.vaultId, kind: body.kind, epoch: body.epoch },
    ...{ login: slot.login, slotId: slot.id, signingKey: member.signingKey, memberRecipient: member.recipient },
  };
}

/** Closes what a session has open, but keeps the guard: for a session that is replaced by the next. */
export function closeFiles(session: Pick<Session, 'head' | 'db'>): void {
  session.head.close();
  session.db.close();
}

function openCurrentDatabase(folder: string, { body, vaultKey }: Unlocked): Db {
  const path = join(folder, body.database);
  if (!existsSync(path))
    throw new AppError(hasLaterDatabase(folder, body.epoch) ? 'VAULT_FILE_OLD' : 'DATABASE_DAMAGED');
  return openDatabase(path, vaultKey);
}

/** After a change of the vault key an older `vault.json`, put back, names a database that is gone. */
function hasLaterDatabase(folder: string, epoch: number): boolean {
  return readdirSync(folder).some((name) => {
    const found = /^vault-(\d{1,9})\.db$/u.exec(name);
    return found !== null && Number(found[1]) > epoch && name === databaseName(Number(found[1]));
  });
}

/** The file may be one writing ahead, when a crash came between it and the database; it may never be behind. */
function assertSameState(db: Db, body: VaultBody): void {
  assertNotNewer(db);
  const [vaultId, epoch, revision] = [readMeta(db, 'vaultId'), readMeta(db, 'epoch'), Number(readMeta(db, 'revision'))];
  if (vaultId !== body.vaultId || epoch !== String(body.epoch)) throw new AppError('VAULT_FILE_DAMAGED');
  if (!Number.isSafeInteger(revision)) throw new AppError('DATABASE_DAMAGED');
  if (body.revision < revision) throw new AppError('VAULT_FILE_OLD');
  if (body.revision > revision) writeMeta(db, 'revision', String(body.revision));
}

function deviceOf(db: Db): string {
  const deviceId = readMeta(db, 'deviceId');
  if (deviceId === undefined) throw new AppError('DATABASE_DAMAGED');
  return deviceId;
}

/** A database that does not contain what `head` knows lost commits, or was put back: it must go on as a new device. */
function assertHead(folder: string, owner: Parameters<typeof readHead>[1], db: Db, containsPlace: ContainsPlace): void {
  const head = readHead(folder, owner);
  if (head.state !== 'ok') throw new AppError('VAULT_ROLLED_BACK');
  const place = { ...head.place, device: owner.deviceId };
  if (!withSqliteErrors(() => containsPlace(db, place))) throw new AppError('VAULT_ROLLED_BACK');
}

/**
 * Opens a member's keys once more, for an act that asks for the passphrase again: his own, or another member's who
 * approves on this session. Call `forget` as soon as the act is done.
 *
 * @throws AppError as {@link unlock}.
 */
export async function reauthenticate(
  folder: string,
  credentials: Credentials,
  env: Pick<KeyEnvironment, 'policy' | 'sleep'>,
): Promise<Unlocked> {
  return unlock(folder, credentials, env);
}
