import type { Size } from '../sheet.ts';
import { exifOrientation } from './exif-orientation.ts';

const APP1 = 0xe1;
/** Markers of a frame's header (ITU-T T.81, table B.1), which holds the size. */
const FRAME = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** From here on, a photograph lies on its side. */
const FIRST_SIDEWAYS = 5;

/** Width and height of a JPEG picture as it will stand on the screen; RangeError where the bytes end too soon. */
export function jpegSize(view: DataView): Size | null {
  let orientation = 1;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Markers may be filled up with 0xff, and some stand alone.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    if (marker === APP1) orientation = exifOrientation(partOf(view, at + 4, length - 2)) ?? orientation;
    if (FRAME.has(marker)) {
      const height = view.getUint16(at + 5);
      const width = view.getUint16(at + 7);
      return orientation >= FIRST_SIDEWAYS ? { width: height, height: width } : { width, height };
    }
    at += 2 + length;
  }
}

function partOf(view: DataView, start: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + start, Math.min(length, view.byteLength - start));
}
