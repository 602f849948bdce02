/** Characters that could move the cursor, colour the screen or turn the reading direction around. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;
const UNSAFE_IN_JSON = /[\u007f-\u009f\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line of text that a terminal shows as it stands: whatever would act on the terminal becomes `�` or a blank. */
export function printable(text: string): string {
  return text.replace(/\s*[\n\t]\s*/gu, ' ').replace(UNSAFE, '�');
}

/** The same, with its line breaks kept as lines. */
export function printableLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/u).map(printable);
}

/** A JSON document of one value. What would act on a terminal is written as an escape; the value stays the same. */
export function jsonDocument(value: unknown): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(UNSAFE_IN_JSON, escape)}\n`;
}
