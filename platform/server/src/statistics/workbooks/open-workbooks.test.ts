import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readSecond, utils, write as writeSecond } from '@e965/xlsx';
import { cellText, makeTemplate, readWorkbooks, templateTypes } from '@junheng/statistics';
import type { Workbook } from '@junheng/statistics';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { openWorkbooks } from './open-workbooks.ts';
import { writeTemplate } from './write-template.ts';

async function open(bytes: Uint8Array, file = '表.xls'): Promise<Workbook[]> {
  const opened = await openWorkbooks(bytes, file);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}
const codeOf = async (bytes: Uint8Array, file = '表.xls'): Promise<string> => {
  const opened = await openWorkbooks(bytes, file);
  return opened.ok ? 'opened' : opened.error.code;
};
const gbk = (text: string): Uint8Array => new Uint8Array(iconv.encode(text, 'gb18030'));
const ROWS = [
  ['学校标识码', '学校名称', '办学类型', '学年', '在校生数'],
  ['2133001234', '一小', '小学', '2026', 600],
];
const values = (books: readonly Workbook[]): (string | number)[][] =>
  readWorkbooks(books, null).values.map(({ school, item, value, cell }) => [school, item, value, cell]);

test('an .xlsx keeps text as text, numbers as numbers, days as days, hidden sheets and merges', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '甲',
        rows: [['007', 7, new Date('2019-09-01'), true, null]],
        merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
      },
      { name: '乙', rows: [['x']], hidden: true },
    ],
  });
  const [book] = await open(bytes, '册.xlsx');
  expect(book?.sheets[0]?.rows[0]?.slice(0, 4)).toEqual(['007', 7, { day: '2019-09-01' }, true]);
  expect(book?.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  expect(book?.sheets.map(({ isHidden }) => isHidden)).toEqual([false, true]);
});

test('a page with a table that is named .xls, in GBK, with spans', async () => {
  const html = `<html><meta charset="gb2312"><body><table><tr><td rowspan=2>学校标识码<td rowspan=2>办学类型<td rowspan=2>学年<td colspan=2>小学</tr>
<tr><td>在校生数<td>班数</tr><tr><td style='mso-number-format:"\\@"'>2133001234<td>小学<td>2026<td>600<td>12</tr></table></body></html>`;
  expect(values(await open(gbk(html)))).toEqual([
    ['2133001234', 'pupils', 600, 'D3'],
    ['2133001234', 'classes', 12, 'E3'],
  ]);
});

test('csv in UTF-8 with a mark, in GBK and with semicolons gives the same', async () => {
  const text = ROWS.map((row) => row.join(',')).join('\r\n');
  const books = [new TextEncoder().encode(`\uFEFF${text}`), gbk(text), gbk(text.replaceAll(',', ';'))];
  const read = await Promise.all(books.map(async (bytes) => values(await open(bytes, '表.csv'))));
  expect(read).toEqual([1, 2, 3].map(() => [['2133001234', 'pupils', 600, 'E2']]));
});

test('a .xls as BIFF8, and a zip of files: each by its name', async () => {
  const sheet = utils.aoa_to_sheet(ROWS);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '表');
  const biff = new Uint8Array(writeSecond(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  expect(values(await open(biff))).toEqual([['2133001234', 'pupils', 600, 'E2']]);
  const other = ROWS.map((row) => row.join(','))
    .join('\n')
    .replace('2133001234', '2133001235');
  const opened = await open(
    zipSync({ '甲/一.xls': biff, '二.csv': gbk(other), '说明.docx': new Uint8Array([1]) }),
    '全区.zip',
  );
  expect(opened.map(({ file }) => file)).toEqual(['全区.zip/一.xls', '全区.zip/二.csv']);
  expect(values(opened).map(([school]) => school)).toEqual(['2133001234', '2133001235']);
});

test('what is no table, damaged or empty is refused with a code', async () => {
  expect(await codeOf(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), '坏.xlsx')).toBe(
    'STATISTICS_FILE_DAMAGED',
  );
  expect(await codeOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), '表.et')).toBe(
    'STATISTICS_FILE_KIND',
  );
  expect(await codeOf(zipSync({ '说明.docx': new Uint8Array([1]) }), '空.zip')).toBe('STATISTICS_FILE_KIND');
  expect(await codeOf(new Uint8Array([0, 1, 2, 3, 0]), '上报.dat')).toBe('STATISTICS_FILE_KIND');
  expect(await codeOf(new TextEncoder().encode('你好'), '说明.txt')).toBe('STATISTICS_FILE_KIND');
  expect(await codeOf(new TextEncoder().encode('<html><p>没有表格</p></html>'))).toBe('STATISTICS_FILE_KIND');
});

test.each(templateTypes)('the template of %s is read alike by a second reader', async (type) => {
  const made = makeTemplate(type, 2026);
  if (made === undefined) throw new Error(type);
  const bytes = await writeTemplate(made);
  const [first] = await open(bytes, '模板.xlsx');
  const second = readSecond(bytes, { raw: true });
  const rows = utils.sheet_to_json<(string | number | null)[]>(second.Sheets[made.name] ?? {}, {
    header: 1,
    raw: true,
    defval: null,
  });
  const texts = (all: readonly (readonly unknown[])[]): string[] =>
    all.map((row) =>
      row
        .map((cell) => cellText((cell ?? null) as string))
        .join('|')
        .replace(/\|+$/u, ''),
    );
  expect(texts(first?.sheets[0]?.rows ?? [])).toEqual(texts(rows));
  expect(second.Sheets[made.name]?.['!merges']?.length).toBe(first?.sheets[0]?.merges.length);
});

/** A real export of a kindergarten's own workbook, where it lies beside the clone. */
const REAL = join(import.meta.dirname, '../../../../../../shared/data/statistics/kindergarten-2020.xlsx');
const real = ((): Uint8Array | null => {
  try {
    return readFileSync(REAL);
  } catch {
    return null;
  }
})();

test.skipIf(real === null)(
  'a real export: two readers agree in every cell, and its figures stand where the form prints them',
  async () => {
    const bytes = real ?? new Uint8Array();
    const [first] = await open(bytes, 'kindergarten-2020.xlsx');
    const second = readSecond(bytes, { raw: true });
    let cells = 0;
    for (const { name, rows } of first?.sheets ?? [])
      for (const [row, line] of rows.entries())
        for (const [column, cell] of line.entries()) {
          const other = second.Sheets[name]?.[utils.encode_cell({ r: row, c: column })] as
            { v?: string | number | boolean } | undefined;
          const plain = (text: string): string => text.replaceAll(/_x000D_|\r/gu, '');
          expect(`${name} ${row} ${column} ${plain(cellText(cell))}`).toBe(
            `${name} ${row} ${column} ${plain(other?.v === undefined ? '' : String(other.v))}`,
          );
          cells += 1;
        }
    expect(cells).toBeGreaterThan(1800);
    const { schools, values: found, problems } = readWorkbooks(first === undefined ? [] : [first], null);
    expect(schools).toMatchObject([
      { code: '2199000001', type: 'kindergarten', ownership: 'private', area: 'town' },
    ]);
    expect(
      Object.fromEntries(found.map(({ item, value, cell }) => [item, `${value} ${cell}`])),
    ).toMatchObject({
      pupils: '305 I7',
      classes: '9 D6',
      staff: '28 D7',
      teachers: '15 F7',
      teachingFloorArea: '1550 E10',
      outdoorPlayArea: '1124.5 F8',
      books: '1261 G8',
      leavers: '143 O7',
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);
