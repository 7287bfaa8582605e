/** What a file is by its own bytes, whatever it is called. */
export type FileKind = 'pdf' | 'docx' | 'jpeg' | 'png' | 'webp';

/** The media type under which a file of a kind is given back. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** The kinds that may be handed in for each purpose. */
export const kindsOfPurpose = {
  taskPaper: ['pdf', 'docx', 'jpeg', 'png'],
  reportPhoto: ['jpeg', 'png', 'webp'],
  evidence: ['pdf', 'docx', 'jpeg', 'png', 'webp'],
} as const satisfies Readonly<Record<string, readonly FileKind[]>>;

export type WorkFilePurpose = keyof typeof kindsOfPurpose;

/** At most so many photos come with one report. */
export const MOST_PHOTOS = 9;

const codesOf = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const PDF = codesOf('%PDF-');
const RIFF = codesOf('RIFF');
const WEBP = codesOf('WEBP');
const WORD_PART = codesOf('word/document.xml');

const startsWith = (bytes: Uint8Array, signs: readonly number[], at = 0): boolean =>
  signs.every((sign, index) => bytes[at + index] === sign);

function includes(bytes: Uint8Array, signs: readonly number[]): boolean {
  const [first = 0] = signs;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, signs, at)) return true;
  }
  return false;
}

/** Tells the kind of a file by its first bytes, a .docx by the part that each holds; null for anything else. */
export function findFileKind(bytes: Uint8Array): FileKind | null {
  if (startsWith(bytes, PDF)) return 'pdf';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8)) return 'webp';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && includes(bytes, WORD_PART)) return 'docx';
  return null;
}
