import { toHex } from '../crypto/bytes.ts';
import { createSha256 } from '../crypto/hash.ts';
import { throwIfCancelled } from '../files/failures.ts';
import type { SourceFile } from './source-file.ts';

/** How the bytes of a file begin. `compound`: the container of old .xls files and of encrypted .xlsx files. */
export type FileKind = 'zip' | 'compound' | 'encrypted-compound' | 'text';

/** What one pass over the whole file shows. */
export type FileScan = { readonly sha256: string; readonly kind: FileKind; readonly isUtf8: boolean };

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream that holds an encrypted workbook, as compound files write names. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads a file once from end to end: its digest, and what its content is. The name's extension is not looked at.
 * @throws AppError CANCELLED, FILE_UNREADABLE
 */
export async function scanFile(file: SourceFile, signal: AbortSignal | undefined): Promise<FileScan> {
  const hash = createSha256();
  const utf8 = utf8Check();
  let begins: Uint8Array | undefined;
  let tail: Uint8Array = new Uint8Array();
  let isEncrypted = false;
  for await (const block of file.blocks(0, file.size)) {
    throwIfCancelled(signal);
    begins ??= block.slice(0, 8);
    hash.update(block);
    utf8.push(block);
    if (!isEncrypted && startsWith(begins, COMPOUND)) {
      const window = Buffer.concat([tail, block]);
      isEncrypted = window.includes(ENCRYPTED_STREAM);
      tail = window.subarray(-ENCRYPTED_STREAM.length);
    }
  }
  return { sha256: toHex(hash.digest()), kind: kindOf(begins, isEncrypted), isUtf8: utf8.end() };
}

function kindOf(begins: Uint8Array | undefined, isEncrypted: boolean): FileKind {
  if (begins === undefined) return 'text';
  if (startsWith(begins, COMPOUND)) return isEncrypted ? 'encrypted-compound' : 'compound';
  return startsWith(begins, ZIP) && [3, 5, 7].includes(begins[2] ?? 0) ? 'zip' : 'text';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, index) => bytes[index] === value);
}

/** Whether everything pushed so far is UTF-8. */
function utf8Check() {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  const attempt = (step: () => void): void => {
    if (!isUtf8) return;
    try {
      step();
    } catch {
      isUtf8 = false;
    }
  };
  return {
    push: (bytes: Uint8Array) => {
      attempt(() => void decoder.decode(bytes, { stream: true }));
    },
    end: (): boolean => {
      attempt(() => void decoder.decode());
      return isUtf8;
    },
  };
}
