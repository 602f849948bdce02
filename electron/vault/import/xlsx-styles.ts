import type { Parts } from './xlsx-parts.ts';

/**
 * For each cell style, whether it shows a number as a date (ECMA-376 part 1, 18.8.30). Chinese editions of spreadsheet
 * programs keep dates under 27 to 36 and 50 to 58 as well.
 */
export async function readDateStyles(parts: Parts, path: string | undefined): Promise<readonly boolean[]> {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  if (path === undefined) return [];
  await parts.read(path, {
    open: (name, attribute) => {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(Number(attribute('numFmtId') ?? '0'));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles.map((id) => isDateFormat(id, formats.get(id)));
}

/** True for a format that shows a day; one that shows a time alone does not. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36;
  // Quoted text, escaped characters, and what stands in square brackets (colour, locale) are no date codes.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').toLowerCase();
  if (/[0#?]/u.test(bare.replace(/\.0+/gu, ''))) return false;
  return (
    /[ye]/u.test(bare.replace(/general/gu, '')) || bare.includes('d') || (bare.includes('m') && !/[hs]/u.test(bare))
  );
}
