import { foldedText } from '../../../shared/domain/lead/folded-text.ts';

/** Between two fields of one lead. It is no character that text may hold, so no query reaches across it. */
export const FIELD_BREAK = '\u001f';

/** Letters and digits that the tokenizer takes as one token when they stand alone: ASCII and Han. */
const PLAIN = /^[0-9a-z\p{Script=Han}]$/u;

/**
 * Every character as a token of its own, so that a phrase of tokens is found exactly where LIKE finds the text.
 * Characters that the tokenizer would drop or join stand as `u` and their code point: two characters or more,
 * and so never the same as a plain one.
 */
export function tokensOf(folded: string): string {
  const tokens: string[] = [];
  for (const character of folded) {
    tokens.push(PLAIN.test(character) ? character : `u${(character.codePointAt(0) ?? 0).toString(16)}`);
  }
  return tokens.join(' ');
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
