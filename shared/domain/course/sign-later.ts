import { citationText } from '../../rules/citation.ts';
import { SIGN_LATER } from '../../rules/deadlines.ts';
import { dayText, type LeadDeadline } from '../lead/deadline.ts';
import { addWorkingDays, passedOver, provisionalText } from '../working-days.ts';

/** Until when a decision by telephone is signed, from the day on which it was said; it can explain itself. */
export function signLaterDeadline(decidedOn: string): LeadDeadline {
  const { code, what, workingDays, basis } = SIGN_LATER;
  const reckoning = addWorkingDays(decidedOn, workingDays);
  const { dueOn } = reckoning;
  const how = passedOver(reckoning);
  const length = `${String(workingDays)}个工作日（${citationText(basis)}）${how === '' ? '' : `；${how}`}`;
  const explanation = `最迟${dayText(dueOn, decidedOn)}：${dayText(decidedOn)}电话请示，${length}。${provisionalText(reckoning)}`;
  return { ...{ code, what, startedOn: decidedOn, dueOn, basis, explanation }, state: 'running', endedOn: null };
}
