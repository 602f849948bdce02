import type { Reporter } from '../../../shared/domain/lead/fields.ts';
import { newAgeIdentity, recipientOf } from '../crypto/age-keys.ts';
import { decryptSmall, encryptSmall } from '../crypto/age-small.ts';
import { fromUtf8, utf8 } from '../crypto/bytes.ts';
import { canonicalBytes } from '../crypto/canonical.ts';
import type { RandomSource } from '../crypto/random.ts';
import { normalised } from '../ledger/event-codec.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** A compartment that was made but is not in the database yet. */
export type NewCompartment = { readonly recipient: string; readonly member: string; readonly sealed: Uint8Array };

/**
 * The room within the room: a key of its own for reporters' identities. Whoever registers can write into it; to read
 * takes the entitled member's passphrase. With one entitled member the key is sealed to him.
 */
export async function newCompartment(member: string, random: RandomSource): Promise<NewCompartment> {
  const identity = newAgeIdentity(random);
  const sealed = await encryptSmall(utf8(identity), [member]);
  return { recipient: await recipientOf(identity), member, sealed };
}

/** Puts a new compartment into use; older ones stay, to read what they hold. */
export function insertCompartment(db: Db, compartment: NewCompartment): void {
  prepare(db)('UPDATE compartment SET current = 0').run();
  const { lastInsertRowid } = prepare(db)('INSERT INTO compartment (recipient, current) VALUES (?, 1)').run(
    compartment.recipient,
  );
  prepare(db)('INSERT INTO compartment_key (compartment, members, sealed) VALUES (?, ?, ?)').run(
    lastInsertRowid,
    compartment.member,
    compartment.sealed,
  );
}

/** A compartment's key, sealed anew. */
export type ResealedKey = {
  readonly compartment: number;
  readonly from: string;
  readonly to: string;
  readonly sealed: Uint8Array;
};

/** Seals the compartments' keys that a member can open to his new recipient; to be stored with {@link storeResealed}. */
export async function resealKeys(db: Db, oldIdentity: string, recipient: string): Promise<readonly ResealedKey[]> {
  const from = await recipientOf(oldIdentity);
  const rows = prepare(db)('SELECT compartment, sealed FROM compartment_key WHERE members = ?').all(from) as {
    compartment: number;
    sealed: Buffer;
  }[];
  const resealed: ResealedKey[] = [];
  for (const { compartment, sealed } of rows) {
    const identity = await decryptSmall(sealed, [oldIdentity]);
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
