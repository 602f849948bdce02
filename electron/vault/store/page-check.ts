import { closeSync, openSync, readSync } from 'node:fs';
import { equalBytes } from '../crypto/bytes.ts';
import { hmacSha512, pbkdf2Sha512 } from '../crypto/hash.ts';
import { withFileErrors } from './file-errors.ts';

/** SQLCipher 4: pages of 4096 bytes, of which the last 80 are the IV (16) and HMAC-SHA-512 (64). */
const PAGE_SIZE = 4096;
const MAC_SIZE = 64;
const SALT_SIZE = 16;
/** SQLCipher derives the MAC key from the raw key with the salt masked by this byte, in two rounds. */
const MAC_SALT_MASK = 0x3a;
const MAC_ROUNDS = 2;
/** The page over byte 2^30 belongs to SQLite's file locks; it is never written (SQLite file format, 1.3). */
const LOCK_PAGE = 0x4000_0000 / PAGE_SIZE + 1;
const PAGES_AT_A_TIME = 64;

/**
 * Reads every page of a SQLCipher 4 file and checks its MAC, free pages too: `integrity_check` never reads those.
 * Give it a file whose write-ahead log was just emptied (`wal_checkpoint(TRUNCATE)`) and to which nobody writes.
 * Reading drops SQLite's own lock on that file in this process, which is why a vault's guard is another file.
 *
 * @returns the numbers of the bad pages, from 1; a last page that is cut short is one, and so is a missing first one.
 * @throws AppError `FILE_NOT_FOUND`, `FILE_UNREADABLE`.
 */
export function checkPages(path: string, key: Uint8Array): number[] {
  return withFileErrors('read', () => {
    const file = openSync(path, 'r');
    try {
      return badPages(file, key);
    } finally {
      closeSync(file);
    }
  });
}

function badPages(file: number, key: Uint8Array): number[] {
  const bad: number[] = [];
  const buffer = new Uint8Array(PAGE_SIZE * PAGES_AT_A_TIME);
  let macKey: Uint8Array | undefined;
  let before = 0;
  for (;;) {
    const filled = fill(file, buffer, before * PAGE_SIZE);
    macKey ??= pageMacKey(key, buffer.subarray(0, SALT_SIZE));
    const pages = Math.ceil(filled / PAGE_SIZE);
    for (let i = 0; i < pages; i++) {
      const number = before + i + 1;
      const page = buffer.subarray(i * PAGE_SIZE, Math.min((i + 1) * PAGE_SIZE, filled));
      if (!isGoodPage(page, number, macKey)) bad.push(number);
    }
    before += pages;
    if (filled < buffer.length) return before === 0 ? [1] : bad;
  }
}

function isGoodPage(page: Uint8Array, number: number, macKey: Uint8Array): boolean {
  if (page.length !== PAGE_SIZE) return false;
  if (number === LOCK_PAGE) return true;
  const place = new Uint8Array(4);
  new DataView(place.buffer).setUint32(0, number, true);
  const covered = page.subarray(number === 1 ? SALT_SIZE : 0, PAGE_SIZE - MAC_SIZE);
  return equalBytes(hmacSha512(macKey, covered, place), page.subarray(PAGE_SIZE - MAC_SIZE));
}

function pageMacKey(key: Uint8Array, salt: Uint8Array): Uint8Array {
  const masked = salt.map((byte) => byte ^ MAC_SALT_MASK);
  return pbkdf2Sha512(key, masked, MAC_ROUNDS, 32);
}

/** Reads until the buffer is full or the file ends; `read` may give less than was asked. */
function fill(file: number, buffer: Uint8Array, position: number): number {
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(file, buffer, filled, buffer.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
