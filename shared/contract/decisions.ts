import { z } from 'zod';
import { DECISIONS } from '../rules/course-lists.ts';
import { leadNameField } from './lead-fields.ts';
import { digestField } from '../domain/vault/sections.ts';
import { textField } from '../domain/lead/fields.ts';

/** So many decisions are signed at once at most. */
export const MOST_SIGNED = 200;

/** A list that is signed at one sitting (当面签批): which request of which lead, what was decided, and in what words. */
export const decisionsSchema = z
  .array(
    z.strictObject({
      /** Number or id of the lead. */
      lead: leadNameField,
      request: digestField,
      decision: z.enum(DECISIONS),
      opinion: textField(5000).min(1).optional(),
    }),
  )
  .min(1)
  .max(MOST_SIGNED)
  .refine((list) => new Set(list.map(({ request }) => request)).size === list.length, '同一事项只能签批一次');
