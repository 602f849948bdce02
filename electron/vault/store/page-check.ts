import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { equalBytes, fromHex, label } from '../crypto/bytes.ts';
import { hmacSha256, keyedHmacSha512, pbkdf2Sha512 } from '../crypto/hash.ts';
import { withFileErrors } from './file-errors.ts';
import { type Db } from './open-database.ts';
import { withSqliteErrors } from './sqlite-errors.ts';

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

/** What checks pages and decrypts nothing: the key of their MACs, and the salt that it was derived with. */
export type PageKey = { readonly salt: Uint8Array; readonly macKey: Uint8Array };

/** How far a page check has come, in pages. */
export type PagesRead = { readonly done: number; readonly total: number };

/**
 * The page key of an open database, so that its pages can be checked later without the database key being kept.
 *
 * @throws AppError as SQLite's failures map.
 */
export function pageKeyOf(db: Db, key: Uint8Array): PageKey {
  const salt = fromHex(withSqliteErrors(() => String(db.pragma('cipher_salt', { simple: true }))).toLowerCase());
  return { salt, macKey: pageMacKey(key, salt) };
}

/**
 * Reads every page of a SQLCipher 4 file and checks its MAC, free pages too: `integrity_check` never reads those.
 * Give it a file whose write-ahead log was just emptied (`wal_checkpoint(TRUNCATE)`) and to which nobody writes.
 * Reading drops SQLite's own lock on that file in this process, which is why a vault's guard is another file.
 *
 * @returns the numbers of the bad pages, from 1; a last page that is cut short is one, and so is a missing first one.
 * @throws AppError `FILE_NOT_FOUND`, `FILE_UNREADABLE`.
 */
export function checkPages(path: string, key: Uint8Array): number[] {
  const steps = stepThroughPages(path, (salt) => pageMacKey(key, salt));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * As {@link checkPages}, with a page key, and in steps of 256 KiB: between two of them this process may write to the
 * database, since a page is always written whole. Under a salt other than the page key's every page is bad.
 *
 * @throws AppError `FILE_NOT_FOUND`, `FILE_UNREADABLE`.
 */
export function checkPagesInSteps(path: string, pageKey: PageKey): Generator<PagesRead, number[], void> {
  // Under another salt every page is bad, and nobody must be able to make pages that pass: the key stays a secret one.
  const otherSalt = (salt: Uint8Array) => hmacSha256(pageKey.macKey, label('other-salt'), salt);
  return stepThroughPages(path, (salt) => (equalBytes(salt, pageKey.salt) ? pageKey.macKey : otherSalt(salt)));
}

function* stepThroughPages(path: string, macKeyFor: MacKeyFor): Generator<PagesRead, number[], void> {
  const file = withFileErrors('read', () => openSync(path, 'r'));
  try {
    const buffer = new Uint8Array(PAGE_SIZE * PAGES_AT_A_TIME);
    const bad: number[] = [];
    let macOf: PageMac | undefined;
    let before = 0;
    for (;;) {
      const filled = withFileErrors('read', () => fill(file, buffer, before * PAGE_SIZE));
      macOf ??= keyedHmacSha512(macKeyFor(buffer.subarray(0, SALT_SIZE)));
      const pages = Math.ceil(filled / PAGE_SIZE);
      bad.push(...badPages(buffer.subarray(0, filled), before + 1, macOf));
      before += pages;
      if (filled < buffer.length) return before === 0 ? [1] : bad;
      yield { done: before, total: Math.ceil(withFileErrors('read', () => fstatSync(file)).size / PAGE_SIZE) };
    }
  } finally {
    closeSync(file);
  }
}

type MacKeyFor = (salt: Uint8Array) => Uint8Array;
type PageMac = ReturnType<typeof keyedHmacSha512>;

function badPages(bytes: Uint8Array, first: number, macOf: PageMac): number[] {
  const bad: number[] = [];
  for (let at = 0; at < bytes.length; at += PAGE_SIZE) {
    const number = first + at / PAGE_SIZE;
    if (!isGoodPage(bytes.subarray(at, at + PAGE_SIZE), number, macOf)) bad.push(number);
  }
  return bad;
}

function isGoodPage(page: Uint8Array, number: number, macOf: PageMac): boolean {
  if (page.length !== PAGE_SIZE) return false;
  if (number === LOCK_PAGE) return true;
  const place = new Uint8Array(4);
  new DataView(place.buffer).setUint32(0, number, true);
  const covered = page.subarray(number === 1 ? SALT_SIZE : 0, PAGE_SIZE - MAC_SIZE);
  return equalBytes(macOf(covered, place), page.subarray(PAGE_SIZE - MAC_SIZE));
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
