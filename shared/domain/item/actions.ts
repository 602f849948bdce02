import { z } from 'zod';
import { changesSchema, eraseAction, voidAction } from '../lead/actions.ts';
import { leadNumberField } from '../lead/draft.ts';
import { textField } from '../lead/fields.ts';
import { redirectAction } from './redirect.ts';
import { forwardedHead } from './sections.ts';

const reason = textField(2000).min(1);

/** One step on an item of the letterbox, and the content of an ACTION.json for it. */
export const itemActionSchema = z.discriminatedUnion('action', [
  /** 转为线索; `repeatOf` links the new lead to the first one as a repeat. */
  z.strictObject({ action: z.literal('become-lead'), repeatOf: leadNumberField.optional() }),
  /** 并入原线索（重复件）: closed and counted there. */
  z.strictObject({ action: z.literal('join'), lead: leadNumberField }),
  /** 转送, approved by the leader in charge (检举控告工作规则第十七条). */
  z.strictObject({ action: z.literal('forward'), ...forwardedHead.shape }),
  /** 退回, approved in the same way. */
  z.strictObject({ action: z.literal('return'), ...forwardedHead.shape }),
  /** 解除关联: a repeat is taken apart again. */
  z.strictObject({ action: z.literal('detach'), reason }),
  redirectAction,
  z.strictObject({ action: z.literal('correct'), changes: changesSchema, reason }),
  voidAction,
  eraseAction,
]);
export type ItemAction = z.infer<typeof itemActionSchema>;
