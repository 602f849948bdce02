import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 640;
const HEIGHT = 400;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

type Colour = readonly [red: number, green: number, blue: number];
type Shape = { readonly holds: (x: number, y: number) => boolean; readonly colour: Colour };

const box = (left: number, top: number, right: number, bottom: number, colour: Colour): Shape => ({
  holds: (x, y) => x >= left && x < right && y >= top && y < bottom,
  colour,
});
const disc = (middleX: number, middleY: number, radius: number, colour: Colour): Shape => ({
  holds: (x, y) => (x - middleX) ** 2 + (y - middleY) ** 2 < radius ** 2,
  colour,
});

/** A car before a house, as simply as can be: what lies on top stands first. */
const SCENE: readonly Shape[] = [
  disc(220, 320, 26, [30, 30, 30]),
  disc(420, 320, 26, [30, 30, 30]),
  box(250, 220, 310, 260, [190, 215, 230]),
  box(320, 220, 390, 260, [190, 215, 230]),
  box(240, 210, 400, 262, [45, 50, 60]),
  box(170, 260, 480, 320, [45, 50, 60]),
  ...[60, 160, 260, 360, 460, 560].map((left) => box(left, 60, left + 40, 120, [240, 230, 190])),
  box(20, 30, 620, 250, [200, 190, 180]),
  box(0, 300, WIDTH, HEIGHT, [150, 150, 145]),
];
const SKY: Colour = [225, 235, 245];

/** A picture as a PNG: a car parked before a house. */
export function pngOfCar(): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const colour = SCENE.find(({ holds }) => holds(x, y))?.colour ?? SKY;
      rows.set(colour, y * (1 + WIDTH * 3) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits each for red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([Buffer.from(SIGNATURE), ...chunks]));
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
