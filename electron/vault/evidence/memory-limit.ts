import { MOST_BYTES_IN_MEMORY } from '../../../shared/contract/evidence.ts';
import { AppError } from '../../../shared/errors/app-error.ts';

const MIB = 1024 * 1024;

/**
 * Refuses what is too large to be handed over in one piece.
 *
 * @throws AppError `EVIDENCE_TOO_LARGE`.
 */
export function assertFitsMemory(bytes: number): void {
  if (bytes > MOST_BYTES_IN_MEMORY) throw new AppError('EVIDENCE_TOO_LARGE', { most: MOST_BYTES_IN_MEMORY / MIB });
}
