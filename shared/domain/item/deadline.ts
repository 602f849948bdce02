import { D03, D04, type WorkingDaysRule } from '../../rules/deadlines.ts';
import { businessDate } from '../clock.ts';
import type { LeadDeadline } from '../lead/deadline.ts';
import { workingDeadline } from '../working-deadline.ts';
import type { ItemHead } from './sections.ts';
import type { ItemState } from './state.ts';

/** The five working days of an item: D03 for what was forwarded here, D04 for what belongs elsewhere; `null` for others. */
export function itemDeadline(state: Pick<ItemState, 'head' | 'outcome' | 'voided'>): LeadDeadline | null {
  const rule = ruleFor(state.head);
  return rule === undefined ? null : workingDeadline(rule, state.head.receivedOn, endedOn(state));
}

function ruleFor({ channel, letterClass }: Pick<ItemHead, 'channel' | 'letterClass'>): WorkingDaysRule | undefined {
  if (letterClass === '业务范围外') return D04;
  return channel === '转来' ? D03 : undefined;
}

/** On paper it ended on the day of the approval; else when it was entered. */
function endedOn({ outcome, voided }: Pick<ItemState, 'outcome' | 'voided'>): string | null {
  if (outcome?.kind === 'forwarded' || outcome?.kind === 'returned') return outcome.approvedOn;
  const at = outcome?.at ?? voided?.at;
  return at === undefined ? null : businessDate(Date.parse(at));
}
