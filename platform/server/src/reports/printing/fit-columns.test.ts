import type { ReportTable } from '@junheng/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitColumns, printedColumns, wholePieces } from './fit-columns.ts';

const figure = (text: string) => [{ kind: 'figure' as const, text, source: '规划' }];
const table = (rows: ReportTable['rows'], widths: readonly number[]): ReportTable => ({
  kind: 'table',
  title: '表',
  columns: widths.map((width, index) => ({ title: `列${index}`, width })),
  rows,
});

test('[S86] numbers, days and short words are whole, longer words may be cut', () => {
  expect(wholePieces('≥98.5%')).toEqual(['≥98.5%']);
  expect(wholePieces('未如期实现')).toEqual(['未如期实现']);
  expect(wholePieces('云岭区住房和城乡建设局2026-09-01已达到3.92万人')).toEqual([
    '2026-09-01已达',
    '3.92万人',
  ]);
});

test('[S86] a column is never narrower than its number with its mark, however small its share', () => {
  const [nine] = [18];
  const number = '1234567.25万元';
  const fitted = fitColumns(table([[figure(number), '很长的文字'.repeat(20)]], [1, 99]), 8844, nine);
  // Twelve Latin characters at 0.64 and two Chinese ones at nine points, with room for three digits of a mark.
  expect(fitted.isWhole).toBe(true);
  expect(fitted.widths[0]).toBeGreaterThanOrEqual((10 * 0.64 + 2) * 180);
  expect(fitted.widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(8844);
  expect(
    fitColumns(table([Array.from({ length: 12 }, () => figure(number))], Array(12).fill(1)), 8844, nine)
      .isWhole,
  ).toBe(false);
});

test('[S86] widths fill the text block and never go beyond it', () => {
  const cell = fc.constantFrom('甲', '2026-09-01', '区教育局基础教育科和有关单位', '≥98%', '12');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 3 }),
      (rows, widths) => {
        const made = fitColumns(table(rows, widths), 8844, 18).widths;
        const sum = made.reduce((total, one) => total + one, 0);
        expect(sum).toBeLessThanOrEqual(8844);
        expect(sum).toBeGreaterThan(8844 - 4);
      },
    ),
  );
});

test('[S86] a column that stands below shares the width of the one before it', () => {
  const made = table([], [1, 1, 1]);
  const columns = made.columns.map((column, index) => (index === 1 ? { ...column, isBelow: true } : column));
  expect(printedColumns({ ...made, columns })).toEqual([[0, 1], [2]]);
});
