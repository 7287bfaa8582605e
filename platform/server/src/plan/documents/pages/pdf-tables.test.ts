import { readPlan } from '@junheng/plan-text';
import { expect, test, vi } from 'vitest';
import { makePdf } from './make-pdf-for-tests.ts';
import type { PdfWord } from './make-pdf-for-tests.ts';
import { readPdf } from './read-pdf.ts';

// Loading the reader of PDFs is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const COLUMNS = [60, 270, 390, 510];
const HEAD = ['指标', '2020年现状', '2025年目标', '属性'];
const ROWS = [
  ['学前教育毛入园率(%)', '91', '96', '预期性'],
  ['普惠性幼儿园覆盖率(%)', '80', '90', '约束性'],
  ['九年义务教育巩固率(%)', '97', '99', '约束性'],
  ['高中阶段毛入学率(%)', '93', '95', '预期性'],
  ['教师培训率(%)', '88', '100', '约束性'],
  ['体质健康合格率(%)', '90', '94', '预期性'],
  ['集团化办学覆盖率(%)', '45', '70', '预期性'],
];

const placeRow = (cells: readonly string[], y: number): PdfWord[] =>
  cells.flatMap((text, column) => (text === '' ? [] : [{ x: COLUMNS[column] as number, y, text }]));

/** The rows of one page, from its top; `y` of the first. */
const placeRows = (rows: readonly (readonly string[])[], y: number): PdfWord[] =>
  rows.flatMap((row, index) => placeRow(row, y + index * 30));

async function readTargets(pages: readonly (readonly PdfWord[])[]) {
  const read = await readPdf(makePdf(pages));
  if (!read.ok) throw new Error(read.error.code);
  const reading = readPlan(read.value);
  if (!reading.ok) throw new Error(reading.error.code);
  const { targets } = reading.value;
  return {
    tables: read.value.tables?.length,
    targets: targets.map(({ name, baseValue, value, binding }) => [name, baseValue, value, binding]),
  };
}

const expected = ROWS.map(([name = '', base, value, binding]) => [
  name.replace('(%)', ''),
  Number(base),
  Number(value),
  binding === '约束性' ? 'binding' : 'expected',
]);
const title = [{ x: 60, y: 60, text: '表1：主要指标' }];

test('[R49] a table that goes on over the edge of a page keeps its head', async () => {
  for (const cut of [3, 4, 5, 6]) {
    const pages = [
      [...title, ...placeRow(HEAD, 100), ...placeRows(ROWS.slice(0, cut), 130)],
      placeRows(ROWS.slice(cut), 60),
    ];
    expect(await readTargets(pages), `cut after ${cut}`).toEqual({
      tables: 1,
      targets: expected,
    });
  }
});

test('[R49] a head that is printed on each page is read once', async () => {
  const pages = [
    [...title, ...placeRow(HEAD, 100), ...placeRows(ROWS.slice(0, 3), 130)],
    [...placeRow(HEAD, 60), ...placeRows(ROWS.slice(3, 6), 90)],
    [
      ...placeRow(HEAD, 60),
      ...placeRows(ROWS.slice(6), 90),
      { x: 60, y: 200, text: '说明：以上指标由教育局负责统计。' },
    ],
  ];
  expect(await readTargets(pages)).toEqual({ tables: 1, targets: expected });
});

test('[R49] a name that the edge of the page cuts is put together again', async () => {
  const [first, second, third = [], ...rest] = ROWS;
  const cutName = ['九年义务教育', ...third.slice(1)];
  const pages = [
    [...title, ...placeRow(HEAD, 100), ...placeRows([first ?? [], second ?? [], cutName], 130)],
    [...placeRow(['巩固率(%)'], 60), ...placeRows(rest, 90)],
  ];
  expect(await readTargets(pages)).toEqual({ tables: 1, targets: expected });
});

test('[R49] another table on the next page stays another', async () => {
  const other = [
    ['项目名称', '地点', '年份'],
    ['东湖小学', '东湖路', '2023'],
    ['西山初中', '西山路', '2024'],
    ['南城幼儿园', '南城路', '2022'],
  ].flatMap((row, index) =>
    row.map((text, column) => ({
      x: [60, 210, 360][column] as number,
      y: 120 + index * 30,
      text,
    })),
  );
  const pages = [
    [...title, ...placeRow(HEAD, 100), ...placeRows(ROWS, 130)],
    [{ x: 60, y: 60, text: '表2：重点项目一览表。' }, ...other],
  ];
  const read = await readTargets(pages);
  expect(read.tables).toBe(2);
  expect(read.targets.slice(0, ROWS.length)).toEqual(expected);
});
