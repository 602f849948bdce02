import { AppError } from '../../../../shared/errors/app-error.ts';
import { type Classification, isAbove } from '../../../../shared/rules/code-lists.ts';
import { isUnsafeOnEntry } from '../tar/file-names.ts';
import type { CarriedIn } from './events.ts';
import { carriedSection } from './known-event.ts';

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';

/**
 * What this vault would not let its own members enter it does not let in by package either: a lead above the ceiling,
 * whatever mark the package itself bears; a file whose name hides how it reads; a day of receipt that the order of the
 * ledger has no place for; a time that is none.
 * @throws AppError PACKAGE_ABOVE_CEILING, PACKAGE_EVENT_INVALID
 */
export function assertContentAllowed(ceiling: Classification, events: readonly CarriedIn[]): void {
  for (const carried of events) {
    const head =
      carriedSection(carried, 'LeadRegistered', 'head') ?? carriedSection(carried, 'LeadCorrected', 'head')?.changes;
    const mark = head?.classification;
    if (mark !== undefined && mark !== null && isAbove(mark, ceiling)) throw new AppError('PACKAGE_ABOVE_CEILING');
    const name = carriedSection(carried, 'EvidenceAdded', 'file')?.name ?? '';
    const isTime = !Number.isNaN(Date.parse(carried.event.body.at));
    if (isUnsafeOnEntry(name) || !isTime || !hasPlace(head?.receivedOn ?? FIRST_DAY)) {
      throw new AppError('PACKAGE_EVENT_INVALID');
    }
  }
}

function hasPlace(day: string): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}
