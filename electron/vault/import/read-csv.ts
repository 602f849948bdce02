import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { MAX_COLUMNS, type Sheet, type SheetRow } from '../../../shared/domain/import/sheet.ts';
import { throwIfCancelled } from '../files/failures.ts';
import { Malformed, MAX_CELL_TEXT, newQuota } from './limits.ts';
import type { SourceFile } from './source-file.ts';

const SEPARATORS = [',', ';', '\t'] as const;
/** Bytes at the beginning that show which separator is in use. */
const SAMPLE_BYTES = 64 * 1024;
/** Characters of one line; a quotation mark that is never closed would make the rest of the file one line. */
const MAX_RECORD = 4 * 1024 * 1024;

/**
 * Reads a text file with separators: UTF-8 with or without a mark, UTF-16 with one, or GB18030, which spreadsheet programs
 * in China write. Separators are comma, semicolon or tab, whichever divides a line most.
 * @throws AppError LEDGER_TOO_LARGE, CANCELLED; Malformed when it is not text
 */
export async function readCsv(
  file: SourceFile,
  isUtf8: boolean,
  signal: AbortSignal | undefined,
  onRows: (rows: number) => void,
): Promise<Sheet> {
  const sample = await file.bytes(0, Math.min(file.size, SAMPLE_BYTES));
  const encoding = encodingOf(sample, isUtf8);
  const parser = parse({
    delimiter: separatorOf(new TextDecoder(encoding).decode(sample)),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
  });
  // A failure also breaks the loop below; whoever leaves the loop breaks the feeding.
  pipeline(Readable.from(textOf(file, encoding, signal)), parser).catch(() => undefined);
  const rows: SheetRow[] = [];
  const quota = newQuota();
  let row = 0;
  for await (const record of parser as AsyncIterable<readonly string[]>) {
    row += 1;
    const line = lineOf(row, record);
    if (line === undefined) continue;
    rows.push(line);
    if (quota.row(line.cells.length)) onRows(quota.rows());
  }
  return { name: '', rows, merges: [], knowsMerges: false, date1904: false };
}

function lineOf(row: number, record: readonly string[]): SheetRow | undefined {
  const last = record.findLastIndex((cell) => cell.trim() !== '');
  if (last < 0) return undefined;
  if (record.some((cell) => cell.length > MAX_CELL_TEXT)) throw new Malformed('a cell too long');
  const cells = record.slice(0, Math.min(last + 1, MAX_COLUMNS)).map((cell) => cell.toWellFormed());
  return last < MAX_COLUMNS ? { row, cells } : { row, cells, beyond: true };
}

function encodingOf(sample: Uint8Array, isUtf8: boolean): 'utf-8' | 'utf-16le' | 'gb18030' {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  return isUtf8 ? 'utf-8' : 'gb18030';
}

/** The file as text, piece by piece. What is not text holds characters that no text holds. */
async function* textOf(file: SourceFile, encoding: string, signal: AbortSignal | undefined): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const block of file.blocks(0, file.size)) {
    throwIfCancelled(signal);
    yield checked(decoder.decode(block, { stream: true }));
  }
  yield checked(decoder.decode());
}

function checked(text: string): string {
  if (/[^\P{Cc}\t\n\r\v\f\u001a\u0080-\u009f]/u.test(text)) throw new Malformed('not a text');
  return text;
}

/** The separator that divides the most divided of the first lines; a title line above has none. */
function separatorOf(sample: string): string {
  const unquoted = sample.replace(/"(?:[^"]|"")*"/gu, '');
  const lines = unquoted.split(/\r\n|\r|\n/u).slice(0, 30);
  if (/^\s*<(?:!doctype|html|\?xml|table)/iu.test(sample)) throw new Malformed('a page, not a table');
  const counts = SEPARATORS.map((separator) => Math.max(...lines.map((line) => line.split(separator).length)));
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
