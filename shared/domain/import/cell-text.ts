import { ERROR_VALUE, NO, YES } from '../../rules/ledger-words.ts';
import { foldedText } from '../lead/folded-text.ts';

/** Running text of a cell: line ends as `\n`, without other control characters, nothing blank around it. */
export function runningText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** One line of text: line ends and runs of blanks become one space. */
export function lineText(text: string): string {
  return runningText(text).replace(/\s+/gu, ' ');
}

/** What words are compared by: widths and case made one, no blanks. */
export function wordText(text: string): string {
  return foldedText(text).replace(/[\s\p{Cf}]/gu, '');
}

/** True when a formula left no value here. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUE.test(text.trim());
}

/** What a cell of yes or no says, or `undefined`. */
export function yesOrNo(text: string): boolean | undefined {
  const word = wordText(text);
  if (YES.test(word)) return true;
  return NO.test(word) ? false : undefined;
}
