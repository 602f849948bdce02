import { z } from 'zod';
import { CLOCK_CODES } from '../../../rules/clocks/all.ts';
import { defineStep } from '../define.ts';
import { wordsField } from '../fields.ts';

/**
 * 说明超期原因: why a date could not be kept. It stands beside the date in every list of what was late; the date itself
 * stays missed.
 */
export const explainDelay = defineStep({
  action: 'explain-delay',
  event: 'DelayExplained',
  term: '说明超期原因',
  head: { clock: z.enum(CLOCK_CODES) },
  content: { delayReason: wordsField },
  from: null,
  guards: ['GUARD_LATE_DATE'],
  fold: (course) => course,
});
