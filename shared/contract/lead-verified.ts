import { z } from 'zod';
import { checkFindingSchema } from './vault.ts';

/** 验证签名 of one lead: how many signed events it has, whose they are, and what does not fit. `name` is `null` for a stranger. */
export const leadVerifiedSchema = z.strictObject({
  number: z.string(),
  events: z.int(),
  signers: z.array(z.strictObject({ name: z.string().nullable(), events: z.int() })),
  findings: z.array(checkFindingSchema),
});
export type LeadVerified = z.infer<typeof leadVerifiedSchema>;
