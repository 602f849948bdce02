import { TextDecoder } from 'node:util';
import { throwIfCancelled } from '../files/failures.ts';
import { Malformed } from './limits.ts';
import { createXmlReader, type XmlHandler } from './xml-reader.ts';
import { entryBlocks } from './zip-entry.ts';
import type { ZipDirectory } from './zip-directory.ts';

/** The parts of an open workbook. */
export type Parts = {
  readonly has: (path: string) => boolean;
  /** Reads a part as XML. Throws Malformed, AppError CANCELLED. */
  readonly read: (path: string, handler: XmlHandler) => Promise<void>;
};

/** The parts of a workbook by their paths, which are compared without case. */
export function partsOf(directory: ZipDirectory, signal: AbortSignal | undefined): Parts {
  const find = (path: string) => directory.entries.get(path.replace(/^\//u, '').toLowerCase());
  return {
    has: (path) => find(path) !== undefined,
    read: async (path, handler) => {
      const entry = find(path);
      if (entry === undefined) throw new Malformed('a part of the workbook is missing');
      const reader = createXmlReader(handler);
      let decoder: TextDecoder | undefined;
      for await (const block of entryBlocks(directory, entry)) {
        throwIfCancelled(signal);
        decoder ??= decoderFor(block);
        reader.write(decoder.decode(block, { stream: true }));
      }
      reader.write(decoder?.decode() ?? '');
      reader.end();
    },
  };
}

function decoderFor(block: Uint8Array): TextDecoder {
  const isUtf16 = block[0] === 0xff && block[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true });
}
