import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../renderer/features/evidence/view/decode-text.ts';
import { textSheet } from '../../../../renderer/features/evidence/view/sheet.ts';
import {
  COLUMNS,
  ROWS_PER_PAGE,
  textPageStarts,
  textRows,
} from '../../../../renderer/features/evidence/view/text-pages.ts';

/** 国标编码 in GB18030. */
const GB = Uint8Array.of(0xb9, 0xfa, 0xb1, 0xea, 0xb1, 0xe0, 0xc2, 0xeb);

describe('text of a file', () => {
  it('is UTF-8 where it can be, without its mark, and GB18030 otherwise', () => {
    expect(decodeText(new TextEncoder().encode('\ufeff问：答'))).toBe('问：答');
    expect(decodeText(GB)).toBe('国标编码');
  });

  it('is never refused', () => {
    expect(decodeText(Uint8Array.of(0xb9, 0xfa, 0xff))).toContain('国');
  });
});

describe('pages of a text', () => {
  const rowsOf = (text: string) => {
    const starts = textPageStarts(text);
    return starts.map((start, page) => textRows(text, start, starts[page + 1] ?? text.length));
  };

  it('has one page where there is nothing', () => {
    expect(rowsOf('')).toEqual([[]]);
  });

  it('breaks rows where the text does, whatever the line end', () => {
    expect(rowsOf('一\r\n二\n\n四')).toEqual([['一', '二', '', '四']]);
  });

  it('breaks long rows, two columns to a Chinese character', () => {
    const text = '字'.repeat(COLUMNS / 2) + '后';
    expect(rowsOf(text)).toEqual([['字'.repeat(COLUMNS / 2), '后']]);
    expect(rowsOf('a'.repeat(COLUMNS + 1))).toEqual([['a'.repeat(COLUMNS), 'a']]);
  });

  it('does not cut a character outside of the basic plane in two', () => {
    const text = 'a'.repeat(COLUMNS - 1) + '𠮷𠮷';
    expect(rowsOf(text)).toEqual([['a'.repeat(COLUMNS - 1), '𠮷𠮷']]);
  });

  it('loses nothing over many pages', () => {
    const lines = Array.from({ length: 3 * ROWS_PER_PAGE + 1 }, (_, line) => `第${String(line)}行`);
    const pages = rowsOf(lines.join('\n'));
    expect(pages.map(({ length }) => length)).toEqual([ROWS_PER_PAGE, ROWS_PER_PAGE, ROWS_PER_PAGE, 1]);
    expect(pages.flat()).toEqual(lines);
  });
});

describe('the document of the frame', () => {
  it('holds text as text, its first empty row too', () => {
    const { document } = textSheet(['', '<script>alert("1")</script>', "' onload='x"], 3, 'n"once');
    expect(document).toContain('<pre>\n\n&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;\n&#39; onload=&#39;x</pre>');
    expect(document).toContain('nonce="n&quot;once"');
    expect(document).not.toContain('<script');
  });
});
