import { ageIdentityFromSeed, recipientOf } from '../crypto/age-keys.ts';
import { type SigningKey, signingKeyFromSeed } from '../crypto/ed25519.ts';
import { deriveKey } from '../crypto/hkdf.ts';

/** Everything that follows from a member secret. */
export type MemberKeys = {
  /** Signs events: "done by this hand". */
  readonly signingKey: SigningKey;
  /** The age identity that opens the vault key and compartments. */
  readonly identity: string;
  /** The public half of `identity`. */
  readonly recipient: string;
  /** For the window alone: encrypts this member's drafts and leads to no other key. */
  readonly draftsKey: Uint8Array;
};

/** Derives a member's keys from the 32 bytes of his secret; the secret itself may be forgotten afterwards. */
export async function deriveMemberKeys(memberSecret: Uint8Array): Promise<MemberKeys> {
  const [ageSeed, signingSeed] = [deriveKey(memberSecret, 'member-age'), deriveKey(memberSecret, 'member-signing')];
  try {
    const identity = ageIdentityFromSeed(ageSeed);
    return {
      signingKey: signingKeyFromSeed(signingSeed),
      identity,
      recipient: await recipientOf(identity),
      draftsKey: deriveKey(memberSecret, 'drafts'),
    };
  } finally {
    ageSeed.fill(0);
    signingSeed.fill(0);
  }
}
