import type { Size } from '../sheet.ts';

/** Pixels of the largest page that is drawn, and of its longer side: more would ask for more memory than there is. */
const MOST_PAGE_PIXELS = 16_000_000;
const MOST_SIDE = 8192;
/** A picture inside a page with more pixels than this is left out, and that is said. */
export const MOST_INNER_PIXELS = 150_000_000;

/** A page of A4 is drawn with at least this width, so that the small print of a form can be read. */
const LEAST_WIDE = 1280;

/** Units of a page are points; a screen has 96 dots where they have 72. */
const PIXELS_PER_POINT = 96 / 72;

/** A page's own size on a screen, and by how much its points are to be multiplied to draw it `pixels` wide. */
export type PageMeasure = Size & { readonly scale: number };

/** How large a page of so many points is shown and drawn; `null` where no sensible page has that size. */
export function measurePage(points: Size, pixels: number): PageMeasure | null {
  const { width, height } = points;
  if (!(width > 0 && height > 0 && Number.isFinite(width * height))) return null;
  const wanted = Math.max(pixels, LEAST_WIDE) / width;
  const most = Math.min(Math.sqrt(MOST_PAGE_PIXELS / (width * height)), MOST_SIDE / Math.max(width, height));
  const scale = Math.min(wanted, most);
  if (width * scale < 1 || height * scale < 1) return null;
  return { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT, scale };
}
