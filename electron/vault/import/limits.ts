import { AppError } from '../../../shared/errors/app-error.ts';

/** Lines with content that a file may hold, over all its sheets. */
export const MAX_ROWS = 200_000;
/** Size of the file, and of what it unpacks to; both in MB of 2^20 bytes. */
export const MAX_FILE_MB = 200;
export const MAX_UNPACKED_MB = 400;
/** Cells of all lines together, blank ones in front of the last of a line included. */
export const MAX_CELLS = 20_000_000;
/** Characters of one cell; spreadsheet programs hold 32 767. */
export const MAX_CELL_TEXT = 32_767;
/** Columns covered by merged ranges, all ranges together. */
export const MAX_MERGED = 2_000_000;
export const MAX_SHEETS = 100;

export const MB = 1024 * 1024;

/** The refusal of a file that holds more than is read. `mb`: the limit of size that applies. */
export function tooLarge(mb: number = MAX_FILE_MB): AppError {
  return new AppError('LEDGER_TOO_LARGE', { limit: MAX_ROWS, size: mb });
}

/** Whoever breaks a format, or cuts it short. The message names the rule, never content. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** Counts what was read of a file against its limits. */
export type Quota = {
  /** Takes note of a line; true at every thousandth. Throws AppError LEDGER_TOO_LARGE. */
  readonly row: (cells: number) => boolean;
  readonly rows: () => number;
};

/** A fresh count. */
export function newQuota(): Quota {
  let rows = 0;
  let cells = 0;
  return {
    row: (width) => {
      rows += 1;
      cells += width;
      if (rows > MAX_ROWS || cells > MAX_CELLS) throw tooLarge();
      return rows % 1000 === 0;
    },
    rows: () => rows,
  };
}
