import { AppError } from '../../../shared/errors/app-error.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import { writeMeta } from '../store/meta.ts';
import { checkedLogin } from './create.ts';
import { type KeyEnvironment } from './environment.ts';
import { deriveMemberKeys } from './member-secret.ts';
import { assertGoodPassphrase } from './passphrase.ts';
import { type Session } from './session.ts';
import { makeSlot, newCost } from './slots.ts';
import { type Unlocked } from './unlock.ts';
import { stageVaultFile } from './vault-json.ts';
import { wrapVaultKey } from './vault-key.ts';
import { MOST_SLOTS, type Slot, type VaultBody } from './vault-schema.ts';

/** The public side of a member who is being added: what the event that admits him names. */
export type NewMember = {
  readonly slotId: string;
  readonly login: string;
  /** Raw Ed25519 key of 32 bytes. */
  readonly publicKey: Uint8Array;
  /** age recipient of his wrapping key. */
  readonly recipient: string;
};

/** What {@link addMember} needs. */
export type AddMemberOptions = {
  readonly login: string;
  readonly newPassphrase: string;
  readonly env: KeyEnvironment;
  /** Everything that needs waiting for and the member's public side: done before anything is written. */
  readonly prepare?: ((member: NewMember) => Promise<void>) | undefined;
  /** Appends and commits the event that admits the member; throwing calls everything off. */
  readonly record: (member: NewMember) => void;
};

/**
 * Gives a new member a slot of his own, in the file that `unlocked` was read from: the caller lets nobody write it in
 * between. The event comes before the slot: broken off in between, there is a member who cannot get in yet (add him
 * again), never somebody who gets in and is on no record.
 *
 * @throws AppError `INPUT_INVALID` (malformed login), `MEMBER_NAME_TAKEN`, `MEMBER_TOO_MANY`, `PASSPHRASE_TOO_SHORT`,
 * `PASSPHRASE_TOO_LONG`, `PASSPHRASE_TOO_COMMON`, `DISK_FULL`, `TARGET_READ_ONLY`, and what `prepare` and `record` throw.
 */
export async function addMember(session: Session, unlocked: Unlocked, options: AddMemberOptions): Promise<NewMember> {
  const login = checkedLogin(options.login);
  assertGoodPassphrase(options.newPassphrase, login);
  const { slots } = unlocked.body;
  if (slots.some((slot) => slot.login === login)) throw new AppError('MEMBER_NAME_TAKEN');
  if (slots.length >= MOST_SLOTS) throw new AppError('MEMBER_TOO_MANY', { most: MOST_SLOTS });
  const { member, slot } = await newSlot(unlocked, { ...options, login });
  const body = await withSlot(unlocked, slot);
  await options.prepare?.(member);
  // Staged before the event, so that a full disk is met while nothing has happened yet.
  const staged = stageVaultFile(session.folder, body, unlocked.checkKey);
  try {
    options.record(member);
  } catch (error) {
    staged.abandon();
    throw error;
  }
  staged.commit();
  writeMeta(session.db, 'revision', String(body.revision));
  return member;
}

async function newSlot(unlocked: Unlocked, options: AddMemberOptions): Promise<{ member: NewMember; slot: Slot }> {
  const { login, newPassphrase, env } = options;
  const memberSecret = env.random(32);
  try {
    const { signingKey, recipient, draftsKey } = await deriveMemberKeys(memberSecret);
    draftsKey.fill(0);
    const id = uuidV7(env.clock.now(), env.random);
    const secrets = { memberSecret, checkKey: unlocked.checkKey };
    const slot = makeSlot(
      unlocked.body.vaultId,
      { id, login, recipient, kdf: newCost(env) },
      newPassphrase,
      secrets,
      env.random,
    );
    return { slot, member: { slotId: id, login, publicKey: signingKey.publicKey, recipient } };
  } finally {
    memberSecret.fill(0);
  }
}

async function withSlot({ body, vaultKey }: Unlocked, slot: Slot): Promise<VaultBody> {
  const slots = [...body.slots, slot];
  return { ...body, revision: body.revision + 1, vaultKey: await wrapVaultKey(vaultKey, slots), slots };
}
