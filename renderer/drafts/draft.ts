import { z } from 'zod';
import type { Corrected } from '../base/place.ts';

/** Where the cursor stood: in which field, what was chosen in it, how far the page and the field were scrolled. */
const cursorSchema = z.strictObject({
  field: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  scroll: z.number(),
});
export type CursorPlace = z.infer<typeof cursorSchema>;

/**
 * A draft as it is before encryption. `values` belong to the form that wrote them, which checks them again when it reads
 * them. `open` is true while the form is on the screen: after a lock or a crash, that draft is gone back to. `barred` means
 * that nothing of it may be kept once the form is left.
 */
export const draftSchema = z.strictObject({
  vault: z.uuid(),
  kind: z.enum(['new-lead', 'correction']),
  lead: z.string().optional(),
  item: z.string().optional(),
  title: z.string(),
  values: z.unknown(),
  cursor: cursorSchema.nullable(),
  savedAt: z.number(),
  open: z.boolean(),
  barred: z.boolean(),
});
export type Draft = z.infer<typeof draftSchema>;

/** What a form hands over to be kept; the store adds vault and time. */
export type DraftContent = Omit<Draft, 'vault' | 'savedAt' | 'open'>;

/** A draft as a list shows it. `of` is what a correction is about; `savedAt` is in milliseconds. */
export type DraftEntry = {
  readonly id: string;
  readonly title: string;
  readonly savedAt: number;
  readonly kind: Draft['kind'];
  readonly of: Corrected | null;
};

/** What a correction is about; `null` for any other draft. */
export function correctedBy({ kind, lead, item }: Pick<Draft, 'kind' | 'lead' | 'item'>): Corrected | null {
  if (kind !== 'correction') return null;
  if (lead !== undefined) return { lead };
  return item === undefined ? null : { item };
}
