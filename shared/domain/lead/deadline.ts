import { D01 } from '../../rules/clocks/lead-clocks.ts';
import { businessDate } from '../clock.ts';
import { type Period, periodOf } from '../clocks/period.ts';
import { reckon } from '../clocks/reckon.ts';
import { opinionEndFor, type Rulebook } from '../clocks/rulebook.ts';
import { dayText } from '../days.ts';
import { opinionApprovedOn, opinionOn } from './opinion.ts';
import type { RegisteredHead } from './sections.ts';
import type { LeadState } from './state.ts';

/**
 * D01 of a lead: from receipt until the opinion was put forward, or, where the unit asks that of itself, until it was
 * approved; the sentence tells both days. `null` where no clock runs: a letter that is no 检举控告, and an imported row,
 * whose course before the import is the ledger's own.
 */
export function disposalDeadline(state: LeadState, book: Rulebook): Period | null {
  const { head } = state;
  if (isOnlyImported(state) || !hasClock(head)) return null;
  const end = state.sentSealed ?? state.voided;
  const put = opinionOn(state);
  const approved = opinionApprovedOn(state);
  const opinion = opinionEndFor(book, head.receivedOn) === 'approved' ? approved : put;
  const endedOn = opinion ?? (end === null ? null : businessDate(Date.parse(end.at)));
  const period = periodOf(book, D01, { startedOn: head.receivedOn, endedOn });
  return { ...period, explanation: `${period.explanation}${bothDays(head.receivedOn, put, approved)}` };
}

function bothDays(receivedOn: string, put: string | null, approved: string | null): string {
  if (put === null) return '';
  const approval = approved === null ? '，尚未批准' : `，${dayText(approved, receivedOn)}批准`;
  return `${dayText(put, receivedOn)}提出处置意见${approval}。`;
}

/** True for an imported row of which nobody has said since that it is open. */
export function isOnlyImported({ head, completed }: Pick<LeadState, 'head' | 'completed'>): boolean {
  return head.imported !== undefined && completed?.state !== 'open';
}

/** True when leads of this kind have the one-month clock: of letters only 检举控告 does, of other sources every lead. */
export function hasClock({ source, letterClass }: Pick<RegisteredHead, 'source' | 'letterClass'>): boolean {
  return source !== '信访举报' || letterClass === undefined || letterClass === '检举控告';
}

/** When the opinion on a lead received on that day is due (D01), with the sentence that explains the date. */
export function disposalDue(receivedOn: string, book: Rulebook): Pick<Period, 'dueOn' | 'explanation'> {
  return reckon(book, D01, { startedOn: receivedOn });
}
