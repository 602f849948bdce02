import { AppError, isAppError } from '../../../shared/errors/app-error.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/** The system's name of a failure, such as `ENOSPC`, or `undefined` when the error did not come from the system. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * What a failed write means to the user: `DISK_FULL`, `TARGET_READ_ONLY`, or `WRITE_INTERRUPTED` for a medium that
 * vanished or broke. An {@link AppError} is returned as it is.
 */
export function writeFailure(error: unknown): AppError {
  if (isAppError(error)) return error;
  const code = systemCode(error) ?? '';
  if (FULL.has(code)) return new AppError('DISK_FULL', {}, error);
  if (READ_ONLY.has(code)) return new AppError('TARGET_READ_ONLY', {}, error);
  return new AppError('WRITE_INTERRUPTED', {}, error);
}

/**
 * Runs one step of a write.
 *
 * @throws AppError as {@link writeFailure} says.
 */
export async function writing<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw writeFailure(error);
  }
}

/** @throws AppError `CANCELLED` once the signal has been given. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('CANCELLED');
}

/** For what may fail on the way out, when the failure that led there is the one to tell. */
export async function quietly(step: Promise<unknown> | undefined): Promise<void> {
  try {
    await step;
  } catch {
    // The first failure is being reported already.
  }
}
