import { z } from 'zod';
import { digestField } from '../../../../shared/domain/vault/sections.ts';
import { textField } from '../../../../shared/domain/lead/fields.ts';
import { CLASSIFICATIONS } from '../../../../shared/rules/code-lists.ts';

/** Kinds of section that go out in version 1: everything but the reporter's. */
export const SECTIONS_SENT = ['head', 'subjects', 'content', 'ledger', 'reason', 'note', 'file'] as const;

const id = z.uuid().regex(/^[0-9a-f-]+$/u);

/** What was approved to go: recipient, purpose, mark, every lead with its newest event, kinds of section, every file. */
export const selectionSchema = z.strictObject({
  format: z.literal('mixia-selection'),
  version: z.literal(1),
  package: id,
  recipient: digestField,
  purpose: textField(500),
  classification: z.enum(CLASSIFICATIONS),
  leads: z.array(z.strictObject({ lead: id, newest: digestField })).max(100_000),
  sections: z.array(z.string().max(32)).max(32),
  files: z.array(z.strictObject({ id, size: z.int().min(0), sha256: digestField })).max(50_000),
});
export type Selection = z.infer<typeof selectionSchema>;
