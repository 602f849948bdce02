import { D03, D04 } from '../../rules/clocks/office-clocks.ts';
import type { PeriodRule } from '../../rules/clocks/rule.ts';
import { businessDate } from '../clock.ts';
import { type Period, periodOf } from '../clocks/period.ts';
import type { Rulebook } from '../clocks/rulebook.ts';
import type { ItemHead } from './sections.ts';
import type { ItemState } from './state.ts';

/** The five working days of an item: D03 for what was forwarded here, D04 for what belongs elsewhere; `null` for others. */
export function itemDeadline(state: Pick<ItemState, 'head' | 'outcome' | 'voided'>, book: Rulebook): Period | null {
  const rule = itemRule(state.head);
  return rule === undefined
    ? null
    : periodOf(book, rule, { startedOn: state.head.receivedOn, endedOn: endedOn(state) });
}

/** The rule that an item of that kind is under, if there is one. */
export function itemRule({ channel, letterClass }: Pick<ItemHead, 'channel' | 'letterClass'>): PeriodRule | undefined {
  if (letterClass === '业务范围外') return D04;
  return channel === '转来' ? D03 : undefined;
}

/** On paper it ended on the day of the approval; else when it was entered. */
function endedOn({ outcome, voided }: Pick<ItemState, 'outcome' | 'voided'>): string | null {
  if (outcome?.kind === 'forwarded' || outcome?.kind === 'returned') return outcome.approvedOn;
  const at = outcome?.at ?? voided?.at;
  return at === undefined ? null : businessDate(Date.parse(at));
}
