const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;
const ENTRY_BYTES = 12;

/** How a photograph was held, 1 to 8, by what the camera wrote (Exif 2.3, 4.6.4); `null` where it wrote nothing of use. */
export function exifOrientation(part: DataView): number | null {
  try {
    if (textOf(part, 0, EXIF.length) !== EXIF) return null;
    const tiff = new DataView(part.buffer, part.byteOffset + EXIF.length, part.byteLength - EXIF.length);
    return orientationIn(tiff, textOf(tiff, 0, 2) === 'II');
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function orientationIn(tiff: DataView, littleEndian: boolean): number | null {
  const directory = tiff.getUint32(4, littleEndian);
  const entries = tiff.getUint16(directory, littleEndian);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * ENTRY_BYTES;
    if (tiff.getUint16(at, littleEndian) !== ORIENTATION) continue;
    const value = tiff.getUint16(at + 8, littleEndian);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

function textOf(view: DataView, start: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(start + index)));
}
