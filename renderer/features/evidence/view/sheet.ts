/**
 * One page as it is shown: a document of its own for the sandboxed frame, with its own width and height. The document
 * holds one picture as `data:`, or text with every sign escaped; nothing of the file's is ever read as HTML.
 */
export type Sheet = {
  readonly document: string;
  /** In pixels of 96 to the inch. */
  readonly width: number;
  readonly height: number;
  /** Said above the page when not all of it could be drawn. */
  readonly caution?: string;
};

/** A picture's own size, in pixels of 96 to the inch. */
export type Size = { readonly width: number; readonly height: number };

const PICTURE =
  'html,body{background:#fff;height:100%;margin:0;overflow:hidden}img{display:block;height:100%;object-fit:contain;width:100%}';
/** Of a row: half the font's size for one column, and some room for fonts that are wider. */
const TEXT_EMS_WIDE = 50;
const ROW_EMS = 1.6;
const EM = 14;
/** The text grows and shrinks with the frame, as a picture does. */
const TEXT =
  `html,body{background:#fff;color:#000;margin:0;overflow:hidden}pre{font:${String(100 / TEXT_EMS_WIDE)}vw/${String(ROW_EMS)} ` +
  "'Noto Sans Mono CJK SC','NSimSun','WenQuanYi Zen Hei Mono',monospace;margin:0;padding:1em;white-space:pre}";

/**
 * A page that is one picture.
 * @param picture a `data:` address
 * @param nonce the page's own, without which the few rules of style would be refused
 */
export function pictureSheet(picture: string, size: Size, alt: string, nonce: string): Sheet {
  const body = `<img alt="${escaped(alt)}" src="${escaped(picture)}">`;
  return { document: page(PICTURE, body, nonce), ...size };
}

/** A page of text, row by row. */
export function textSheet(rows: readonly string[], rowsOfPage: number, nonce: string): Sheet {
  // HTML drops a line break that stands first, so that one of ours goes and the text's own stay.
  const body = `<pre>\n${escaped(rows.join('\n'))}</pre>`;
  const height = Math.ceil((rowsOfPage * ROW_EMS + 2) * EM);
  return { document: page(TEXT, body, nonce), width: TEXT_EMS_WIDE * EM, height };
}

function page(style: string, body: string, nonce: string): string {
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">' +
    `<style nonce="${escaped(nonce)}">${style}</style></head><body>${body}</body></html>`
  );
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? '');
}
