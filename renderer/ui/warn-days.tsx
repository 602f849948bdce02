import { createContext, type PropsWithChildren, use } from 'react';
import { WARN_DAYS } from '../../shared/rules/clocks/all.ts';
import { useRules } from '../base/use-rules.ts';

const Context = createContext(WARN_DAYS);

/** Reads once when a date turns blue and yellow in this vault; hundreds of dates ask. */
export function WarnDaysProvider({ children }: PropsWithChildren) {
  return <Context value={useRules().data?.own.warn ?? WARN_DAYS}>{children}</Context>;
}

/** So many days before, a date turns blue, then yellow. */
export function useWarnDays(): typeof WARN_DAYS {
  return use(Context);
}
