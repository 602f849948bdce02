/** Takes a stream of pieces of any size apart into the lengths that a format needs. */
export type ByteCursor = {
  /** Exactly `length` bytes as one array, or `undefined` when the stream ends before. For short lengths only. */
  readonly take: (length: number) => Promise<Uint8Array | undefined>;
  /** The next bytes, at most `limit`, without copying; empty only at the end of the stream. */
  readonly some: (limit: number) => Promise<Uint8Array>;
  /** Lets go of the stream, wherever it stands. */
  readonly close: () => Promise<void>;
};

/** A cursor at the beginning of a stream. */
export function createByteCursor(source: AsyncIterable<Uint8Array>): ByteCursor {
  const pieces = source[Symbol.asyncIterator]();
  let piece: Uint8Array = new Uint8Array(0);

  const some = async (limit: number): Promise<Uint8Array> => {
    while (piece.length === 0) {
      const next = await pieces.next();
      if (next.done === true) return piece;
      piece = next.value;
    }
    const given = piece.subarray(0, limit);
    piece = piece.subarray(given.length);
    return given;
  };

  const take = async (length: number): Promise<Uint8Array | undefined> => {
    const taken = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const part = await some(length - filled);
      if (part.length === 0) return undefined;
      taken.set(part, filled);
      filled += part.length;
    }
    return taken;
  };

  return {
    take,
    some,
    close: async () => {
      await pieces.return?.();
    },
  };
}
