import { AppError } from '../../../../shared/errors/app-error.ts';
import { toHex } from '../../crypto/bytes.ts';
import { createSha256 } from '../../crypto/hash.ts';
import { hashFor } from '../stick/stream-hash.ts';
import type { TarEntry } from '../tar/write.ts';
import type { ManifestEntry } from '../format/manifest.ts';

/** An entry that will follow the signature: what the manifest says of it, and its bytes, made each time they are asked for. */
export type PackageEntry = ManifestEntry & { readonly content: () => AsyncIterable<Uint8Array> };

/** Bytes of an entry that are hashed, encrypted and written at once. */
export const BATCH_BYTES = 1024 * 1024;

/** An entry of fixed bytes. */
export function bytesEntry(path: string, mediaType: string, bytes: Uint8Array): PackageEntry {
  const hash = createSha256();
  hash.update(bytes);
  return { path, mediaType, size: bytes.length, sha256: toHex(hash.digest()), content: () => once(bytes) };
}

/** An entry that is generated twice from one state: once to be measured here, once to be written. */
export async function generatedEntry(
  path: string,
  mediaType: string,
  content: () => AsyncIterable<Uint8Array>,
): Promise<PackageEntry> {
  const hash = createSha256();
  let size = 0;
  for await (const piece of content()) {
    hash.update(piece);
    size += piece.length;
  }
  return { path, mediaType, size, sha256: toHex(hash.digest()), content };
}

/**
 * The entry as the archive takes it; its bytes are hashed again on the way.
 * @throws AppError PACKAGE_CHANGED_SINCE_APPROVAL when they are not those that the manifest states
 */
export function checkedTarEntry(entry: PackageEntry): TarEntry {
  return { path: entry.path, size: entry.size, content: checked(entry) };
}

/** In pieces of {@link BATCH_BYTES}, each good until the next one is asked for. */
async function* checked(entry: PackageEntry): AsyncGenerator<Uint8Array> {
  const hash = hashFor(entry.size);
  let size = 0;
  try {
    for await (const piece of inBatches(entry.content(), Math.min(entry.size, BATCH_BYTES))) {
      await hash.update(piece);
      size += piece.length;
      if (size > entry.size) break;
      yield piece;
    }
    if (size !== entry.size || toHex(await hash.digest()) !== entry.sha256) {
      throw new AppError('PACKAGE_CHANGED_SINCE_APPROVAL');
    }
  } finally {
    await hash.close?.();
  }
}

/** Gathers small pieces: what is done for each piece, above all telling another thread, is then done seldom. */
async function* inBatches(pieces: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  const batch = new Uint8Array(Math.max(1, length));
  let filled = 0;
  for await (const piece of pieces) {
    for (let rest = piece; rest.length > 0;) {
      const part = rest.subarray(0, batch.length - filled);
      batch.set(part, filled);
      filled += part.length;
      rest = rest.subarray(part.length);
      if (filled < batch.length) continue;
      yield batch;
      filled = 0;
    }
  }
  if (filled > 0) yield batch.subarray(0, filled);
}

/** Bytes as a stream of one piece. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
