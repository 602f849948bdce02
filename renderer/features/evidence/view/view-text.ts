import { decodeText } from './decode-text.ts';
import { textSheet } from './sheet.ts';
import { ROWS_PER_PAGE, textPageStarts, textRows } from './text-pages.ts';
import type { ViewedFile } from './viewed-file.ts';

/** A text, cut into pages as if it were printed. */
export async function viewText(content: Blob, nonce: string): Promise<ViewedFile> {
  const text = decodeText(new Uint8Array(await content.arrayBuffer()));
  const starts = textPageStarts(text);
  const rowsOfPage = starts.length === 1 ? textRows(text, 0, text.length).length : ROWS_PER_PAGE;
  return {
    pages: starts.length,
    turns: false,
    page: (at) => {
      const rows = textRows(text, starts[at] ?? 0, starts[at + 1] ?? text.length);
      return Promise.resolve(textSheet(rows, rowsOfPage, nonce));
    },
    close: () => undefined,
  };
}
