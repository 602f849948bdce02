import { createPayloadDecryptor, createPayloadEncryptor } from '../../../electron/vault/crypto/age-payload.ts';
import { concat, equalBytes, fromHex, toHex } from '../../../electron/vault/crypto/bytes.ts';
import { nativeCipher, pureCipher, type ChunkCipher } from '../../../electron/vault/crypto/chunk-cipher.ts';
import { isCryptoError } from '../../../electron/vault/crypto/errors.ts';
import { sha256 } from '../../../electron/vault/crypto/hash.ts';
import { deriveAgePayloadKey } from '../../../electron/vault/crypto/hkdf.ts';
import { readVectors } from '../files.ts';
import { createTally, type Tally, type VectorReport } from '../tally.ts';

type Edit = 'cut' | 'empty-last' | 'append' | 'twice' | 'flip' | 'swap' | 'drop' | 'double';
type Damage = { readonly name: string; size: number; edit: Edit; at: number; detail: string };
type Vectors = {
  readonly fileKey: string;
  readonly nonce: string;
  readonly payloadKey: string;
  readonly payloads: readonly { size: number; length: number; sha256: string }[];
  readonly damaged: readonly Damage[];
};

const SEALED = 65_536 + 16;
/** The pure cipher is slow; larger payloads say nothing more about it. */
const PURE_LIMIT = 200_000;

/** The text that the vectors speak of. */
function plain(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++) bytes[i] = (i * 167 + (i >> 8)) & 0xff;
  return bytes;
}

const PIECE = 1_048_576;

function inPieces(bytes: Uint8Array, push: (piece: Uint8Array, final: boolean) => Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) parts.push(push(bytes.subarray(at, at + PIECE), false));
  parts.push(push(new Uint8Array(0), true));
  return concat(...parts);
}

/** An empty last chunk with a right tag, as a broken writer would make it behind one full chunk. */
function emptyLastChunk(payloadKey: Uint8Array, cipher: ChunkCipher): Uint8Array {
  const tag = new Uint8Array(16);
  cipher.seal(payloadKey, Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1), new Uint8Array(0), tag);
  return tag;
}

function edited(sealed: Uint8Array, { edit, at }: Damage, payloadKey: Uint8Array, cipher: ChunkCipher): Uint8Array {
  const first = sealed.subarray(0, SEALED);
  switch (edit) {
    case 'cut':
      return sealed.subarray(0, at);
    case 'empty-last': {
      // The full chunk must carry the mark of one that is not the last, or it would be refused for that.
      const full = createPayloadEncryptor(payloadKey, cipher).push(plain(65_537), true).subarray(0, SEALED);
      return concat(full, emptyLastChunk(payloadKey, cipher));
    }
    case 'append':
      return concat(sealed, new Uint8Array(at));
    case 'twice':
      return concat(sealed, sealed);
    case 'flip':
      return sealed.with(at, (sealed[at] ?? 0) ^ 1);
    case 'swap':
      return concat(sealed.subarray(SEALED, 2 * SEALED), first, sealed.subarray(2 * SEALED));
    case 'drop':
      return sealed.subarray(SEALED);
    case 'double':
      return concat(first, sealed);
  }
}

async function withCipher(tally: Tally, vectors: Vectors, cipher: ChunkCipher): Promise<void> {
  const key = fromHex(vectors.payloadKey);
  const seal = (text: Uint8Array): Uint8Array => inPieces(text, createPayloadEncryptor(key, cipher).push);
  const open = (sealed: Uint8Array): Uint8Array => inPieces(sealed, createPayloadDecryptor(key, cipher).push);
  for (const { size, length, sha256: digest } of vectors.payloads) {
    if (cipher === pureCipher && size > PURE_LIMIT) continue;
    const text = plain(size);
    const sealed = seal(text);
    tally.equals(`${size} bytes (${cipher.name}), length`, sealed.length, length);
    tally.equals(`${size} bytes (${cipher.name}), payload`, toHex(sha256(sealed)), digest);
    tally.holds(`${size} bytes (${cipher.name}), opened`, equalBytes(open(sealed), text));
  }
  for (const damage of vectors.damaged) {
    const sealed = edited(seal(plain(damage.size)), damage, key, cipher);
    await tally.refuses(
      `${damage.name} (${cipher.name})`,
      () => open(sealed),
      (error) => isCryptoError(error, 'damaged') && error.detail === damage.detail,
    );
  }
}

/** Names the runner in reports. */
export const name = 'age stream';

/** The payload of an age file at the borders of its chunks, with either cipher, and every way to damage it. */
export async function run(): Promise<VectorReport> {
  const vectors = readVectors('age-stream') as Vectors;
  const tally = createTally();
  const payloadKey = deriveAgePayloadKey(fromHex(vectors.fileKey), fromHex(vectors.nonce));
  tally.equals('payload key', toHex(payloadKey), vectors.payloadKey);
  for (const cipher of [nativeCipher, pureCipher]) if (cipher !== null) await withCipher(tally, vectors, cipher);
  return tally.report();
}
