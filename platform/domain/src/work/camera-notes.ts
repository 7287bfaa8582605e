/** What may stay of a camera's notes: how the picture is turned, 1 to 8, and when it was taken, as Exif writes it. */
export interface CameraNotes {
  readonly orientation: number;
  /** `2026:11:21 08:30:00`, the camera's own clock; null where none is said. */
  readonly takenAt: string | null;
}

const ORIENTATION = 0x0112;
const EXIF_DIRECTORY = 0x8769;
const TAKEN = 0x9003;
const MOMENT = /^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d$/u;
const MOMENT_LENGTH = 20;

/** A directory of a TIFF structure within an Exif segment. */
interface Directory {
  readonly view: DataView;
  /** Where the structure begins and ends in the file. */
  readonly tiff: number;
  readonly end: number;
  readonly isLittle: boolean;
}

/** Where the entry of a tag stands in the directory at an offset; null where there is none. */
function findEntry({ view, tiff, end, isLittle }: Directory, offset: number, tag: number): number | null {
  const directory = tiff + offset;
  if (directory + 2 > end) return null;
  const count = view.getUint16(directory, isLittle);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, isLittle) === tag) return entry;
  }
  return null;
}

function readMoment(found: Directory, first: number): string | null {
  const { view, tiff, end, isLittle } = found;
  const pointer = findEntry(found, first, EXIF_DIRECTORY);
  if (pointer === null) return null;
  const entry = findEntry(found, view.getUint32(pointer + 8, isLittle), TAKEN);
  if (entry === null) return null;
  const at = tiff + view.getUint32(entry + 8, isLittle);
  if (at + MOMENT_LENGTH > end) return null;
  const text = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, MOMENT_LENGTH - 1));
  return MOMENT.test(text) ? text : null;
}

/** Reads an Exif segment whose TIFF header begins at `tiff`; what it does not say is 1 and null. Source: Exif 2.32, 4.6. */
export function readCameraNotes(bytes: Uint8Array, tiff: number, end: number): CameraNotes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (tiff + 8 > end) return { orientation: 1, takenAt: null };
  const found: Directory = { view, tiff, end, isLittle: bytes[tiff] === 0x49 };
  const first = view.getUint32(tiff + 4, found.isLittle);
  const entry = findEntry(found, first, ORIENTATION);
  const value = entry === null ? 1 : view.getUint16(entry + 8, found.isLittle);
  return { orientation: value >= 1 && value <= 8 ? value : 1, takenAt: readMoment(found, first) };
}

const two = (value: number): number[] => [value >> 8, value & 0xff];
const four = (value: number): number[] => [0, 0, ...two(value)];
const codes = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));

/** An Exif segment that says so much and nothing else; null where there is nothing to say. */
export function writeCameraNotes({ orientation, takenAt }: CameraNotes): Uint8Array | null {
  if (orientation === 1 && takenAt === null) return null;
  const turned =
    orientation === 1 ? [] : [[...two(ORIENTATION), ...two(3), ...four(1), ...two(orientation), 0, 0]];
  const entries = turned.length + (takenAt === null ? 0 : 1);
  const behind = 8 + 2 + entries * 12 + 4;
  const pointer = takenAt === null ? [] : [[...two(EXIF_DIRECTORY), ...two(4), ...four(1), ...four(behind)]];
  const moment =
    takenAt === null
      ? []
      : [
          ...two(1),
          ...two(TAKEN),
          ...two(2),
          ...four(MOMENT_LENGTH),
          ...four(behind + 18),
          ...four(0),
          ...codes(takenAt),
          0,
        ];
  const tiff = [
    0x4d,
    0x4d,
    0,
    0x2a,
    ...four(8),
    ...two(entries),
    ...turned.flat(),
    ...pointer.flat(),
    ...four(0),
    ...moment,
  ];
  const content = [...codes('Exif\u0000\u0000'), ...tiff];
  return Uint8Array.from([0xff, 0xe1, ...two(content.length + 2), ...content]);
}
