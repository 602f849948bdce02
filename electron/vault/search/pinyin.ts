import { foldedText } from '../../../shared/domain/lead/folded-text.ts';

/** How a text is spelt in pinyin without tones: the first letter of each syllable, and all of it. */
export type Spelling = { readonly initials: string; readonly whole: string };

/** Spells a text. Where `isName`, a first character that is also a surname is read as one (单 is shan). */
export type Speller = (text: string, isName: boolean) => Spelling;

/** Longer ones are names of bodies. */
const LONGEST_NAME = 4;

/** The speller; its dictionary is large and is read at the first need. */
export async function loadSpeller(): Promise<Speller> {
  const { pinyin } = await import('pinyin-pro');
  return (text, isName) => {
    const surname = isName && Array.from(text).length <= LONGEST_NAME ? 'head' : 'off';
    const syllables = pinyin(foldedText(text), { type: 'array', toneType: 'none', v: true, surname })
      .map(lettersOf)
      .filter((syllable) => syllable !== '');
    return { initials: syllables.map((syllable) => syllable.charAt(0)).join(''), whole: syllables.join('') };
  };
}

/** What a query asks of spellings, or `undefined` when it is not written in letters. */
export function spellingAsked(query: string): string | undefined {
  const folded = foldedText(query).replaceAll('ü', 'v');
  return /^[a-z0-9\s'’]*[a-z][a-z0-9\s'’]*$/u.test(folded) ? lettersOf(folded) : undefined;
}

/** True when a text so spelt is meant by what was asked. */
export function isSpelt({ initials, whole }: Spelling, asked: string): boolean {
  return initials.startsWith(asked) || whole.startsWith(asked);
}

function lettersOf(text: string): string {
  return text.replace(/[^a-z0-9]/gu, '');
}
