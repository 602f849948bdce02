import { join } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { writeMeta } from '../store/meta.ts';
import { type Db, openDatabase } from '../store/open-database.ts';
import { checkPages } from '../store/page-check.ts';
import { copyDatabase, emptyLog, rekeyDatabase } from '../store/vacuum-copy.ts';
import { type KeyEnvironment } from './environment.ts';
import { databaseName, deleteDatabase, fsyncFolder } from './folder.ts';
import { type Place } from './head.ts';
import { deriveMemberKeys, type MemberKeys } from './member-secret.ts';
import { assertGoodPassphrase } from './passphrase.ts';
import { closeFiles, type ContainsPlace, openUnlocked, type Session } from './session.ts';
import { makeSlot, newCost } from './slots.ts';
import { unlock, type Unlocked } from './unlock.ts';
import { stageVaultFile } from './vault-json.ts';
import { wrapVaultKey } from './vault-key.ts';
import { type Slot, type VaultBody } from './vault-schema.ts';

/** What a rotation changes, for the events that record it. */
export type Rotation = {
  readonly epoch: number;
  readonly removedSlots: readonly string[];
  /** The acting member's new keys, when his secret changes; his old signing key still signs that event. */
  readonly renewed: { readonly publicKey: Uint8Array; readonly recipient: string } | undefined;
};

/** What {@link rotateVault} needs. */
export type RotateOptions = {
  /** The passphrase of the session's member, asked for again. */
  readonly passphrase: string;
  readonly env: KeyEnvironment;
  readonly containsPlace: ContainsPlace;
  /** Members who are suspended or gone, by the recipient of their wrapping key: their slots are removed. */
  readonly removeRecipients?: readonly string[] | undefined;
  /**
   * Also gives the acting member a new secret, in a slot under this passphrase (which may be the old one).
   * `showDraftsKey` is shown the new key of his drafts; the bytes are good only during the call.
   */
  readonly renewMember?:
    { readonly newPassphrase: string; readonly showDraftsKey?: ((key: Uint8Array) => void) | undefined } | undefined;
  /**
   * Seals what was sealed to the acting member's old key to his new one, before the copy is begun; `record` then
   * writes it. Called only where `renewMember` is given.
   */
  readonly reseal?: ((old: { readonly identity: string }, recipient: string) => Promise<void>) | undefined;
  /**
   * Appends events in the new copy, committed, before it becomes the vault; tells where the log then stands. Whoever
   * writes through the old session meanwhile loses that, so nobody does.
   */
  readonly record?: ((db: Db, rotation: Rotation) => Place) | undefined;
};

/**
 * Gives the vault a new key: a copy under it is made, checked and flushed, then one rename of `vault.json` is the
 * switch, and the old database is deleted. Broken off anywhere, the vault is wholly the old or wholly the new one.
 *
 * @returns the session that takes the old one's place; the old one must not be used any more. When this throws
 * before the switch, the old session goes on; `VAULT_LOCKED` says that it came after, and the vault must be opened anew.
 * @throws AppError `WRONG_PASSPHRASE`, `PASSPHRASE_TOO_SHORT`, `PASSPHRASE_TOO_LONG`, `PASSPHRASE_TOO_COMMON`,
 * `DISK_FULL`, `TARGET_READ_ONLY`, `DATABASE_DAMAGED`, `VAULT_LOCKED`, and what `record` throws.
 */
export async function rotateVault(session: Session, options: RotateOptions): Promise<Session> {
  const { folder } = session;
  if (options.removeRecipients?.includes(session.memberRecipient) === true)
    throw new RangeError('nobody removes his own slot');
  if (options.renewMember !== undefined) assertGoodPassphrase(options.renewMember.newPassphrase, session.login);
  const old = await unlock(folder, { login: session.login, passphrase: options.passphrase }, options.env);
  const vaultKey = options.env.random(32);
  try {
    const next = await plan(old, vaultKey, options);
    const place = makeCopy(session, old, next, options);
    switchOver(folder, next);
    return replaceSession(session, next, place, options);
  } finally {
    old.forget();
    vaultKey.fill(0);
  }
}

type Plan = { readonly unlocked: Unlocked; readonly rotation: Rotation };

/** Everything that needs waiting for is done before the copy is begun: nothing may be written in between. */
async function plan(old: Unlocked, vaultKey: Uint8Array, options: RotateOptions): Promise<Plan> {
  const isRemoved = ({ recipient }: Slot) => options.removeRecipients?.includes(recipient) === true;
  const renewed = options.renewMember && (await renew(old, options.renewMember, options.env));
  if (renewed !== undefined) await options.reseal?.(old.member, renewed.member.recipient);
  const slot = renewed?.slot ?? old.slot;
  const slots = old.body.slots.filter((one) => !isRemoved(one)).map((other) => (other.id === slot.id ? slot : other));
  const epoch = old.body.epoch + 1;
  const body: VaultBody = {
    ...old.body,
    ...{ revision: old.body.revision + 1, epoch, database: databaseName(epoch), slots },
    vaultKey: await wrapVaultKey(vaultKey, slots),
  };
  const member = renewed?.member ?? old.member;
  const publicSide = renewed && { publicKey: member.signingKey.publicKey, recipient: member.recipient };
  const removedSlots = old.body.slots.filter(isRemoved).map(({ id }) => id);
  return { unlocked: { ...old, body, slot, member, vaultKey }, rotation: { epoch, removedSlots, renewed: publicSide } };
}

async function renew(
  old: Unlocked,
  { newPassphrase, showDraftsKey }: NonNullable<RotateOptions['renewMember']>,
  env: KeyEnvironment,
): Promise<{ slot: Slot; member: MemberKeys }> {
  const memberSecret = env.random(32);
  try {
    const member = await deriveMemberKeys(memberSecret);
    const header = { id: old.slot.id, login: old.slot.login, recipient: member.recipient, kdf: newCost(env) };
    showDraftsKey?.(member.draftsKey);
    member.draftsKey.fill(0);
    const secrets = { memberSecret, checkKey: old.checkKey };
    return { member, slot: makeSlot(old.body.vaultId, header, newPassphrase, secrets, env.random) };
  } finally {
    memberSecret.fill(0);
  }
}

function makeCopy(session: Session, old: Unlocked, next: Plan, options: RotateOptions): Place | undefined {
  const { folder } = session;
  const { body, vaultKey } = next.unlocked;
  const path = join(folder, body.database);
  deleteDatabase(folder, body.database);
  try {
    copyDatabase(session.db, path);
    rekeyDatabase(path, old.vaultKey, vaultKey);
    const place = completeCopy(path, next, options);
    if (checkPages(path, vaultKey).length > 0) throw new AppError('DATABASE_DAMAGED');
    fsyncFolder(folder);
    return place;
  } catch (error) {
    deleteDatabase(folder, body.database);
    throw error;
  }
}

function completeCopy(path: string, { unlocked, rotation }: Plan, options: RotateOptions): Place | undefined {
  const db = openDatabase(path, unlocked.vaultKey);
  try {
    writeMeta(db, 'epoch', String(unlocked.body.epoch));
    writeMeta(db, 'revision', String(unlocked.body.revision));
    const place = options.record?.(db, rotation);
    emptyLog(db);
    return place;
  } finally {
    db.close();
  }
}

function switchOver(folder: string, { unlocked }: Plan): void {
  try {
    stageVaultFile(folder, unlocked.body, unlocked.checkKey).takeName();
  } catch (error) {
    deleteDatabase(folder, unlocked.body.database);
    throw error;
  }
}

/** From here the old database is no longer the vault; whatever fails, the old session must not go on. */
function replaceSession(session: Session, next: Plan, place: Place | undefined, options: RotateOptions): Session {
  const { folder, guard } = session;
  try {
    closeFiles(session);
    const replaced = openUnlocked(guard, next.unlocked, { folder, containsPlace: options.containsPlace });
    if (place !== undefined) replaced.head.write(place);
    return replaced;
  } catch (error) {
    guard.release();
    throw new AppError('VAULT_LOCKED', {}, error);
  }
}
