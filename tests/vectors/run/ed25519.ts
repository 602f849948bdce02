import { fromHex, toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import {
  assertGoodPublicKey,
  signingKeyFromSeed,
  verifierFor,
  verifyEd25519,
} from '../../../electron/vault/crypto/ed25519.ts';
import { isCryptoError } from '../../../electron/vault/crypto/errors.ts';
import { readVectors } from '../files.ts';
import { createTally, type Tally, type VectorReport } from '../tally.ts';

type Signed = { readonly publicKey: string; readonly message: string; readonly signature: string };
type Vectors = {
  readonly rfc8032: readonly (Signed & { readonly seed: string })[];
  readonly smallOrder: readonly string[];
  readonly notCanonical: readonly string[];
  readonly forged: readonly { publicKey: string; signature: string }[];
  readonly malleable: readonly Signed[];
};

/** Messages for forgeries: whether one is taken depends on the message, so several are tried. */
const MESSAGES = Array.from({ length: 16 }, (_, i) => utf8(`message ${i}`));

function good(tally: Tally, vector: Vectors['rfc8032'][number], i: number): void {
  const [publicKey, message, signature] = [
    fromHex(vector.publicKey),
    fromHex(vector.message),
    fromHex(vector.signature),
  ];
  const key = signingKeyFromSeed(fromHex(vector.seed));
  tally.equals(`public key ${i}`, toHex(key.publicKey), vector.publicKey);
  tally.equals(`signature ${i}`, toHex(key.sign(message)), vector.signature);
  tally.holds(`verifies ${i}`, verifyEd25519(publicKey, message, signature));
  const verify = verifierFor(publicKey);
  tally.holds(`verifies again ${i}`, verify(message, signature) && verify(message, signature));
  tally.holds(`refuses another message ${i}`, !verify(Uint8Array.of(...message, 0), signature));
  for (const at of [0, 31, 32, 63]) {
    tally.holds(`refuses byte ${at} changed ${i}`, !verify(message, signature.with(at, (signature[at] ?? 0) ^ 1)));
  }
  tally.holds(`refuses 63 bytes ${i}`, !verify(message, signature.subarray(0, 63)));
  tally.holds(`refuses 65 bytes ${i}`, !verify(message, Uint8Array.of(...signature, 0)));
}

/** Names the runner in reports. */
export const name = 'ed25519';

/** Signatures that must hold, and keys and signatures that some libraries take and we must not. */
export async function run(): Promise<VectorReport> {
  const vectors = readVectors('ed25519') as Vectors;
  const tally = createTally();
  vectors.rfc8032.forEach((vector, i) => good(tally, vector, i));
  const badKey = (error: unknown): boolean => isCryptoError(error, 'public-key');
  for (const key of [...vectors.smallOrder, ...vectors.notCanonical]) {
    await tally.refuses(`key ${key}`, () => assertGoodPublicKey(fromHex(key)), badKey);
    await tally.refuses(`verifier of key ${key}`, () => verifierFor(fromHex(key)), badKey);
  }
  for (const length of [0, 31, 33]) {
    await tally.refuses(`a key of ${length} bytes`, () => assertGoodPublicKey(new Uint8Array(length).fill(2)), badKey);
  }
  for (const { publicKey, signature } of vectors.forged) {
    const [key, forged] = [fromHex(publicKey), fromHex(signature)];
    tally.holds(
      `forgery under ${publicKey}`,
      MESSAGES.every((message) => !verifyEd25519(key, message, forged)),
    );
  }
  vectors.malleable.forEach(({ publicKey, message, signature }, i) => {
    tally.holds(`S + L ${i}`, !verifyEd25519(fromHex(publicKey), fromHex(message), fromHex(signature)));
  });
  return tally.report();
}
