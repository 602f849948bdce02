import type { LeadRow } from '../../shared/contract/lead-row.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { periodRule, WARN_DAYS } from '../../shared/rules/clocks/all.ts';
import { useWarnDays } from './warn-days.tsx';

/** How a running period stands, in words; the colour only repeats them. */
export type DueState = { readonly kind: 'overdue' | 'today' | 'near' | 'soon' | 'later'; readonly text: string };

/** The running period of a lead in the words of the ledger, or `null` where none runs. `warn` is when a date turns blue, then yellow. */
export function dueState({ dueOn }: Pick<LeadRow, 'dueOn'>, today: string, warn = WARN_DAYS): DueState | null {
  if (dueOn === null) return null;
  const left = daysBetween(today, dueOn);
  if (left < 0) return { kind: 'overdue', text: `已超期${String(-left)}天` };
  if (left === 0) return { kind: 'today', text: '今日到期' };
  const kind = left <= warn.yellow ? 'near' : left <= warn.blue ? 'soon' : 'later';
  return { kind, text: `剩${String(left)}天` };
}

type Props = { readonly lead: Pick<LeadRow, 'dueOn'> & { readonly dueCode?: string | null }; readonly today: string };

/** {@link dueState} as a mark; what is due stands behind it where the row knows. */
export function DueTag({ lead, today }: Props) {
  const due = dueState(lead, today, useWarnDays());
  if (due === null) return null;
  const what = periodRule(lead.dueCode ?? '')?.what;
  return (
    <span className={`due due-${due.kind}`} {...(what === undefined ? {} : { title: what })}>
      {due.text}
    </span>
  );
}
