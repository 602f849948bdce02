import { AGE_CHUNK_BYTES, AGE_SEALED_CHUNK_BYTES, AGE_TAG_BYTES, ChunkNonce, Chunker, outputOf } from './age-chunks.ts';
import type { ChunkCipher } from './chunk-cipher.ts';
import { CryptoError } from './errors.ts';

/** One direction of an age payload. */
export type StreamStep = {
  /**
   * Takes the next piece, of any size, and gives what can be given so far. Nothing may follow `final`. The result is
   * fresh memory, or lies in `into` where that is given and {@link outputBound} of the piece long: a caller that is
   * done with one result before the next spares the machine half of the memory traffic. `into` must not overlap the
   * piece.
   */
  readonly push: (bytes: Uint8Array, final: boolean, into?: Uint8Array) => Uint8Array;
};

/** The most bytes that one push of a piece of this length can give, in either direction. */
export function outputBound(pieceLength: number): number {
  return AGE_SEALED_CHUNK_BYTES * (Math.ceil(pieceLength / AGE_CHUNK_BYTES) + 2);
}

const ENDED = 'the stream has ended';

class PayloadEncryptor implements StreamStep {
  readonly #key: Uint8Array;
  readonly #cipher: ChunkCipher;
  readonly #nonce = new ChunkNonce();
  readonly #chunker = new Chunker(AGE_CHUNK_BYTES);
  #ended = false;

  constructor(key: Uint8Array, cipher: ChunkCipher) {
    this.#key = Uint8Array.from(key);
    this.#cipher = cipher;
  }

  readonly push = (plain: Uint8Array, final: boolean, into?: Uint8Array): Uint8Array => {
    if (this.#ended) throw new Error(ENDED);
    const { full, last } = this.#chunker.plan(plain.length, final);
    const out = outputOf(full * AGE_SEALED_CHUNK_BYTES + (final ? last + AGE_TAG_BYTES : 0), into);
    let at = 0;
    const rest = this.#chunker.feed(plain, final, (chunk) => {
      this.#seal(chunk, false, out.subarray(at, at + AGE_SEALED_CHUNK_BYTES));
      at += AGE_SEALED_CHUNK_BYTES;
    });
    if (final) {
      this.#seal(rest, true, out.subarray(at));
      this.#ended = true;
      this.#key.fill(0);
      this.#chunker.wipe();
    }
    return out;
  };

  #seal(chunk: Uint8Array, last: boolean, out: Uint8Array): void {
    this.#cipher.seal(this.#key, this.#nonce.of(last), chunk, out);
    this.#nonce.advance();
  }
}

class PayloadDecryptor implements StreamStep {
  readonly #key: Uint8Array;
  readonly #cipher: ChunkCipher;
  readonly #nonce = new ChunkNonce();
  readonly #chunker = new Chunker(AGE_SEALED_CHUNK_BYTES);
  #opened = 0;
  #ended: Error | null = null;

  constructor(key: Uint8Array, cipher: ChunkCipher) {
    this.#key = Uint8Array.from(key);
    this.#cipher = cipher;
  }

  readonly push = (sealed: Uint8Array, final: boolean, into?: Uint8Array): Uint8Array => {
    if (this.#ended !== null) throw this.#ended;
    try {
      const plain = this.#step(sealed, final, into);
      if (final) this.#end(new Error(ENDED));
      return plain;
    } catch (error) {
      // A stream that was damaged once gives nothing more, whatever follows.
      this.#end(error instanceof Error ? error : new Error('cipher'));
      throw error;
    }
  };

  #step(sealed: Uint8Array, final: boolean, into?: Uint8Array): Uint8Array {
    const { full, last } = this.#chunker.plan(sealed.length, final);
    const out = outputOf(full * AGE_CHUNK_BYTES + Math.max(0, last - AGE_TAG_BYTES), into);
    let at = 0;
    const rest = this.#chunker.feed(sealed, final, (chunk) => {
      this.#open(chunk, false, out.subarray(at, at + AGE_CHUNK_BYTES));
      at += AGE_CHUNK_BYTES;
    });
    if (!final) return out;
    if (rest.length < AGE_TAG_BYTES) throw new CryptoError('damaged', 'early-end');
    if (rest.length === AGE_TAG_BYTES && this.#opened > 0) throw new CryptoError('damaged', 'empty-last-chunk');
    this.#open(rest, true, out.subarray(at));
    return out;
  }

  #open(sealed: Uint8Array, last: boolean, out: Uint8Array): void {
    if (!this.#cipher.open(this.#key, this.#nonce.of(last), sealed, out)) {
      // If it opens with the other mark, the chunk itself is whole and what should follow it is cut off or added.
      const whole = this.#cipher.open(this.#key, this.#nonce.of(!last), sealed, outputOf(out.length));
      throw new CryptoError('damaged', whole ? (last ? 'early-end' : 'trailing') : 'chunk');
    }
    this.#nonce.advance();
    this.#opened += 1;
  }

  #end(reason: Error): void {
    this.#ended = reason;
    this.#key.fill(0);
    this.#chunker.wipe();
  }
}

/** Encrypts an age payload under its 32-byte key, which is copied and wiped at the end. */
export function createPayloadEncryptor(payloadKey: Uint8Array, cipher: ChunkCipher): StreamStep {
  return new PayloadEncryptor(payloadKey, cipher);
}

/**
 * Opens an age payload. Only plaintext of chunks that were authenticated is handed out, and the last chunk only once
 * the end is known. Throws `CryptoError('damaged')`; its detail is `chunk`, `trailing`, `early-end` or
 * `empty-last-chunk`. After that every further call throws the same.
 */
export function createPayloadDecryptor(payloadKey: Uint8Array, cipher: ChunkCipher): StreamStep {
  return new PayloadDecryptor(payloadKey, cipher);
}
