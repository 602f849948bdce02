import { z } from 'zod';
import { lineField } from '../domain/lead/fields.ts';
import { call } from './call.ts';
import { pathField } from './vault.ts';

/** A text that was imported: whose it is, where it was taken from, by whom and when. */
export const regulationRowSchema = z.strictObject({
  ...{ title: z.string(), source: z.string(), fileSha256: z.string() },
  /** Numbers of its articles in their order. */
  numbers: z.array(z.string()),
  by: z.string().nullable(),
  on: z.iso.date(),
});
export type RegulationRow = z.infer<typeof regulationRowSchema>;

/** One article as the imported text has it. */
export const articleRowSchema = z.strictObject({
  ...{ title: z.string(), number: z.string(), chapter: z.string().nullable(), text: z.string() },
});
export type ArticleRow = z.infer<typeof articleRowSchema>;

const textsInput = z.strictObject({
  /** Any piece of an article, from one character up. */
  search: z.string().max(200).optional(),
  title: z.string().max(200).optional(),
  article: z.string().max(30).optional(),
});
export type TextsInput = z.output<typeof textsInput>;

const textsShown = z.strictObject({
  texts: z.array(regulationRowSchema),
  /** How many articles match, and the first of them; none when nothing was asked for. */
  total: z.int(),
  found: z.array(articleRowSchema),
});
export type TextsShown = z.infer<typeof textsShown>;

const importInput = z.strictObject({ file: pathField, source: lineField(200).regex(/\S/u) });
export type ImportTextInput = z.output<typeof importInput>;

/** 法规条文: texts that the unit imported, and what is found in them. */
export const regulationCalls = {
  importText: call({ whileLocked: false, right: 'holidays', audit: { records: ['RegulationImported'] } })
    .input(importInput)
    .output(regulationRowSchema),
  texts: call({ whileLocked: false, right: 'read', audit: { none: 'printed regulations, no lead' } })
    .input(textsInput)
    .output(textsShown),
};
