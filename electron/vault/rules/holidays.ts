import type { Moved } from '../../../shared/contract/rules.ts';
import { holidayProblem } from '../../../shared/domain/clocks/holiday-problem.ts';
import { noticeOn } from '../../../shared/domain/vault/fold-rules.ts';
import type { HolidaysSet } from '../../../shared/domain/vault/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { HOLIDAY_YEARS, type HolidayYear } from '../../../shared/rules/holidays.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { stateNow } from '../members/state-now.ts';
import { runningMoved } from './moved.ts';
import { plainRules } from './plain-rules.ts';

/**
 * Which dates would move if a year's arrangement were entered today.
 * @throws AppError HOLIDAYS_INVALID, HOLIDAYS_KNOWN
 */
export function previewHolidays(vault: OpenVault, notice: HolidaysSet): Moved {
  const problem = holidayProblem(notice);
  if (problem !== null) throw new AppError('HOLIDAYS_INVALID', { problem });
  const before = plainRules(stateNow(vault).rules);
  const last = [...HOLIDAY_YEARS, ...before.holidays].findLast(({ year }) => year === notice.year);
  if (last !== undefined && isSame(last, notice)) throw new AppError('HOLIDAYS_KNOWN', { year: notice.year });
  const entered = noticeOn(before.holidays, notice, vault.rules().today);
  return runningMoved(vault.ledger.db, before, { ...before, holidays: [...before.holidays, entered] });
}

/**
 * Enters a year's arrangement and tells which dates moved.
 * @throws AppError as `previewHolidays`
 */
export function addHolidays(vault: OpenVault, notice: HolidaysSet): Moved {
  return vault.ledger.write((writer) => {
    const moved = previewHolidays(vault, notice);
    writer.append({ type: 'HolidaysSet', stream: vault.session.vaultId, sections: { head: notice } });
    return moved;
  });
}

type Days = Pick<HolidayYear, 'off' | 'worked'>;

function isSame(a: Days, b: Days): boolean {
  const days = ({ off, worked }: Days) => JSON.stringify([off.toSorted(), worked.toSorted()]);
  return days(a) === days(b);
}
