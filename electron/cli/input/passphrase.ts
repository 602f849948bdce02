import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../../shared/errors/app-error.ts';
import { passphraseFromFile } from '../../vault/keys/passphrase.ts';
import { mapFileError } from '../../vault/store/file-errors.ts';
import type { Cli } from '../cli.ts';
import { printable } from '../output/printable.ts';
import { UsageError } from '../usage.ts';

/** Longest passphrase file that is read, in bytes; the first line alone counts. */
const MOST_BYTES = 65_536;

/**
 * The passphrase of an existing slot: from the file, or asked on the terminal, by name where it is not the first one.
 * @throws UsageError where there is neither
 * @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, INPUT_INVALID (file not UTF-8), CANCELLED
 */
export async function passphraseOf(cli: Cli, file: string | undefined, whose = ''): Promise<string> {
  if (file !== undefined) return readPassphrase(file);
  return asking(cli)(`${printable(whose)}口令：`, cli.signal);
}

/**
 * A passphrase that is about to be set; on the terminal it is asked twice.
 * @throws UsageError, AppError as {@link passphraseOf}; INPUT_INVALID when the two differ
 */
export async function newPassphrase(cli: Cli, file: string | undefined): Promise<string> {
  if (file !== undefined) return readPassphrase(file);
  const ask = asking(cli);
  const first = await ask('设定口令（忘记后无法找回，请妥善保管）：', cli.signal);
  const again = await ask('再次输入口令：', cli.signal);
  if (first !== again) throw new AppError('INPUT_INVALID', { where: '两次输入的口令不一致' });
  return first;
}

function asking({ terminal }: Cli) {
  if (terminal.ask === null) throw new UsageError('这里没有终端，不能询问口令，请用 --passphrase-file 指定口令文件。');
  return terminal.ask;
}

/** Reads a pipe as well as a file, so that a passphrase need not lie on a disk. */
async function readPassphrase(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      return passphraseFromFile(await upTo(file, MOST_BYTES));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw mapFileError(error, 'read');
  }
}

async function upTo(file: FileHandle, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await file.read(bytes, length, most - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
