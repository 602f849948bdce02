/**
 * Text as search and comparison see it: compatibility forms and widths made one (全角 and half-width), case folded.
 * The same function is applied to what is stored and to what is asked, so "exactly what LIKE would return" has one meaning.
 */
export function foldedText(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** A matter reduced to what carries meaning, so that two typings of one report compare equal. */
export function matterText(text: string): string {
  return foldedText(text).replace(/[^\p{L}\p{N}]/gu, '');
}
