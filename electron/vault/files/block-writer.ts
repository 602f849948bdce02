import type { FileHandle } from 'node:fs/promises';
import { quietly, writing } from './failures.ts';

const BLOCK_BYTES = 1024 * 1024;
const SYNC_EVERY_BYTES = 64 * BLOCK_BYTES;

/** Appends to an open file in large blocks, the next one being filled while the last one is written. */
export type BlockWriter = {
  /**
   * Takes the bytes over: the caller does not change them afterwards. Holds at most two blocks and the piece given.
   *
   * @throws AppError `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`; possibly one or two calls late.
   */
  readonly push: (bytes: Uint8Array) => Promise<void>;
  /** Writes what is held; with `sync` down to the device. Throws like `push`. */
  readonly finish: (sync: boolean) => Promise<void>;
  /** Waits until nothing is under way, without throwing, so that the file may be closed. */
  readonly settle: () => Promise<void>;
};

/**
 * A writer at the handle's current place. With `steady` the system is made to write out every 64 MiB: on a slow stick
 * progress then tells the truth, and the last flush or a cancel does not wait for gigabytes held in memory.
 */
export function createBlockWriter(handle: FileHandle, steady = false): BlockWriter {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let sinceSync = 0;
  let underWay: Promise<void> = Promise.resolve();
  let syncing: Promise<void> = Promise.resolve();

  const writeHeld = async (): Promise<void> => {
    await underWay;
    const pieces = held;
    sinceSync += heldBytes;
    held = [];
    heldBytes = 0;
    underWay = writing(writePieces(handle, pieces));
    void quietly(underWay);
    if (steady && sinceSync >= SYNC_EVERY_BYTES) await syncBeside();
  };

  /** Lets the device catch up while writing goes on, but never lets it fall two such stretches behind. */
  const syncBeside = async (): Promise<void> => {
    await syncing;
    sinceSync = 0;
    syncing = writing(handle.datasync());
    void quietly(syncing);
  };

  return {
    push: async (bytes) => {
      if (bytes.length === 0) return;
      held.push(bytes);
      heldBytes += bytes.length;
      if (heldBytes >= BLOCK_BYTES) await writeHeld();
    },
    finish: async (sync) => {
      if (heldBytes > 0) await writeHeld();
      await underWay;
      await syncing;
      if (sync) await writing(handle.sync());
    },
    settle: async () => {
      await quietly(underWay);
      await quietly(syncing);
    },
  };
}

async function writePieces(handle: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  let rest = pieces;
  while (rest.length > 0) {
    const { bytesWritten } = await handle.writev(rest);
    rest = withoutFirst(rest, bytesWritten);
  }
}

/** What is left of the pieces after the system took `count` bytes, which may be fewer than it was given. */
function withoutFirst(pieces: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  let left = count;
  for (const [at, piece] of pieces.entries()) {
    if (left < piece.length) return [piece.subarray(left), ...pieces.slice(at + 1)];
    left -= piece.length;
  }
  return [];
}
