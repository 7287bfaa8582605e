import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { Sheet, SheetCell, Workbook } from '@junheng/statistics';
import { unzipSync } from 'fflate';
import { parseCsv, readXls, readXlsx } from 'hucre';
import { decodeHtml, decodeText } from '../../plan/documents/decode-text.ts';
import { readHtmlTables } from './read-html-tables.ts';

/** Bytes of one file, and of all files of a zip together. */
const LARGEST_FILE = 64 * 1024 * 1024;
const LARGEST_WHOLE = 256 * 1024 * 1024;
const MOST_FILES = 2000;
const MOST_CELLS = 4_000_000;
const READABLE = /\.(?:xlsx|xls|csv|html?|txt)$/iu;

type Opened = Result<Workbook[], AppError>;
type CellOf = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]['rows'][number][number];

/** A day as text: the workbook's serial is a day without a time zone. */
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

function toCell(cell: CellOf | undefined): SheetCell {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) return { day: dayOf(cell) };
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? cell
    : String(cell);
}

type ReadSheets = Awaited<ReturnType<typeof readXlsx>>['sheets'];

function toSheets(sheets: ReadSheets): Sheet[] {
  return sheets.map((sheet) => ({
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((row) => row.map(toCell)),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
  }));
}

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const refuse = (
  code: 'STATISTICS_FILE_DAMAGED' | 'STATISTICS_FILE_TOO_LARGE' | 'STATISTICS_FILE_KIND',
  file: string,
): Opened => fail(appError(code, { file }, { file }));

/** Names of entries in a zip made on a Chinese Windows are GBK without saying so; only what is shown of them matters. */
function plainEntryName(name: string): string {
  return name.split('/').at(-1) ?? name;
}

async function openZip(bytes: Uint8Array, file: string): Promise<Opened> {
  let whole = 0;
  let count = 0;
  let isTooLarge = false;
  let isWorkbook = false;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: (entry) => {
        if (/^xl\/workbook\.(?:xml|bin)$/u.test(entry.name)) isWorkbook = true;
        whole += entry.originalSize;
        count += 1;
        if (entry.originalSize > LARGEST_FILE || whole > LARGEST_WHOLE || count > MOST_FILES)
          isTooLarge = true;
        return !isWorkbook && !isTooLarge && READABLE.test(entry.name) && !entry.name.includes('__MACOSX/');
      },
    });
  } catch {
    return refuse('STATISTICS_FILE_DAMAGED', file);
  }
  if (isTooLarge) return refuse('STATISTICS_FILE_TOO_LARGE', file);
  if (isWorkbook) return openXlsx(bytes, file);
  const books: Workbook[] = [];
  for (const [name, inner] of Object.entries(entries)) {
    const opened = await openWorkbooks(inner, `${file}/${plainEntryName(name)}`, false);
    if (!opened.ok) return opened;
    books.push(...opened.value);
  }
  return books.length === 0 ? refuse('STATISTICS_FILE_KIND', file) : ok(books);
}

async function openXlsx(bytes: Uint8Array, file: string): Promise<Opened> {
  try {
    const { sheets } = await readXlsx(bytes);
    const cells = sheets.reduce(
      (sum, sheet) => sum + sheet.rows.reduce((rows, row) => rows + row.length, 0),
      0,
    );
    return cells > MOST_CELLS
      ? refuse('STATISTICS_FILE_TOO_LARGE', file)
      : ok([{ file, sheets: toSheets(sheets) }]);
  } catch {
    return refuse('STATISTICS_FILE_DAMAGED', file);
  }
}

async function openXls(bytes: Uint8Array, file: string): Promise<Opened> {
  try {
    const { sheets } = await readXls(bytes);
    return ok([{ file, sheets: toSheets(sheets) }]);
  } catch {
    return refuse('STATISTICS_FILE_KIND', file);
  }
}

function openCsv(text: string, file: string): Workbook {
  const plain = text.replace(/^\uFEFF/u, '');
  const head = plain.slice(0, plain.search(/\r|\n|$/u));
  const count = (mark: string): number => head.split(mark).length - 1;
  const delimiter = [',', ';', '\t'].toSorted((left, right) => count(right) - count(left))[0] ?? ',';
  const rows = parseCsv(plain, { delimiter, typeInference: false } as Parameters<typeof parseCsv>[1]);
  const sheet: Sheet = {
    name: file.split('/').at(-1) ?? file,
    isHidden: false,
    rows: rows.map((row) => row.map((cell) => (cell === '' ? null : toCell(cell)))),
    merges: [],
  };
  return { file, sheets: [sheet] };
}

/**
 * Opens a file of statistics by its bytes, not by its name: .xlsx, .xls (BIFF), a page with tables (often named .xls), csv in UTF-8, UTF-16
 * or GB18030, and a zip of these. Cells keep what the file holds; nothing is turned into a number or a day that is none.
 * Fails with STATISTICS_FILE_DAMAGED, STATISTICS_FILE_TOO_LARGE or STATISTICS_FILE_KIND.
 */
export async function openWorkbooks(bytes: Uint8Array, file: string, mayHoldFiles = true): Promise<Opened> {
  if (bytes.length > LARGEST_FILE) return refuse('STATISTICS_FILE_TOO_LARGE', file);
  if (startsWith(bytes, 0x50, 0x4b)) return mayHoldFiles ? openZip(bytes, file) : openXlsx(bytes, file);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return openXls(bytes, file);
  if (bytes.subarray(0, 2048).includes(0) && !startsWith(bytes, 0xff, 0xfe) && !startsWith(bytes, 0xfe, 0xff))
    return refuse('STATISTICS_FILE_KIND', file);
  const html = decodeHtml(bytes);
  if (/^\uFEFF?\s*<(?:!doctype|html|table|meta|head|body|div|\?xml|!--)/iu.test(html)) {
    const sheets = readHtmlTables(html);
    return sheets.length === 0 ? refuse('STATISTICS_FILE_KIND', file) : ok([{ file, sheets }]);
  }
  const text = decodeText(bytes);
  return /[,;\t]/u.test(text.slice(0, 2000))
    ? ok([openCsv(text, file)])
    : refuse('STATISTICS_FILE_KIND', file);
}
