import { AppError } from '../../../../shared/errors/app-error.ts';
import { openAesGcm, sealAesGcm } from '../../crypto/aes-gcm.ts';
import { isCryptoError } from '../../crypto/errors.ts';
import { CHUNK_BYTES, chunkNonce, evidenceHeader } from './layout.ts';

/** Turns plaintext in pieces of any size into header and chunks. */
export type EvidenceSealer = {
  readonly header: Uint8Array;
  /** Takes plaintext; gives the chunks that are complete and known not to be the last. Keeps no reference to `plain`. */
  readonly push: (plain: Uint8Array) => readonly Uint8Array[];
  /** The last chunk. Nothing may be pushed after it. */
  readonly finish: () => Uint8Array;
};

/**
 * A sealer for one file: STREAM as in age's payload, with AES-256-GCM. The key (32 bytes) is for this one file, written
 * once: the nonces begin at 0 each time.
 */
export function createEvidenceSealer(key: Uint8Array, evidenceId: string): EvidenceSealer {
  const header = evidenceHeader(evidenceId);
  const waiting = new Uint8Array(CHUNK_BYTES);
  let waitingBytes = 0;
  let index = 0;
  const seal = (plain: Uint8Array, last: boolean): Uint8Array =>
    sealAesGcm(key, chunkNonce(index++, last), plain, header);

  const push = (plain: Uint8Array): readonly Uint8Array[] => {
    const chunks: Uint8Array[] = [];
    let rest = plain;
    while (rest.length > 0) {
      if (waitingBytes === CHUNK_BYTES) {
        chunks.push(seal(waiting, false));
        waitingBytes = 0;
      }
      // More than a chunk: the first of it cannot be the last one, so it need not wait (nor be copied).
      if (waitingBytes === 0 && rest.length > CHUNK_BYTES) {
        chunks.push(seal(rest.subarray(0, CHUNK_BYTES), false));
        rest = rest.subarray(CHUNK_BYTES);
        continue;
      }
      const taken = Math.min(rest.length, CHUNK_BYTES - waitingBytes);
      waiting.set(rest.subarray(0, taken), waitingBytes);
      waitingBytes += taken;
      rest = rest.subarray(taken);
    }
    return chunks;
  };

  const finish = (): Uint8Array => {
    const chunk = seal(waiting.subarray(0, waitingBytes), true);
    waiting.fill(0);
    return chunk;
  };
  return { header, push, finish };
}

/**
 * Opens one chunk.
 *
 * @throws AppError `EVIDENCE_DAMAGED` when it is not exactly the chunk that was sealed at this place.
 */
export function openChunk(
  key: Uint8Array,
  header: Uint8Array,
  place: { readonly index: number; readonly last: boolean },
  sealed: Uint8Array,
): Uint8Array {
  try {
    return openAesGcm(key, chunkNonce(place.index, place.last), sealed, header);
  } catch (error) {
    throw isCryptoError(error, 'authentication') ? new AppError('EVIDENCE_DAMAGED', {}, error) : error;
  }
}
