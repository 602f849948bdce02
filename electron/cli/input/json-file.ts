import { resolve } from 'node:path';
import type { z } from 'zod';
import { issueText } from '../../../shared/contract/issue-text.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { fromUtf8 } from '../../vault/crypto/bytes.ts';
import { readSmallFile } from '../../vault/keys/folder.ts';

/** Largest LEAD.json or ACTION.json, in bytes: far above what its fields may hold. */
const MOST_BYTES = 1_048_576;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a JSON file and checks it against the schema of what it is meant to be.
 * @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE (also when it is larger than 1 MiB); INPUT_INVALID, `where` says what
 * is wrong in Chinese, without repeating content
 */
export function readJsonFile<Schema extends z.ZodType>(path: string, schema: Schema): z.input<Schema> {
  const value = parseJson(decode(readSmallFile(resolve(path), MOST_BYTES)));
  const checked = schema.safeParse(value);
  if (!checked.success) throw invalid(issueText(checked.error.issues));
  return value as z.input<Schema>;
}

function decode(bytes: Uint8Array): string {
  try {
    const text = fromUtf8(bytes, true);
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  } catch (error) {
    throw new AppError('INPUT_INVALID', { where: '文件不是UTF-8编码' }, error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, wellFormed);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw invalid('文件不是正确的JSON');
  }
}

/** Half of a surrogate pair is no character; nothing that was signed could ever repeat it. */
function wellFormed(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && !value.isWellFormed()) throw invalid('文字里有残缺的字符');
  return value;
}

function invalid(where: string): AppError {
  return new AppError('INPUT_INVALID', { where });
}
