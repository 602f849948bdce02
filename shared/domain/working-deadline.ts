import { citationText } from '../rules/citation.ts';
import type { WorkingDaysRule } from '../rules/deadlines.ts';
import { dayText, type LeadDeadline } from './lead/deadline.ts';
import { addWorkingDays, passedOver, provisionalText } from './working-days.ts';

/** A period in working days from the day of receipt, ended or running, which can explain itself. */
export function workingDeadline(rule: WorkingDaysRule, receivedOn: string, endedOn: string | null): LeadDeadline {
  const reckoning = addWorkingDays(receivedOn, rule.workingDays);
  const { dueOn } = reckoning;
  const received = `最迟${dayText(dueOn, receivedOn)}：${dayText(receivedOn)}收到`;
  const length = `${String(rule.workingDays)}个工作日（${citationText(rule.basis)}）`;
  const how = passedOver(reckoning);
  return {
    code: rule.code,
    what: rule.what,
    startedOn: receivedOn,
    dueOn,
    state: endedOn === null ? 'running' : 'ended',
    endedOn,
    basis: rule.basis,
    explanation: `${received}，${length}${how === '' ? '' : `；${how}`}。${provisionalText(reckoning)}`,
  };
}
