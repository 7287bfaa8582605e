import type { ErrorTable } from '../error-table.ts';

export const standardsErrors = {
  STANDARDS_FILE_MISSING: {
    status: 400,
    zh: '文件夹里缺少 {file}；请放入该文件后重试。',
    en: 'The folder lacks {file}; put the file there and try again.',
  },
  STANDARDS_FILE_ENCODING_WRONG: {
    status: 400,
    zh: '{file} 既不是 UTF-8 也不是 GB18030 编码；请另存为“CSV UTF-8”。',
    en: '{file} is neither UTF-8 nor GB18030; save it as “CSV UTF-8”.',
  },
  STANDARDS_COLUMN_MISSING: {
    status: 400,
    zh: '{file} 缺少列 {column}；请补上这一列（列的先后不限）。',
    en: '{file} lacks the column {column}; add it (the order of columns is free).',
  },
  STANDARDS_COLUMN_TWICE: {
    status: 400,
    zh: '{file} 第 {line} 行表头的“{column}”与“{first}”是同一列，出现了两次；请删去一列。',
    en: 'The header of {file} (line {line}) has the column “{column}” twice (also “{first}”); remove one.',
  },
  STANDARDS_ROW_TOO_WIDE: {
    status: 400,
    zh: '{file} 第 {line} 行的单元格多于表头的 {expected} 列；数字里的千分号或文字里的逗号要用引号括起来。',
    en: 'Line {line} of {file} has more cells than the {expected} columns of the header; a comma inside a number or a text needs quotation marks.',
  },
  STANDARDS_ROW_BROKEN: {
    status: 400,
    zh: '{file} 第 {line} 行的引号没有配对；请检查这一行。',
    en: 'Line {line} of {file} has an unmatched quotation mark; check that line.',
  },
  STANDARDS_FIELD_EMPTY: {
    status: 400,
    zh: '{file} 第 {line} 行的 {column} 是空的；请填写。',
    en: '{column} is empty in line {line} of {file}; fill it in.',
  },
  STANDARDS_NUMBER_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行的 {column} 应填数字（不带千分号和单位），现在是“{value}”。',
    en: '{column} in line {line} of {file} must be a number without separators or unit, but is “{value}”.',
  },
  STANDARDS_NUMBER_NEGATIVE: {
    status: 400,
    zh: '{file} 第 {line} 行的 {column} 不能是负数，现在是 {value}；没有数据请留空。',
    en: '{column} in line {line} of {file} must not be negative, but is {value}; leave it empty when there is no figure.',
  },
  STANDARDS_FIGURE_NONE: {
    status: 400,
    zh: '{file} 有 {count} 处填“*”（不适用）或“-1”（未定义），按没有数据处理；第一处在第 {line} 行的 {column}。',
    en: '{count} cells of {file} hold “*” (does not apply) or “-1” (undefined) and count as no figure; the first is {column} in line {line}.',
  },
  STANDARDS_FIGURE_CONVERTED: {
    status: 400,
    zh: '{file} 有 {count} 处按所写单位“{unit}”换算；第一处在第 {line} 行的 {column}：{value} 读作 {read}。',
    en: '{count} cells of {file} were converted from the stated unit “{unit}”; the first is {column} in line {line}: {value} was read as {read}.',
  },
  STANDARDS_FIGURE_SMALL: {
    status: 400,
    zh: '{year} 年 {school} 的{stage}学段：{item} 为 {value}，按 {pupils} 名学生算少见地小，请核对单位（元、平方米）和小数点；结果照算。',
    en: '{school}, {stage}, {year}: {item} is {value}, rarely so small for {pupils} pupils; check the unit (yuan, m²) and the decimal point. It is computed as given.',
  },
  STANDARDS_SHARE_DOUBTFUL: {
    status: 400,
    zh: '{year} 年 {item} 填 {value}：分不清是 {value}% 还是 {percent}%，按数据不全处理；请带百分号填写。',
    en: '{item} in {year} is {value}: it cannot be told whether {value} % or {percent} % is meant, taken as missing; write it with a percent sign.',
  },
  STANDARDS_COUNT_NOT_WHOLE: {
    status: 400,
    zh: '{file} 第 {line} 行的“{item}”应为整数，现在是 {value}。',
    en: '“{item}” in line {line} of {file} must be a whole number, but is {value}.',
  },
  STANDARDS_YEAR_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行的年份应是四位数字，例如 2024，现在是“{value}”。',
    en: 'The year in line {line} of {file} must have four digits, as 2024, but is “{value}”.',
  },
  STANDARDS_CHOICE_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行的 {column} 不能填“{value}”；可以填：{choices}。',
    en: '{column} in line {line} of {file} cannot be “{value}”; it can be: {choices}.',
  },
  STANDARDS_SCHOOL_TWICE: {
    status: 400,
    zh: '{file} 第 {line} 行的学校代码 {school} 前面已经出现过（第 {first} 行）；每所学校只能有一行。',
    en: 'School {school} in line {line} of {file} is already in line {first}; a school has one row.',
  },
  STANDARDS_SCHOOL_UNKNOWN: {
    status: 400,
    zh: '{file} 第 {line} 行的学校 {school} 不在 schools.csv 里；请核对代码。',
    en: 'School {school} in line {line} of {file} is not in schools.csv; check the code.',
  },
  STANDARDS_PARENT_UNKNOWN: {
    status: 400,
    zh: 'schools.csv 第 {line} 行：不计校数的 {school} 没有有效的所属学校（parent“{parent}”）；请填所属学校的代码。',
    en: 'Line {line} of schools.csv: {school} does not count as a school and has no valid parent (“{parent}”); give the code of the school it belongs to.',
  },
  STANDARDS_STAGE_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行：{type} 类型的学校 {school} 没有 {stage} 这个学段；请核对学段或办学类型。',
    en: 'Line {line} of {file}: school {school} of type {type} has no stage {stage}; check the stage or the type.',
  },
  STANDARDS_ITEM_UNKNOWN: {
    status: 400,
    zh: '{file} 里有不认识的统计项：{items}；请按文档的代码填写，或在 overrides.json 的 items 里登记。',
    en: '{file} has unknown items: {items}; use the codes of the documentation, or register them under items in overrides.json.',
  },
  STANDARDS_VALUE_TWICE: {
    status: 400,
    zh: '{file} 第 {line} 行与前面某行重复（同一{key}）；请只留一行。',
    en: 'Line {line} of {file} repeats an earlier line (same {key}); keep one.',
  },
  STANDARDS_COLUMN_IGNORED: {
    status: 400,
    zh: '{file} 的列 {column} 用不到，已忽略。',
    en: 'The column {column} of {file} is not used and was ignored.',
  },
  STANDARDS_PACK_UNKNOWN: {
    status: 404,
    zh: '没有“{id}”这套标准；用 junheng standards list 查看全部标准。',
    en: 'There is no standard “{id}”; junheng standards list shows them all.',
  },
  STANDARDS_PACK_NOT_IN_FORCE: {
    status: 400,
    zh: '{year} 年标准 {id} 尚未施行（自 {from} 起），判定仅供对照。',
    en: 'The standard {id} was not in force in {year} (from {from}); the verdict is for comparison.',
  },
  STANDARDS_YEAR_ABSENT: {
    status: 400,
    zh: 'values.csv 里没有 {year} 年的数据；现有年份：{years}。',
    en: 'values.csv has no figures for {year}; it has: {years}.',
  },
  STANDARDS_OVERRIDE_WRONG: {
    status: 400,
    zh: '本地调整文件 {file} 有误：{detail}。',
    en: 'The local overrides in {file} are wrong: {detail}.',
  },
  STANDARDS_PARENT_ABSENT: {
    status: 400,
    zh: '{year} 年 {school} 不计校数，但所属学校不在或已关闭，按单独一所计算。',
    en: 'In {year} {school} does not count as a school, but its parent is absent or closed; it is judged by itself.',
  },
  STANDARDS_FORM_MISSING: {
    status: 400,
    zh: '{year} 年 {school} 的{stage}学段没有任何数据（缺报）。',
    en: '{school} reported nothing for stage {stage} in {year}.',
  },
  STANDARDS_WHOLE_DIFFERS: {
    status: 400,
    zh: '{year} 年 {school} 的 {item} 在 {stage} 和 whole 两处填的数不同，按缺数据处理。',
    en: '{item} of {school} in {year} differs between {stage} and whole; taken as missing.',
  },
  STANDARDS_STAGE_NOT_REPORTED: {
    status: 400,
    zh: '{year} 年 {school} 的 {item} 只填了全校合计，这一项要按学段填（{stage}）；按缺数据处理。',
    en: '{item} of {school} in {year} is given for the whole school only and must be given by stage ({stage}); taken as missing.',
  },
  STANDARDS_OVERRIDE_MISFIT: {
    status: 400,
    zh: '{file} 里有标准 {id} 没有的行或开关：{detail}；用 junheng standards show {id} 查看可以调整的代码。',
    en: '{file} names lines or switches that standard {id} does not have: {detail}; junheng standards show {id} lists them.',
  },
  STANDARDS_FIGURE_IMPOSSIBLE: {
    status: 400,
    zh: '{year} 年 {school} 的{stage}学段：{item}（{value}）大于 {whole}({most})，两个数至少有一个错，按缺数据处理。',
    en: '{school}, {stage}, {year}: {item} ({value}) exceeds {whole} ({most}); one of them is wrong, taken as missing.',
  },
  STANDARDS_FIGURE_RARE: {
    status: 400,
    zh: '{year} 年 {school} 的{stage}学段：{item} 为 {value}，相对 {whole}（{most}）大得少见，请核对单位和位数；结果照算。',
    en: '{school}, {stage}, {year}: {item} is {value}, rarely so large beside {whole} ({most}); check unit and digits. It is computed as given.',
  },
  STANDARDS_FLAG_WRONG: {
    status: 400,
    zh: '{year} 年 {item}：此项应填 1（达到）、0（未达到）或写明佐证，现在是 {value}，按数据不全处理。',
    en: '{item} in {year}: give 1 (met), 0 (not met) or evidence; it is {value}, taken as missing.',
  },
  STANDARDS_ITEM_DIFFERS: {
    status: 400,
    zh: '{year} 年 {item}:county.csv 填 {stated}，按学校数据算得 {computed}，以算得的为准。',
    en: '{item} in {year}: county.csv has {stated}, the schools give {computed}; the computed figure counts.',
  },
  STANDARDS_VETO_NOT_DECLARED: {
    status: 400,
    zh: '{year} 年没有填报一票否决事项 {item}（county.csv 填 0 表示没有发生，1 表示发生）。',
    en: 'The veto {item} is not declared for {year} (county.csv: 0 did not happen, 1 did).',
  },
  INDICATOR_SYNTAX_WRONG: {
    status: 400,
    zh: '指标公式写法有误：此处是“{found}”，应为 {expected}。',
    en: 'The formula cannot be read: found “{found}”, expected {expected}.',
  },
  INDICATOR_NAME_UNKNOWN: {
    status: 400,
    zh: '指标公式里的“{name}”不是统计项、参数或县级数据；请核对代码。',
    en: '“{name}” in the formula is no item, setting or county figure; check the code.',
  },
  INDICATOR_FUNCTION_UNKNOWN: {
    status: 400,
    zh: '指标公式里没有函数“{name}”；可用的函数见文档。',
    en: 'There is no function “{name}”; the documentation lists them.',
  },
  INDICATOR_ARGUMENTS_WRONG: {
    status: 400,
    zh: '函数 {name} 需要 {expected} 个参数，现在是 {found} 个。',
    en: 'The function {name} takes {expected} arguments, not {found}.',
  },
  INDICATOR_UNIT_UNKNOWN: {
    status: 400,
    zh: '不认识的单位“{unit}”；可用的单位见文档。',
    en: 'The unit “{unit}” is not known; the documentation lists them.',
  },
  INDICATOR_UNIT_DIFFERENT: {
    status: 400,
    zh: '两边单位不同（{left} 与 {right}），不能相加减或比较；请先换算。',
    en: 'The units differ ({left} and {right}) and cannot be added or compared; convert one first.',
  },
  INDICATOR_KIND_WRONG: {
    status: 400,
    zh: '此处应为 {expected}，现在是 {found}（number 数值，condition 条件，text 文字）。',
    en: 'Here a {expected} is needed, not a {found}.',
  },
  INDICATOR_PHASE_MIXED: {
    status: 400,
    zh: '逐校数值和全县数值不能放在同一个运算里；请先用 sum、mean 等函数汇总。',
    en: 'Figures of schools and figures of the county cannot be joined; gather them first by sum, mean and the like.',
  },
} as const satisfies ErrorTable;
