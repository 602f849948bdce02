import { businessDate } from '../../shared/domain/clock.ts';
import { useServices } from '../base/session.tsx';

/** Today's business date, `YYYY-MM-DD`, in China. */
export function useToday(): string {
  return businessDate(useServices().clock.now());
}
