import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { concat, equalBytes, label, utf8 } from '../crypto/bytes.ts';
import { hmacSha256 } from '../crypto/hash.ts';
import { uuidBytes } from '../crypto/uuid.ts';
import { withFileErrors } from '../store/file-errors.ts';
import { fsyncFolder, HEAD_FILE, readSmallFile } from './folder.ts';

const MAGIC = utf8('MIXIAHD1');
const HEAD_SIZE = 80;
const SEQ_AT = 8;
const CHAIN_AT = 16;
const MAC_AT = 48;

/** A place in a device's log: how many events, and the log's chain value after the last of them. */
export type Place = { readonly seq: number; readonly chain: Uint8Array };

/** Whose log it is, and the key that proves the file. */
export type HeadOwner = { readonly vaultId: string; readonly deviceId: string; readonly checkKey: Uint8Array };

/** What stands in a folder's `head`. */
export type HeadState =
  { readonly state: 'ok'; readonly place: Place } | { readonly state: 'absent' } | { readonly state: 'false' };

/** The `head` of an open vault. */
export type HeadFile = {
  /**
   * Notes the newest committed place: after each commit, before the caller hears "saved". Not flushed to the device:
   * it guards against a log that silently lost commits, and a power cut can only make it older, which is no harm.
   */
  readonly write: (place: Place) => void;
  readonly close: () => void;
};

/** The 80 bytes: magic, sequence, chain value, and an HMAC over label, vault, device, sequence and chain value. */
export function headBytes(place: Place, owner: HeadOwner): Uint8Array {
  if (place.chain.length !== MAC_AT - CHAIN_AT) throw new RangeError('a chain value has 32 bytes');
  const seq = new Uint8Array(CHAIN_AT - SEQ_AT);
  new DataView(seq.buffer).setBigUint64(0, BigInt(place.seq));
  return concat(MAGIC, seq, place.chain, headMac(seq, place.chain, owner));
}

function headMac(seq: Uint8Array, chain: Uint8Array, owner: HeadOwner): Uint8Array {
  const { vaultId, deviceId, checkKey } = owner;
  return hmacSha256(checkKey, label('head'), uuidBytes(vaultId), uuidBytes(deviceId), seq, chain);
}

/** Reads 80 bytes that anybody may have changed. */
export function parseHead(bytes: Uint8Array, owner: HeadOwner): HeadState {
  if (bytes.length !== HEAD_SIZE || !equalBytes(bytes.subarray(0, SEQ_AT), MAGIC)) return { state: 'false' };
  const seq = bytes.subarray(SEQ_AT, CHAIN_AT);
  const chain = bytes.slice(CHAIN_AT, MAC_AT);
  if (!equalBytes(headMac(seq, chain, owner), bytes.subarray(MAC_AT))) return { state: 'false' };
  const number = Number(new DataView(seq.buffer, seq.byteOffset).getBigUint64(0));
  return { state: 'ok', place: { seq: number, chain } };
}

/**
 * Reads the `head` of a folder.
 *
 * @throws AppError `FILE_UNREADABLE` for trouble with the disk.
 */
export function readHead(folder: string, owner: HeadOwner): HeadState {
  try {
    return parseHead(readSmallFile(join(folder, HEAD_FILE), 4096), owner);
  } catch (error) {
    if (isAppError(error, 'FILE_NOT_FOUND')) return { state: 'absent' };
    throw error;
  }
}

/**
 * Opens `head` for the notes of a session, keeping it open: a note then costs some microseconds.
 *
 * @throws AppError `TARGET_READ_ONLY`, `DISK_FULL`.
 */
export function openHead(folder: string, owner: HeadOwner): HeadFile {
  const file = withFileErrors('write', () => openSync(join(folder, HEAD_FILE), 'r+'));
  return {
    write: (place) => {
      writeWhole(file, headBytes(place, owner));
    },
    close: () => {
      closeSync(file);
    },
  };
}

/**
 * Makes the first `head` of a device and flushes it, so that a power cut does not leave an empty one.
 *
 * @throws AppError `TARGET_READ_ONLY`, `DISK_FULL`.
 */
export function createHead(folder: string, place: Place, owner: HeadOwner): void {
  withFileErrors('write', () => {
    const file = openSync(join(folder, HEAD_FILE), 'w', 0o600);
    try {
      writeWhole(file, headBytes(place, owner));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
  fsyncFolder(folder);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  withFileErrors('write', () => {
    if (writeSync(file, bytes, 0, bytes.length, 0) !== bytes.length) throw new RangeError('head was cut short');
  });
}
