import { citationText, type Citation } from '../../rules/citation.ts';
import { D01 } from '../../rules/deadlines.ts';
import { businessDate } from '../clock.ts';
import type { RegisteredHead } from './sections.ts';
import { opinionOn } from './opinion.ts';
import type { LeadState } from './state.ts';

/** A running, ended or absent period of a lead, which can explain itself. */
export type LeadDeadline = {
  readonly code: string;
  readonly what: string;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly state: 'running' | 'ended';
  readonly endedOn: string | null;
  readonly basis: Citation;
  readonly explanation: string;
};

/** Adds whole months; where the month has no such day, its last day counts. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, days)))
    .toISOString()
    .slice(0, 10);
}

/** Adds whole days, or takes them off. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * D01 of a lead: from receipt until the disposal was decided. `null` where no clock runs: a letter that is no
 * 检举控告, and an imported row, whose course before the import is the ledger's own.
 */
export function disposalDeadline(state: LeadState): LeadDeadline | null {
  const { head } = state;
  if (isOnlyImported(state) || !hasClock(head)) return null;
  const { dueOn, explanation } = disposalDue(head.receivedOn);
  const end = state.sentSealed ?? state.voided;
  const ended = opinionOn(state) ?? (end === null ? null : businessDate(Date.parse(end.at)));
  return {
    code: D01.code,
    what: D01.what,
    startedOn: head.receivedOn,
    dueOn,
    state: ended === null ? 'running' : 'ended',
    endedOn: ended,
    basis: D01.basis,
    explanation,
  };
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
export function disposalDue(receivedOn: string): Pick<LeadDeadline, 'dueOn' | 'explanation'> {
  const dueOn = addMonths(receivedOn, D01.months);
  return { dueOn, explanation: explain(receivedOn, dueOn) };
}

function explain(startedOn: string, dueOn: string): string {
  return `最迟${dayText(dueOn, startedOn)}：${dayText(startedOn)}收到，${D01.lengthText}（${citationText(D01.basis)}）。`;
}

/** `12月23日`, with the year where it differs from the one that `beside` has. */
export function dayText(date: string, beside: string = date): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const text = `${String(Number(month))}月${String(Number(dayOfMonth))}日`;
  return year === beside.slice(0, 4) ? text : `${year}年${text}`;
}
