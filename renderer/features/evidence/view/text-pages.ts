/** Rows on one page of text, as many as fit on a sheet of paper. */
export const ROWS_PER_PAGE = 60;
/** Width of a row in half-width columns; a Chinese character takes two. */
export const COLUMNS = 80;

const TAB_COLUMNS = 8;
/** From here on a character takes two columns. Where one is narrower, the row is merely cut a little early. */
const FIRST_WIDE = 0x1100;

/** Where each page of a text begins, counted in UTF-16 units; there is always one page. Rows are cut at {@link COLUMNS}. */
export function textPageStarts(text: string): readonly number[] {
  const starts = [0];
  let rows = 0;
  for (let at = 0; at < text.length; at = rowEnd(text, at)) {
    if (rows === ROWS_PER_PAGE) {
      starts.push(at);
      rows = 0;
    }
    rows += 1;
  }
  return starts;
}

/** The rows of a page that runs from one place of {@link textPageStarts} to the next, or to the end. */
export function textRows(text: string, start: number, end: number): readonly string[] {
  const rows: string[] = [];
  for (let at = start; at < end;) {
    const next = rowEnd(text, at);
    rows.push(text.slice(at, next).replace(/[\r\n\f]+$/u, ''));
    at = next;
  }
  return rows;
}

/** Where the row that begins at `start` ends, its line break included. */
function rowEnd(text: string, start: number): number {
  let column = 0;
  for (let at = start; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    if (code === 0x0a) return at + 1;
    const next = columnAfter(column, code);
    if (next > COLUMNS && at > start) return at;
    column = next;
    at += code > 0xffff ? 2 : 1;
  }
  return text.length;
}

function columnAfter(column: number, code: number): number {
  if (code === 0x09) return (Math.floor(column / TAB_COLUMNS) + 1) * TAB_COLUMNS;
  if (code < 0x20) return column;
  return column + (code >= FIRST_WIDE ? 2 : 1);
}
