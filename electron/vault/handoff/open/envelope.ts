import { AppError } from '../../../../shared/errors/app-error.ts';
import { AGE_PREFIX_BYTES, openAgeHeader, outputBound } from '../../crypto/age-stream.ts';
import { concat } from '../../crypto/bytes.ts';
import { isCryptoError } from '../../crypto/errors.ts';
import type { StreamHash } from '../stick/stream-hash.ts';

/**
 * The plaintext of an age file of `total` bytes, piece by piece; nothing is given out before its chunk was
 * authenticated. Every byte of the file goes through `hash` on the way. The source may use its memory again for the next
 * piece; so does this.
 * @throws AppError PACKAGE_NOT_A_PACKAGE, PACKAGE_NOT_FOR_US, PACKAGE_DAMAGED; whatever the source throws
 */
export async function* decrypted(
  source: AsyncIterable<Uint8Array>,
  total: number,
  identities: readonly string[],
  hash: StreamHash,
): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  try {
    const prefix = await prefixOf(pieces, hash);
    const { headerLength, decryptor } = await withCodes(() => openAgeHeader(identities, prefix));
    yield await withCodes(() => decryptor.push(prefix.subarray(headerLength), prefix.length === total));
    let into = new Uint8Array(0);
    for (let done = prefix.length; done < total;) {
      const next = await pieces.next();
      if (next.done === true) throw new AppError('PACKAGE_UNREADABLE');
      const piece = next.value;
      done += piece.length;
      await hash.update(piece);
      if (into.length < outputBound(piece.length)) into = new Uint8Array(outputBound(piece.length));
      yield await withCodes(() => decryptor.push(piece, done === total, into));
    }
  } finally {
    await pieces.return?.();
  }
}

/** The first bytes: as many as hold any header, or the whole file if it is shorter. */
async function prefixOf(pieces: AsyncIterator<Uint8Array>, hash: StreamHash): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < AGE_PREFIX_BYTES) {
    const next = await pieces.next();
    if (next.done === true) break;
    await hash.update(next.value);
    parts.push(Uint8Array.from(next.value));
    length += next.value.length;
  }
  return concat(...parts);
}

async function withCodes<Result>(step: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (isCryptoError(error, 'not-age')) throw new AppError('PACKAGE_NOT_A_PACKAGE', {}, error);
    if (isCryptoError(error, 'no-identity')) throw new AppError('PACKAGE_NOT_FOR_US', {}, error);
    if (isCryptoError(error)) throw new AppError('PACKAGE_DAMAGED', {}, error);
    throw error;
  }
}
