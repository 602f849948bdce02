import { citationText } from '../../rules/citation.ts';
import type { PeriodRule, Span } from '../../rules/clocks/rule.ts';
import { addDays, addHours, addMonths, dayText } from '../days.ts';
import { addWorkingDays, passedOver, provisionalText } from './calendar.ts';
import type { Rulebook, SpanSetting } from './rulebook.ts';

/** A period that began: when, and what is known of its end. */
export type Run = {
  readonly startedOn: string;
  /** `HH:MM`, where the hour counts. */
  readonly time?: string | null | undefined;
  readonly endedOn?: string | null;
  /** `HH:MM` of its end, where the hour counts. */
  readonly endedAt?: string | null | undefined;
  /** The day to which an approval moved its end. */
  readonly until?: string | null;
  /** The day that the decision itself named. */
  readonly named?: string | null | undefined;
};

/** The last day of a period, and the sentence that tells how it was counted. */
export type Reckoned = {
  readonly dueOn: string;
  /** `HH:MM` of the last day, where the hour counts; `null` where the whole day does. */
  readonly dueAt: string | null;
  readonly explanation: string;
  /** Counted in part by weekends alone, since a year's holidays are not known. */
  readonly isProvisional: boolean;
};

type Counted = {
  readonly dueOn: string;
  readonly dueAt: string | null;
  readonly remark: string;
  readonly provisional: string;
};

/** Reckons the last day of a period by the rules of a unit. */
export function reckon(book: Rulebook, rule: PeriodRule, run: Run): Reckoned {
  const { startedOn, until = null, named = null } = run;
  if (named !== null) return asNamed(rule, startedOn, named);
  const { counted, setting } = bySettings(book, rule, run);
  const moved = until !== null && until > counted.dueOn;
  const last = moved ? until : counted.dueOn;
  const dueAt = moved ? null : counted.dueAt;
  const time = rule.span.unit === 'hours' ? (run.time ?? '') : '';
  const own = setting === null ? '' : `；本单位${dayText(setting.from, startedOn)}设定，规定为${spanText(rule.span)}`;
  const how = `${dayText(startedOn)}${time}${rule.word}，${spanText(setting ?? rule.span)}（${citationText(rule.basis)}${own}）`;
  const extension = moved ? `；经批准由${dayText(counted.dueOn, until)}延长` : '';
  return {
    ...{ dueOn: last, dueAt },
    explanation: `最迟${dayText(last, startedOn)}${dueAt ?? ''}：${how}${counted.remark}${extension}。${counted.provisional}`,
    isProvisional: counted.provisional !== '',
  };
}

/** A day that was decided stands as it is; what the rule would have given is told beside it. */
function asNamed(rule: PeriodRule, startedOn: string, named: string): Reckoned {
  const how = `${dayText(startedOn)}${rule.word}时定于这一天（未定日期的，${spanText(rule.span)}，${citationText(rule.basis)}）`;
  return { dueOn: named, dueAt: null, explanation: `最迟${dayText(named, startedOn)}：${how}。`, isProvisional: false };
}

/**
 * The rule's own length, then what the unit set since, one after another. What was over when a length was set stays as it
 * was, and no length that is set makes a day due that is gone.
 */
function bySettings(book: Rulebook, rule: PeriodRule, run: Run) {
  const { endedOn = null } = run;
  let counted = count(book, rule.span, run);
  let setting: SpanSetting | null = null;
  for (const one of book.spans) {
    if (one.code !== rule.code) continue;
    if (counted.dueOn < one.from || (endedOn !== null && endedOn < one.from)) break;
    const next = count(book, one, run);
    counted = next.dueOn < one.from ? { ...next, dueOn: one.from, dueAt: null } : next;
    setting = isSame(one, rule.span) ? null : one;
  }
  return { counted, setting };
}

/** True for a length that is the other one. */
const isSame = (a: Span, b: Span): boolean => a.unit === b.unit && a.count === b.count;

function count({ calendar }: Rulebook, { unit, count: length }: Span, { startedOn, time }: Run): Counted {
  const plain = (dueOn: string, dueAt: string | null = null) => ({ dueOn, dueAt, remark: '', provisional: '' });
  switch (unit) {
    case 'months':
      return plain(addMonths(startedOn, length));
    case 'calendar-days':
      return plain(addDays(startedOn, length));
    case 'hours':
      return plain(...addHours(startedOn, time ?? null, length));
    case 'working-days': {
      const reckoning = addWorkingDays(calendar, startedOn, length);
      const how = passedOver(reckoning);
      return {
        ...{ dueOn: reckoning.dueOn, dueAt: null },
        remark: how === '' ? '' : `；${how}`,
        provisional: provisionalText(reckoning),
      };
    }
  }
}

/** `15个工作日`, `1年`; days as `25天`, since `25日` would be read as a date. */
export function spanText({ unit, count: length }: Span): string {
  const number = String(length);
  switch (unit) {
    case 'months':
      return length % 12 === 0 ? `${String(length / 12)}年` : `${number}个月`;
    case 'calendar-days':
      return `${number}天`;
    case 'hours':
      return `${number}小时`;
    case 'working-days':
      return `${number}个工作日`;
  }
}
