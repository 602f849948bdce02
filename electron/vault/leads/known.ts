import type { KNOWN_FIELDS } from '../../../shared/contract/leads.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { wordsLike } from './kept-words.ts';

/** A field, what was typed into it so far, and how many words are wanted. */
export type KnownQuery = {
  readonly field: (typeof KNOWN_FIELDS)[number];
  readonly text: string;
  readonly limit: number;
};

/**
 * Values typed before in a field, the most used first. What was corrected away, erased, or stands in voided leads only is
 * not among them.
 */
export async function knownWords(
  { ledger }: Pick<OpenVault, 'ledger'>,
  { field, text, limit }: KnownQuery,
): Promise<readonly string[]> {
  const words = await wordsLike(ledger.db, field, text);
  return words.slice(0, limit).map(({ value }) => value);
}
