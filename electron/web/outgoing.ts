import { ORPCError, ValidationError } from '@orpc/contract';
import { issueText } from '../../shared/contract/issue-text.ts';
import { AppError, isAppError } from '../../shared/errors/app-error.ts';
import { SENTENCES } from '../../shared/errors/sentences.ts';

/**
 * For the calls of the application around a window: whatever leaves a call, leaves it as a code of the closed list with
 * its sentence. What is not foreseen becomes INTERNAL; its text stays inside.
 */
export async function inOutgoingForm<Result>({ next }: { readonly next: () => Promise<Result> }): Promise<Result> {
  try {
    return await next();
  } catch (error) {
    throw outgoing(error);
  }
}

function outgoing(error: unknown): ORPCError<string, unknown> {
  if (isOutgoing(error)) return error;
  const known = knownError(error);
  return new ORPCError(known.code, { message: known.message, data: known.params, cause: error });
}

function isOutgoing(error: unknown): error is ORPCError<string, unknown> {
  return error instanceof ORPCError && typeof error.code === 'string' && Object.hasOwn(SENTENCES, error.code);
}

function knownError(error: unknown): AppError {
  if (isAppError(error)) return error;
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    return new AppError('INPUT_INVALID', { where: issueText(error.cause.issues) });
  }
  return new AppError('INTERNAL');
}
