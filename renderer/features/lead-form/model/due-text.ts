import type { Rulebook } from '../../../../shared/domain/clocks/rulebook.ts';
import { disposalDue, hasClock } from '../../../../shared/domain/lead/deadline.ts';
import { LETTER_CLASSES, LEAD_SOURCES } from '../../../../shared/rules/code-lists.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';
import { dayText } from '../../../ui/format.ts';
import { read, type Values } from './values.ts';

/** When the opinion on a new lead is due, as it is said at registration, and how that day was found. */
export function dueText(
  values: Values,
  today: string,
  book: Rulebook,
): { readonly sentence: string; readonly reckoning: string | null } {
  const receivedOn = dayOrNothing(read(values, 'receivedOn'), today);
  const source = LEAD_SOURCES.find((one) => one === read(values, 'source'));
  const letterClass = LETTER_CLASSES.find((one) => one === read(values, 'letterClass'));
  if (receivedOn === undefined || source === undefined) return { sentence: '', reckoning: null };
  if (!hasClock({ source, letterClass })) {
    return { sentence: `来件类别为${letterClass ?? ''}，不起算处置意见期限。`, reckoning: null };
  }
  const { dueOn, explanation } = disposalDue(receivedOn, book);
  return { sentence: `处置意见最迟${dayText(dueOn, today)}提出。`, reckoning: explanation };
}
