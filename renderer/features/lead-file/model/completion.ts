import type { LeadAction } from '../../../../shared/domain/lead/actions.ts';
import { dayOrNothing, typedDay } from '../../../ui/date/typed-day.ts';

/** What is typed of the real state of an imported row. */
export type TypedCompletion = {
  readonly state: 'open' | 'closed' | '';
  readonly closedOn: string;
  readonly note: string;
};

export const NO_COMPLETION: TypedCompletion = { state: '', closedOn: '', note: '' };

/** What is wrong, by field. */
export type CompletionFaults = { readonly state?: string; readonly closedOn?: string };

/** Checks a completion before it is sent; the vault checks the same. A day of closing may be unknown. */
export function completionFaults(typed: TypedCompletion, receivedOn: string, today: string): CompletionFaults {
  if (typed.state === '') return { state: '请选择实际办理状态。' };
  if (typed.state === 'open') return {};
  const day = typedDay(typed.closedOn, today);
  if (day.kind === 'empty') return {};
  if (day.kind !== 'day') return { closedOn: '没有看懂这个日期，请按“2026-11-23”的样子填写；不清楚的可以不填。' };
  return day.day < receivedOn || day.day > today ? { closedOn: '办结日期应在收到日期与今天之间，请核对。' } : {};
}

/** The step to be signed, or `null` while something is wrong. */
export function completionAction(typed: TypedCompletion, receivedOn: string, today: string): LeadAction | null {
  const { state } = typed;
  if (state === '' || Object.keys(completionFaults(typed, receivedOn, today)).length > 0) return null;
  const closedOn = state === 'closed' ? dayOrNothing(typed.closedOn, today) : undefined;
  const note = typed.note.trim();
  return {
    action: 'complete',
    state,
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(note === '' ? {} : { note }),
  };
}
