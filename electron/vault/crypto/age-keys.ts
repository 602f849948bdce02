import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';

import { CryptoError } from './errors.ts';
import type { RandomSource } from './random.ts';

const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/u;
const X25519_RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/u;
const HYBRID_RECIPIENT = /^age1pq1[02-9ac-hj-np-z]{1000,3000}$/u;

/** The age X25519 identity `AGE-SECRET-KEY-1…` of 32 secret bytes. Throws `RangeError` for another length. */
export function ageIdentityFromSeed(seed: Uint8Array): string {
  if (seed.length !== 32) throw new RangeError('an age identity has 32 bytes');
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', seed).toUpperCase();
}

/** A fresh age X25519 identity. */
export function newAgeIdentity(random: RandomSource): string {
  return ageIdentityFromSeed(random(32));
}

/** The recipient `age1…` of an X25519 identity. Throws `CryptoError('identity')` for a malformed one. */
export async function recipientOf(identity: string): Promise<string> {
  if (!IDENTITY.test(identity)) throw new CryptoError('identity', 'form');
  try {
    return await identityToRecipient(identity);
  } catch {
    // The library's error could quote the secret.
    throw new CryptoError('identity', 'checksum');
  }
}

/** The two kinds of recipient that a file may be sealed to, never both in one file. */
export type RecipientKind = 'x25519' | 'hybrid';

/** The kind of one recipient. Throws `CryptoError('recipient')` for anything but native X25519 and hybrid ones. */
export function recipientKind(recipient: string): RecipientKind {
  if (X25519_RECIPIENT.test(recipient)) return 'x25519';
  if (HYBRID_RECIPIENT.test(recipient)) return 'hybrid';
  throw new CryptoError('recipient', 'form');
}

/**
 * Refuses an empty list, malformed recipients, and hybrid ones beside classical ones: the classical one would throw
 * away the protection that the others were given. Throws `CryptoError('recipient')`.
 */
export function assertRecipients(recipients: readonly string[]): void {
  const kinds = new Set(recipients.map(recipientKind));
  if (kinds.size === 0) throw new CryptoError('recipient', 'none');
  if (kinds.size > 1) throw new CryptoError('recipient', 'mixed kinds');
}
