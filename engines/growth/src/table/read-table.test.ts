import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProblem } from '../multilevel/problem-from-table.ts';
import { bytesOf } from '../testing/bytes-of.ts';
import { parseNumber } from './parse-number.ts';
import { readTable } from './read-table.ts';
import type { WantedColumn } from './read-table.ts';

const WANTED: WantedColumn[] = [
  { name: 'school', kind: 'label', isRequired: true },
  { name: 'score', kind: 'number' },
];

test.each([
  ['school,score\na,1\nb,x7\n', 'GROWTH_CELL_NOT_NUMBER', 3, 2],
  ['school,score\na,1\n,2\n', 'GROWTH_CELL_EMPTY', 3, 1],
  ['school,points\na,1\n', 'GROWTH_COLUMN_UNKNOWN', 1, undefined],
  ['school,score,score\na,1,2\n', 'GROWTH_COLUMN_TWICE', 1, undefined],
  ['school,score\na,1\nb\n', 'GROWTH_ROW_WIDTH', 3, undefined],
  ['school,score\na,1\nb,1,2\n', 'GROWTH_ROW_WIDTH', 3, undefined],
  ['school,score\n"a,1\nb,1\n', 'GROWTH_CSV_BROKEN', 2, undefined],
  ['school,score\n', 'GROWTH_FILE_EMPTY', 1, undefined],
  ['', 'GROWTH_FILE_EMPTY', 1, undefined],
])('[G12] %j is %s', (text, code, line, column) => {
  const read = readTable('f.csv', bytesOf(text), WANTED);
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.error.code).toBe(code);
  if (code !== 'GROWTH_CSV_BROKEN') expect(read.error.place?.line).toBe(line);
  expect(read.error.place?.column).toBe(column);
});

test('[G12] quotes, returns, spaces, a byte order mark and empty lines are read', () => {
  const text = '\ufeffschool,score\r\n"一中, 东区",1.5\r\n\r\n"a ""b""", 2 \r\n一中,NA\n';
  const read = readTable('f.csv', bytesOf(text), WANTED);
  if (!read.ok) throw new Error(read.error.code);
  const [school, score] = read.value.columns;
  expect(school).toMatchObject({ ids: ['一中, 东区', 'a "b"', '一中'] });
  expect(score?.kind === 'number' ? [...score.values] : []).toEqual([1.5, 2, Number.NaN]);
});

test('[G13] decimals are read to the last bit', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      for (const text of [String(value), value.toFixed(6), value.toPrecision(17), value.toExponential()]) {
        const bytes = bytesOf(text);
        expect(parseNumber(bytes, 0, bytes.length)).toBe(Number(text));
      }
    }),
  );
});

test('[G14] incomplete rows are counted, text predictors become columns, numbers with one word are an error', () => {
  const model = { outcome: 'y', predictors: ['sex', 'x'], groups: ['g'], layout: 'nested' as const };
  const read = readProblem(
    'f.csv',
    bytesOf('g,y,sex,x\na,1,M,1\na,,F,2\nb,3,F,3\nb,4,O,NA\nc,5,M,2\n'),
    model,
  );
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.omitted).toBe(2);
  expect(read.value.problem.predictors.map(({ name, values }) => [name, ...values])).toEqual([
    ['sexM', 1, 0, 1],
    ['x', 1, 3, 2],
  ]);
  expect([...read.value.kept]).toEqual([0, 2, 4]);
  const wrong = readProblem('f.csv', bytesOf('g,y,sex,x\na,1,M,oops\na,1,F,2\nb,3,F,3\n'), model);
  expect(wrong).toMatchObject({ error: { code: 'GROWTH_CELL_NOT_NUMBER', place: { line: 2, column: 4 } } });
});
