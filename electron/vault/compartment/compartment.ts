import type { Reporter } from '../../../shared/domain/lead/fields.ts';
import { newAgeIdentity, recipientOf } from '../crypto/age-keys.ts';
import { decryptSmall, encryptSmall } from '../crypto/age-small.ts';
import { fromUtf8, utf8 } from '../crypto/bytes.ts';
import { canonicalBytes } from '../crypto/canonical.ts';
import type { RandomSource } from '../crypto/random.ts';
import { normalised } from '../ledger/event-codec.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** A compartment that was made but is not in the database yet, with its key sealed to each entitled member. */
export type NewCompartment = {
  readonly recipient: string;
  readonly keys: readonly { readonly member: string; readonly sealed: Uint8Array }[];
};

/**
 * The room within the room: a key of its own for reporters' identities. Whoever registers can write into it; to read
 * takes an entitled member's passphrase. The key is sealed to each of these, one by one.
 */
export async function newCompartment(members: readonly string[], random: RandomSource): Promise<NewCompartment> {
  const identity = newAgeIdentity(random);
  const keys = await Promise.all(
    members.map(async (member) => ({ member, sealed: await encryptSmall(utf8(identity), [member]) })),
  );
  return { recipient: await recipientOf(identity), keys };
}

const INSERT_KEY = 'INSERT INTO compartment_key (compartment, members, sealed) VALUES (?, ?, ?)';

/** Puts a new compartment into use; older ones stay, to read what they hold. */
export function insertCompartment(db: Db, { recipient, keys }: NewCompartment): void {
  prepare(db)('UPDATE compartment SET current = 0').run();
  const { lastInsertRowid } = prepare(db)('INSERT INTO compartment (recipient, current) VALUES (?, 1)').run(recipient);
  for (const { member, sealed } of keys) prepare(db)(INSERT_KEY).run(lastInsertRowid, member, sealed);
}

/** A compartment's key, sealed anew. */
export type ResealedKey = {
  readonly compartment: number;
  readonly from: string;
  readonly to: string;
  readonly sealed: Uint8Array;
};

/**
 * Seals the compartments' keys that a member can open to another recipient: his own new one, to be stored with
 * {@link storeResealed}, or that of a member who joins him, with {@link shareKeys}.
 */
export async function resealKeys(db: Db, ownIdentity: string, recipient: string): Promise<readonly ResealedKey[]> {
  const from = await recipientOf(ownIdentity);
  const rows = prepare(db)('SELECT compartment, sealed FROM compartment_key WHERE members = ?').all(from) as {
    compartment: number;
    sealed: Buffer;
  }[];
  const resealed: ResealedKey[] = [];
  for (const { compartment, sealed } of rows) {
    const identity = await decryptSmall(sealed, [ownIdentity]);
    resealed.push({ compartment, from, to: recipient, sealed: await encryptSmall(identity, [recipient]) });
    identity.fill(0);
  }
  return resealed;
}

/** Puts keys that were sealed anew in the place of the old ones. */
export function storeResealed(db: Db, keys: readonly ResealedKey[]): void {
  for (const { compartment, from, to, sealed } of keys) {
    prepare(db)('UPDATE compartment_key SET members = ?, sealed = ? WHERE compartment = ? AND members = ?').run(
      to,
      sealed,
      compartment,
      from,
    );
  }
}

/** Keeps keys that were sealed to another member beside those that they were sealed from. */
export function shareKeys(db: Db, keys: readonly ResealedKey[]): void {
  for (const { compartment, to, sealed } of keys) prepare(db)(INSERT_KEY).run(compartment, to, sealed);
}

/** Takes a member's keys away: for one who is entitled no longer. */
export function withdrawKeys(db: Db, member: string): void {
  prepare(db)('DELETE FROM compartment_key WHERE members = ?').run(member);
}

/** To whom reporters' identities are sealed now. */
export function compartmentRecipient(db: Db): string {
  const row = prepare(db)('SELECT recipient FROM compartment WHERE current = 1').get() as { recipient: string };
  return row.recipient;
}

/** The `reporter` section of an event: an age file to the compartment, salted by nature. */
export async function sealReporter(recipient: string, reporter: Reporter): Promise<Uint8Array> {
  return encryptSmall(canonicalBytes(normalised(reporter)), [recipient]);
}

/** Opens `reporter` sections with a member's own identity; every compartment that he is entitled to is tried. */
export async function openReporter(db: Db, section: Uint8Array, memberIdentity: string): Promise<Reporter> {
  const keys = prepare(db)('SELECT sealed FROM compartment_key').all() as { sealed: Buffer }[];
  const identities: string[] = [];
  for (const { sealed } of keys) {
    try {
      identities.push(fromUtf8(await decryptSmall(sealed, [memberIdentity])));
    } catch {
      // Sealed to other members, or to a key that this one had before: not his to open.
    }
  }
  return JSON.parse(fromUtf8(await decryptSmall(section, identities))) as Reporter;
}
