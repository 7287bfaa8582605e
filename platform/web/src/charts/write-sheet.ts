/** Days from the first of a workbook's dates, 1899-12-30, to 1970-01-01. */
const EPOCH_DAYS = 25_569;
const DAY = 86_400_000;
/** More digits than Excel keeps: such a number is a code and stays text. */
const MOST_DIGITS = 15;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;

const escaped = (text: string): string =>
  text
    // Signs that XML cannot hold.
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A cell: a number as a number, a day as a date, everything else as text, so that nothing is ever a formula. */
export function sheetCell(text: string, at: string): string {
  if (text === '') return '';
  if (NUMBER.test(text) && text.replaceAll(/\D/gu, '').length <= MOST_DIGITS) {
    return `<c r="${at}"><v>${text}</v></c>`;
  }
  const time = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time)) return `<c r="${at}" s="1"><v>${time / DAY + EPOCH_DAYS}</v></c>`;
  return `<c r="${at}" s="2" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** The letters of a column, from 0: A, Z, AA. */
export function columnName(at: number): string {
  const last = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? last : `${columnName(Math.floor(at / 26) - 1)}${last}`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook with one sheet; the first row is its head. */
function partsOf(rows: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  const lines = rows.map((row, index) => {
    const cells = row.map((text, at) => sheetCell(text, `${columnName(at)}${index + 1}`));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/styles.xml',
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="${Math.max(1, rows[0]?.length ?? 1)}" width="18" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ],
  ];
}

/** The check sum of a part of a zip file (CRC-32, IEEE 802.3). */
export function checkSum(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xed_b8_83_20 & -(sum & 1));
  }
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}

/** 1980-01-01, the first day that a zip file knows, so that the same rows give the same bytes. */
const FIRST_DAY = 0x21;
/** Names in UTF-8. */
const UTF8 = 0x08_00;

/** A record of a zip file: numbers of two or four bytes, the lowest first. */
function record(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): number[] {
  return fields.flatMap(([value, bytes]) =>
    Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff),
  );
}

/** Writes rows of text as an .xlsx file: the figures of a chart, for those who count on. A zip file without compression (APPNOTE 6.3). */
export function writeSheet(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  const directory: number[] = [];
  const parts = partsOf(rows);
  for (const [name, text] of parts) {
    const [path, content] = [encoder.encode(name), encoder.encode(text)];
    const common = record([
      [20, 2],
      [UTF8, 2],
      [0, 2],
      [0, 2],
      [FIRST_DAY, 2],
      [checkSum(content), 4],
      [content.length, 4],
      [content.length, 4],
      [path.length, 2],
      [0, 2],
    ]);
    const at = bytes.length;
    directory.push(
      ...record([
        [0x02_01_4b_50, 4],
        [20, 2],
      ]),
      ...common,
    );
    directory.push(
      ...record([
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [at, 4],
      ]),
      ...path,
    );
    bytes.push(...record([[0x04_03_4b_50, 4]]), ...common, ...path);
    for (const byte of content) bytes.push(byte);
  }
  const end = record([
    [0x06_05_4b_50, 4],
    [0, 2],
    [0, 2],
    [parts.length, 2],
    [parts.length, 2],
    [directory.length, 4],
    [bytes.length, 4],
    [0, 2],
  ]);
  return Uint8Array.from([...bytes, ...directory, ...end]);
}
