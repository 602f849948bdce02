import { openAesGcm, sealAesGcm } from '../../../electron/vault/crypto/aes-gcm.ts';
import { fromHex, toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { nativeCipher, pureCipher, type ChunkCipher } from '../../../electron/vault/crypto/chunk-cipher.ts';
import { isCryptoError } from '../../../electron/vault/crypto/errors.ts';
import { hmacSha256, hmacSha512, pbkdf2Sha512, sha256, sha512 } from '../../../electron/vault/crypto/hash.ts';
import { hkdfSha256 } from '../../../electron/vault/crypto/hkdf.ts';
import { blake2b512 } from '../../../electron/vault/crypto/minisign.ts';
import { runAgeSelfTest, runSelfTest } from '../../../electron/vault/crypto/self-test.ts';
import { readVectors } from '../files.ts';
import { createTally, type Tally, type VectorReport } from '../tally.ts';

type Cases<T> = { readonly cases: readonly T[] };
type TextHash = Cases<{ text: string; hex: string }>;
type GcmCase = { key: string; nonce: string; plain: string; aad: string; sealed: string };
type Vectors = {
  readonly sha256: TextHash;
  readonly sha512: TextHash;
  readonly blake2b512: TextHash;
  readonly hmac: Cases<{ key: string; data: string; sha256: string; sha512: string }>;
  readonly hkdf: Cases<{ secret: string; salt: string; info: string; key: string }>;
  readonly aesGcm: Cases<GcmCase>;
  readonly pbkdf2Sha512: Cases<{ secret: string; salt: string; rounds: number; key: string }>;
  readonly chacha20poly1305: Cases<{ size: number; sealed: string }> & { key: string; nonce: string };
};

function textHashes(tally: Tally, what: string, { cases }: TextHash, hash: (bytes: Uint8Array) => Uint8Array): void {
  for (const { text, hex } of cases) tally.equals(`${what} of "${text}"`, toHex(hash(utf8(text))), hex);
}

function keyed(tally: Tally, vectors: Vectors): void {
  vectors.hmac.cases.forEach(({ key, data, ...expected }, i) => {
    const [secret, bytes] = [fromHex(key), fromHex(data)];
    tally.equals(`HMAC-SHA-256 ${i}`, toHex(hmacSha256(secret, bytes)), expected.sha256);
    tally.equals(
      `HMAC-SHA-512 ${i}`,
      toHex(hmacSha512(secret, bytes.subarray(0, 3), bytes.subarray(3))),
      expected.sha512,
    );
  });
  vectors.hkdf.cases.forEach(({ secret, salt, info, key }, i) => {
    tally.equals(`HKDF ${i}`, toHex(hkdfSha256(fromHex(secret), fromHex(salt), fromHex(info), key.length / 2)), key);
  });
  vectors.pbkdf2Sha512.cases.forEach(({ secret, salt, rounds, key }, i) => {
    tally.equals(`PBKDF2 ${i}`, toHex(pbkdf2Sha512(utf8(secret), utf8(salt), rounds, key.length / 2)), key);
  });
}

async function aesGcm(tally: Tally, { cases }: Cases<GcmCase>): Promise<void> {
  const refused = (error: unknown): boolean => isCryptoError(error, 'authentication');
  for (const [i, vector] of cases.entries()) {
    const [key, nonce, plain, aad, sealed] = [vector.key, vector.nonce, vector.plain, vector.aad, vector.sealed].map(
      (hex) => fromHex(hex),
    ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    tally.equals(`AES-GCM ${i}`, toHex(sealAesGcm(key, nonce, plain, aad)), vector.sealed);
    tally.equals(`AES-GCM ${i} opened`, toHex(openAesGcm(key, nonce, sealed, aad)), vector.plain);
    for (const at of [0, sealed.length - 1]) {
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ 0x80);
      await tally.refuses(`AES-GCM ${i} changed at ${at}`, () => openAesGcm(key, nonce, changed, aad), refused);
    }
    const short = sealed.subarray(0, sealed.length - 1);
    await tally.refuses(`AES-GCM ${i} cut`, () => openAesGcm(key, nonce, short, aad), refused);
    const more = Uint8Array.of(...aad, 0);
    await tally.refuses(`AES-GCM ${i}, other data`, () => openAesGcm(key, nonce, sealed, more), refused);
  }
}

function chacha(tally: Tally, vectors: Vectors['chacha20poly1305'], cipher: ChunkCipher): void {
  const [key, nonce] = [fromHex(vectors.key), fromHex(vectors.nonce)];
  for (const { size, sealed } of vectors.cases) {
    const what = `ChaCha20-Poly1305 (${cipher.name}), ${size} bytes`;
    const plain = Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
    const out = new Uint8Array(size + 16);
    cipher.seal(key, nonce, plain, out);
    tally.equals(what, toHex(out), sealed);
    const opened = new Uint8Array(size);
    tally.holds(`${what} opens`, cipher.open(key, nonce, out, opened));
    tally.equals(`${what} gives the text`, toHex(opened), toHex(plain));
    const changed = out.with(size, (out[size] ?? 0) ^ 1);
    tally.holds(`${what} refuses another tag`, !cipher.open(key, nonce, changed, opened));
  }
}

/** Names the runner in reports. */
export const name = 'primitives';

/** Every primitive against published answers, and the self-test that the product runs at start. */
export async function run(): Promise<VectorReport> {
  const vectors = readVectors('primitives') as Vectors;
  const tally = createTally();
  textHashes(tally, 'SHA-256', vectors.sha256, sha256);
  textHashes(tally, 'SHA-512', vectors.sha512, sha512);
  textHashes(tally, 'BLAKE2b-512', vectors.blake2b512, blake2b512);
  keyed(tally, vectors);
  await aesGcm(tally, vectors.aesGcm);
  tally.holds('the native cipher is there', nativeCipher !== null);
  for (const cipher of [nativeCipher, pureCipher]) if (cipher !== null) chacha(tally, vectors.chacha20poly1305, cipher);
  runSelfTest();
  await runAgeSelfTest();
  tally.holds('the self-test passes', true);
  return tally.report();
}
