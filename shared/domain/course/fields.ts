import { z } from 'zod';
import { dateField, lineField, textField } from '../lead/fields.ts';

export { dateField };

/** Codes of the subjects that a step is about. */
export const personsField = z
  .array(z.string().regex(/^\d{2,3}$/u))
  .min(1)
  .max(100)
  .refine((codes) => new Set(codes).size === codes.length);

/** A person of the team, of the commission or borrowed, by name. */
export const nameField = lineField(50).min(1);

/** Several of them, each once. */
export const namesField = z
  .array(nameField)
  .min(1)
  .max(50)
  .refine((names) => new Set(names).size === names.length);

/** One line: an organisation, a place, a document number. */
export const wordField = lineField(200).min(1);

/** Running text. */
export const wordsField = textField(5000).min(1);

/** An hour and a minute of a day, `HH:MM`. */
export const timeField = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** Hash of an earlier step, hex. */
export const stepField = z.string().regex(/^[0-9a-f]{64}$/u);
