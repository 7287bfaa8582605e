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

/** A JPEG of a start, segments, a table and a scan. */
const jpeg = (...segments: readonly number[][]): Uint8Array =>
  Uint8Array.from([...START, ...segments.flat(), ...TABLE, ...SCAN]);

test('[P131] of evidence the moment of taking stays, as its own field and nothing beside it', () => {
  const moment = '2026:11:21 08:30:00';
  const written = segment(0xe1, [
    ...codes('Exif\u0000\u0000MM\u0000*'),
    0,
    0,
    0,
    8,
    0,
    2,
    0x87,
    0x69,
    0,
    4,
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    38,
    0x88,
    0x25,
    0,
    4,
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    99,
    0,
    0,
    0,
    0,
    0,
    1,
    0x90,
    0x03,
    0,
    2,
    0,
    0,
    0,
    20,
    0,
    0,
    0,
    56,
    0,
    0,
    0,
    0,
    ...codes(`${moment}\u0000GPS 39.91N`),
  ]);
  const kept = cleanPhoto(jpeg(written), 'jpeg', { keepsTime: true }) ?? new Uint8Array();
  expect(textOf(kept)).toContain(moment);
  expect(textOf(kept)).not.toContain('GPS');
  expect(cleanPhoto(kept, 'jpeg', { keepsTime: true })).toEqual(kept);
  expect(textOf(cleaned(kept, 'jpeg'))).not.toContain('2026');
});

test('[P131] a photo of segments beyond number is refused in one pass', () => {
  const many = new Uint8Array(4 * 30_000 + 2);
  many.set(START);
  for (let at = 2; at < many.length; at += 4) many.set([0xff, 0xe5, 0, 2], at);
  expect(cleanPhoto(many, 'jpeg')).toBeNull();
});
