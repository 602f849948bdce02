import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type * as Sodium from 'sodium-native';

/** ChaCha20-Poly1305 (RFC 8439) without additional data, writing into memory that the caller owns. */
export type ChunkCipher = {
  readonly name: 'sodium' | 'noble';
  /** Writes the encrypted text and its 16-byte tag into `out`, which has exactly that length. */
  readonly seal: (key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, out: Uint8Array) => void;
  /** Writes the text into `out` and gives true; gives false and leaves no plaintext when the tag is wrong. */
  readonly open: (key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, out: Uint8Array) => boolean;
};

/** Pure JavaScript: some 70 MB/s, there on every machine. */
export const pureCipher: ChunkCipher = {
  name: 'noble',
  seal: (key, nonce, plain, out) => void chacha20poly1305(key, nonce).encrypt(plain, out),
  open: (key, nonce, sealed, out) => {
    try {
      out.set(chacha20poly1305(key, nonce).decrypt(sealed));
      return true;
    } catch {
      return false;
    }
  },
};

function sodiumCipher(sodium: typeof Sodium): ChunkCipher {
  return {
    name: 'sodium',
    seal: (key, nonce, plain, out) => {
      const written = sodium.crypto_aead_chacha20poly1305_ietf_encrypt(out, plain, null, null, nonce, key);
      if (written !== out.length) throw new Error('cipher wrote another length');
    },
    open: (key, nonce, sealed, out) => {
      try {
        return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(out, null, sealed, null, nonce, key) === out.length;
      } catch {
        return false;
      }
    },
  };
}

/** The native cipher, or null where the package has no build for this machine. */
export const nativeCipher: ChunkCipher | null = await import('sodium-native').then(sodiumCipher, () => null);

/** The fastest cipher that this machine has. The self-test proves it before anything else runs. */
export const bestCipher: ChunkCipher = nativeCipher ?? pureCipher;
