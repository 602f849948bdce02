import { useState } from 'react';
import { useSession } from '../../../base/session.tsx';
import { useToday } from '../../../ui/today.ts';
import type { FormContext } from '../model/context.ts';
import type { Values } from '../model/values.ts';

type Corrected = Pick<FormContext, 'isItem' | 'hasReporter'> & { readonly before: Values };

/** What this form is measured against. The day on which it was opened stays its today. */
export function useFormContext(corrected: Corrected | null): FormContext {
  const { summary } = useSession();
  const today = useToday();
  const [context] = useState<FormContext>(() => ({
    today,
    level: summary.level,
    ceiling: summary.ceiling,
    before: corrected?.before ?? null,
    isItem: corrected?.isItem ?? false,
    hasReporter: corrected?.hasReporter ?? false,
    earlier: null,
  }));
  return context;
}
