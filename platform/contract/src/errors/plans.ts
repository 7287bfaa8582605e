import type { ErrorTable } from '../error-table.ts';

/** Links between plans, yearly points, papers of schools, the public page. */
export const plansErrors = {
  PLAN_LINK_SAME_PLAN: {
    status: 422,
    zh: '两项目标在同一份规划里，不能关联。请选择另一份规划的目标。',
    en: 'Both targets stand in the same plan. Choose a target of another plan.',
  },
  PLAN_LINK_UNIT_DIFFERS: {
    status: 422,
    zh: '计量单位不同（{own} 与 {other}），不能共用一个现值。请核对两份规划的指标是否相同。',
    en: 'The units of measure differ ({own} and {other}), so they cannot share one value. Check that both plans mean the same indicator.',
  },
  PLAN_LINK_LEVEL_WRONG: {
    status: 422,
    zh: '上位目标只能取自市级或省级规划。请选择市、省规划的目标，或改为“同一目标”。',
    en: 'A superior target must stand in a city or provincial plan. Choose one there, or link it as the same goal.',
  },
  PLAN_TASK_DRAWN: {
    status: 409,
    zh: '这项年度要点取自规划的任务，进展随原任务走。请打开原任务上报或登记。',
    en: 'This point of the year was drawn from a task of the plan and follows it. Open that task to report or record.',
  },
  PLAN_YEARLY_EXISTS: {
    status: 409,
    zh: '{year} 年已有一份年度要点（{title}）。如需重做，请先撤下原来的。',
    en: 'There are points for {year} already ({title}). Withdraw them first to draw them anew.',
  },
  PLAN_YEARLY_DUE_OUTSIDE: {
    status: 422,
    zh: '完成时限 {due} 不在 {year} 年内。请改为当年的日期。',
    en: 'The date {due} does not lie in {year}. Enter a day of that year.',
  },
  PLAN_WITHDRAW_ONLY_ONE: {
    status: 409,
    zh: '这是唯一一份现行规划，不能撤下。请先发布新的规划。',
    en: 'This is the only plan in force, so it cannot be withdrawn. Publish another one first.',
  },
  PLAN_PAPER_UNIT_NO_SCHOOL: {
    status: 422,
    zh: '只能为您管理的学校或幼儿园登记。请重新选择学校。',
    en: 'Papers are entered for schools and kindergartens in your care only. Choose a school.',
  },
  PLAN_PAPER_FILE_UNKNOWN: {
    status: 422,
    zh: '找不到刚才上传的文件。请重新选择文件上传。',
    en: 'The file you uploaded is not there. Choose it again.',
  },
  PLAN_SCHOOL_PAPER_NOT_FOUND: {
    status: 404,
    zh: '找不到这份学校文件，或不在您的可见范围内。请刷新列表。',
    en: 'There is no such paper among those you may see. Reload the list.',
  },
  PLAN_PUBLIC_PAGE_OFF: {
    status: 404,
    zh: '这个页面没有公开的规划。请核对网址，或向当地教育局询问。',
    en: 'Nothing is published at this address. Check the address, or ask the education bureau.',
  },
} as const satisfies ErrorTable;
