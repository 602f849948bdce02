import { foldedText } from '../../../shared/domain/lead/folded-text.ts';

/** How a text is spelt in pinyin without tones: the first letter of each syllable, and all of it. */
export type Spelling = { readonly initials: string; readonly whole: string };

/** Spells a text. Where `isName`, also with its first character read as a surname (单 is shan). */
export type Speller = (text: string, isName: boolean) => readonly Spelling[];

/** Longer ones are names of bodies. */
const LONGEST_NAME = 4;

/** The speller; its dictionary is large and is read at the first need. */
export async function loadSpeller(): Promise<Speller> {
  const { pinyin } = await import('pinyin-pro');
  const spell = (text: string, surname: 'head' | 'off') =>
    spellingOf(pinyin(text, { type: 'array', toneType: 'none', v: true, surname }));
  return (text, isName) => {
    const folded = foldedText(text);
    const plain = spell(folded, 'off');
    if (!isName || Array.from(folded).length > LONGEST_NAME) return [plain];
    const asName = spell(folded, 'head');
    return asName.whole === plain.whole ? [plain] : [asName, plain];
  };
}

function spellingOf(syllables: readonly string[]): Spelling {
  const letters = syllables.map(lettersOf).filter((syllable) => syllable !== '');
  return { initials: letters.map((syllable) => syllable.charAt(0)).join(''), whole: letters.join('') };
}

/** What a query asks of spellings, or `undefined` when it is not written in letters. */
export function spellingAsked(query: string): string | undefined {
  const folded = foldedText(query).replaceAll('ü', 'v');
  return /^[a-z0-9\s'’]*[a-z][a-z0-9\s'’]*$/u.test(folded) ? lettersOf(folded) : undefined;
}

/** True when a text that is spelt so, or so, is meant by what was asked. */
export function isSpelt(spellings: readonly Spelling[], asked: string): boolean {
  return spellings.some(({ initials, whole }) => initials.startsWith(asked) || whole.startsWith(asked));
}

function lettersOf(text: string): string {
  return text.replace(/[^a-z0-9]/gu, '');
}
