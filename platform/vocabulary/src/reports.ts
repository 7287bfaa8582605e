import { wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** The reports of a plan. */
export const planReportKinds = wordSet({
  monitoring: { zh: '年度监测报告', en: 'Yearly monitoring report' },
  midTerm: { zh: '中期评估报告', en: 'Mid-term evaluation' },
  final: { zh: '终期评估报告', en: 'Final evaluation' },
  monthly: { zh: '月调度表', en: 'Monthly sheet' },
  briefing: { zh: '一页汇报材料', en: 'One-page briefing' },
  unitSheet: { zh: '单位考核表', en: 'Sheet of a unit' },
  unitSheets: { zh: '全部单位考核表', en: 'Sheets of all units' },
  division: { zh: '任务分工表', en: 'Division of tasks' },
  schedule: { zh: '年度工作进程表', en: 'Work of a year' },
  points: { zh: '年度工作要点', en: 'Points of a year' },
});
export type PlanReportKind = WordOf<typeof planReportKinds>;

/** The files a report comes as. */
export const planReportFormats = wordSet({
  docx: { zh: 'Word 文档', en: 'Word document' },
  pdf: { zh: 'PDF', en: 'PDF' },
  xlsx: { zh: 'Excel 工作簿', en: 'Excel workbook' },
  zip: { zh: '压缩包', en: 'Zip of files' },
});
export type PlanReportFormat = WordOf<typeof planReportFormats>;
