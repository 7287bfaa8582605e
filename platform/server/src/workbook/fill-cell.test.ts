import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { dayCell, decimalCell, fillCell } from './fill-cell.ts';
import type { SheetCell } from './fill-cell.ts';

/** What a cell holds after it went through a file, and how it is shown. */
async function filled(value: SheetCell): Promise<[unknown, string | undefined]> {
  const workbook = new ExcelJS.Workbook();
  fillCell(workbook.addWorksheet('表').getCell(1, 1), value);
  const read = new ExcelJS.Workbook();
  await read.xlsx.load((await workbook.xlsx.writeBuffer()) as Parameters<typeof read.xlsx.load>[0]);
  const cell = read.worksheets[0]?.getCell(1, 1);
  return [cell?.value, cell?.numFmt];
}

test('[SP6] a day is a date without a time, in every time zone, and an unknown one an empty cell', async () => {
  const [value, format] = await filled({ day: '2026-09-01' });
  expect(value instanceof Date ? value.toISOString() : value).toBe('2026-09-01T00:00:00.000Z');
  expect(format).toBe('yyyy-mm-dd');
  const [planned, said] = await filled({ day: '2027-03-01', isPlanned: true });
  expect([planned instanceof Date, said]).toEqual([true, 'yyyy-mm-dd"（计划）"']);
  expect([dayCell(null), dayCell(undefined), decimalCell(null)]).toEqual([null, null, null]);
});

test('[SP6] a number with its sign and unit is a number that is shown as it is printed', async () => {
  expect(await filled({ decimal: '98.50', text: '≥98.50%' })).toEqual([98.5, '"≥"0.00"%"']);
  expect(await filled({ decimal: '12', text: '12所' })).toEqual([12, '0"所"']);
  expect(await filled({ decimal: '-3', text: '-3' })).toEqual([-3, '0']);
  // A range holds two numbers and stays words.
  expect(await filled({ decimal: '12', text: '12—15所' })).toEqual(['12—15所', '@']);
  expect(await filled({ decimal: '5', text: '五' })).toEqual(['五', '@']);
});

test('[SP6] a text is never a formula', async () => {
  for (const text of [
    '=1+1',
    '@SUM(A1)',
    '-2+3',
    '+86138',
    '=HYPERLINK(1)',
    '0012',
    '12345678901234567890',
  ]) {
    expect(await filled(text)).toEqual([text, '@']);
  }
});
