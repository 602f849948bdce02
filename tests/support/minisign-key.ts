import { blake2b } from '@noble/hashes/blake2.js';

import { concat, toBase64, utf8 } from '../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../electron/vault/crypto/hash.ts';

/**
 * An Ed25519 seed as a secret key file of the `minisign` program, without a password, so that the program signs with
 * the key and the key id that the product uses.
 */
export function minisignSecretKeyFile(seed: Uint8Array, publicKey: Uint8Array): string {
  const algorithm = utf8('Ed');
  const keyId = sha256(publicKey).subarray(0, 8);
  const secret = concat(seed, publicKey);
  const checksum = blake2b(concat(algorithm, keyId, secret), { dkLen: 32 });
  const noPassword = new Uint8Array(2 + 2 + 32 + 8 + 8);
  noPassword.set(utf8('B2'), 2);
  const content = concat(algorithm, noPassword, keyId, secret, checksum);
  return `untrusted comment: minisign secret key\n${toBase64(content)}\n`;
}
