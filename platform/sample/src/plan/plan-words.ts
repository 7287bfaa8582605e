/** The facts of the plan in force; what it says stands in its document. */
export const planWords = {
  title: '云岭区教育高质量发展行动计划（2025—2029年）',
  titleEn: 'Yunling District Action Plan for Education of High Quality (2025–2029)',
  issuer: '云岭区人民政府办公室',
  number: '云政办发〔2025〕9号',
  issued: '2025-03-18',
  from: 2025,
  to: 2029,
} as const;

/** The papers that typed values are taken from, with `{year}` and `{day}` to be filled in. */
export const papers = {
  statistics: '{year}—{next}学年教育事业统计报表汇总',
  ledger: '区教育局工作台账（截至{day}）',
  survey: '{year}年学生体质健康与视力监测汇总表',
  accounts: '{year}年度教育经费执行情况统计',
  report: '{year}年专项督查情况报告（截至{day}）',
} as const;
