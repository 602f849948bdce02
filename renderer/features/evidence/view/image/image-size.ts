import type { Size } from '../sheet.ts';
import { jpegSize } from './jpeg-size.ts';
import { webpSize } from './webp-size.ts';

/** How much of a picture is read to learn its size: a photograph may carry a preview and a profile before it. */
export const HEAD_BYTES = 1024 * 1024;

/** More pixels than this are not drawn: a few bytes can ask for more memory than the machine has. */
export const MOST_PIXELS = 150_000_000;

const PNG_WIDTH = 16;
const GIF_WIDTH = 6;
const BMP_WIDTH = 18;

/**
 * Width and height of a picture as it will stand on the screen, by its first bytes; `null` where they do not say. It is
 * read before the picture is given to the browser, whose decoder then meets no more than {@link MOST_PIXELS}.
 */
export function imageSize(mediaType: string, head: Uint8Array): Size | null {
  try {
    const size = readers[mediaType]?.(new DataView(head.buffer, head.byteOffset, head.byteLength));
    return size !== undefined && size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // The bytes end before the size is told.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const readers: Readonly<Record<string, (view: DataView) => Size | null>> = {
  'image/png': (view) => ({ width: view.getUint32(PNG_WIDTH), height: view.getUint32(PNG_WIDTH + 4) }),
  'image/gif': (view) => ({ width: view.getUint16(GIF_WIDTH, true), height: view.getUint16(GIF_WIDTH + 2, true) }),
  // The height is negative where the rows stand from top to bottom.
  'image/bmp': (view) => ({
    width: Math.abs(view.getInt32(BMP_WIDTH, true)),
    height: Math.abs(view.getInt32(BMP_WIDTH + 4, true)),
  }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
};
