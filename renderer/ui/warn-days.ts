import { WARN_DAYS } from '../../shared/rules/clocks/all.ts';

/** So many days before, a date turns blue, then yellow. */
export function useWarnDays(): typeof WARN_DAYS {
  return WARN_DAYS;
}
