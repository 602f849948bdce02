import { AppError } from '../../../shared/errors/app-error.ts';
import { Malformed, MAX_UNPACKED_MB, MB, tooLarge } from './limits.ts';
import type { SourceFile } from './source-file.ts';

/** An entry of a zip file as its directory states it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly packed: number;
  readonly size: number;
  readonly crc32: number;
  /** Where its local header stands. */
  readonly offset: number;
};

const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const MAX_ENTRIES = 10_000;
const MAX_DIRECTORY = 4 * MB;
const HUGE = 0xffff_ffff;

/**
 * Reads the directory of a zip file before anything is unpacked, so that what it would unpack to is known beforehand.
 * @throws AppError LEDGER_TOO_LARGE, LEDGER_PASSWORD_PROTECTED; Malformed
 */
export async function readZipDirectory(file: SourceFile): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailStart = Math.max(0, file.size - END_BYTES - MAX_COMMENT);
  const tail = Buffer.from(await file.bytes(tailStart, file.size));
  const end = findEnd(tail);
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  // Sizes beyond 4 GiB and 65 535 entries are written elsewhere; nothing that large is read.
  if (count === 0xffff || size === HUGE || start === HUGE || count > MAX_ENTRIES || size > MAX_DIRECTORY) {
    throw tooLarge(MAX_UNPACKED_MB);
  }
  const entries = parse(Buffer.from(await file.bytes(start, start + size)), count);
  const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > MAX_UNPACKED_MB * MB) throw tooLarge(MAX_UNPACKED_MB);
  return entries;
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === 0x0605_4b50 && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  throw new Malformed('no end of a zip directory');
}

function parse(directory: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x0201_4b50) throw new Malformed('zip directory');
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw new Malformed('zip directory');
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const entry = entryOf(directory.subarray(at, at + 46), name, extra);
    if (entries.has(name.toLowerCase())) throw new Malformed('two zip entries of one name');
    entries.set(name.toLowerCase(), entry);
    at = next;
  }
  return entries;
}

function entryOf(header: Buffer, name: string, extra: Buffer): ZipEntry {
  if ((header.readUInt16LE(8) & 1) !== 0) throw new AppError('LEDGER_PASSWORD_PROTECTED');
  const method = header.readUInt16LE(10);
  if (method !== 0 && method !== 8) throw new Malformed('zip method');
  const wide = wideValues(extra);
  const value = (at: number): number => {
    const short = header.readUInt32LE(at);
    return short === HUGE ? wide() : short;
  };
  // The order of the wide values is size, packed size, offset, each only where the short one is full.
  const size = value(24);
  const packed = value(20);
  return { name, method, size, packed, offset: value(42), crc32: header.readUInt32LE(16) };
}

/** Values of eight bytes from the extra field that zip64 adds; some writers use it for small files too. */
function wideValues(extra: Buffer): () => number {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  const end = at + 4 <= extra.length ? Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2)) : 0;
  let next = at + 4;
  return () => {
    if (next + 8 > end) throw new Malformed('zip64 field');
    const value = extra.readBigUInt64LE(next);
    next += 8;
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Malformed('zip64 value');
    return Number(value);
  };
}
