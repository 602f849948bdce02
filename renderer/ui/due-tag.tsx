import type { LeadRow } from '../../shared/contract/leads.ts';
import { daysBetween } from '../../shared/domain/days.ts';

/** How a running period stands, in words; the colour only repeats them. */
export type DueState = { readonly kind: 'overdue' | 'today' | 'soon' | 'later'; readonly text: string };

/** Days before which a date counts as close. */
const SOON_DAYS = 10;

/** The running period of a lead in the words of the ledger, or `null` where none runs. */
export function dueState({ dueOn }: Pick<LeadRow, 'dueOn'>, today: string): DueState | null {
  if (dueOn === null) return null;
  const left = daysBetween(today, dueOn);
  if (left < 0) return { kind: 'overdue', text: `已超期${String(-left)}天` };
  if (left === 0) return { kind: 'today', text: '今日到期' };
  return { kind: left <= SOON_DAYS ? 'soon' : 'later', text: `剩${String(left)}天` };
}

/** {@link dueState} as a mark. */
export function DueTag({ lead, today }: { readonly lead: Pick<LeadRow, 'dueOn'>; readonly today: string }) {
  const due = dueState(lead, today);
  return due === null ? null : <span className={`due due-${due.kind}`}>{due.text}</span>;
}
