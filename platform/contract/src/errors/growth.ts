import type { ErrorTable } from '../error-table.ts';

export const growthErrors = {
  GROWTH_FILE_UNREADABLE: {
    status: 400,
    zh: '读不了文件 {file}：{reason}。',
    en: 'The file {file} cannot be read: {reason}.',
  },
  GROWTH_FILE_ENCODING: {
    status: 400,
    zh: '{file} 既不是 UTF-8 也不是 GB18030 编码；请另存为 UTF-8 的 csv。',
    en: '{file} is neither UTF-8 nor GB18030; save it as csv in UTF-8.',
  },
  GROWTH_FILE_EMPTY: {
    status: 400,
    zh: '{file} 没有数据行；第一行应为列名，下面每行一名学生。',
    en: '{file} has no rows of data; the first line holds the names of columns, each line below a student.',
  },
  GROWTH_COLUMN_UNKNOWN: {
    status: 400,
    zh: '{file} 里没有“{column}”这一列；有的列：{columns}。',
    en: '{file} has no column “{column}”; it has: {columns}.',
  },
  GROWTH_COLUMN_TWICE: {
    status: 400,
    zh: '{file} 的列名“{column}”出现了两次；请改名后再读。',
    en: 'The column “{column}” stands twice in {file}; rename one.',
  },
  GROWTH_CELL_NOT_NUMBER: {
    status: 400,
    zh: '{file} 第 {line} 行“{column}”列应为数字，现在是“{value}”；缺考请留空。',
    en: 'Line {line} of {file}: column “{column}” must hold a number, but holds “{value}”; leave missing values empty.',
  },
  GROWTH_CELL_NOT_READ: {
    status: 400,
    zh: '{file} 第 {line} 行“{column}”列的“{value}”读不懂；请按模板填写。',
    en: 'Line {line} of {file}: “{value}” in column “{column}” cannot be understood; fill it in as the template does.',
  },
  GROWTH_CELL_EMPTY: {
    status: 400,
    zh: '{file} 第 {line} 行“{column}”列是空的；这一列每行都要填。',
    en: 'Line {line} of {file}: column “{column}” is empty; it must be filled in every row.',
  },
  GROWTH_ROW_WIDTH: {
    status: 400,
    zh: '{file} 第 {line} 行有 {cells} 格，而第一行有 {expected} 个列名。',
    en: 'Line {line} of {file} has {cells} cells, but the first line names {expected} columns.',
  },
  GROWTH_CSV_BROKEN: {
    status: 400,
    zh: '{file} 第 {line} 行的引号没有成对，后面无法读取。',
    en: 'A quote in line {line} of {file} is not closed, so the rest cannot be read.',
  },
  GROWTH_NO_ROWS: {
    status: 422,
    zh: '没有一行同时有结果、分组和全部预测变量，无法计算。',
    en: 'No row has the outcome, the group and all predictors, so nothing can be computed.',
  },
  GROWTH_OUTCOME_CONSTANT: {
    status: 422,
    zh: '“{column}”列所有行都是 {value}，没有差异可以分析。',
    en: 'Column “{column}” is {value} in every row; there is no difference to study.',
  },
  GROWTH_OUTCOME_EXPLAINED: {
    status: 422,
    zh: '“{column}”可由其他列完全算出，没有剩余差异可以分析；请检查是否误把结果放进了预测变量。',
    en: 'Column “{column}” is given wholly by the other columns, so nothing is left to study; check whether the outcome stands among the predictors.',
  },
  GROWTH_TOO_FEW_ROWS: {
    status: 422,
    zh: '只有 {rows} 行，不够估计 {coefficients} 个系数。',
    en: '{rows} rows are too few for {coefficients} coefficients.',
  },
  GROWTH_RELIABILITY_WRONG: {
    status: 400,
    zh: '“{column}”的信度应大于 0、不超过 1，现在是 {value}。',
    en: 'The reliability of “{column}” must lie above 0 and at most at 1, but is {value}.',
  },
  GROWTH_OPTION_WRONG: {
    status: 400,
    zh: '{option} 应在 {least} 到 {most} 之间，现在是“{value}”。',
    en: '{option} must lie between {least} and {most}, but is “{value}”.',
  },
  GROWTH_SUMS_CROSSED: {
    status: 422,
    zh: '合计只支持一个分组或两层嵌套（如 school,class）；交叉分组需要把数据放在一处计算。',
    en: 'Sums exist for one grouping or two nested ones (such as school,class); crossed groupings need the rows in one place.',
  },
  GROWTH_SUMS_SMALL: {
    status: 422,
    zh: '有 {count} 个组少于 {least} 人，未写出合计：{list}。请先并组。',
    en: '{count} groups have fewer than {least} pupils, so no sums were written: {list}. Join groups first.',
  },
  GROWTH_SUMS_DIFFER: {
    status: 422,
    zh: '第 {number} 个合计文件的 {what} 与其他文件不同；各校须用相同的列名和选项生成。',
    en: 'In file number {number} of the sums {what} differs from the others; all schools must use the same columns and options.',
  },
  GROWTH_SUMS_BROKEN: {
    status: 400,
    zh: '{file} 不是完整的合计文件（{detail}）；请让学校用 junheng growth sums 重新生成。',
    en: '{file} is no complete file of sums ({detail}); ask the school to write it again with junheng growth sums.',
  },
  GROWTH_ITEMS_TOO_FEW: {
    status: 422,
    zh: '只有 {items} 道题的得分有差异，至少要 2 道才能建量表。',
    en: 'Only {items} items have different marks; a scale needs at least 2.',
  },
  GROWTH_ITEM_NOT_BINARY: {
    status: 422,
    zh: '“{column}”有大于 1 的得分（最高 {value}）；请改用 pcm，或先换成 0/1。',
    en: 'Item “{column}” has marks above 1 (up to {value}); use pcm, or turn it into 0 and 1 first.',
  },
  GROWTH_MARK_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行“{column}”的得分是 {value}；得分应为 0 到 20 的整数，未作答留空。',
    en: 'Line {line} of {file}: the mark {value} in “{column}” must be a whole number from 0 to 20, empty where not answered.',
  },
  GROWTH_EQUATING_TOO_FEW: {
    status: 422,
    zh: '可用的锚题只有 {items} 道（至少 3 道），不能等值；请核对题名和漂移的题。',
    en: 'Only {items} common items can be used (at least 3), so tests cannot be equated; check names and items that drifted.',
  },
  GROWTH_ANCHOR_BROKEN: {
    status: 400,
    zh: '{file} 不是 growth irt --json 的输出，里面没有题目参数。',
    en: '{file} is no output of growth irt --json: it holds no items.',
  },
  GROWTH_CUTS_BROKEN: {
    status: 400,
    zh: '{file} 不是完整的标准设定文件（{detail}）；格式见方法说明。',
    en: '{file} is no complete file of judgements ({detail}); the method page shows its format.',
  },
  GROWTH_FRAMEWORK_BROKEN: {
    status: 400,
    zh: '{file} 不完整（{detail}）；框架文件的格式见方法说明，上年结果须是 growth green --json 的输出。',
    en: '{file} is incomplete ({detail}); the method page shows the format of a framework, and earlier results are the output of growth green --json.',
  },
  GROWTH_SKILLS_COUNT: {
    status: 422,
    zh: '{file} 有 {count} 项技能；可以是 1 到 {most} 项。',
    en: '{file} names {count} skills; there can be 1 to {most}.',
  },
  GROWTH_SKILL_CELL: {
    status: 400,
    zh: '{file} 第 {line} 行“{column}”应为 0 或 1。',
    en: 'Line {line} of {file}: “{column}” must be 0 or 1.',
  },
  GROWTH_SKILLS_ITEMS: {
    status: 422,
    zh: '作答文件有 {items} 道题，而技能矩阵有 {rows} 行，对不上。',
    en: 'The answers have {items} items, but the matrix of skills has {rows} rows.',
  },
} as const satisfies ErrorTable;
