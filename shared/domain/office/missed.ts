import { z } from 'zod';
import type { FoldEvent } from '../event/folded.ts';
import { dateField } from '../lead/fields.ts';
import type { LeadStep } from '../lead/state.ts';
import { stepOf } from '../lead/step-of.ts';

/**
 * Section `head` of `OfficeDateMissed`: the date of an item of the letterbox, or of an entry of the register 径送登记,
 * passed before what it was for was done. Dates and codes only. `start` is the event that started the period.
 */
export const officeDateMissed = z.strictObject({
  code: z.string().max(20),
  start: z.string().regex(/^[0-9a-f]{64}$/u),
  startedOn: dateField,
  dueOn: dateField,
  notedOn: dateField,
});
export type OfficeDateMissed = z.infer<typeof officeDateMissed>;

/** A line in the log of missed dates of an item or of an entry. */
export type OfficeMissed = LeadStep & OfficeDateMissed;

/**
 * The log with one more line, or why there is none to add. Two copies of a vault may each note one date: the first stands,
 * whatever day a corrected receipt or a changed rule gave it since.
 */
export function withOfficeMissed(log: readonly OfficeMissed[], event: FoldEvent): readonly OfficeMissed[] | string {
  const head = event.sections['head'] as OfficeDateMissed | undefined;
  if (head === undefined) return '超期记录内容不全';
  if (isLogged(log, head)) return log;
  return [...log, { ...stepOf(event), ...head }];
}

/** Whether the log has this date. */
export function isLogged(log: readonly OfficeMissed[], { code, start }: Pick<OfficeDateMissed, 'code' | 'start'>) {
  return log.some((known) => known.code === code && known.start === start);
}
