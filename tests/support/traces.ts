import { type BigIntStats, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../electron/vault/clock.ts';

/** A form in which a text might lie on a disk. */
export type Trace = { readonly form: string; readonly bytes: Buffer };

/** Every form in which a text is looked for: four encodings, hex and base64 of UTF-8, and character by character. */
export function tracesOf(text: string): readonly Trace[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  return [
    { form: 'UTF-8', bytes: utf8 },
    { form: 'UTF-16LE', bytes: utf16 },
    { form: 'UTF-16BE', bytes: Buffer.from(utf16).swap16() },
    { form: 'GB18030', bytes: gb18030(text) },
    { form: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
    { form: 'HEX', bytes: Buffer.from(utf8.toString('hex').toUpperCase()) },
    ...[0, 1, 2].map((shift) => ({ form: `base64+${String(shift)}`, bytes: base64(utf8, shift) })),
    { form: 'JSON escapes', bytes: Buffer.from(escaped(text)) },
    { form: 'percent', bytes: Buffer.from(encodeURIComponent(text)) },
    { form: 'spaced', bytes: Buffer.from([...text].join(' '), 'utf8') },
  ];
}

/** The characters of base64 that depend on this text alone when it begins `shift` bytes into a group of three. */
function base64(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const from = shift === 0 ? 0 : shift + 1;
  const whole = Math.floor(((shift + bytes.length) * 8) / 6);
  return Buffer.from(text.slice(from, whole));
}

function escaped(text: string): string {
  return [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

function gb18030(text: string): Buffer {
  const table = gbTable();
  return Buffer.concat(
    [...text].map((sign) => {
      const bytes = sign.charCodeAt(0) < 0x80 ? Buffer.from(sign) : table.get(sign);
      if (bytes === undefined) throw new RangeError('not a character of one or two bytes in GB18030');
      return bytes;
    }),
  );
}

/** The characters of two bytes, as the system's own decoder reads them. */
function gbTable(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, Buffer>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const bytes = Buffer.from([first, second]);
      const sign = decoder.decode(bytes);
      if (sign.length === 1 && sign !== '\uFFFD') table.set(sign, bytes);
    }
  }
  return table;
}

/** Where traces were found: the file's name itself, or a place in its bytes. */
export type Found = { readonly file: string; readonly form: string; readonly around: string };

/** Looks through every byte, and every name, of everything under these folders. */
export function searchFolders(folders: readonly string[], traces: readonly Trace[]): readonly Found[] {
  return searchThrough(folders, traces, (file) => searchFile(file, traces));
}

/** How long a file has to have been left alone before its times tell apart what was written to it since. */
const SETTLED_MS = 100;

/**
 * The same search, to be made again and again: a file in which nothing was found is not read anew for as long as it is
 * the same, and was written to by nobody.
 */
export function repeatedSearch(traces: readonly Trace[]): (folders: readonly string[]) => readonly Found[] {
  const clean = new Map<string, string>();
  const searchOnce = (file: string): readonly Found[] => {
    const before = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (before !== undefined && clean.get(file) === identityOf(before)) return [];
    const found = searchFile(file, traces);
    clean.delete(file);
    // What is written through memory, as the log's index is, changes no time.
    const isSettled =
      before !== undefined && systemClock.now() - Number(before.ctimeMs) > SETTLED_MS && !file.endsWith('-shm');
    if (found.length === 0 && isSettled) clean.set(file, identityOf(before));
    return found;
  };
  return (folders) => searchThrough(folders, traces, searchOnce);
}

/** No file that was written to, or put in the place of another, has the same. */
function identityOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

function searchThrough(
  folders: readonly string[],
  traces: readonly Trace[],
  search: (file: string) => readonly Found[],
): readonly Found[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [...searchBytes(file, Buffer.from(entry.name), traces), ...(entry.isFile() ? search(file) : [])];
    }),
  );
}

function searchFile(file: string, traces: readonly Trace[]): readonly Found[] {
  try {
    return searchBytes(file, readFileSync(file), traces);
  } catch (error) {
    // A process that is still at work may have removed it meanwhile.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The traces in some bytes, each where it stands first. */
export function searchBytes(file: string, bytes: Buffer, traces: readonly Trace[]): readonly Found[] {
  return traces.flatMap(({ form, bytes: wanted }) => {
    const at = bytes.indexOf(wanted);
    if (at === -1) return [];
    return [{ file, form, around: bytes.subarray(at, at + wanted.length + 24).toString('latin1') }];
  });
}
