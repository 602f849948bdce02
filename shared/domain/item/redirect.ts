import { z } from 'zod';
import { envelopeFields } from '../envelope/sections.ts';
import { sealedOrder } from './sections.ts';

/**
 * 转为径送, on a signed order: content is erased, the shell stays, and an entry of the register is made with it, which
 * names nothing of what it came from.
 */
export const redirectAction = z.strictObject({
  action: z.literal('redirect'),
  ...sealedOrder.shape,
  envelope: z.strictObject(envelopeFields),
});
export type RedirectAction = z.infer<typeof redirectAction>;
