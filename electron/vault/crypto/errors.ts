/**
 * What went wrong, for callers to switch on.
 *
 * - `authentication`: an AES-GCM text does not open under this key, nonce and additional data
 * - `public-key`: a public key is malformed, of small order or not canonical
 * - `recipient`, `identity`: a malformed age recipient or identity, an empty list, or kinds that must not be mixed
 * - `cost`: a key derivation cost outside the policy
 * - `not-age`, `no-identity`, `damaged`: the three ways in which an age file fails to open
 */
export type CryptoErrorKind =
  'authentication' | 'public-key' | 'recipient' | 'identity' | 'cost' | 'not-age' | 'no-identity' | 'damaged';

/** The error of the crypto port. `detail` is for tests and developers; it never holds content or key material. */
export class CryptoError extends Error {
  override readonly name = 'CryptoError';
  readonly kind: CryptoErrorKind;
  readonly detail: string;

  constructor(kind: CryptoErrorKind, detail = '', cause?: unknown) {
    super(detail === '' ? kind : `${kind}: ${detail}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.detail = detail;
  }
}

/** True when `error` is a {@link CryptoError}, of the given kind if one is given. */
export function isCryptoError(error: unknown, kind?: CryptoErrorKind): error is CryptoError {
  return error instanceof CryptoError && (kind === undefined || error.kind === kind);
}
