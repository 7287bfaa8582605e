import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPhoto } from './photo-metadata.ts';

const codes = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const segment = (marker: number, content: readonly number[]): number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];
const START = [0xff, 0xd8];
const SCAN = [0xff, 0xda, 0, 4, 1, 2, 7, 7, 7, 0xff, 0xd9];
const TABLE = segment(0xdb, [1, 2, 3]);

/** Exif in either byte order with an orientation and a place. */
function exif(orientation: number, isLittle: boolean): number[] {
  const two = (value: number) => (isLittle ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number) => (isLittle ? [...two(value), 0, 0] : [0, 0, ...two(value)]);
  const entry = (tag: number, type: number, value: number[]) => [
    ...two(tag),
    ...two(type),
    ...four(1),
    ...value,
  ];
  return segment(0xe1, [
    ...codes('Exif\u0000\u0000'),
    ...codes(isLittle ? 'II' : 'MM'),
    ...two(42),
    ...four(8),
    ...two(2),
    ...entry(0x0112, 3, [...two(orientation), 0, 0]),
    ...entry(0x8825, 4, four(38)),
    ...codes('GPS 39.91N 116.40E'),
  ]);
}

test('[P131] a JPEG loses its place and comments, keeps its tables, its colours, its picture and how it is turned', () => {
  for (const isLittle of [true, false]) {
    const jfif = segment(0xe0, codes('JFIF\u0000'));
    const photo = Uint8Array.from([
      ...START,
      ...jfif,
      ...exif(6, isLittle),
      ...segment(0xe1, codes('http://ns.adobe.com/xap/1.0/ GPS')),
      ...segment(0xed, codes('Photoshop owner')),
      ...segment(0xfe, codes('by 某人的手机')),
      ...segment(0xe2, codes('MPF\u0000')),
      ...TABLE,
      ...SCAN,
      ...START,
      ...exif(1, isLittle),
      ...SCAN,
    ]);
    const clean = cleanPhoto(photo, 'jpeg');
    expect(textOf(clean)).not.toMatch(/GPS|owner|adobe|by |MPF/u);
    expect([...clean.subarray(-TABLE.length - SCAN.length)]).toEqual([...TABLE, ...SCAN]);
    expect(textOf(clean)).toContain('JFIF');
    // Cleaned again nothing changes: the orientation is read from what was written.
    expect(cleanPhoto(clean, 'jpeg')).toEqual(clean);
    expect(clean[2 + 4 + 6 + 19]).toBe(6);
  }
  const upright = Uint8Array.from([0xff, 0xd8, ...exif(1, true), ...TABLE, ...SCAN]);
  expect([...cleanPhoto(upright, 'jpeg')]).toEqual([0xff, 0xd8, ...TABLE, ...SCAN]);
});

const pngChunk = (name: string, content: readonly number[]): number[] => [
  0,
  0,
  0,
  content.length,
  ...codes(name),
  ...content,
  0,
  0,
  0,
  0,
];
const riffChunk = (name: string, content: readonly number[]): number[] => [
  ...codes(name),
  content.length,
  0,
  0,
  0,
  ...content,
  ...(content.length % 2 === 1 ? [0] : []),
];

test('[P131] a PNG and a WebP lose their notes and stay well-formed', () => {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const picture = [...pngChunk('IHDR', [1, 2]), ...pngChunk('IDAT', [3])];
  const png = [
    ...head,
    ...picture,
    ...pngChunk('eXIf', codes('GPS')),
    ...pngChunk('tEXt', codes('GPS')),
    ...pngChunk('IEND', []),
  ];
  expect([...cleanPhoto(Uint8Array.from(png), 'png')]).toEqual([
    ...head,
    ...picture,
    ...pngChunk('IEND', []),
  ]);
  const image = riffChunk('VP8 ', [1, 2, 3]);
  const size = (chunks: readonly number[]) => [chunks.length + 4, 0, 0, 0];
  const all = [...image, ...riffChunk('EXIF', codes('GPS!')), ...riffChunk('XMP ', codes('GPS'))];
  const webp = [...codes('RIFF'), ...size(all), ...codes('WEBP'), ...all];
  expect([...cleanPhoto(Uint8Array.from(webp), 'webp')]).toEqual([
    ...codes('RIFF'),
    ...size(image),
    ...codes('WEBP'),
    ...image,
  ]);
});

test('[P131] whatever the bytes, cleaning ends, grows a file by no more than the orientation, and changes nothing the second time', () => {
  const heads = {
    jpeg: [0xff, 0xd8, 0xff],
    png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    webp: codes('RIFF0000WEBP'),
  };
  fc.assert(
    fc.property(fc.constantFrom('jpeg', 'png', 'webp'), fc.uint8Array({ maxLength: 300 }), (kind, tail) => {
      const bytes = Uint8Array.from([...heads[kind], ...tail]);
      const clean = cleanPhoto(bytes, kind);
      expect(clean.length).toBeLessThanOrEqual(bytes.length + 36);
      expect(cleanPhoto(clean, kind)).toEqual(clean);
    }),
  );
});

/** A JPEG of a start, segments, a table and a scan. */
const jpeg = (...segments: readonly number[][]): Uint8Array =>
  Uint8Array.from([...START, ...segments.flat(), ...TABLE, ...SCAN]);

test('[P131] the orientation is written byte for byte as Exif asks, 2 to 8, and left out where it is 1 or nonsense', () => {
  // APP1, length 34, “Exif”, big-endian TIFF header, one entry: tag 0x0112, type 3 (SHORT), count 1; no next directory. Exif 2.32, 4.6.
  const written = (orientation: number): number[] => [
    0xff,
    0xe1,
    0,
    34,
    ...codes('Exif\u0000\u0000'),
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  for (const orientation of [2, 3, 4, 5, 6, 7, 8])
    for (const isLittle of [true, false])
      expect([...cleanPhoto(jpeg(exif(orientation, isLittle)), 'jpeg')]).toEqual([
        ...jpeg(written(orientation)),
      ]);
  for (const orientation of [0, 1, 9, 255])
    expect([...cleanPhoto(jpeg(exif(orientation, true)), 'jpeg')]).toEqual([...jpeg()]);
});

test('[P131] every segment that others write goes, those that belong to the picture stay', () => {
  const marked = (marker: number, words: string): number[] => segment(marker, codes(words));
  for (let marker = 0xe0; marker <= 0xef; marker += 1) {
    const isKept = marker === 0xe0 || marker === 0xee;
    const note = marked(marker, 'somebody');
    expect([marker, [...cleanPhoto(jpeg(note), 'jpeg')]]).toEqual([
      marker,
      [...jpeg(...(isKept ? [note] : []))],
    ]);
  }
  const colours = marked(0xe2, 'ICC_PROFILE\u0000\u0001\u0001');
  const tables = [0xc0, 0xc4, 0xdd, 0xf0].map((marker) => marked(marker, 'table'));
  expect([...cleanPhoto(jpeg(colours, ...tables, marked(0xfe, 'by me')), 'jpeg')]).toEqual([
    ...jpeg(colours, ...tables),
  ]);
});

test('[P131] an Exif segment that is cut short says no orientation, and a broken length ends the reading', () => {
  const whole = exif(6, false).slice(4);
  // Up to the end of the first entry: 6 of “Exif”, 8 of the header, 2 of the count, 12 of the entry.
  const cut = (length: number): number =>
    cleanPhoto(jpeg(segment(0xe1, whole.slice(0, length))), 'jpeg').length;
  expect(cut(28) - cut(27)).toBe(36);
  expect(cut(14)).toBe(cut(6));
  // A length of 0 or 1 covers not even itself: from there on nothing is touched.
  for (const length of [0, 1]) {
    const broken = Uint8Array.from([...START, 0xff, 0xe5, 0, length, 9, 9, ...SCAN]);
    expect([...cleanPhoto(broken, 'jpeg')]).toEqual([...broken]);
  }
  const empty = Uint8Array.from([...START, 0xff, 0xe5, 0, 2, ...SCAN]);
  expect([...cleanPhoto(empty, 'jpeg')]).toEqual([...START, ...SCAN]);
});

test('[P131] each kind of note of a PNG and a WebP goes, to the last chunk of the file', () => {
  const chunk = (name: string, data: number[]): number[] => [
    0,
    0,
    0,
    data.length,
    ...codes(name),
    ...data,
    1,
    2,
    3,
    4,
  ];
  const head = [0x89, ...codes('PNG'), 13, 10, 26, 10];
  const png = (...chunks: readonly number[][]): Uint8Array => Uint8Array.from([...head, ...chunks.flat()]);
  for (const name of ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])
    for (const data of [[], [5, 6]])
      expect([...cleanPhoto(png(chunk('IHDR', [1]), chunk(name, data)), 'png')]).toEqual([
        ...png(chunk('IHDR', [1])),
      ]);
  const riff = (...chunks: readonly number[][]): Uint8Array => {
    const body = [...codes('WEBP'), ...chunks.flat()];
    return Uint8Array.from([...codes('RIFF'), body.length, 0, 0, 0, ...body]);
  };
  const part = (name: string, data: number[]): number[] => [
    ...codes(name),
    data.length,
    0,
    0,
    0,
    ...data,
    ...(data.length % 2 === 1 ? [0] : []),
  ];
  for (const name of ['EXIF', 'XMP '])
    for (const data of [[], [5], [5, 6]])
      expect([...cleanPhoto(riff(part('VP8 ', [1, 2, 3]), part(name, data)), 'webp')]).toEqual([
        ...riff(part('VP8 ', [1, 2, 3])),
      ]);
});
