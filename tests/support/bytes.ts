import { isAppError } from '../../shared/errors/app-error.ts';
import { concat } from '../../electron/vault/crypto/bytes.ts';

/** Bytes that look random and are the same in every run. */
export function noise(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed * 2_654_435_761;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** The bytes as a stream, cut after the given lengths in turn; without lengths in one piece. */
export async function* inPieces(bytes: Uint8Array, lengths: readonly number[] = []): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? bytes.length;
    yield await Promise.resolve(bytes.subarray(at, at + length));
    at += length;
  }
}

/** Everything a stream yields, copied, as one array. */
export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(Uint8Array.from(piece));
  return concat(...pieces);
}

/** A copy with one byte changed. */
export function flipped(bytes: Uint8Array, at: number, mask = 1): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
}

/** The code a step fails with; the error itself when it is none of ours; `'nothing'` when it does not fail. */
export async function codeOf(step: Promise<unknown>): Promise<unknown> {
  try {
    await step;
    return 'nothing';
  } catch (error) {
    return isAppError(error) ? error.code : error;
  }
}
