import type { ImportResult } from '../../contract/leads.ts';
import { AppError } from '../../errors/app-error.ts';

/**
 * The refusal that an import's result amounts to when lines were rejected and so nothing was taken in; `undefined` otherwise.
 * It names a line and a column, and none of their content: LEDGER_ROWS_REJECTED.
 */
export function rowsRejected(result: ImportResult): AppError | undefined {
  const [first] = result.rejected;
  if (first === undefined || result.registered > 0 || result.dryRun) return undefined;
  const place = `第${String(first.row)}行${first.column === '' ? '' : `“${first.column}”`}`;
  return new AppError('LEDGER_ROWS_REJECTED', {
    read: result.read,
    rejected: result.rejected.length,
    first: result.rejected.length === 1 ? place : `${place}等`,
  });
}
