import { concat, utf8 } from '../../crypto/bytes.ts';
import { isSafeEntryPath } from './entry-paths.ts';

/** Everything in a tar comes in blocks of this many bytes. */
export const BLOCK_BYTES = 512;

const NAME_BYTES = 100;
const LARGE = 8 * 1024 ** 3;
const PAX_NAME = 'PaxHeader';
const ASCII = /^[\x20-\x7e]+$/u;

/** Name, size and kind of one header block. */
type BlockFields = { readonly name: string; readonly size: number; readonly mtime: number; readonly type: '0' | 'x' };

/**
 * The header of a regular file: one block, and before it a pax header only where the path is longer than 100 bytes or not
 * ASCII, or the size is 8 GiB or more. There is one way only to write an entry, so that a reader can compare.
 *
 * @throws RangeError for a path that is not safe, and for a size or time that the format cannot hold.
 */
export function tarHeader(path: string, size: number, mtimeSeconds: number): Uint8Array {
  if (!isSafeEntryPath(path)) throw new RangeError('not a path for an archive');
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError('not a size');
  if (!Number.isSafeInteger(mtimeSeconds) || mtimeSeconds < 0 || mtimeSeconds >= LARGE) {
    throw new RangeError('not a time for an archive');
  }
  const longPath = !ASCII.test(path) || path.length > NAME_BYTES;
  const large = size >= LARGE;
  const name = longPath ? plainName(path) : path;
  const file = headerBlock({ name, size: large ? 0 : size, mtime: mtimeSeconds, type: '0' });
  if (!longPath && !large) return file;
  const records = utf8((longPath ? paxRecord('path', path) : '') + (large ? paxRecord('size', String(size)) : ''));
  const pax = headerBlock({ name: PAX_NAME, size: records.length, mtime: mtimeSeconds, type: 'x' });
  return concat(pax, records, new Uint8Array(paddingLength(records.length)), file);
}

/** Zero bytes between content of that size and the next block. */
export function paddingLength(size: number): number {
  return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}

/** What a tool that knows no pax headers would see: `_` for what is not ASCII, cut to the field, with a safe last character. */
function plainName(path: string): string {
  const plain = path.replace(/[^\x20-\x7e]/gu, '_').slice(0, NAME_BYTES);
  return plain.replace(/[/. ]$/u, '_');
}

function headerBlock({ name, size, mtime, type }: BlockFields): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  const put = (offset: number, text: string): void => {
    block.set(utf8(text), offset);
  };
  put(0, name);
  put(100, octal(0o644, 7));
  put(108, octal(0, 7));
  put(116, octal(0, 7));
  put(124, octal(size, 11));
  put(136, octal(mtime, 11));
  put(148, ' '.repeat(8));
  put(156, type);
  put(257, 'ustar\0' + '00');
  put(329, octal(0, 7));
  put(337, octal(0, 7));
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(148, `${octal(sum, 6)} `);
  return block;
}

/** Octal digits with leading zeros, and the zero byte that ends the field. */
function octal(value: number, digits: number): string {
  return `${value.toString(8).padStart(digits, '0')}\0`;
}

/** `<length> <key>=<value>\n`, where the length counts its own digits too. */
function paxRecord(key: string, value: string): string {
  const rest = utf8(` ${key}=${value}\n`).length;
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return `${String(length)} ${key}=${value}\n`;
}
