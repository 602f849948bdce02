import { open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { toHex } from '../../crypto/bytes.ts';
import { createSha256 } from '../../crypto/hash.ts';
import { createBlockWriter, type BlockWriter } from '../../files/block-writer.ts';
import { quietly, throwIfCancelled, writing } from '../../files/failures.ts';
import { ensureFolder, moveWithoutOverwriting, pathExists, syncFolder } from '../../files/move.ts';
import type { StreamHash } from '../../handoff/stick/stream-hash.ts';
import { createEvidenceSealer } from './chunks.ts';

/** What to write, and where. */
export type WriteEvidenceOptions = {
  /** The plaintext, in pieces of any size; best 64 KiB and more. */
  readonly source: AsyncIterable<Uint8Array>;
  /** Where the file will stand. The folder is made when only its last part is missing. */
  readonly path: string;
  /** Where it stands until it is whole; `path` and `.part` if not given. A leftover there is removed. */
  readonly partPath?: string;
  /** The UUID the file is bound to. */
  readonly evidenceId: string;
  /** 32 random bytes, made for this file and used for no other, nor for a second attempt. */
  readonly key: Uint8Array;
  /** False for staged files: whether they last through a power cut does not matter, so the device is not waited for. */
  readonly durable?: boolean;
  /** Hashes the plaintext, once; in this thread if not given. */
  readonly hash?: StreamHash;
  /** Told the plaintext bytes taken so far. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
};

/** What was written: plaintext bytes, and their SHA-256 in lower-case hex. */
export type WrittenEvidence = { readonly size: number; readonly sha256: string };

/**
 * Writes one evidence file, version 1, from a stream, in constant memory. Only when the whole file
 * is on the device does it get its name; whatever goes wrong, nothing of it is left behind.
 *
 * @throws AppError `CANCELLED`, `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`, `FILE_EXISTS`; and whatever the
 * source throws, as it is.
 */
export async function writeEvidenceFile(options: WriteEvidenceOptions): Promise<WrittenEvidence> {
  throwIfCancelled(options.signal);
  const { path, partPath = `${path}.part`, durable = true } = options;
  await ensureFolder(dirname(path));
  if (await writing(pathExists(path))) throw new AppError('FILE_EXISTS');
  await writing(rm(partPath, { force: true }));
  const handle = await writing(open(partPath, 'wx', 0o600));
  try {
    const written = await fill(handle, options, durable);
    throwIfCancelled(options.signal);
    await moveWithoutOverwriting(partPath, path);
    if (durable) await syncFolder(dirname(path));
    return written;
  } catch (error) {
    await quietly(rm(partPath, { force: true }));
    throw error;
  }
}

async function fill(handle: FileHandle, options: WriteEvidenceOptions, durable: boolean): Promise<WrittenEvidence> {
  const writer = createBlockWriter(handle);
  try {
    const written = await sealInto(writer, options);
    await writer.finish(durable);
    return written;
  } finally {
    await writer.settle();
    await quietly(handle.close());
  }
}

async function sealInto(writer: BlockWriter, options: WriteEvidenceOptions): Promise<WrittenEvidence> {
  const sealer = createEvidenceSealer(options.key, options.evidenceId);
  const hash: StreamHash = options.hash ?? createSha256();
  let size = 0;
  try {
    await writer.push(sealer.header);
    for await (const piece of options.source) {
      throwIfCancelled(options.signal);
      await hash.update(piece);
      size += piece.length;
      for (const chunk of sealer.push(piece)) await writer.push(chunk);
      options.onProgress?.(size);
    }
    await writer.push(sealer.finish());
    return { size, sha256: toHex(await hash.digest()) };
  } finally {
    await hash.close?.();
  }
}
