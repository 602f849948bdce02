import { join } from 'node:path';
import { z } from 'zod';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { canonicalBytes, parseCanonical } from '../crypto/canonical.ts';
import { ATTEMPTS_FILE, overwriteFile, readSmallFile } from './folder.ts';

/** So many failures are free; each further attempt waits first. */
const FREE_FAILURES = 4;
const LONGEST_WAIT_MS = 60_000;
const MOST_BYTES = 1024;

const attemptsSchema = z.strictObject({ failures: z.int().min(0) });

/** How long the next attempt waits, in milliseconds: nothing after up to three failures, then 1, 2, 4 … 60 s. */
export function waitBeforeAttempt(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(failures - FREE_FAILURES, 16));
}

/** How long the next attempt at this vault would wait, in milliseconds. */
export function waitAhead(folder: string): number {
  return waitBeforeAttempt(readFailures(folder));
}

/**
 * Makes one attempt at a passphrase. It is counted before it begins, so that ending the process in the middle saves
 * nobody a failure; success sets the count to nothing. This slows a hand at the keyboard; whoever owns the disk is
 * slowed by Argon2id alone.
 *
 * @throws AppError `TARGET_READ_ONLY`, `DISK_FULL`, and whatever `attempt` throws.
 */
export async function countedAttempt<T>(
  folder: string,
  sleep: (ms: number) => Promise<void>,
  attempt: () => T,
): Promise<T> {
  const failures = readFailures(folder);
  writeFailures(folder, failures + 1);
  const wait = waitBeforeAttempt(failures);
  if (wait > 0) await sleep(wait);
  const result = attempt();
  writeFailures(folder, 0);
  return result;
}

/** Begins the count of a new vault. Throws AppError `DISK_FULL`, `TARGET_READ_ONLY`. */
export function createAttempts(folder: string): void {
  writeFailures(folder, 0);
}

/** A count that cannot be understood was meddled with: the next attempt waits. */
function readFailures(folder: string): number {
  try {
    const bytes = readSmallFile(join(folder, ATTEMPTS_FILE), MOST_BYTES);
    return attemptsSchema.parse(parseCanonical(bytes)).failures;
  } catch (error) {
    return isAppError(error, 'FILE_NOT_FOUND') ? 0 : FREE_FAILURES;
  }
}

/** In place: a full disk must not keep anybody out of his vault. */
function writeFailures(folder: string, failures: number): void {
  overwriteFile(join(folder, ATTEMPTS_FILE), canonicalBytes({ failures: Math.min(failures, 1_000_000) }));
}
