import type { ErrorTable } from '../error-table.ts';

export const placesForecastErrors = {
  PLACES_FORECAST_FILE_MISSING: {
    status: 400,
    zh: '文件夹里缺少 {file}；请放入该文件后重试。',
    en: 'The folder lacks {file}; put the file there and try again.',
  },
  PLACES_FORECAST_ENCODING_WRONG: {
    status: 400,
    zh: '{file} 既不是 UTF-8 也不是 GB18030 编码；请另存为“CSV UTF-8”。',
    en: '{file} is neither UTF-8 nor GB18030; save it as “CSV UTF-8”.',
  },
  PLACES_FORECAST_ROW_BROKEN: {
    status: 400,
    zh: '{file} 第 {line} 行的引号没有配对，或格数与表头不一致；请检查这一行。',
    en: 'Line {line} of {file} has an unmatched quotation mark or more cells than the header; check that line.',
  },
  PLACES_FORECAST_COLUMN_MISSING: {
    status: 400,
    zh: '{file} 缺少列 {column}；请补上这一列（列的先后不限）。',
    en: '{file} lacks the column {column}; add it (the order of columns is free).',
  },
  PLACES_FORECAST_COLUMN_TWICE: {
    status: 400,
    zh: '{file} 里有两列都表示 {column}；请只保留一列。',
    en: '{file} has two columns that mean {column}; keep one.',
  },
  PLACES_FORECAST_FIELD_EMPTY: {
    status: 400,
    zh: '{file} 第 {line} 行的 {column} 是空的；请填写。',
    en: '{column} is empty in line {line} of {file}; fill it in.',
  },
  PLACES_FORECAST_NUMBER_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行的 {column} 是“{value}”，不是不小于 0 的数；请改正。',
    en: '{column} in line {line} of {file} is “{value}”, not a number of at least 0; correct it.',
  },
  PLACES_FORECAST_CHOICE_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行的 {column} 是“{value}”；只能填：{choices}。',
    en: '{column} in line {line} of {file} is “{value}”; it must be one of: {choices}.',
  },
  PLACES_FORECAST_YEAR_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行的 {column} 是“{value}”，不是四位年份；请改正。',
    en: '{column} in line {line} of {file} is “{value}”, not a year of four digits; correct it.',
  },
  PLACES_FORECAST_OPTION_WRONG: {
    status: 400,
    zh: '{option} 应填{wants}，现在是“{value}”。',
    en: '{option} must be {wants}, but is “{value}”.',
  },
  PLACES_FORECAST_YEAR_ABSENT: {
    status: 422,
    zh: 'enrolment.csv 里没有 {year} 年的学生数（有的年份：{years}）；请换一个 --from，或补上这一年。',
    en: 'enrolment.csv has no pupils of {year} (years there: {years}); choose another --from or add that year.',
  },
  PLACES_FORECAST_YEARS_WRONG: {
    status: 400,
    zh: '预测年数应为 1 到 {most} 的整数，现在是 {years}。',
    en: 'The number of years must be a whole number from 1 to {most}, but is {years}.',
  },
  PLACES_FORECAST_GRADE_UNKNOWN: {
    status: 422,
    zh: '不认识或本区没有的年级“{grade}”；可以填 1 到 12、K、小班/中班/大班、一年级、初一、高一等。',
    en: 'Grade “{grade}” is not known, or the district has none; write 1 to 12, or K, PK, K1 to K3; Chinese names of grades are read too.',
  },
  PLACES_FORECAST_ROW_TWICE: {
    status: 422,
    zh: '{year} 年 {school} {grade} 出现了两行；请只保留一行。',
    en: 'There are two rows of {year}, {school}, {grade}; keep one.',
  },
  PLACES_FORECAST_PUPILS_WRONG: {
    status: 422,
    zh: '人数“{value}”不是不小于 0 的数；请改正。',
    en: 'The number “{value}” is not at least 0; correct it.',
  },
  PLACES_FORECAST_SCHOOL_UNKNOWN: {
    status: 422,
    zh: '学校“{school}”不在学生数里，或那一年没有开办；请核对校名和年份。',
    en: 'School “{school}” has no pupils in the data, or is not open in that year; check its name and the year.',
  },
  PLACES_FORECAST_ZONE_UNKNOWN: {
    status: 422,
    zh: '片区“{zone}”没有任何学校；请在 schools.csv 的 zone 列写明各校的片区。',
    en: 'Zone “{zone}” has no school; give each school its zone in the zone column of schools.csv.',
  },
  PLACES_FORECAST_STAGE_UNKNOWN: {
    status: 422,
    zh: '学生数里没有学段“{stage}”；可以填 kindergarten、primary、junior、senior 中本区有的。',
    en: 'The data have no pupils of the stage “{stage}”; write one of kindergarten, primary, junior, senior that the district has.',
  },
  PLACES_FORECAST_SCHOOL_TWICE: {
    status: 422,
    zh: '新学校“{school}”与已有学校重名；请换一个名字。',
    en: 'The new school “{school}” bears the name of a school that exists; choose another name.',
  },
  PLACES_FORECAST_SHARE_WRONG: {
    status: 422,
    zh: '{school} 的份额 {share} 不对：每个份额应在 0 到 1 之间；撤并学校的去向份额合计应为 1。',
    en: 'The share {share} of {school} is wrong: a share lies between 0 and 1, and the shares into which a school closes add up to 1.',
  },
  PLACES_FORECAST_CHANGE_YEAR_OUTSIDE: {
    status: 422,
    zh: '变动的年份 {year} 不在预测的 {first}—{last} 年之内；请改年份或加长 --years。',
    en: 'The year {year} of the change lies outside the years forecast, {first}–{last}; change it or ask for more years.',
  },
  PLACES_FORECAST_CHANGE_REASON_MISSING: {
    status: 422,
    zh: '{year} 年的变动（{kind}）没有写理由；请在 reason 里写明依据。',
    en: 'The change of {year} ({kind}) has no reason; state it in “reason”.',
  },
  PLACES_FORECAST_MERGING_OFF: {
    status: 422,
    zh: '{year} 年撤并 {school}：撤并默认关闭；确需撤并时由负责人在 merging 里写 "on": true 和理由。',
    en: 'Closing {school} in {year}: closing and merging are off until a person writes "on": true and a reason into “merging”.',
  },
  PLACES_FORECAST_CLOSED_BEFORE_BUILT: {
    status: 422,
    zh: '先建后撤：{year} 年撤并 {school} 时，接收学校 {target} 尚未开办或学位不够；请先建好再撤。',
    en: 'No school closes before its replacement stands: when {school} closes in {year}, {target} is not open or lacks the places; build first.',
  },
  PLACES_FORECAST_TRANSFER_TOO_LARGE: {
    status: 422,
    zh: '{school} {grade} 年级没有 {pupils} 名学生可转出；请核对人数。',
    en: 'Grade {grade} of {school} does not have {pupils} pupils to transfer; check the number.',
  },
  PLACES_FORECAST_JSON_WRONG: {
    status: 400,
    zh: '{file} 不是要求的格式，出错处：{detail}；格式见文档“学位预测”。',
    en: '{file} is not in the form asked for, at: {detail}; see the page on the forecast for its form.',
  },
} as const satisfies ErrorTable;
