import type { ErrorTable } from '../error-table.ts';

export const statisticsErrors = {
  STATISTICS_FILE_DAMAGED: {
    status: 400,
    zh: '“{file}”打不开，文件可能已损坏。请重新导出或另存为 .xlsx 后再试。',
    en: '“{file}” cannot be opened; it may be damaged. Export it again or save it as .xlsx.',
  },
  STATISTICS_FILE_TOO_LARGE: {
    status: 400,
    zh: '“{file}”太大（单个文件最多 64 MB、压缩包展开后最多 256 MB、400 万个单元格）。请分开导出。',
    en: '“{file}” is too large (64 MB a file, 256 MB unpacked, 4,000,000 cells). Export it in parts.',
  },
  STATISTICS_FILE_KIND: {
    status: 400,
    zh: '“{file}”不是能读的统计表。能读 .xlsx、.xls、.csv、网页表格和它们的压缩包；.et 请另存为 .xlsx，统计系统的上报文件请改用“导出 Excel”。',
    en: '“{file}” is no table that can be read. .xlsx, .xls, .csv, pages with tables and zips of them can; save .et as .xlsx, export Excel instead of the file that is reported upwards.',
  },
  STATISTICS_TEMPLATE_TYPE: {
    status: 400,
    zh: '没有“{type}”的模板，可用的办学类型：{types}。',
    en: 'There is no template for “{type}”; there are: {types}.',
  },
  STATISTICS_LAYOUT_UNKNOWN: {
    status: 400,
    zh: '没有认出表的样式：既不是单校报表（工作表名带“基础基”“教基”），也没有“学校标识码”一列。请从统计系统导出 Excel 报表，或用本系统的模板。',
    en: 'No layout fits: neither forms of one school nor a list with a column of school codes. Export Excel from the statistics system, or use our template.',
  },
  STATISTICS_SCHOOL_MISSING: {
    status: 400,
    zh: '没有找到 10 位学校标识码（基础基111 或教基1001），不知道是哪所学校的报表。',
    en: 'No school code of ten digits was found, so it is not known whose forms these are.',
  },
  STATISTICS_YEAR_MISSING: {
    status: 400,
    zh: '没有写明学年，请指定年份（2026/27 学年写 2026）。',
    en: 'No school year is stated; give the year (2026 for 2026/27).',
  },
  STATISTICS_YEAR_DIFFERS: {
    status: 400,
    zh: '文件写的是 {told} 学年，按指定的 {asked} 学年读入。',
    en: 'The file says {told}; it was read as {asked}, as asked.',
  },
  STATISTICS_COLUMN_UNKNOWN: {
    status: 400,
    zh: '不认识的列“{column}”，没有读入。',
    en: 'Column “{column}” is not known and was not read.',
  },
  STATISTICS_COLUMN_TWICE: {
    status: 400,
    zh: '“{column}”有两列，不知道用哪一列，都没有读入。',
    en: 'Column “{column}” stands twice; neither was read.',
  },
  STATISTICS_NUMBER_WRONG: {
    status: 400,
    zh: '“{text}”不是数。',
    en: '“{text}” is no number.',
  },
  STATISTICS_NUMBER_NEGATIVE: {
    status: 400,
    zh: '“{text}”小于 0。',
    en: '“{text}” is below 0.',
  },
  STATISTICS_DATE_IN_NUMBER: {
    status: 400,
    zh: '这里应当是数，单元格却是日期（{text}），请改为数值格式后重新填写。',
    en: 'A number is asked here, the cell holds a date ({text}). Make it a number.',
  },
  STATISTICS_CODE_WRONG: {
    status: 400,
    zh: '“{text}”不是 10 位学校标识码。',
    en: '“{text}” is not a school code of ten digits.',
  },
  STATISTICS_WORD_UNKNOWN: {
    status: 400,
    zh: '不认识“{text}”。',
    en: '“{text}” is not known.',
  },
  STATISTICS_VALUE_TWICE: {
    status: 400,
    zh: '学校 {school} 的 {item} 有两个数：{first} 和 {second}，都没有读入。',
    en: '{item} of school {school} has two values, {first} and {second}; neither was taken.',
  },
  STATISTICS_SHEET_HIDDEN: {
    status: 400,
    zh: '这是隐藏的工作表，已读入，请核对。',
    en: 'A hidden sheet; it was read, please check.',
  },
  STATISTICS_SHEET_UNREAD: {
    status: 400,
    zh: '这张表里没有本系统用到的数，没有读入。',
    en: 'Nothing on this form is used; it was not read.',
  },
  STATISTICS_LAYOUT_UNTRIED: {
    status: 400,
    zh: '以下表的样式未经实测，请核对读入的数：{sheets}。',
    en: 'The layouts of these forms were never tried on a real file, please check: {sheets}.',
  },
} as const satisfies ErrorTable;
