import { createPageCache } from '../page-cache.ts';
import { pictureSheet, type Sheet } from '../sheet.ts';
import { Unviewable, type ViewedFile } from '../viewed-file.ts';
import { drawPage } from './draw-page.ts';
import { createHoles } from './holes.ts';
import { openPdf } from './open-pdf.ts';
import { measurePage } from './pdf-limits.ts';

const KEPT_PAGES = 6;

/**
 * A PDF, page by page. Where something of a page could not be drawn, that is said: an investigator must not take a page
 * with a hole for the whole.
 * @throws Unviewable
 */
export async function viewPdf(content: Blob, nonce: string): Promise<ViewedFile> {
  const holes = createHoles();
  const { document: pdf, close } = await openPdf(new Uint8Array(await content.arrayBuffer()), holes.found);
  const cache = createPageCache<Sheet>(KEPT_PAGES);
  const draw = async (at: number, pixels: number): Promise<Sheet> => {
    const page = await pdf.getPage(at + 1);
    const measure = measurePage(page.getViewport({ scale: 1 }), pixels);
    if (measure === null) throw new Unviewable('too-large');
    const { width, height, scale } = measure;
    const picture = await holes.watching(at, () => drawPage(page, scale));
    return pictureSheet(picture, { width, height }, `第${String(at + 1)}页`, nonce);
  };
  return {
    pages: pdf.numPages,
    turns: true,
    page: async (at, pixels) => {
      const sheet = await cache.get(`${String(at)}/${String(pixels)}`, () => draw(at, pixels));
      const caution = holes.caution(at);
      return caution === null ? sheet : { ...sheet, caution };
    },
    close: () => {
      cache.clear();
      close();
    },
  };
}
