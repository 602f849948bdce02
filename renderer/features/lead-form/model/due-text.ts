import { reckon } from '../../../../shared/domain/clocks/reckon.ts';
import type { Rulebook } from '../../../../shared/domain/clocks/rulebook.ts';
import { disposalDue, hasClock } from '../../../../shared/domain/lead/deadline.ts';
import { D05 } from '../../../../shared/rules/clocks/lead-clocks.ts';
import { LETTER_CLASSES, LEAD_SOURCES } from '../../../../shared/rules/code-lists.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';
import { dayText } from '../../../ui/format.ts';
import { read, type Values } from './values.ts';

/** What is said of the dates of a new lead, and how each was found. */
export type DueText = { readonly sentence: string; readonly reckonings: readonly string[] };

/** When the opinion on a new lead is due, and when its reporter is told, as it is said at registration. */
export function dueText(values: Values, today: string, book: Rulebook): DueText {
  const receivedOn = dayOrNothing(read(values, 'receivedOn'), today);
  const source = LEAD_SOURCES.find((one) => one === read(values, 'source'));
  const letterClass = LETTER_CLASSES.find((one) => one === read(values, 'letterClass'));
  if (receivedOn === undefined || source === undefined) return { sentence: '', reckonings: [] };
  if (!hasClock({ source, letterClass })) {
    return { sentence: `来件类别为${letterClass ?? ''}，不起算处置意见期限。`, reckonings: [] };
  }
  const opinion = disposalDue(receivedOn, book);
  const said = `处置意见最迟${dayText(opinion.dueOn, today)}提出`;
  if (!isTold(values)) return { sentence: `${said}。`, reckonings: [opinion.explanation] };
  const told = reckon(book, D05, { startedOn: receivedOn });
  return {
    sentence: `${said}；实名告知最迟${dayText(told.dueOn, today)}。`,
    reckonings: [opinion.explanation, told.explanation],
  };
}

/** A reporter who gave his name is told that his report was accepted; of a repeat he is not told again. */
function isTold(values: Values): boolean {
  return read(values, 'signature') === '实名' && read(values, 'repeat') !== '重复';
}
