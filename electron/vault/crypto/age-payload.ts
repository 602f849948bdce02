import { type ChunkCipher } from './chunk-cipher.ts';
import { CryptoError } from './errors.ts';

/** Plaintext bytes of a full chunk of an age payload. */
export const AGE_CHUNK_BYTES = 65_536;
/** Bytes of the tag that follows each chunk. */
export const AGE_TAG_BYTES = 16;
/** Bytes of a full chunk with its tag. */
export const AGE_SEALED_CHUNK_BYTES = AGE_CHUNK_BYTES + AGE_TAG_BYTES;

/** Takes a stream in pieces of any size and gives what can be given so far. Nothing may follow `final`. */
export type StreamStep = {
  readonly push: (bytes: Uint8Array, final: boolean) => Uint8Array;
};

const NONCE_BYTES = 12;
const LAST = 0x01;

/** The nonce of STREAM: a counter of 11 bytes, big-endian, and the mark of the last chunk. */
class ChunkNonce {
  readonly bytes = new Uint8Array(NONCE_BYTES);

  mark(last: boolean): Uint8Array {
    this.bytes[NONCE_BYTES - 1] = last ? LAST : 0;
    return this.bytes;
  }

  /** Counts to the next chunk. 2^88 chunks cannot be reached. */
  advance(): void {
    for (let i = NONCE_BYTES - 2; i >= 0; i--) {
      const next = ((this.bytes[i] ?? 0) + 1) & 0xff;
      this.bytes[i] = next;
      if (next !== 0) return;
    }
  }
}

/**
 * Cuts what is pushed into chunks. One full chunk is always held back until more comes, because only the end tells
 * whether it was the last. `carry` is the one buffer; everything else is handed on without a copy.
 */
class Chunker {
  readonly #size: number;
  readonly #carry: Uint8Array;
  #held = 0;

  constructor(size: number) {
    this.#size = size;
    this.#carry = new Uint8Array(size);
  }

  /** How many chunks, and how many bytes in the last of them, one push will yield. */
  plan(incoming: number, final: boolean): { chunks: number; tail: number } {
    const total = this.#held + incoming;
    const chunks = total === 0 ? 0 : Math.ceil(total / this.#size) - 1;
    return { chunks, tail: final ? total - chunks * this.#size : 0 };
  }

  /** Calls `full` for each chunk that is surely not the last, and keeps or (at the end) returns the rest. */
  feed(bytes: Uint8Array, final: boolean, full: (chunk: Uint8Array) => void): Uint8Array {
    let { chunks } = this.plan(bytes.length, final);
    let at = 0;
    if (chunks > 0 && this.#held > 0) {
      at = this.#size - this.#held;
      this.#carry.set(bytes.subarray(0, at), this.#held);
      full(this.#carry);
      this.#held = 0;
      chunks -= 1;
    }
    for (; chunks > 0; chunks--, at += this.#size) full(bytes.subarray(at, at + this.#size));
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

// Not zeroed first: every byte of it is written before it is handed out.
function outputOf(length: number): Uint8Array {
  const buffer = Buffer.allocUnsafeSlow(length);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, length);
}

/** Encrypts an age payload under its payload key (32 bytes). Wipes the key at the end. */
export function createPayloadEncryptor(payloadKey: Uint8Array, cipher: ChunkCipher): StreamStep {
  const key = Uint8Array.from(payloadKey);
  const nonce = new ChunkNonce();
  const chunker = new Chunker(AGE_CHUNK_BYTES);
  let done = false;
  return {
    push: (plain, final) => {
      if (done) throw new Error('the stream has ended');
      done = final;
      const { chunks, tail } = chunker.plan(plain.length, final);
      const out = outputOf(chunks * AGE_SEALED_CHUNK_BYTES + (final ? tail + AGE_TAG_BYTES : 0));
      let at = 0;
      const sealChunk = (chunk: Uint8Array, last: boolean): void => {
        const end = at + chunk.length + AGE_TAG_BYTES;
        cipher.seal(key, nonce.mark(last), chunk, out.subarray(at, end));
        nonce.advance();
        at = end;
      };
      const rest = chunker.feed(plain, final, (chunk) => sealChunk(chunk, false));
      if (!final) return out;
      sealChunk(rest, true);
      chunker.wipe();
      key.fill(0);
      return out;
    },
  };
}

/**
 * Opens an age payload. Only plaintext of chunks that were authenticated is handed out, and of the last chunk only
 * once the end is known. Throws `CryptoError('damaged')`, whose detail is `chunk`, `trailing`, `early-end`,
 * or `empty-last-chunk`; after that every further call throws the same.
 */
export function createPayloadDecryptor(payloadKey: Uint8Array, cipher: ChunkCipher): StreamStep {
  const key = Uint8Array.from(payloadKey);
  const nonce = new ChunkNonce();
  const chunker = new Chunker(AGE_SEALED_CHUNK_BYTES);
  let state: 'open' | 'done' | CryptoError = 'open';
  let first = true;

  const openChunk = (sealed: Uint8Array, last: boolean, out: Uint8Array): void => {
    if (cipher.open(key, nonce.mark(last), sealed, out)) {
      nonce.advance();
      first = false;
      return;
    }
    // Would it open with the other mark, then it is whole, and only what surrounds it was changed.
    const otherwise = cipher.open(key, nonce.mark(!last), sealed, outputOf(out.length));
    throw new CryptoError('damaged', otherwise ? (last ? 'early-end' : 'trailing') : 'chunk');
  };
  const openLast = (sealed: Uint8Array, out: Uint8Array): void => {
    if (sealed.length < AGE_TAG_BYTES) throw new CryptoError('damaged', 'early-end');
    openChunk(sealed, true, out);
  };
  const step = (sealed: Uint8Array, final: boolean): Uint8Array => {
    const { chunks, tail } = chunker.plan(sealed.length, final);
    const out = outputOf(chunks * AGE_CHUNK_BYTES + Math.max(0, tail - AGE_TAG_BYTES));
    let at = 0;
    const rest = chunker.feed(sealed, final, (chunk) => {
      openChunk(chunk, false, out.subarray(at, at + AGE_CHUNK_BYTES));
      at += AGE_CHUNK_BYTES;
    });
    if (!final) return out;
    if (rest.length === AGE_TAG_BYTES && !first) throw new CryptoError('damaged', 'empty-last-chunk');
    openLast(rest, out.subarray(at));
    return out;
  };
  const end = (next: 'done' | CryptoError): void => {
    state = next;
    key.fill(0);
    chunker.wipe();
  };

  return {
    push: (sealed, final) => {
      if (state === 'done') throw new Error('the stream has ended');
      if (state !== 'open') throw state;
      try {
        const plain = step(sealed, final);
        if (final) end('done');
        return plain;
      } catch (error) {
        if (error instanceof CryptoError) end(error);
        throw error;
      }
    },
  };
}
