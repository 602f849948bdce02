import { endedLate, type Period } from '../../../shared/domain/clocks/period.ts';
import { isLogged, type OfficeMissed } from '../../../shared/domain/office/missed.ts';
import type { LeadStep } from '../../../shared/domain/lead/state.ts';
import { type Row, rowTable } from '../store/table-rows.ts';

/**
 * The period of every item of the letterbox and of every entry of the register 径送登记, running or ended. `logged` is 1
 * where the log of missed dates has it.
 */
export const officeClocks = rowTable(
  'office_clock',
  'stream',
  ['stream', 'code', 'start', 'startedOn', 'endedOn', 'dueOn', 'late', 'logged'],
  'stream',
);

/** What one of them is: the step that its period starts with, and its log. */
type Owner = { readonly id: string; readonly missed: readonly OfficeMissed[] };

/** The row of its period; none where it has no period. */
export function officeClockRows({ id, missed }: Owner, { event }: LeadStep, period: Period | null): readonly Row[] {
  if (period === null) return [];
  const { code, startedOn, endedOn, dueOn } = period;
  const logged = isLogged(missed, { code, start: event }) ? 1 : 0;
  return [{ stream: id, code, start: event, startedOn, endedOn, dueOn, late: endedLate(period) ? 1 : 0, logged }];
}

/** Its dates that passed, as a list shows them: code and last day. */
export function officeMissedText(missed: readonly OfficeMissed[]): string {
  return missed.map(({ code, dueOn }) => `${code} ${dueOn}`).join(', ');
}
