import type { ErrorTable } from '../error-table.ts';

export const standardsPathErrors = {
  STANDARDS_PATH_POSTS_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行：“{value}”（按空编）只能用于 hireTeacher。',
    en: 'Line {line} of {file}: “{value}” (vacant posts) is for hireTeacher only.',
  },
  STANDARDS_PATH_POSTS_MISSING: {
    status: 400,
    zh: '{file} 第 {line} 行按空编限制 {school} 的招聘，但 values.csv 缺核定编制数或在编人数；请补上，或直接填人数。',
    en: 'Line {line} of {file} limits hirings at {school} by vacant posts, but values.csv lacks approved or filled posts; add them, or give a number.',
  },
  STANDARDS_PATH_PACK_UNFIT: {
    status: 422,
    zh: '标准 {id} 的“{line}”不是“按学生数的比值 + 每项差异系数限值”的形式，不能做补短板测算；请换用 cn-compulsory-balance-2017。',
    en: 'Line “{line}” of standard {id} is not a ratio to pupils with a limit for each coefficient, so no path can be planned; use cn-compulsory-balance-2017.',
  },
  STANDARDS_PATH_DATA_MISSING: {
    status: 422,
    zh: '有 {count} 个决定判定的数据没有填报，补齐后才能测算：{list}。',
    en: '{count} figures that decide are missing; fill them in before a path can be planned: {list}.',
  },
  STANDARDS_PATH_NO_SCHOOLS: {
    status: 422,
    zh: '{year} 年没有学校在标准 {id} 的范围内；请核对 schools.csv 和年份。',
    en: 'No school is in the scope of {id} in {year}; check schools.csv and the year.',
  },
  STANDARDS_PATH_OPTION_WRONG: {
    status: 400,
    zh: '{option} 应填{wants}，现在是“{value}”。',
    en: '{option} must be {wants}, but is “{value}”.',
  },
  STANDARDS_PATH_UNIT_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行：{change} 的单位不能是“{value}”；可以填：{choices}。',
    en: 'Line {line} of {file}: the unit of {change} cannot be “{value}”; it can be: {choices}.',
  },
  STANDARDS_PATH_PER_YEAR_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行的 perYear 是“{value}”，而别的行填的是金额；整列请统一填每年的金额（元），或统一填是/否。',
    en: 'perYear in line {line} of {file} is “{value}” while other lines hold amounts; give amounts of yuan a year in every line, or yes/no in every line.',
  },
  STANDARDS_PATH_COSTS_EMPTY: {
    status: 400,
    zh: '{file} 里没有任何措施的价格；请至少填一行。',
    en: '{file} has no price for any change; give at least one line.',
  },
  STANDARDS_PATH_SCENARIO_YEAR: {
    status: 400,
    zh: '{file} 第 {line} 行的年份 {value} 不在方案的年份里（{years}）。',
    en: 'The year {value} in line {line} of {file} is not a year of the plan ({years}).',
  },
  STANDARDS_PATH_SCENARIO_SCHOOL: {
    status: 422,
    zh: '情景文件 {file} 第 {step} 步：学校 {school} 不在 schools.csv 里，或与本校相同。',
    en: 'Scenario {file}, step {step}: school {school} is not in schools.csv, or is the same school.',
  },
  STANDARDS_PATH_SCENARIO_STAGE: {
    status: 422,
    zh: '情景文件 {file} 第 {step} 步：{school} 没有 {stage} 学段的在校生数。',
    en: 'Scenario {file}, step {step}: {school} has no pupils in stage {stage}.',
  },
  STANDARDS_PATH_SCENARIO_CAP: {
    status: 422,
    zh: '情景文件 {file} 第 {step} 步：{school} 的上限 {pupils} 大于现有在校生 {has}，不起作用；请核对。',
    en: 'Scenario {file}, step {step}: the cap {pupils} of {school} is above its {has} pupils and changes nothing; check it.',
  },
  STANDARDS_PATH_SCENARIO_EARLY: {
    status: 422,
    zh: '情景文件 {file} 第 {step} 步：接收学校 {into} 在 {year} 年还没有开学（开学年份 {opened}），{school} 不能先撤后建。',
    en: 'Scenario {file}, step {step}: {into} is not open in {year} (it opens {opened}); {school} cannot be closed before its replacement is open.',
  },
  STANDARDS_PATH_CANCELLED: {
    status: 409,
    zh: '测算已取消，没有写出任何结果。',
    en: 'The search was cancelled; nothing was written.',
  },
} as const satisfies ErrorTable;
