import { citationText } from '../../rules/citation.ts';
import type { ClockRule } from '../../rules/clocks.ts';
import { addMonths, dayText } from '../lead/deadline.ts';
import { addWorkingDays, passedOver, provisionalText } from '../working-days.ts';

/** The last day of a period, and the sentence that tells how it was counted. */
export type Reckoned = {
  readonly dueOn: string;
  readonly explanation: string;
  /** Counted in part by weekends alone, since a year's holidays are not known. */
  readonly isProvisional: boolean;
};

/** Reckons the last day of a period that began on a day; `until` is the day to which an approval moved it. */
export function reckon(rule: ClockRule, startedOn: string, until: string | null): Reckoned {
  const { dueOn, length, remark, isProvisional } = counted(rule, startedOn);
  const basis = citationText(rule.basis);
  const moved = until !== null && until > dueOn;
  const last = moved ? until : dueOn;
  const how = `${dayText(startedOn)}${rule.word}，${length}（${basis}）`;
  const extension = moved ? `；经批准由${dayText(dueOn, until)}延长` : '';
  return {
    dueOn: last,
    explanation: `最迟${dayText(last, startedOn)}：${how}${remark}${extension}。${isProvisional.text}`,
    isProvisional: isProvisional.text !== '',
  };
}

function counted({ span }: ClockRule, startedOn: string) {
  if (span.unit === 'months') {
    const dueOn = addMonths(startedOn, span.count);
    const length = span.count === 12 ? '1年' : `${String(span.count)}个月`;
    return { dueOn, length, remark: '', isProvisional: { text: '' } };
  }
  const reckoning = addWorkingDays(startedOn, span.count);
  const how = passedOver(reckoning);
  return {
    ...{ dueOn: reckoning.dueOn, length: `${String(span.count)}个工作日`, remark: how === '' ? '' : `；${how}` },
    isProvisional: { text: provisionalText(reckoning) },
  };
}
