/** The two functions of sodium-native that are used; the package brings no types. */
declare module 'sodium-native' {
  /** Fills `sealed` (text and tag) and gives its length. */
  export const crypto_aead_chacha20poly1305_ietf_encrypt: (
    sealed: Uint8Array,
    plain: Uint8Array,
    additional: Uint8Array | null,
    unused: null,
    nonce: Uint8Array,
    key: Uint8Array,
  ) => number;
  /** Fills `plain` and gives its length. Throws when the tag is wrong. */
  export const crypto_aead_chacha20poly1305_ietf_decrypt: (
    plain: Uint8Array,
    unused: null,
    sealed: Uint8Array,
    additional: Uint8Array | null,
    nonce: Uint8Array,
    key: Uint8Array,
  ) => number;
}
