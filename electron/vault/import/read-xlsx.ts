import type { Sheet } from '../../../shared/domain/import/sheet.ts';
import { newQuota } from './limits.ts';
import type { SourceFile } from './source-file.ts';
import { partsOf } from './xlsx-parts.ts';
import { readXlsxSheet } from './xlsx-sheet.ts';
import { readStrings } from './xlsx-strings.ts';
import { readDateStyles } from './xlsx-styles.ts';
import { readWorkbook } from './xlsx-workbook.ts';
import { readZipDirectory } from './zip-directory.ts';

/**
 * Reads the sheets of a workbook straight from the packed file, in pieces: memory holds the text of its cells and a few
 * blocks, and a workbook with too many lines is left as soon as that shows.
 * @throws AppError LEDGER_TOO_LARGE, LEDGER_PASSWORD_PROTECTED, CANCELLED; Malformed
 */
export async function readXlsx(
  file: SourceFile,
  signal: AbortSignal | undefined,
  onRows: (rows: number) => void,
): Promise<readonly Sheet[]> {
  const parts = partsOf(await readZipDirectory(file), signal);
  const workbook = await readWorkbook(parts);
  const strings = await readStrings(parts, workbook.strings);
  const dateStyles = await readDateStyles(parts, workbook.styles);
  const tables = { strings, dateStyles, date1904: workbook.date1904 };
  const quota = newQuota();
  const sheets: Sheet[] = [];
  for (const sheet of workbook.sheets) sheets.push(await readXlsxSheet(parts, sheet, { tables, quota, onRows }));
  return sheets;
}
