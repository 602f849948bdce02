import { describe, expect, it } from 'vitest';
import { imageSize } from '../../../../renderer/features/evidence/view/image/image-size.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const hex = (text: string) => Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A JPEG's start: Exif with an orientation, then the frame's header of 40 wide and 30 high. */
function jpeg(orientation: number | null, bigEndian = false): Uint8Array {
  const number = (value: number, size: number) => {
    const big = Array.from({ length: size }, (_, at) => (value >>> (8 * (size - 1 - at))) & 0xff);
    return Uint8Array.from(bigEndian ? big : big.reverse());
  };
  const tiff = joined(
    bytes(bigEndian ? 'MM' : 'II'),
    number(42, 2),
    number(8, 4),
    number(1, 2),
    ...[number(0x0112, 2), number(3, 2), number(1, 4), number(orientation ?? 0, 2), number(0, 2)],
  );
  const exif = joined(bytes('Exif\0\0'), tiff);
  const part =
    orientation === null ? new Uint8Array(0) : joined(hex('ffe1'), hex(`00${(exif.length + 2).toString(16)}`), exif);
  return joined(hex('ffd8'), part, hex('ffc0000b08001e0028011100'));
}

describe('size of a picture by its first bytes', () => {
  it.each([
    ['image/png', joined(hex('89504e470d0a1a0a0000000d'), bytes('IHDR'), hex('000000280000001e'))],
    ['image/gif', joined(bytes('GIF89a'), hex('28001e00'))],
    ['image/bmp', joined(bytes('BM'), new Uint8Array(16), hex('28000000e2ffffff'))],
    ['image/jpeg', jpeg(null)],
    ['image/jpeg', jpeg(1)],
    ['image/webp', joined(bytes('RIFF\0\0\0\0WEBPVP8 '), new Uint8Array(10), hex('28001e00'))],
    ['image/webp', joined(bytes('RIFF\0\0\0\0WEBPVP8L'), new Uint8Array(5), hex('27400700'))],
    ['image/webp', joined(bytes('RIFF\0\0\0\0WEBPVP8X'), new Uint8Array(8), hex('2700001d0000'))],
  ])('%s', (type, head) => {
    expect(imageSize(type, head)).toEqual({ width: 40, height: 30 });
  });

  it.each([6, 8])('a photograph that was held sideways (%i) is told as it will stand', (orientation) => {
    expect(imageSize('image/jpeg', jpeg(orientation))).toEqual({ width: 30, height: 40 });
    expect(imageSize('image/jpeg', jpeg(orientation, true))).toEqual({ width: 30, height: 40 });
  });

  it('an orientation that does not exist is none', () => {
    expect(imageSize('image/jpeg', jpeg(9))).toEqual({ width: 40, height: 30 });
  });

  it.each(['image/png', 'image/gif', 'image/bmp', 'image/jpeg', 'image/webp', 'image/tiff'])(
    'what ends too soon has no size: %s',
    (type) => {
      for (let length = 0; length < 10; length += 1)
        expect(imageSize(type, bytes('\xff\xd8\xff\xe0'.repeat(9)).subarray(0, length))).toBeNull();
    },
  );

  it('no size, or none of it in one direction, is no picture', () => {
    expect(imageSize('image/gif', joined(bytes('GIF89a'), hex('00001e00')))).toBeNull();
  });
});
