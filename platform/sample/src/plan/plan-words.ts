/** What stands in the plan besides its targets and tasks. */
export const planWords = {
  title: '云岭区教育高质量发展行动计划（2025—2029年）',
  titleEn: 'Yunling District Action Plan for Education of High Quality (2025–2029)',
  issuer: '云岭区人民政府办公室',
  number: '云政办发〔2025〕9号',
  issued: '2025-03-18',
  from: 2025,
  to: 2029,
  opening: [
    '各镇人民政府、街道办事处、乡人民政府，区政府各部门，有关单位：',
    '为办好人民满意的教育，让每个孩子在家门口上好学，结合我区实际，制定本行动计划。',
  ],
  general: [
    '一、总体要求',
    '坚持教育公益属性，把促进公平、提高质量作为主线，以学位保障为基础，以教师队伍为关键，以评价改革为牵引，统筹城乡、校际、群体之间的教育资源，推动区域教育由基本均衡走向优质均衡。',
    '工作中做到四个坚持：坚持规划先行，学位跟着人口走；坚持问题导向，缺什么补什么，一校一策、逐项销号；坚持师资优先，把最好的教师派到最需要的地方；坚持数据真实，没有依据的数不报、不用、不比。',
  ],
  goals: '二、主要目标',
  goalsIntro:
    '以2024年为基期，到2029年主要目标如下。约束性指标在每年年末对照进度核查，预期性指标按发展趋势评价。',
  tableTitle: '表1：主要指标表',
  tableHead: '指标\t单位\t2024年\t目标年\t目标值\t属性',
  closing: [
    '附则',
    '本行动计划由云岭区教育局负责解释，自印发之日起施行。实施过程中确需调整目标任务的，按程序报区政府批准后公布。',
  ],
} as const;

/** The papers that typed values are taken from, with `{year}` and `{day}` to be filled in. */
export const papers = {
  statistics: '{year}—{next}学年教育事业统计报表汇总',
  ledger: '区教育局工作台账（截至{day}）',
  survey: '{year}年学生体质健康与视力监测汇总表',
  accounts: '{year}年度教育经费执行情况统计',
  report: '{year}年专项督查情况报告（截至{day}）',
} as const;
