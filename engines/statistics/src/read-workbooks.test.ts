import { describe, expect, test } from 'vitest';
import { readWorkbooks } from './read-workbooks.ts';
import type { MergedCells, Sheet, SheetCell, Workbook } from './sheet/sheet.ts';
import type { StatisticsReading } from './statistics-reading.ts';
import { makeTemplate, templateTypes } from './template/make-template.ts';

const sheet = (name: string, rows: SheetCell[][], merges: MergedCells[] = []): Sheet => ({
  name,
  isHidden: false,
  rows,
  merges,
});
const book = (...sheets: Sheet[]): Workbook => ({ file: '甲校.xlsx', sheets });
const figures = ({ values }: StatisticsReading): string[] =>
  values.map(
    ({ stage, item, year, value, sheet: name, cell }) => `${year} ${stage} ${item} ${value} ${name}!${cell}`,
  );
const codes = ({ problems }: StatisticsReading, severity = 'error'): string[] =>
  problems.filter((one) => one.severity === severity).map(({ code, cell }) => `${code} ${cell ?? ''}`.trim());

const IDENTITY = (type: string): Sheet =>
  sheet('教基1001', [
    ['统计调查表（2022/2023 学年）'],
    ['学校（机构）标识码', '', '学校（机构）名称（章）', '校长', '电话'],
    ['2133001234', '', '青川第一学校', '张三', '13800000000'],
    ['学校（机构）办学类型', '', '学校（机构）举办者', '', '学校（机构）驻地城乡类型'],
    [type, '', '县级教育部门', '', '镇中心区'],
  ]);
const PUPILS = (name: string, title: string, pupils: SheetCell): Sheet =>
  sheet(
    name,
    [
      [title],
      [`${name} 单位：人`],
      ['', '编号', '毕业生数', '招生数', '', '在校生数', '', '预计毕业生数'],
      ['', '', '', '合计', '其中：女', '合计', '其中：女', ''],
      ['甲', '乙', 1, 2, 3, 4, 5, 6],
      ['总  计', '01', '40', '45', '20', pupils, '120', '41'],
      ['#女', '02', '19', '20', '*', '120', '*', '20'],
      ['寄宿生', '05', '', '', '', '33', '', ''],
    ],
    [
      { top: 2, left: 2, bottom: 3, right: 2 },
      { top: 2, left: 3, bottom: 2, right: 4 },
      { top: 2, left: 5, bottom: 2, right: 6 },
      { top: 2, left: 7, bottom: 3, right: 7 },
    ],
  );
const TEACHERS = sheet('教基4155_小学', [
  ['小学专任教师分课程、分学历情况'],
  ['教基4155 单位：人'],
  ['', '编号', '合计', '#女', '语文', '体育与健康', '艺术', '音乐', '美术'],
  ['甲', '乙', 1, 2, 3, 4, 5, 6, 7],
  ['总计', '01', 30, 20, 12, 2, 3, 1, 2],
  ['博士研究生毕业', '04', '', '', '', '', '', '', ''],
  ['硕士研究生毕业', '05', 2, 1, '', '', '', '', ''],
  ['本科毕业', '06', 20, 15, '', '', '', '', ''],
  ['专科毕业', '07', 7, 4, '', '', '', '', ''],
  ['高中阶段毕业', '08', 1, 0, '', '', '', '', ''],
]);
const GROUNDS = sheet('教基5176', [
  ['中小学占地面积及其他办学条件'],
  ['教基5176'],
  ['', '编号', '占地面积/计', '运动场地面积', '网络多媒体教室（间）', '教学仪器设备资产值（万元）'],
  ['甲', '乙', 1, 2, 3, 4],
  ['总计', '1', 20_000, 8000, 24, '220.5'],
]);
const ROOMS = sheet('教基5170', [
  ['中小学校舍情况'],
  ['教基5170 单位：平方米'],
  ['', '编号', '校舍建筑面积/合计'],
  ['甲', '乙', 1],
  ['总计', '1', 9000],
  ['一、教学及辅助用房', '2', 5000],
  ['室内体育用房', '9', 600],
]);

describe('forms of one school', () => {
  const read = readWorkbooks(
    [book(IDENTITY('小学'), PUPILS('教基3112_小学', '小学学生数', '260'), TEACHERS, ROOMS, GROUNDS)],
    null,
  );

  test('[ST3] [ST4] each figure with its cell, parts below their rows, titles and numbers', () => {
    expect(figures(read)).toEqual(
      expect.arrayContaining([
        '2022 primary pupils 260 教基3112_小学!F6',
        '2022 primary entrants 45 教基3112_小学!D6',
        '2022 primary leavers 40 教基3112_小学!C6',
        '2022 primary girls 120 教基3112_小学!G6',
        '2022 primary boarders 33 教基3112_小学!F8',
      ]),
    );
    expect(codes(read, 'note')).toContain('STATISTICS_LAYOUT_UNTRIED');
  });

  test('[ST6] [ST8] degrees above the norm, arts once, areas with and without sports rooms, 万元 as yuan', () => {
    expect(figures(read)).toEqual(
      expect.arrayContaining([
        '2022 primary teachers 30 教基4155_小学!C5',
        '2022 primary teachersAboveNorm 29 教基4155_小学!C6+C7+C8+C9',
        '2022 primary artsPeTeachers 5 教基4155_小学!F5+G5',
        '2022 primary teachingFloorArea 4400 教基5170!C6+C7',
        '2022 primary sportsArea 8600 教基5176!D5+教基5170!C7',
        '2022 primary equipmentValue 2205000 教基5176!F5',
        '2022 primary networkedClassrooms 24 教基5176!E5',
      ]),
    );
  });

  test('[ST5] [ST11] the school by its code, with words; nobody’s name or telephone', () => {
    expect(read.schools).toEqual([
      { code: '2133001234', name: '青川第一学校', type: 'primary', ownership: 'public', area: 'town' },
    ]);
    expect(JSON.stringify(read)).not.toMatch(/张三|13800000000/u);
  });

  test('[ST6] junior teachers count from 本科, and what a combined school holds in common is of the whole', () => {
    const junior = sheet('教基4156_初中', [
      ['初中专任教师分课程、分学历'],
      ...TEACHERS.rows.slice(1),
    ] as SheetCell[][]);
    const nine = readWorkbooks([book(IDENTITY('九年一贯制学校'), junior, ROOMS)], null);
    expect(figures(nine)).toEqual(
      expect.arrayContaining([
        '2022 junior teachersAboveNorm 22 教基4156_初中!C6+C7+C8',
        '2022 whole teachingFloorArea 4400 教基5170!C6+C7',
      ]),
    );
  });

  test('[ST1] [ST10] dates, words and negative numbers are faults with their cells; the year asked wins with a note', () => {
    const bad = readWorkbooks(
      [
        book(IDENTITY('小学'), PUPILS('教基3112', '小学学生数', { day: '2019-09-01' })),
        { ...book(IDENTITY('小学'), PUPILS('教基3112', '小学学生数', '很多')), file: '乙.xlsx' },
      ],
      2023,
    );
    expect(codes(bad)).toEqual(['STATISTICS_DATE_IN_NUMBER F6', 'STATISTICS_NUMBER_WRONG F6']);
    expect(codes(bad, 'note')).toContain('STATISTICS_YEAR_DIFFERS');
    expect(bad.values.every(({ year }) => year === 2023)).toBe(true);
  });

  test('[ST5] forms without a school are refused, files of another kind told', () => {
    expect(codes(readWorkbooks([book(PUPILS('教基3112', '小学学生数', 1))], 2022))).toEqual([
      'STATISTICS_SCHOOL_MISSING',
    ]);
    expect(codes(readWorkbooks([book(sheet('通讯录', [['姓名', '电话']]))], 2022))).toEqual([
      'STATISTICS_LAYOUT_UNKNOWN',
    ]);
  });
});

const LIST: SheetCell[][] = [
  [
    '统计三级',
    '学校标识码',
    '学校名称',
    '办学类型',
    '是否计校数',
    '在校生数',
    '专任教师',
    '',
    '',
    '',
    '',
    '教基1102',
    '固定资产总值',
    '值班电话',
  ],
  [
    '',
    '',
    '',
    '',
    '',
    '合计',
    '合计',
    '#按学历分',
    '',
    '#按授课课程分',
    '',
    '县级以上骨干教师（小学）',
    '教学仪器设备资产值（万元）',
    '',
  ],
  ['', '', '', '', '', '', '', '本科', '专科', '体育与健康', '艺术', '', '', ''],
  ['青川区', '2133001234', '一小', '小学', '是', '600', '40', '30', '8', '3', '2', '5', '120', '1'],
  ['青川区', '2133001235', '二小', '211', '是', '0', '', '*', '', '', '', '-1', '', ''],
  ['合计', '', '', '', '', '600', '', '', '', '', '', '', '', ''],
];
const LIST_MERGES: MergedCells[] = [
  ...[0, 1, 2, 3, 4, 13].map((left) => ({ top: 0, left, bottom: 2, right: left })),
  { top: 0, left: 6, bottom: 0, right: 10 },
  { top: 1, left: 5, bottom: 2, right: 5 },
  { top: 1, left: 6, bottom: 2, right: 6 },
  { top: 1, left: 7, bottom: 1, right: 8 },
  { top: 1, left: 9, bottom: 1, right: 10 },
  { top: 1, left: 11, bottom: 2, right: 11 },
  { top: 1, left: 12, bottom: 2, right: 12 },
];

describe('lists of schools', () => {
  test('[ST2] [ST8] several header rows: paths, derived sums, 0 is 0, unknown columns noted, totals passed over', () => {
    const read = readWorkbooks([book(sheet('过录表', LIST, LIST_MERGES))], 2025);
    expect(figures(read)).toEqual([
      '2025 primary pupils 600 过录表!F4',
      '2025 primary teachers 40 过录表!G4',
      '2025 primary teachersBachelor 30 过录表!H4',
      '2025 primary teachersCollege 8 过录表!I4',
      '2025 primary backboneTeachers 5 过录表!L4',
      '2025 primary equipmentValue 1200000 过录表!M4',
      '2025 primary teachersAboveNorm 38 过录表!H4+I4',
      '2025 primary artsPeTeachers 5 过录表!J4+K4',
      '2025 primary pupils 0 过录表!F5',
    ]);
    expect(codes(read)).toEqual([]);
    expect(codes(read, 'note')).toEqual(['STATISTICS_COLUMN_UNKNOWN N3']);
    expect(read.schools.map(({ code, type }) => [code, type])).toEqual([
      ['2133001234', 'primary'],
      ['2133001235', 'primary'],
    ]);
  });

  test('[ST7] a column twice gives nothing of it, an unknown word its cell', () => {
    const read = readWorkbooks(
      [
        book(
          sheet('表', [
            ['学校标识码', '办学类型', '学年', '班数', '在校生数', '在校生数'],
            ['2133001234', '小学', '2025', '12', '500', '501'],
            ['2133001235', '中学', '2025', '8', '400', '400'],
          ]),
        ),
      ],
      null,
    );
    expect(codes(read)).toEqual(['STATISTICS_COLUMN_TWICE F1', 'STATISTICS_WORD_UNKNOWN B3']);
    expect(read.values.map(({ item, stage }) => `${stage} ${item}`)).toEqual([
      'primary classes',
      'whole classes',
    ]);
  });

  test('[ST7] a figure told twice with two values is taken from neither, with the same value once', () => {
    const rows = (pupils: string): SheetCell[][] => [
      ['学校标识码', '办学类型', '学年', '在校生数', '班数'],
      ['2133001234', '小学', '2025', pupils, '12'],
    ];
    const read = readWorkbooks(
      [
        { file: '甲.xlsx', sheets: [sheet('表', rows('500'))] },
        { file: '乙.xlsx', sheets: [sheet('表', rows('501'))] },
      ],
      null,
    );
    expect(read.values.map(({ item, file }) => `${item} ${file}`)).toEqual(['classes 甲.xlsx']);
    expect(codes(read)).toEqual(['STATISTICS_VALUE_TWICE D2']);
  });

  test.each(templateTypes)('[ST9] the template of %s gives what was typed', (type) => {
    const made = makeTemplate(type, 2026);
    if (made === undefined) throw new Error(type);
    const [upper = [], lower = []] = made.rows;
    const typed = upper.map(
      (_, at) => ['2133001234', '某校', type, '公办', '城区', '2026'][at] ?? String(at),
    );
    const read = readWorkbooks(
      [book({ ...sheet(made.name, [[...upper], [...lower], typed], [...made.merges]) })],
      null,
    );
    expect(codes(read)).toEqual([]);
    expect(codes(read, 'note')).toEqual([]);
    expect(read.values.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual(
      upper.flatMap((_, at) => (at < 6 ? [] : [at])),
    );
    expect(read.values.every(({ year }) => year === 2026)).toBe(true);
    expect(read.schools).toEqual([
      { code: '2133001234', name: '某校', type, ownership: 'public', area: 'urban' },
    ]);
  });

  test('[ST9] there is no template for other types', () => {
    expect(makeTemplate('university', 2026)).toBeUndefined();
  });
});

test('[ST12] values.csv reads as it stands', () => {
  const read = readWorkbooks(
    [
      book(
        sheet('values.csv', [
          ['school', 'stage', 'year', 'item', 'value'],
          ['S1', 'primary', '2025', 'pupils', '0'],
          ['S1', '初中', '2025', 'pupils', '8'],
          ['S1', 'primary', '2025', 'books', null],
          ['S1', '中学', '2025', 'books', '1'],
        ]),
      ),
    ],
    null,
  );
  expect(figures(read)).toEqual([
    '2025 primary pupils 0 values.csv!E2',
    '2025 junior pupils 8 values.csv!E3',
  ]);
  expect(codes(read)).toEqual(['STATISTICS_WORD_UNKNOWN E5']);
});
