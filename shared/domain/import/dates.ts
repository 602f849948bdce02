import { foldedText } from '../lead/folded-text.ts';

const DIGITS: ReadonlyMap<string, string> = new Map(
  Array.from('〇一二三四五六七八九', (character, value) => [character, String(value)] as const),
);

/** Earliest year that a ledger may mean; what lies before is a slip of the finger. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2199;
/** Day numbers of spreadsheets between 1954 and 2119; smaller and larger ones are numbers of something else. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * A date as ledgers write it, as `YYYY-MM-DD`: `2026-03-05`, `2026.3.5`, `2026/3/5`, `2026年3月5日`, `二〇二六年三月五日`,
 * `20260305`, any of them in full width or with a time behind it, and the day number of a spreadsheet.
 * `undefined` for everything else, for days that do not exist, and where day or month is missing.
 */
export function ledgerDate(text: string, date1904 = false): string | undefined {
  const plain = arabic(
    foldedText(text)
      .replace(/[\s\p{Cf}]+/gu, ' ')
      .trim(),
  );
  const parts =
    /^(\d{4})\s?(?:[-./年\u2010-\u2015\u3002]|、)\s?(\d{1,2})\s?(?:[-./月\u2010-\u2015\u3002]|、)\s?(\d{1,2})\s?(?:日|号|[.\u3002])?(?:$|(?:[ t,(]|[上下]午).*$|\d{1,2}[:时].*$)/u.exec(
      plain,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  if (parts !== null) return day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return /^\d{5}(?:\.\d+)?$/u.test(plain) ? serialDate(Number(plain), date1904) : undefined;
}

/** The date of a spreadsheet's day number. Between 1900 and March 1900 those programs count a day that never was. */
export function serialDate(serial: number, date1904: boolean): string | undefined {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL)) return undefined;
  const ms = (date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS;
  return new Date(ms).toISOString().slice(0, 10);
}

function day(year: number, month: number, dayOfMonth: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Chinese digits as Arabic ones, where the text is a date written out: 二〇二六年十二月二十三日. */
function arabic(text: string): string {
  if (!/^[〇○零一二三四五六七八九]{4}年/u.test(text)) return text;
  return text
    .replace(/[○零]/gu, '〇')
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/gu, (tens) => {
      const [before = '', after = ''] = tens.split('十');
      return String(Number(DIGITS.get(before) ?? '1') * 10 + Number(DIGITS.get(after) ?? '0'));
    })
    .replace(/[〇一二三四五六七八九]/gu, (digit) => DIGITS.get(digit) ?? digit);
}
