import { foldedText } from '../../../shared/domain/lead/folded-text.ts';

/** Between two fields of one lead. It is no character that text may hold, so no query reaches across it. */
export const FIELD_BREAK = '\u001f';

/**
 * Every character as a token of its own, so that a phrase of tokens is found exactly where LIKE finds the text.
 */
export function tokensOf(folded: string): string {
  let tokens = '';
  for (const character of folded) tokens += tokens === '' ? tokenOf(character) : ` ${tokenOf(character)}`;
  return tokens;
}

/**
 * The token of one character. What the tokenizer would drop or join stands as `u` and its code point: two characters
 * or more, and so never the same as a plain one.
 */
export function tokenOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return isPlain(code) ? character : `u${code.toString(16)}`;
}

/**
 * Characters that every version of the tokenizer takes as one token of its own: ASCII digits and small letters, and the
 * Han of Unicode 3. Later Han, radicals and the like are unknown to it or mere signs, and would be dropped.
 */
function isPlain(code: number): boolean {
  if (code < 0x3400) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  return code <= 0x4db5 || (code >= 0x4e00 && code <= 0x9fa5);
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
