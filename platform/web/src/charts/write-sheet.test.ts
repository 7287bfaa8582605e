import { expect, test } from 'vitest';
import { checkSum, columnName, sheetCell, writeSheet } from './write-sheet.ts';

test('a number is a number, a day a date, everything else text and never a formula', () => {
  expect(sheetCell('53.60', 'B2')).toBe('<c r="B2"><v>53.60</v></c>');
  expect(sheetCell('-3', 'A1')).toBe('<c r="A1"><v>-3</v></c>');
  expect(sheetCell('2026-09-01', 'A1')).toBe('<c r="A1" s="1"><v>46266</v></c>');
  expect(sheetCell('1970-01-01', 'A1')).toContain('<v>25569</v>');
  for (const text of ['=1+1', '+86', '@cmd', '0012', '12345678901234567890', '2026-13-01', '53.6%', '1e5']) {
    expect(sheetCell(text, 'A1')).toContain(`t="inlineStr"><is><t xml:space="preserve">${text}<`);
  }
  expect(sheetCell('', 'A1')).toBe('');
  expect(sheetCell('a<b & "c"\u0000', 'A1')).toContain('a&lt;b &amp; &quot;c&quot;<');
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('the file is a zip of the six parts of a workbook, its directory where its end says', () => {
  const bytes = writeSheet([
    ['日期', '现值'],
    ['2026-09-01', '53.6'],
  ]);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06_05_4b_50);
  expect(view.getUint16(end + 10, true)).toBe(6);
  const names: string[] = [];
  for (let at = view.getUint32(end + 16, true); at < end;) {
    expect(view.getUint32(at, true)).toBe(0x02_01_4b_50);
    const length = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    expect(view.getUint32(start, true)).toBe(0x04_03_4b_50);
    expect(view.getUint32(start + 14, true)).toBe(view.getUint32(at + 16, true));
    names.push(new TextDecoder().decode(bytes.slice(at + 46, at + 46 + length)));
    at += 46 + length;
  }
  expect(names).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  // The digits 1 to 9 are what check sums of this kind are tested with.
  expect(checkSum(new TextEncoder().encode('123456789'))).toBe(0xcb_f4_39_26);
});
