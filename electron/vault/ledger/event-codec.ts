import { concat, label, toBase64, toHex } from '../crypto/bytes.ts';
import { canonicalBytes, type Json, parseCanonical } from '../crypto/canonical.ts';
import type { SigningKey } from '../crypto/ed25519.ts';
import { sha256 } from '../crypto/hash.ts';
import type { RandomSource } from '../crypto/random.ts';
import { uuidBytes } from '../crypto/uuid.ts';
import { bodySchema, type EventBody, MAX_BODY } from './body.ts';

const EVENT_LABEL = label('event');
const HASH_LABEL = label('event-hash');
const CHAIN_LABEL = label('chain');

/** An event as it is stored and carried: the exact bytes that were signed. */
export type SignedEvent = {
  readonly body: EventBody;
  readonly bodyBytes: Uint8Array;
  readonly sig: Uint8Array;
  readonly hash: Uint8Array;
};

/**
 * The bytes of a section: its data, as {@link normalised} gave it, with 16 random bytes so that its digest gives
 * nothing away.
 */
export function encodeNormalised(data: Json, random: RandomSource): Uint8Array {
  return canonicalBytes({ data, salt: toBase64(random(16)) });
}

/** Text brought to NFC and absent fields dropped; done before signing, never while checking. */
export function normalised(value: unknown): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalised);
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return Object.fromEntries(fields.map(([name, field]) => [name.normalize('NFC'), normalised(field)]));
  }
  return value as Json;
}

/** Signs a body. */
export function signEvent(body: EventBody, key: SigningKey): SignedEvent {
  const bodyBytes = canonicalBytes(body);
  const sig = key.sign(concat(EVENT_LABEL, bodyBytes));
  return { body, bodyBytes, sig, hash: eventHash(bodyBytes, sig) };
}

/** What an author signs for a body. */
export function signedMessage(bodyBytes: Uint8Array): Uint8Array {
  return concat(EVENT_LABEL, bodyBytes);
}

/** Event hash: over body and signature, so that a withheld event cannot be guessed from it. */
export function eventHash(bodyBytes: Uint8Array, sig: Uint8Array): Uint8Array {
  return sha256(concat(HASH_LABEL, bodyBytes, sig));
}

/**
 * Reads a body from its canonical bytes.
 * @throws CanonicalError or a schema error when the bytes are not exactly a body of version 1
 */
export function parseBody(bytes: Uint8Array): EventBody {
  if (bytes.length > MAX_BODY) throw new RangeError('event body too long');
  return bodySchema.parse(parseCanonical(bytes));
}

/** Value of a device's chain before its first event. */
export function chainStart(vault: string, device: string): Uint8Array {
  return sha256(concat(CHAIN_LABEL, uuidBytes(vault), uuidBytes(device)));
}

/** Value of the chain after the event with this hash. */
export function chainNext(before: Uint8Array, hash: Uint8Array): Uint8Array {
  return sha256(concat(CHAIN_LABEL, before, hash));
}

/** Digest by which a body names a section. */
export function sectionDigest(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}

/** How a member is named in bodies: SHA-256 of the raw public key, hex. */
export function actorOf(publicKey: Uint8Array): string {
  return toHex(sha256(publicKey));
}
