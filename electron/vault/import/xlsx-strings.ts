import { Malformed, MAX_CELL_TEXT } from './limits.ts';
import type { Parts } from './xlsx-parts.ts';

/** Longest text that is collected; runs of formatting make no difference to it. */
const MAX_TEXT = 4 * MAX_CELL_TEXT;

/**
 * Collects the text of `<t>` elements, those of phonetic readings apart (ECMA-376 part 1, 18.4). Feed it every element
 * inside a string item.
 */
export function textCollector() {
  let text = '';
  let inText = false;
  let phonetic = 0;
  return {
    open: (name: string): void => {
      if (name === 't') inText = true;
      else if (name === 'rPh') phonetic += 1;
    },
    close: (name: string): void => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
    },
    add: (piece: string): void => {
      if (!inText || phonetic > 0) return;
      text += piece;
      if (text.length > MAX_TEXT) throw new Malformed('a text too long');
    },
    /** The text so far, which begins anew. */
    take: (): string => {
      const taken = unescaped(text).toWellFormed();
      text = '';
      inText = false;
      phonetic = 0;
      return taken;
    },
  };
}

/** Reads the table of texts that cells point into. */
export async function readStrings(parts: Parts, path: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (path === undefined) return strings;
  const collector = textCollector();
  await parts.read(path, {
    open: (name) => {
      collector.open(name);
    },
    close: (name) => {
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
    text: (piece) => {
      collector.add(piece);
    },
  });
  return strings;
}

/** `_x000D_` and the like stand for characters that XML does not hold (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
