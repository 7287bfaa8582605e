import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [480, 320];
type Colour = readonly [red: number, green: number, blue: number];

/** A building site as a child would paint it: sky, ground, a house that has grown so far, and a crane. */
function colourAt(x: number, y: number, percent: number): Colour {
  const roof = 250 - Math.round((150 * percent) / 100);
  const isHouse = x > 110 && x < 330 && y > roof && y < 250;
  const isWindow =
    isHouse && (x - 110) % 44 > 14 && (x - 110) % 44 < 32 && (y - 100) % 38 > 12 && (y - 100) % 38 < 28;
  const isCrane = (x > 372 && x < 380 && y > 60 && y < 250) || (y > 64 && y < 70 && x > 240 && x < 420);
  if (isWindow) return [214, 232, 240];
  if (isHouse) return [196, 120, 88];
  if (isCrane) return [222, 170, 40];
  return y < 250 ? [150 + Math.floor(y / 5), 190 + Math.floor(y / 8), 226] : [150, 132, 104];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A small picture for a report of the sample, as PNG; the house is as high as the report says. */
export function drawPhoto(percent: number): Uint8Array {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const at = y * (WIDTH * 3 + 1) + 1 + x * 3;
      const [red, green, blue] = colourAt(x, y, percent);
      rows[at] = red;
      rows[at + 1] = green;
      rows[at + 2] = blue;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  // Eight bits a colour, true colour, no interlacing.
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
