import { type Card, cardFileSchema } from '../../../shared/domain/package/card.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { fromUtf8, toHex, utf8 } from '../crypto/bytes.ts';
import { canonicalBytes } from '../crypto/canonical.ts';
import { sha256 } from '../crypto/hash.ts';
import { minisignVerify, parsePublicKeyText } from '../crypto/minisign.ts';
import { CARD_COMMENT } from './own-card.ts';

/** Larger than any card; what is larger is not read. */
export const MAX_CARD_BYTES = 64 * 1024;

/** A card that was read from a file and verified, with its fingerprint (hex). */
export type ReadCard = { readonly card: Card; readonly fingerprint: string; readonly canonical: string };

/**
 * Reads a card file: schema, keys of good order, signature by the key that the card itself names. Whose card it is,
 * only the comparison of the fingerprint can tell.
 * @throws AppError CARD_INVALID
 */
export function parseCardFile(bytes: Uint8Array): ReadCard {
  try {
    const { card, signature } = cardFileSchema.parse(JSON.parse(fromUtf8(bytes)));
    const canonical = canonicalBytes(card);
    const key = parsePublicKeyText(card.signingKey);
    if (!minisignVerify(key, canonical, signature, CARD_COMMENT)) throw new AppError('CARD_INVALID');
    return { card, fingerprint: toHex(sha256(canonical)), canonical: fromUtf8(canonical) };
  } catch (error) {
    throw new AppError('CARD_INVALID', {}, error);
  }
}

/** The bytes of a card file. */
export function cardFileBytes(card: Card, signature: string): Uint8Array {
  return utf8(`${JSON.stringify({ card, signature }, null, 2)}\n`);
}
