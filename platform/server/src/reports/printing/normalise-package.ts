import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { OTHER_FONTS } from './page-layout.ts';

/** Nine in the morning in China: the moment that properties of a file carry. */
const HOUR = 'T01:00:00Z';

/** A day as the local time that zip entries keep; the zone of the machine does not show. */
function zipTime(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 9, 0, 0);
}

/** Zips files in the order of their names, all with one date. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>, day: string): Uint8Array {
  const mtime = zipTime(day);
  const entries: Zippable = {};
  // Office looks for the list of content types first.
  const names = Object.keys(files).toSorted(
    (left, right) =>
      Number(right === '[Content_Types].xml') - Number(left === '[Content_Types].xml') ||
      (left < right ? -1 : 1),
  );
  for (const name of names) entries[name] = [files[name] ?? new Uint8Array(), { mtime, level: 6 }];
  return zipSync(entries);
}

/** Relationship ids drawn at random become numbers in the order of the file; pictures get the names of their order. */
function renameRandom(files: Record<string, string>): void {
  const names = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    if (!path.endsWith('.rels')) continue;
    for (const match of text.matchAll(/Id="(rId[^"]*[a-z_-][^"]*)"/gu)) {
      const id = match[1] ?? '';
      if (!/^rId\d+$/u.test(id)) names.set(id, `rIdn${names.size + 1}`);
    }
  }
  for (const path of Object.keys(files)) {
    let text = files[path] ?? '';
    for (const [from, to] of names) text = text.replaceAll(`"${from}"`, `"${to}"`);
    files[path] = text;
  }
}

/** Numbers pictures and bookmarks from 1 in the order of the document; the library counts on from one document to the next. */
function numberAgain(text: string): string {
  let count = 0;
  const bookmarks = new Map<string, number>();
  return text
    .replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=)"([^"]*)"/gu, (_, before: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1;
      bookmarks.set(id, number);
      return `${before}"${number}"`;
    })
    .replaceAll(/<wp:docPr id="[^"]*"/gu, () => `<wp:docPr id="${(count += 1)}"`)
    .replaceAll(/ w14:(?:paraId|textId)="[^"]*"/gu, '');
}

/** The fonts that stand in, written where Word looks for them; the library lists only fonts that are inside the file. */
function nameFonts(text: string): string {
  const fonts = OTHER_FONTS.map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="${name === 'Times New Roman' ? '00' : '86'}"/></w:font>`,
  ).join('');
  return text.includes('</w:fonts>')
    ? text.replace('</w:fonts>', `${fonts}</w:fonts>`)
    : text.replace(/<w:fonts([^>]*)\/>/u, `<w:fonts$1>${fonts}</w:fonts>`);
}

/** Lines by the rules of Chinese setting: no mark begins a line where it may not, and none hangs over the edge of the text. */
const CHINESE_LINES = '<w:pPrDefault><w:pPr><w:kinsoku/><w:overflowPunct w:val="0"/></w:pPr></w:pPrDefault>';

/** Takes the theme out of a .docx: every run names its fonts, and none shall be read from a theme. */
function dropTheme(texts: Record<string, string>): void {
  for (const path of Object.keys(texts)) {
    if (path.startsWith('word/theme/')) delete texts[path];
    else if (path === 'word/_rels/document.xml.rels')
      texts[path] = (texts[path] ?? '').replaceAll(/<Relationship [^>]*\/theme"[^>]*\/>/gu, '');
    else if (path === '[Content_Types].xml')
      texts[path] = (texts[path] ?? '').replaceAll(/<Override [^>]*theme[^>]*\/>/gu, '');
  }
}

/** Takes from a .docx or .xlsx everything that depends on when and where it was made. */
export function normalisePackage(bytes: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(bytes);
  const isText = (path: string): boolean => /\.(?:xml|rels)$/u.test(path);
  const texts = Object.fromEntries(
    Object.entries(parts)
      .filter(([path]) => isText(path))
      .map(([path, part]) => [path, strFromU8(part)]),
  );
  dropTheme(texts);
  renameRandom(texts);
  for (const [path, text] of Object.entries(texts)) {
    let mended = text;
    if (path === 'docProps/core.xml') {
      mended = mended.replaceAll(/>\d{4}-\d\d-\d\dT[^<]*</gu, `>${day}${HOUR}<`);
    }
    if (path === 'word/document.xml') mended = numberAgain(mended);
    if (path === 'word/fontTable.xml') mended = nameFonts(mended);
    if (path === 'word/styles.xml') mended = mended.replace('<w:pPrDefault/>', CHINESE_LINES);
    texts[path] = mended;
  }
  const files: Record<string, Uint8Array> = {};
  for (const [path, part] of Object.entries(parts)) {
    if (!isText(path)) files[path] = part;
    else if (texts[path] !== undefined) files[path] = strToU8(texts[path]);
  }
  return zipFiles(files, day);
}
