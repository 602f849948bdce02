import { AppError } from '../../../../shared/errors/app-error.ts';
import { type Classification, isAbove } from '../../../../shared/rules/code-lists.ts';
import { isUnsafeOnEntry } from '../tar/file-names.ts';
import type { CarriedIn } from './events.ts';
import { carriedSection } from './known-event.ts';

/**
 * What this vault would not let its own members enter it does not let in by package either: a lead above the ceiling,
 * whatever mark the package itself bears, and a file whose name hides how it reads.
 * @throws AppError PACKAGE_ABOVE_CEILING, PACKAGE_EVENT_INVALID
 */
export function assertContentAllowed(ceiling: Classification, events: readonly CarriedIn[]): void {
  for (const carried of events) {
    const mark =
      carriedSection(carried, 'LeadRegistered', 'head')?.classification ??
      carriedSection(carried, 'LeadCorrected', 'head')?.changes.classification;
    if (mark !== undefined && mark !== null && isAbove(mark, ceiling)) throw new AppError('PACKAGE_ABOVE_CEILING');
    const name = carriedSection(carried, 'EvidenceAdded', 'file')?.name;
    if (name !== undefined && isUnsafeOnEntry(name)) throw new AppError('PACKAGE_EVENT_INVALID');
  }
}
