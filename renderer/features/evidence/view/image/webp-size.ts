import type { Size } from '../sheet.ts';

const FIRST_CHUNK = 12;

/** Width and height of a WebP picture (RFC 9649, 2.5-2.7); RangeError where the bytes end too soon. */
export function webpSize(view: DataView): Size | null {
  switch (chunkName(view)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return null;
  }
}

function chunkName(view: DataView): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(FIRST_CHUNK + at)));
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
}
