import type { ErrorTable } from '../error-table.ts';

export const projectsErrors = {
  PLAN_PROJECT_NOT_FOUND: {
    status: 404,
    zh: '找不到这个项目，或不在您的可见范围内。请返回项目列表重新选择。',
    en: 'There is no such project among those you may see. Go back to the list of projects and choose again.',
  },
  PLAN_PROJECT_NO_RIGHT: {
    status: 403,
    zh: '您的单位在这个项目中没有职责，不能修改。如分工有误，请联系规划科室。',
    en: 'Your unit has no duty in this project, so it cannot change it. If the duties are wrong, tell the planning office.',
  },
  PLAN_PROJECT_NAME_SAME: {
    status: 422,
    zh: '新名称与现在的名称相同。请填写新的名称。',
    en: 'The new name is the one it has now. Enter the new name.',
  },
  PLAN_PROJECT_NAME_DAY_IN_FUTURE: {
    status: 422,
    zh: '更名日期不能晚于今天（{today}）。请填写名称正式确定的日期。',
    en: 'The day of a new name cannot be after today ({today}). Enter the day it was settled.',
  },
  PLAN_PROJECT_NAME_DAY_TOO_EARLY: {
    status: 422,
    zh: '更名日期不能早于上一个名称的日期（{since}）。请核对更名日期。',
    en: 'The day of a new name cannot be before that of the last one ({since}). Check the day.',
  },
  PLAN_STAGE_DAY_IN_FUTURE: {
    status: 422,
    zh: '实际日期不能晚于今天（{today}）。还没有完成的环节，请填计划日期。',
    en: 'The actual day cannot be after today ({today}). Give a planned day to what is not done yet.',
  },
  PLAN_STAGE_DELAY_REASON_MISSING: {
    status: 422,
    zh: '这个环节晚于计划日期（{planned}）。请写明延期原因（至少两个字）。',
    en: 'This stage is later than planned ({planned}). Say why (two characters at least).',
  },
  PLAN_STAGE_REPLAN_REASON_MISSING: {
    status: 422,
    zh: '计划日期由 {planned} 作了调整。请写明调整原因（至少两个字），原日期会保留。',
    en: 'The planned day was {planned} and has been moved. Say why (two characters at least); the day before is kept.',
  },
  PLAN_STAGE_ORDER_REASON_MISSING: {
    status: 422,
    zh: '这个日期与前后环节的先后顺序不符。请核对日期；如确实如此，请写明原因（至少两个字）。',
    en: 'This day does not fit the order of the stages. Check it; if it is right, say why (two characters at least).',
  },
  PLAN_FUND_NEGATIVE: {
    status: 422,
    zh: '金额不能为负数。请填 0 或大于 0 的金额。',
    en: 'An amount of money cannot be negative. Enter 0 or more.',
  },
  PLAN_FUND_PAID_IN_FUTURE: {
    status: 422,
    zh: '还没到的年度不能填已拨付金额（今年是 {year} 年）。请只填计划金额。',
    en: 'Nothing can be paid yet in a year to come (this year is {year}). Enter the planned amount only.',
  },
  PLAN_PLACE_HALF: {
    status: 422,
    zh: '经度和纬度要同时填写，或都不填。',
    en: 'Enter both longitude and latitude, or neither.',
  },
  PLAN_PLACE_OUTSIDE: {
    status: 422,
    zh: '这个位置不在我国范围内（经度 {west}—{east}，纬度 {south}—{north}）。请检查经度和纬度是否填反。',
    en: 'This place lies outside China (longitude {west} to {east}, latitude {south} to {north}). Check whether longitude and latitude are swapped.',
  },
  PLAN_PLACE_NOT_A_TOWN: {
    status: 422,
    zh: '所选单位不是镇街。请从列表中选择项目所在的镇街。',
    en: 'The unit chosen is no town. Choose the town in which the project stands.',
  },
  PLAN_PLACE_NOT_A_SCHOOL: {
    status: 422,
    zh: '所选单位不是学校或幼儿园。请选择项目建成后的学校。',
    en: 'The unit chosen is neither school nor kindergarten. Choose the school that the project becomes.',
  },
} as const satisfies ErrorTable;
