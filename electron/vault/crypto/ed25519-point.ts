import { CryptoError } from './errors.ts';

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
/** The y coordinates of the eight points of order 1, 2, 4 and 8; the sign of x makes no difference. */
const SMALL_ORDER_Y: readonly bigint[] = [
  0n,
  1n,
  P - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
];

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

/**
 * Refuses a public Ed25519 key that is not 32 bytes, not the canonical encoding of its y coordinate, or of small
 * order. Some libraries let such a key "verify" anything, others do not, so it must never get in.
 * Throws `CryptoError('public-key')`.
 */
export function assertGoodPublicKey(publicKey: Uint8Array): void {
  if (publicKey.length !== 32) throw new CryptoError('public-key', 'length');
  const y = littleEndian(publicKey) & (2n ** 255n - 1n);
  if (y >= P) throw new CryptoError('public-key', 'not canonical');
  if (SMALL_ORDER_Y.includes(y)) throw new CryptoError('public-key', 'small order');
}

/** True when the S half of a 64-byte signature is below the group order (RFC 8032 section 5.1.7). */
export function isCanonicalS(signature: Uint8Array): boolean {
  return littleEndian(signature.subarray(32)) < L;
}
