import type { HolidayRow, PeriodRuleRow, RulesShown } from '../../../shared/contract/rules.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import type { HolidayNotice } from '../../../shared/domain/clocks/calendar.ts';
import type { VaultState } from '../../../shared/domain/vault/fold.ts';
import type { SetBy } from '../../../shared/domain/vault/fold-rules.ts';
import { citationText } from '../../../shared/rules/citation.ts';
import { loosestIn, PERIOD_RULES } from '../../../shared/rules/clocks/all.ts';
import { HOLIDAY_YEARS } from '../../../shared/rules/holidays.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { stateNow } from '../members/state-now.ts';
import { dutyRows } from './duties.ts';
import { plainRules } from './plain-rules.ts';

/** What dates are counted by: what is shipped, what the unit set and entered, by whom, and what returns. */
export function showRules(vault: OpenVault): RulesShown {
  const state = stateNow(vault);
  const { rules } = state;
  const { holidays, spans, opinionEnds, warn } = plainRules(rules);
  const opinionEnd = rules.opinionEnds.at(-1);
  return {
    own: {
      holidays: holidays.map(copied),
      spans: [...spans],
      opinionEnds: [...opinionEnds],
      warn,
    },
    periods: periodRows(state),
    opinionEnd: { end: opinionEnd?.end ?? 'put-forward', set: setBy(state, opinionEnd) },
    warn: { ...warn, set: setBy(state, rules.warnBy ?? undefined) },
    holidays: holidayRows(state),
    missing: missingYears(state, vault.rules().today),
    duties: [...dutyRows(vault)],
  };
}

function periodRows(state: VaultState): PeriodRuleRow[] {
  return PERIOD_RULES.map((rule) => {
    const { code, what, word, span, basis } = rule;
    const set = state.rules.spans.findLast((one) => one.code === code);
    const by = setBy(state, set);
    return {
      ...{ code, what, word, span, basis: citationText(basis), confidence: basis.confidence },
      ...{ loosest: loosestIn(rule, span.unit), loosestDays: loosestIn(rule, 'calendar-days') },
      set: set === undefined || by === null ? null : { unit: set.unit, count: set.count, ...by },
    };
  });
}

function holidayRows(state: VaultState): HolidayRow[] {
  const shipped = HOLIDAY_YEARS.map((year) => ({ ...copied({ ...year, from: null }), set: null }));
  const entered = state.rules.holidays.map((one) => ({ ...copied(one), set: setBy(state, one) }));
  return [...shipped, ...entered].toReversed().toSorted((a, b) => b.year - a.year);
}

type Notice = RulesShown['own']['holidays'][number];

function copied({ year, notice, documentNumber, off, worked, from }: HolidayNotice): Notice {
  return {
    ...{ year, notice, documentNumber, from, worked: [...worked] },
    off: off.map(([first, last]): [string, string] => [first, last]),
  };
}

/** This year and the next, as far as nobody knows their holidays. */
function missingYears({ rules }: VaultState, today: string): number[] {
  const known = new Set([...HOLIDAY_YEARS, ...rules.holidays].map(({ year }) => year));
  const year = Number(today.slice(0, 4));
  return [year, year + 1].filter((one) => !known.has(one));
}

function setBy({ members }: VaultState, set: SetBy | undefined): { by: string | null; on: string } | null {
  if (set === undefined) return null;
  const by = members.find(({ key }) => key === set.actor)?.name ?? null;
  return { by, on: businessDate(Date.parse(set.at)) };
}
