/** Characters of one cell; spreadsheet programs hold no more. */
const MOST_CHARACTERS = 32_767;
const CUT = '……';
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as a cell holds it (ECMA-376 part 1, 22.9.2.19): XML has no place for control characters, so they and whatever
 * looks like their escapes are written as `_xHHHH_`; lone surrogates become the replacement character, and what no
 * cell holds is cut, visibly.
 */
export function cellXml(text: string): string {
  const whole = text.toWellFormed();
  const short = whole.length > MOST_CHARACTERS ? `${whole.slice(0, MOST_CHARACTERS - CUT.length)}${CUT}` : whole;
  return short
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu, escaped)
    .replace(/[&<>"]/gu, (sign) => NAMES[sign] ?? sign);
}

function escaped(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
