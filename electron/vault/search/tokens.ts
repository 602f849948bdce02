import { foldedText } from '../../../shared/domain/lead/folded-text.ts';

/** Between two fields of one lead. It is no character that text may hold, so no query reaches across it. */
export const FIELD_BREAK = '\u001f';

/**
 * Characters that every version of the tokenizer takes as one token of its own: ASCII letters and digits, and the Han
 * of Unicode 3. Later Han, radicals and the like are unknown to it or mere signs, and would be dropped.
 */
const PLAIN = /^[0-9a-z\u3400-\u4db5\u4e00-\u9fa5]$/u;

/**
 * Every character as a token of its own, so that a phrase of tokens is found exactly where LIKE finds the text.
 */
export function tokensOf(folded: string): string {
  return Array.from(folded, tokenOf).join(' ');
}

/**
 * The token of one character. What the tokenizer would drop or join stands as `u` and its code point: two characters
 * or more, and so never the same as a plain one.
 */
export function tokenOf(character: string): string {
  return PLAIN.test(character) ? character : `u${(character.codePointAt(0) ?? 0).toString(16)}`;
}

/** The folded text of a lead's fields, as it is searched. */
export function searchText(fields: readonly string[]): string {
  return fields
    .filter((field) => field !== '')
    .map((field) => foldedText(field).replaceAll(FIELD_BREAK, ' '))
    .join(FIELD_BREAK);
}

/**
 * The phrase that finds a query, or `null` when nothing is asked. Control characters are dropped: no text holds them,
 * and a field break must not be asked for.
 */
export function phraseOf(query: string): string | null {
  const folded = foldedText(query.trim()).replace(/[\p{Cc}]/gu, '');
  return folded === '' ? null : `"${tokensOf(folded)}"`;
}
