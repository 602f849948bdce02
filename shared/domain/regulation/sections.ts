import { z } from 'zod';
import { lineField, textField } from '../lead/fields.ts';
import { digestField } from '../vault/sections.ts';

/** So many articles a text may have; the longest code of laws has fewer. */
export const MOST_ARTICLES = 2000;
/** Bytes of a file that is taken in, and of what is signed of it: a section of an event holds no more than a mebibyte. */
export const MOST_TEXT_BYTES = 900_000;

/** Section `head` of `RegulationImported`. `source` is where the text was taken from, in the words of who imported it. */
export const regulationHead = z.strictObject({
  title: lineField(200).min(1),
  articles: z.int().min(1).max(MOST_ARTICLES),
  fileSha256: digestField,
  source: lineField(200).min(1),
});

/** Section `text` of `RegulationImported`. `number` as the text has it; `chapter` holds the headings above the article. */
export const regulationText = z.strictObject({
  articles: z
    .array(
      z.strictObject({
        number: lineField(30).min(1),
        chapter: lineField(200).optional(),
        text: textField(MOST_TEXT_BYTES),
      }),
    )
    .min(1)
    .max(MOST_ARTICLES),
});

export type RegulationHead = z.infer<typeof regulationHead>;
/** One article of a text. */
export type Article = z.infer<typeof regulationText>['articles'][number];
