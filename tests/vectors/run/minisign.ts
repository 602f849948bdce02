import { fromHex, toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { signingKeyFromSeed } from '../../../electron/vault/crypto/ed25519.ts';
import { isCryptoError } from '../../../electron/vault/crypto/errors.ts';
import {
  minisignSign,
  minisignVerify,
  parsePublicKeyText,
  publicKeyText,
} from '../../../electron/vault/crypto/minisign.ts';
import { readVectors } from '../files.ts';
import { createTally, type VectorReport } from '../tally.ts';

type Vectors = {
  readonly publicKey: string;
  readonly publicKeyText: string;
  readonly otherPublicKey: string;
  readonly seed: string;
  readonly message: string;
  readonly trustedComment: string;
  readonly signature: string;
  readonly malformed: readonly { name: string; signature: string }[];
  readonly malformedKeys: readonly { name: string; text: string }[];
};

/** Names the runner in reports. */
export const name = 'minisign';

/** A signature that another program wrote, every way in which one may be malformed, and public keys as text. */
export async function run(): Promise<VectorReport> {
  const vectors = readVectors('minisign') as Vectors;
  const { trustedComment: comment, signature } = vectors;
  const [publicKey, message] = [fromHex(vectors.publicKey), utf8(vectors.message)];
  const tally = createTally();
  tally.holds('the good one', minisignVerify(publicKey, message, signature, comment));
  const key = signingKeyFromSeed(fromHex(vectors.seed));
  tally.equals('the same, by us', minisignSign(key, message, comment, 'written by another program'), signature);
  tally.holds('another message', !minisignVerify(publicKey, utf8(`${vectors.message} `), signature, comment));
  tally.holds('another key', !minisignVerify(fromHex(vectors.otherPublicKey), message, signature, comment));
  tally.holds('another comment expected', !minisignVerify(publicKey, message, signature, `${comment}0`));
  tally.holds('a key of small order', !minisignVerify(new Uint8Array(32), message, signature, comment));
  for (const { name: what, signature: text } of vectors.malformed) {
    tally.holds(what, !minisignVerify(publicKey, message, text, comment));
  }
  const empty = vectors.malformed.find(({ name: what }) => what === 'comment empty')?.signature ?? '';
  tally.holds('an empty comment that is expected', !minisignVerify(publicKey, message, empty, ''));
  tally.equals('public key as text', publicKeyText(publicKey), vectors.publicKeyText);
  tally.equals('public key from text', toHex(parsePublicKeyText(vectors.publicKeyText)), vectors.publicKey);
  for (const { name: what, text } of vectors.malformedKeys) {
    const parse = (): unknown => parsePublicKeyText(text);
    await tally.refuses(`public key: ${what}`, parse, (error) => isCryptoError(error, 'public-key'));
  }
  return tally.report();
}
