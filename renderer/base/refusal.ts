import { ORPCError } from '@orpc/client';
import { type ErrorParams, isAppError, sentence } from '../../shared/errors/app-error.ts';
import { type ErrorCode, SENTENCES } from '../../shared/errors/sentences.ts';

/** Why something was not done: a code of the closed list, and the sentence that says what to do. */
export type Refusal = { readonly code: ErrorCode; readonly text: string };

/** Any failure of a call as a refusal. What is no refusal of the contract is told as INTERNAL, without its text. */
export function refusalOf(error: unknown): Refusal {
  if (isAppError(error)) return { code: error.code, text: error.message };
  if (error instanceof ORPCError && isCode(error.code)) return { code: error.code, text: error.message };
  if (error instanceof DOMException && error.name === 'AbortError') return plain('CANCELLED');
  return plain('INTERNAL');
}

/** The values that a refusal names, such as which line of a list it is about; none of any other failure. */
export function namedIn(error: unknown): ErrorParams {
  return error instanceof ORPCError && isCode(error.code) ? ((error.data ?? {}) as ErrorParams) : {};
}

/** A refusal without values of its own. */
export function plain(code: ErrorCode): Refusal {
  return { code, text: sentence(code) };
}

function isCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(SENTENCES, code);
}
