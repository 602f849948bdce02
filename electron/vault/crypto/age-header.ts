import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption';

import { assertRecipients } from './age-keys.ts';
import { utf8 } from './bytes.ts';
import { CryptoError } from './errors.ts';

/** Every age file begins with this line (age-encryption.org/v1). */
const VERSION_LINE = utf8('age-encryption.org/v1\n');
const MAC_LINE = /\n--- [A-Za-z0-9+/]{43}\n/u;
const NOTHING = new Uint8Array(0);

/** No header of ours comes near this; a longer one is taken for damage instead of being read into memory. */
export const AGE_HEADER_LIMIT = 65_536;

/** A fresh header to these recipients, with the file key that it carries. */
export type NewAgeHeader = { readonly header: Uint8Array; readonly fileKey: Uint8Array };

/**
 * Makes the header of an age file. Recipients, stanzas and MAC are the library's; the file key is taken by one more
 * recipient that returns no stanza, and the payload of the empty file is dropped.
 * Throws `CryptoError('recipient')`.
 */
export async function createAgeHeader(recipients: readonly string[]): Promise<NewAgeHeader> {
  assertRecipients(recipients);
  const taken: { fileKey: Uint8Array | null } = { fileKey: null };
  const taker: Recipient = {
    wrapFileKey: (fileKey) => {
      taken.fileKey = Uint8Array.from(fileKey);
      return [];
    },
  };
  const encrypter = new Encrypter();
  let file: Uint8Array;
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    encrypter.addRecipient(taker);
    file = await encrypter.encrypt(NOTHING);
  } catch (cause) {
    throw new CryptoError('recipient', 'unusable', cause);
  }
  const length = ageHeaderLength(file);
  if (length === null || taken.fileKey === null) throw new Error('the age library gave no header');
  return { header: file.slice(0, length), fileKey: taken.fileKey };
}

/**
 * Length of the header at the start of `prefix`, or null while its end has not come yet.
 * Throws `CryptoError('not-age')` when the first line differs, `CryptoError('damaged')` when no end comes within
 * {@link AGE_HEADER_LIMIT}.
 */
export function ageHeaderLength(prefix: Uint8Array): number | null {
  const known = Math.min(prefix.length, VERSION_LINE.length);
  for (let i = 0; i < known; i++) if (prefix[i] !== VERSION_LINE[i]) throw new CryptoError('not-age');
  const head = fromLatin1(prefix.subarray(0, AGE_HEADER_LIMIT));
  const match = MAC_LINE.exec(head);
  if (match !== null) return match.index + match[0].length;
  if (prefix.length >= AGE_HEADER_LIMIT) throw new CryptoError('damaged', 'header');
  return null;
}

/** Why a prefix that will not grow has no header: it is too short to be an age file at all, or cut off. */
export function headerMissing(prefix: Uint8Array): CryptoError {
  return prefix.length < VERSION_LINE.length ? new CryptoError('not-age') : new CryptoError('damaged', 'header');
}

// One character a byte, so that indexes are byte offsets.
function fromLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/**
 * The file key of a complete header. Throws `CryptoError`: `identity` for a malformed identity, `no-identity` when
 * none of them opens a stanza, `damaged` (`header`, `header-mac`) for everything else.
 */
export async function openFileKey(identities: readonly string[], header: Uint8Array): Promise<Uint8Array> {
  const seen = { parsed: false, exhausted: false };
  const note = (name: keyof typeof seen): Identity => ({
    unwrapFileKey: () => {
      seen[name] = true;
      return null;
    },
  });
  const decrypter = new Decrypter();
  // The library's errors are bare text. Where it got to is told by one identity before and one after the real ones.
  decrypter.addIdentity(note('parsed'));
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch {
    // Without the cause: it could quote the secret.
    throw new CryptoError('identity', 'form');
  }
  decrypter.addIdentity(note('exhausted'));
  try {
    return await decrypter.decryptHeader(header);
  } catch (cause) {
    if (seen.exhausted) throw new CryptoError('no-identity');
    throw new CryptoError('damaged', seen.parsed ? 'header-mac' : 'header', cause);
  }
}
