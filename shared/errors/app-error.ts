import { type ErrorCode, SENTENCES } from './sentences.ts';

/** Values that may be named in a sentence to the user: counts, dates, codes. Never content of a lead. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * The one error that crosses a boundary of this product. Its `code` is one of a closed list and stays stable;
 * the message is the Chinese sentence of that code and says what to do. The cause is for developers and never shown.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, cause?: unknown) {
    super(sentence(code, params), cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
  }
}

/** The sentence of a code, its `{placeholders}` filled from `params`. An unfilled placeholder becomes `—`. */
export function sentence(code: ErrorCode, params: ErrorParams = {}): string {
  return SENTENCES[code].replace(/\{(\w+)\}/gu, (_, name: string) => String(params[name] ?? '—'));
}

/** True when `error` is an {@link AppError}, of the given code if one is given. */
export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
