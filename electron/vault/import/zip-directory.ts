import { Readable } from 'node:stream';
import yauzl, { type Entry, RandomAccessReader, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/errors/app-error.ts';
import { Malformed, MAX_UNPACKED_MB, MB, tooLarge } from './limits.ts';
import type { SourceFile } from './source-file.ts';

/** An entry of a zip file as its directory states it. */
export type ZipEntry = Entry;

/** A zip file whose directory was read; entries by their names in lower case. */
export type ZipDirectory = { readonly zip: ZipFile; readonly entries: ReadonlyMap<string, ZipEntry> };

const MAX_ENTRIES = 10_000;

/** Lets the zip library read through the one handle that the file was opened with. */
class SourceReader extends RandomAccessReader {
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#file.blocks(start, end));
  }
}

/**
 * Reads the directory of a zip file before anything is unpacked, so that what it would unpack to is known beforehand.
 * @throws AppError LEDGER_TOO_LARGE, LEDGER_PASSWORD_PROTECTED; Malformed
 */
export async function readZipDirectory(file: SourceFile): Promise<ZipDirectory> {
  const zip = await opened(file);
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw new Malformed('two zip entries of one name');
    if (entry.isEncrypted()) throw new AppError('LEDGER_PASSWORD_PROTECTED');
    entries.set(name, entry);
    unpacked += entry.uncompressedSize;
    if (entries.size > MAX_ENTRIES || unpacked > MAX_UNPACKED_MB * MB) throw tooLarge(MAX_UNPACKED_MB);
  }
  return { zip, entries };
}

function opened(file: SourceFile): Promise<ZipFile> {
  // Its own check of sizes stops an entry that unpacks to more than it states.
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
  return new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(new SourceReader(file), file.size, options, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(new Malformed(error.message));
    });
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<ZipEntry> {
  for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) yield entry;
}

function nextEntry(zip: ZipFile): Promise<ZipEntry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (step: () => void) => {
      zip.removeAllListeners();
      step();
    };
    zip.once('entry', (entry: ZipEntry) => {
      settle(() => {
        resolve(entry);
      });
    });
    zip.once('end', () => {
      settle(() => {
        resolve(undefined);
      });
    });
    zip.once('error', (error: Error) => {
      settle(() => {
        reject(new Malformed(error.message));
      });
    });
    zip.readEntry();
  });
}
