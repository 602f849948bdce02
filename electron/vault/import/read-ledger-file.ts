import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import type { Sheet } from '../../../shared/domain/import/sheet.ts';
import { systemCode } from '../files/failures.ts';
import { Malformed } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { scanFile } from './scan-file.ts';
import { withSourceFile } from './source-file.ts';

/** A ledger's file as it was read. `fileSha256` in hex. */
export type LedgerFile = { readonly fileSha256: string; readonly sheets: readonly Sheet[] };

/** How to follow a reading, and break it off. */
export type ReadOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Lines read so far, about every thousand. */
  readonly onProgress?: (rows: number) => void;
};

/**
 * Reads a ledger, from its file or from memory: .xlsx or text with separators, told apart by content. Nothing is written
 * anywhere and no formula is calculated.
 * @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, LEDGER_EMPTY, LEDGER_NOT_A_SPREADSHEET, LEDGER_PASSWORD_PROTECTED,
 * LEDGER_TOO_LARGE, CANCELLED
 */
export async function readLedgerFile(file: string | Blob, options: ReadOptions = {}): Promise<LedgerFile> {
  const { signal, onProgress = () => undefined } = options;
  return withSourceFile(file, async (source) => {
    try {
      const scan = await scanFile(source, signal);
      if (source.size === 0) throw new AppError('LEDGER_EMPTY');
      if (scan.kind === 'encrypted-compound') throw new AppError('LEDGER_PASSWORD_PROTECTED');
      if (scan.kind === 'compound') throw new AppError('LEDGER_NOT_A_SPREADSHEET');
      const sheets =
        scan.kind === 'zip'
          ? await readXlsx(source, signal, onProgress)
          : [await readCsv(source, scan.isUtf8, signal, onProgress)];
      if (sheets.every(({ rows }) => rows.length === 0)) throw new AppError('LEDGER_EMPTY');
      return { fileSha256: scan.sha256, sheets };
    } catch (error) {
      throw understood(error);
    }
  });
}

/** Codes of the decompressor, the decoder and the reader of separated text when what they were given is broken. */
const BROKEN = /^(?:Z_|CSV_|ERR_ENCODING_INVALID_ENCODED_DATA)/u;

function understood(error: unknown): unknown {
  if (isAppError(error)) return error;
  const isBroken = error instanceof Malformed || BROKEN.test(systemCode(error) ?? '');
  return isBroken ? new AppError('LEDGER_NOT_A_SPREADSHEET', {}, error) : error;
}
