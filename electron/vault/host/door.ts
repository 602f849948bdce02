import { ORPCError, ValidationError } from '@orpc/contract';
import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import type { CallMeta, Progress } from '../../../shared/contract/call.ts';
import { issueText } from '../../../shared/contract/issue-text.ts';
import { hasRight, rightParams } from '../../../shared/rules/rights.ts';
import { SENTENCES } from '../../../shared/errors/sentences.ts';
import { mapSqliteError } from '../store/sqlite-errors.ts';
import type { VaultHost } from './host.ts';

/**
 * Whether a call may run now, and for whom; asked before its input is looked at.
 * @throws AppError VAULT_LOCKED, ROLE_FORBIDDEN
 */
export function admit(meta: CallMeta, host: VaultHost): void {
  if (!meta.whileLocked && !host.isOpen()) throw new AppError('VAULT_LOCKED');
  if (meta.right === 'anyone') return;
  const { member, facts } = host.vault();
  if (!hasRight(member.role, meta.right)) throw new AppError('ROLE_FORBIDDEN', rightParams(meta.right, facts.kind));
}

/**
 * Any failure in the form that leaves the process: a code of the closed list, its sentence, and harmless values.
 * What is not foreseen becomes INTERNAL; its text stays inside.
 */
export function outgoing(error: unknown): ORPCError<string, unknown> {
  if (isOutgoing(error)) return error;
  const mapped = known(error);
  return new ORPCError(mapped.code, { message: mapped.message, data: mapped.params, cause: mapped.cause ?? error });
}

function isOutgoing(error: unknown): error is ORPCError<string, unknown> {
  return error instanceof ORPCError && typeof error.code === 'string' && Object.hasOwn(SENTENCES, error.code);
}

/** For the hosts: whatever leaves a call, leaves it in outgoing form. */
export async function atTheDoor<Result>({ next }: { readonly next: () => Promise<Result> }): Promise<Result> {
  try {
    return await next();
  } catch (error) {
    throw outgoing(error);
  }
}

function known(error: unknown): AppError {
  const mapped = mapSqliteError(error);
  if (isAppError(mapped)) return mapped;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    const where = error.cause instanceof ValidationError ? issueText(error.cause.issues) : '格式不对';
    return new AppError('INPUT_INVALID', { where }, error);
  }
  if (error instanceof Error && error.name === 'AbortError') return new AppError('CANCELLED', {}, error);
  return new AppError('INTERNAL', {}, error);
}

/** Long work, its failures in outgoing form wherever they happen. */
export async function* guarded<Result>(
  work: AsyncGenerator<Progress, Result, void>,
): AsyncGenerator<Progress, Result, void> {
  try {
    return yield* work;
  } catch (error) {
    throw outgoing(error);
  }
}
