import { join } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { utcText } from '../../../shared/domain/clock.ts';
import { type SigningKey } from '../crypto/ed25519.ts';
import { uuidV4, uuidV7 } from '../crypto/uuid.ts';
import { writeMeta } from '../store/meta.ts';
import { migrate } from '../store/migrate.ts';
import { type Db, openDatabase } from '../store/open-database.ts';
import { emptyLog } from '../store/vacuum-copy.ts';
import { createAttempts } from './attempts.ts';
import { type KeyEnvironment } from './environment.ts';
import { databaseName } from './folder.ts';
import { createHead, type Place } from './head.ts';
import { deriveMemberKeys } from './member-secret.ts';
import { beginFolder } from './new-folder.ts';
import { assertGoodPassphrase } from './passphrase.ts';
import { makeSlot, newCost, normalLogin } from './slots.ts';
import { stageVaultFile } from './vault-json.ts';
import { wrapVaultKey } from './vault-key.ts';
import { VAULT_FORMAT, VAULT_VERSION, type VaultBody, type VaultKind } from './vault-schema.ts';

/** The ids of a new vault and the hand that makes it. */
export type NewVault = {
  readonly vaultId: string;
  readonly deviceId: string;
  readonly slotId: string;
  readonly login: string;
  readonly signingKey: SigningKey;
  readonly memberRecipient: string;
};

/** What {@link createVaultFolder} needs. */
export type CreateOptions = {
  /** New or empty. */
  readonly folder: string;
  readonly kind: VaultKind;
  readonly login: string;
  readonly passphrase: string;
  readonly env: KeyEnvironment;
  /** Writes the vault's first events into the empty, migrated database and tells where its log then stands. */
  readonly fill: (db: Db, vault: NewVault) => Place | Promise<Place>;
};

const FIRST = 1;

/**
 * Makes a vault with its first member. `vault.json` comes last: broken off before it, there is no vault, and the folder
 * can be used again.
 *
 * @throws AppError `VAULT_EXISTS`, `PASSPHRASE_TOO_SHORT`, `PASSPHRASE_TOO_LONG`, `PASSPHRASE_TOO_COMMON`,
 * `INPUT_INVALID`, `TARGET_READ_ONLY`, `DISK_FULL`, and what `fill` throws; nothing is left behind then.
 */
export async function createVaultFolder(options: CreateOptions): Promise<NewVault> {
  const { folder, env } = options;
  const login = checkedLogin(options.login);
  assertGoodPassphrase(options.passphrase, login);
  const begun = beginFolder(folder);
  const memberSecret = env.random(32);
  const vaultKey = env.random(32);
  try {
    const vault = await make({ ...options, login }, { memberSecret, checkKey: env.random(32), vaultKey });
    begun.finish();
    return vault;
  } catch (error) {
    begun.abandon();
    throw error;
  } finally {
    memberSecret.fill(0);
    vaultKey.fill(0);
  }
}

type Secrets = { readonly memberSecret: Uint8Array; readonly checkKey: Uint8Array; readonly vaultKey: Uint8Array };

async function make(options: CreateOptions, secrets: Secrets): Promise<NewVault> {
  const { folder, kind, login, passphrase, env } = options;
  const { signingKey, recipient } = await deriveMemberKeys(secrets.memberSecret);
  const [vaultId, deviceId] = [uuidV4(env.random), uuidV4(env.random)];
  const slotId = uuidV7(env.clock.now(), env.random);
  const vault: NewVault = { vaultId, deviceId, slotId, login, signingKey, memberRecipient: recipient };
  const header = { id: slotId, login, recipient, kdf: newCost(env) };
  const slots = [makeSlot(vaultId, header, passphrase, secrets, env.random)];
  const body: VaultBody = {
    ...{ format: VAULT_FORMAT, version: VAULT_VERSION, vaultId, kind },
    createdAt: utcText(env.clock.now()),
    ...{ revision: FIRST, epoch: FIRST, database: databaseName(FIRST) },
    vaultKey: await wrapVaultKey(secrets.vaultKey, slots),
    slots,
  };
  const place = await fillDatabase(options, vault, secrets.vaultKey);
  createAttempts(folder);
  createHead(folder, place, { vaultId, deviceId, checkKey: secrets.checkKey });
  stageVaultFile(folder, body, secrets.checkKey).commit();
  return vault;
}

async function fillDatabase(options: CreateOptions, vault: NewVault, vaultKey: Uint8Array): Promise<Place> {
  const db = openDatabase(join(options.folder, databaseName(FIRST)), vaultKey, { create: true });
  try {
    migrate(db);
    writeMeta(db, 'vaultId', vault.vaultId);
    writeMeta(db, 'deviceId', vault.deviceId);
    writeMeta(db, 'epoch', String(FIRST));
    writeMeta(db, 'revision', String(FIRST));
    const place = await options.fill(db, vault);
    emptyLog(db);
    return place;
  } finally {
    db.close();
  }
}

/**
 * A login as it is kept: NFC, without blanks around it, 1 to 64 characters, none of them invisible.
 *
 * @throws AppError `INPUT_INVALID`.
 */
export function checkedLogin(text: string): string {
  const login = normalLogin(text);
  if (login.length < 1 || login.length > 64 || /[\p{C}\p{Zl}\p{Zp}]/u.test(login)) {
    throw new AppError('INPUT_INVALID', { where: '人员姓名' });
  }
  return login;
}
