/** The two functions of sodium-native that are used; the package brings no types. */
declare module 'sodium-native' {
  export type SodiumAead = {
    readonly crypto_aead_chacha20poly1305_ietf_encrypt: (
      sealed: Uint8Array,
      plain: Uint8Array,
      additional: Uint8Array | null,
      unused: null,
      nonce: Uint8Array,
      key: Uint8Array,
    ) => number;
    readonly crypto_aead_chacha20poly1305_ietf_decrypt: (
      plain: Uint8Array,
      unused: null,
      sealed: Uint8Array,
      additional: Uint8Array | null,
      nonce: Uint8Array,
      key: Uint8Array,
    ) => number;
  };
}
