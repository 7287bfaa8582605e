import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPhoto } from './photo-metadata.ts';

function cleaned(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'webp'): Uint8Array {
  const clean = cleanPhoto(bytes, kind);
  if (clean === null) throw new Error('refused');
  return clean;
}

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
    const jfif = segment(0xe0, [...codes('JFIF\u0000'), 1, 2, 0, 0, 1, 0, 1, 0, 0]);
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
    const clean = cleaned(photo, 'jpeg');
    expect(textOf(clean)).not.toMatch(/GPS|owner|adobe|by |MPF/u);
    expect([...clean.subarray(-TABLE.length - SCAN.length)]).toEqual([...TABLE, ...SCAN]);
    expect(textOf(clean)).toContain('JFIF');
    // Cleaned again nothing changes: the orientation is read from what was written.
    expect(cleaned(clean, 'jpeg')).toEqual(clean);
    expect(clean[2 + 4 + 6 + 19]).toBe(6);
  }
  const upright = Uint8Array.from([0xff, 0xd8, ...exif(1, true), ...TABLE, ...SCAN]);
  expect([...cleaned(upright, 'jpeg')]).toEqual([0xff, 0xd8, ...TABLE, ...SCAN]);
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
  expect([...cleaned(Uint8Array.from(png), 'png')]).toEqual([...head, ...picture, ...pngChunk('IEND', [])]);
  const image = riffChunk('VP8 ', [1, 2, 3]);
  const size = (chunks: readonly number[]) => [chunks.length + 4, 0, 0, 0];
  const all = [...image, ...riffChunk('EXIF', codes('GPS!')), ...riffChunk('XMP ', codes('GPS'))];
  const webp = [...codes('RIFF'), ...size(all), ...codes('WEBP'), ...all];
  expect([...cleaned(Uint8Array.from(webp), 'webp')]).toEqual([
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
      if (clean === null) return;
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
      expect([...cleaned(jpeg(exif(orientation, isLittle)), 'jpeg')]).toEqual([
        ...jpeg(written(orientation)),
      ]);
  for (const orientation of [0, 1, 9, 255])
    expect([...cleaned(jpeg(exif(orientation, true)), 'jpeg')]).toEqual([...jpeg()]);
});

test('[P131] every segment that others write goes, those that belong to the picture stay', () => {
  const marked = (marker: number, words: string): number[] => segment(marker, codes(words));
  for (let marker = 0xe0; marker <= 0xef; marker += 1) {
    for (const words of ['somebody', 'JFXX\u0000somebody', 'Adobe, by somebody'])
      expect([marker, [...cleaned(jpeg(marked(marker, words)), 'jpeg')]]).toEqual([marker, [...jpeg()]]);
  }
  const colours = marked(0xe2, 'ICC_PROFILE\u0000\u0001\u0001');
  const adobe = segment(0xee, [...codes('Adobe'), 0, 100, 0, 0, 0, 0, 1]);
  expect([...cleaned(jpeg(adobe), 'jpeg')]).toEqual([...jpeg(adobe)]);
  for (const unknown of [0xf0, 0xc8])
    expect(textOf(cleaned(jpeg(marked(unknown, 'GPS')), 'jpeg'))).not.toMatch(/GPS/u);
  const tables = [0xc0, 0xc4, 0xdd].map((marker) => marked(marker, 'table'));
  expect([...cleaned(jpeg(colours, ...tables, marked(0xfe, 'by me')), 'jpeg')]).toEqual([
    ...jpeg(colours, ...tables),
  ]);
});

test('[P131] an Exif segment that is cut short says no orientation, and a broken length refuses the photo', () => {
  const whole = exif(6, false).slice(4);
  // Up to the end of the first entry: 6 of “Exif”, 8 of the header, 2 of the count, 12 of the entry.
  const cut = (length: number): number => cleaned(jpeg(segment(0xe1, whole.slice(0, length))), 'jpeg').length;
  expect(cut(28) - cut(27)).toBe(36);
  expect(cut(14)).toBe(cut(6));
  // A length of 0 or 1 covers not even itself: what comes cannot be followed.
  for (const length of [0, 1]) {
    const broken = Uint8Array.from([...START, 0xff, 0xe5, 0, length, 9, 9, ...SCAN]);
    expect(cleanPhoto(broken, 'jpeg')).toBeNull();
  }
  const empty = Uint8Array.from([...START, 0xff, 0xe5, 0, 2, ...SCAN]);
  expect([...cleaned(empty, 'jpeg')]).toEqual([...START, ...SCAN]);
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
      expect([...cleaned(png(chunk('IHDR', [1]), chunk(name, data)), 'png')]).toEqual([
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
      expect([...cleaned(riff(part('VP8 ', [1, 2, 3]), part(name, data)), 'webp')]).toEqual([
        ...riff(part('VP8 ', [1, 2, 3])),
      ]);
});

test('[P131] place and maker survive in none of the containers that cameras, phones and programs write', () => {
  const SECRET = 'GPS 39.91N 116.40E by Somebody';
  const secret = codes(SECRET);
  const xmp = [...codes('http://ns.adobe.com/xap/1.0/\u0000'), ...secret];
  const jfifWithPreview = segment(0xe0, [...codes('JFIF\u0000'), 1, 2, 0, 0, 1, 0, 1, 1, 1, ...secret]);
  const betweenScans = [
    0xff,
    0xda,
    0,
    4,
    1,
    2,
    7,
    7,
    ...segment(0xfe, secret),
    ...segment(0xe1, xmp),
    0xff,
    0xda,
    0,
    4,
    1,
    2,
    9,
  ];
  const head = [0x89, ...codes('PNG'), 13, 10, 26, 10];
  const png = (...chunks: number[][]) =>
    Uint8Array.from([...head, ...pngChunk('IHDR', [1]), ...chunks.flat(), ...pngChunk('IEND', [])]);
  const webp = (chunks: number[], behind: number[] = []) => {
    const body = [
      ...codes('WEBP'),
      ...riffChunk('VP8X', [0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      ...riffChunk('VP8 ', [1, 2, 3]),
      ...chunks,
    ];
    return Uint8Array.from([...codes('RIFF'), body.length & 255, body.length >> 8, 0, 0, ...body, ...behind]);
  };
  const cases: [string, 'jpeg' | 'png' | 'webp', Uint8Array][] = [
    ['Exif in APP1', 'jpeg', jpeg(exif(6, true), segment(0xe1, [...codes('Exif\u0000\u0000II'), ...secret]))],
    ['XMP in APP1', 'jpeg', jpeg(segment(0xe1, xmp))],
    [
      'extended XMP',
      'jpeg',
      jpeg(segment(0xe1, [...codes('http://ns.adobe.com/xmp/extension/\u0000'), ...secret])),
    ],
    ['multi-picture in APP2', 'jpeg', jpeg(segment(0xe2, [...codes('MPF\u0000'), ...secret]))],
    ['FlashPix in APP2', 'jpeg', jpeg(segment(0xe2, [...codes('FPXR\u0000'), ...secret]))],
    ['maker in APP3', 'jpeg', jpeg(segment(0xe3, secret))],
    ['maker in APP4', 'jpeg', jpeg(segment(0xe4, secret))],
    ['maker in APP7', 'jpeg', jpeg(segment(0xe7, secret))],
    ['C2PA in APP11', 'jpeg', jpeg(segment(0xeb, secret))],
    ['IPTC in APP13', 'jpeg', jpeg(segment(0xed, [...codes('Photoshop 3.0\u0000'), ...secret]))],
    ['no Adobe in APP14', 'jpeg', jpeg(segment(0xee, [...codes('Adobe'), ...secret]))],
    ['APP15', 'jpeg', jpeg(segment(0xef, secret))],
    ['comment', 'jpeg', jpeg(segment(0xfe, secret))],
    ['reserved marker', 'jpeg', jpeg(segment(0xf7, secret))],
    ['preview in JFIF', 'jpeg', jpeg(jfifWithPreview)],
    ['JFXX', 'jpeg', jpeg(segment(0xe0, [...codes('JFXX\u0000'), ...secret]))],
    ['between two scans', 'jpeg', Uint8Array.from([...START, ...TABLE, ...betweenScans, 0xff, 0xd9])],
    ['behind the end', 'jpeg', Uint8Array.from([...jpeg(), ...secret])],
    ['a second picture', 'jpeg', Uint8Array.from([...jpeg(), ...jpeg(segment(0xe1, xmp))])],
    ...['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'caBX', 'prVt'].map((name): [string, 'png', Uint8Array] => [
      name,
      'png',
      png(pngChunk(name, secret)),
    ]),
    ['behind IEND', 'png', Uint8Array.from([...png(), ...secret])],
    ['EXIF of WebP', 'webp', webp(riffChunk('EXIF', secret))],
    ['XMP of WebP', 'webp', webp(riffChunk('XMP ', secret))],
    ['unknown chunk of WebP', 'webp', webp(riffChunk('C2PA', secret))],
    ['behind RIFF', 'webp', webp([], secret)],
  ];
  expect(cases.length).toBeGreaterThanOrEqual(21);
  for (const [name, kind, bytes] of cases) {
    expect([name, textOf(bytes).includes('116.40E')]).toEqual([name, true]);
    for (const keepsTime of [false, true]) {
      const clean = cleanPhoto(bytes, kind, { keepsTime });
      expect([name, clean === null ? 'refused' : /GPS|Somebody|116/u.test(textOf(clean))]).toEqual([
        name,
        false,
      ]);
    }
  }
  expect(cleaned(webp([]), 'webp')[20]).toBe(0);
});
