import { serialDate } from '../../../shared/domain/import/dates.ts';
import { Malformed, MAX_CELL_TEXT } from './limits.ts';
import { unescaped } from './xlsx-strings.ts';

/** What is needed to turn a cell into text. */
export type CellTables = {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
};

/** A cell as it stands in the sheet. `value` is the stored result: formulas are never calculated. */
export type RawCell = {
  readonly type: string;
  readonly style: string | undefined;
  readonly value: string | undefined;
  readonly inline: string;
  readonly hasFormula: boolean;
};

/** Stands for a formula whose result was never stored. */
const NOT_CALCULATED = '#公式未计算';

/** A cell as text (ECMA-376 part 1, 18.18.11): dates as `YYYY-MM-DD`, numbers without the noise of binary fractions. */
export function cellText(cell: RawCell, tables: CellTables): string {
  const text = plainText(cell, tables);
  if (text.length > MAX_CELL_TEXT) throw new Malformed('a cell too long');
  return text;
}

function plainText(cell: RawCell, tables: CellTables): string {
  const { type, value } = cell;
  if (type === 'inlineStr') return cell.inline;
  if (value === undefined || (value === '' && type !== 'str')) return cell.hasFormula ? NOT_CALCULATED : '';
  switch (type) {
    case 's': {
      const found = tables.strings[Number(value)];
      if (found === undefined) throw new Malformed('a text that is not in the table');
      return found;
    }
    case 'str':
      return unescaped(value).toWellFormed();
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      return value;
    case 'd':
      return value.slice(0, 10);
    case 'n':
      return numberText(value, cell.style, tables);
    default:
      throw new Malformed('a cell of an unknown type');
  }
}

function numberText(value: string, style: string | undefined, tables: CellTables): string {
  const number = Number(value);
  if (!Number.isFinite(number)) throw new Malformed('a number that is none');
  const isDate = tables.dateStyles[Number(style ?? '0')] === true;
  return (isDate ? serialDate(number, tables.date1904) : undefined) ?? String(number);
}
