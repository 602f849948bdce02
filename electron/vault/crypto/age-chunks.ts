/** Plaintext bytes of a full chunk of an age payload. */
export const AGE_CHUNK_BYTES = 65_536;
/** Bytes of the tag that follows each chunk. */
export const AGE_TAG_BYTES = 16;
/** Bytes of a full chunk with its tag. */
export const AGE_SEALED_CHUNK_BYTES = AGE_CHUNK_BYTES + AGE_TAG_BYTES;

const NONCE_BYTES = 12;
const LAST = 0x01;

/** The nonce of STREAM: a counter of 11 bytes, big-endian, and the mark of the last chunk. */
export class ChunkNonce {
  readonly #bytes = new Uint8Array(NONCE_BYTES);

  /** The nonce of the current chunk; the same memory each time. */
  of(last: boolean): Uint8Array {
    this.#bytes[NONCE_BYTES - 1] = last ? LAST : 0;
    return this.#bytes;
  }

  /** Counts to the next chunk. The end of 2^88 chunks cannot be reached. */
  advance(): void {
    for (let i = NONCE_BYTES - 2; i >= 0; i--) {
      const next = ((this.#bytes[i] ?? 0) + 1) & 0xff;
      this.#bytes[i] = next;
      if (next !== 0) return;
    }
  }
}

/** How many chunks one push completes, and at the end how many bytes the last chunk has. */
export type ChunkPlan = { readonly full: number; readonly last: number };

/**
 * Cuts what is pushed into chunks of one size. One full chunk is always held back until more comes, because only the
 * end tells whether it was the last. What is held back is the one copy; all else is handed on where it lies.
 */
export class Chunker {
  readonly #size: number;
  readonly #carry: Uint8Array;
  #held = 0;

  constructor(size: number) {
    this.#size = size;
    this.#carry = new Uint8Array(size);
  }

  /** What {@link feed} will do with so many bytes, so that its output can be laid out in advance. */
  plan(incoming: number, final: boolean): ChunkPlan {
    const total = this.#held + incoming;
    const full = total === 0 ? 0 : Math.ceil(total / this.#size) - 1;
    return { full, last: final ? total - full * this.#size : 0 };
  }

  /** Calls `onFull` for each chunk that is surely not the last. Gives the rest, which at the end is the last chunk. */
  feed(bytes: Uint8Array, final: boolean, onFull: (chunk: Uint8Array) => void): Uint8Array {
    let { full } = this.plan(bytes.length, final);
    let at = 0;
    if (full > 0 && this.#held > 0) {
      at = this.#size - this.#held;
      this.#carry.set(bytes.subarray(0, at), this.#held);
      this.#held = 0;
      onFull(this.#carry);
      full -= 1;
    }
    for (; full > 0; full--, at += this.#size) onFull(bytes.subarray(at, at + this.#size));
    if (final && this.#held === 0) return bytes.subarray(at);
    this.#carry.set(bytes.subarray(at), this.#held);
    this.#held += bytes.length - at;
    return this.#carry.subarray(0, this.#held);
  }

  /** Forgets what was held back. */
  wipe(): void {
    this.#carry.fill(0);
    this.#held = 0;
  }
}

/**
 * Memory for `length` bytes: the beginning of `into` if it is large enough, else fresh and not zeroed. The caller
 * writes every byte of it before handing it out.
 */
export function outputOf(length: number, into?: Uint8Array): Uint8Array {
  if (into !== undefined && into.length >= length) return into.subarray(0, length);
  const buffer = Buffer.allocUnsafeSlow(length);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, length);
}
