import { ORPCError } from '@orpc/client';
import { AppError, sentence } from '../../../shared/errors/app-error.ts';
import { type ErrorCode, SENTENCES } from '../../../shared/errors/sentences.ts';
import { printable } from './printable.ts';

/** A refusal as it is told: a code of the closed list and its sentence. */
export type Refusal = { readonly code: ErrorCode; readonly message: string };

/** What to tell of an error. An unknown one is INTERNAL, whatever it says of itself: no raw text reaches anybody. */
export function refusalOf(error: unknown, signal: AbortSignal): Refusal {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  if (error instanceof ORPCError) {
    const named: unknown = error.code;
    if (isErrorCode(named)) return { code: named, message: error.message };
  }
  const code = signal.aborted ? 'CANCELLED' : 'INTERNAL';
  return { code, message: sentence(code) };
}

/** The one line of standard error. */
export function refusalLine({ code, message }: Refusal): string {
  return `${code}: ${printable(message)}\n`;
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(SENTENCES, code);
}
