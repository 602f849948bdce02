import { useState } from 'react';
import { useSession } from '../../../base/session.tsx';
import { useToday } from '../../../ui/today.ts';
import type { FormContext } from '../model/context.ts';
import type { Values } from '../model/values.ts';

/** What this form is measured against. The day on which it was opened stays its today. */
export function useFormContext(before: Values | null, hasReporter = false): FormContext {
  const { summary } = useSession();
  const today = useToday();
  const [context] = useState<FormContext>(() => ({
    today,
    level: summary.level,
    ceiling: summary.ceiling,
    before,
    hasReporter,
    earlier: null,
  }));
  return context;
}
