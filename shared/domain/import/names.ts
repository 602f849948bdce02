import { DOUBLE_SURNAMES, UNKNOWN_NAME } from '../../rules/ledger-words.ts';
import { lineText, runningText, wordText } from './cell-text.ts';

const SEPARATORS = '、，,；;\n';

/** Cuts at 、 ， , ; and line ends, but not inside brackets. Empty pieces are dropped. */
export function splitList(text: string, separators: string = SEPARATORS): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const character of runningText(text)) {
    if ('（([〔【'.includes(character)) depth += 1;
    if ('）)]〕】'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.includes(character)) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  }
  return [...pieces, piece].map(lineText).filter((one) => one !== '');
}

/**
 * The names in one cell. Spaces inside a Chinese name (张　三) are taken away; between whole names they separate.
 * `undefined` stands for a subject that the ledger expressly does not know (姓名不详).
 */
export function splitNames(text: string): readonly (string | undefined)[] {
  return splitList(text)
    .flatMap(bySpaces)
    .map((name) => (UNKNOWN_NAME.test(wordText(name)) ? undefined : name));
}

function bySpaces(text: string): readonly string[] {
  const words = text.split(' ');
  const [first = ''] = words;
  if (words.length === 1 || !words.every((word) => /^\p{Script=Han}{1,4}$/u.test(word))) return [text];
  const isOneName = words.some((word) => word.length === 1) || (words.length === 2 && DOUBLE_SURNAMES.has(first));
  return isOneName ? [words.join('')] : words;
}
