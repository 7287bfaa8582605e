import { wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** How a goal compares with its value. */
export const comparators = wordSet({
  '≥': { zh: '不低于（≥）', en: 'at least (≥)' },
  '≤': { zh: '不超过（≤）', en: 'at most (≤)' },
  '>': { zh: '超过（>）', en: 'more than (>)' },
  '<': { zh: '低于（<）', en: 'less than (<)' },
  '≈': { zh: '左右（≈）', en: 'about (≈)' },
  '=': { zh: '等于', en: 'exactly' },
  maintain: { zh: '保持', en: 'maintain' },
  range: { zh: '范围', en: 'a range' },
  qualitative: { zh: '定性要求', en: 'in words' },
});
export type Comparator = WordOf<typeof comparators>;

/** 约束性 is judged at each checkpoint, 预期性 by its trend. */
export const bindings = wordSet({
  binding: { zh: '约束性', en: 'Binding' },
  expected: { zh: '预期性', en: 'Expected' },
});
export type Binding = WordOf<typeof bindings>;

/** What a value of a goal measures. */
export const measures = wordSet({
  level: { zh: '水平值', en: 'level' },
  increment: { zh: '年增量', en: 'yearly increment' },
  cumulative: { zh: '累计值', en: 'running total' },
});
export type Measure = WordOf<typeof measures>;

/** Where a target stands on a day. */
export const targetStates = wordSet({
  achieved: { zh: '已实现', en: 'Achieved' },
  onTrack: { zh: '达到序时进度', en: 'On track' },
  behind: { zh: '滞后', en: 'Behind' },
  missed: { zh: '未如期实现', en: 'Missed' },
  noData: { zh: '数据不全', en: 'Data missing' },
  notDue: { zh: '未到考核期', en: 'Not yet due' },
  exempt: { zh: '不适用', en: 'Not applicable' },
});
export type TargetState = WordOf<typeof targetStates>;

/** What a printed goal is for whoever is judged. */
export const targetRoles = wordSet({
  target: { zh: '本级目标', en: 'Our target' },
  standard: { zh: '长期标准', en: 'Standing rule' },
  reference: { zh: '其他地区参照', en: 'Reference of another area' },
  forecast: { zh: '预测', en: 'Forecast' },
});
export type TargetRole = WordOf<typeof targetRoles>;

/** Whose plan it is. */
export const planLevels = wordSet({
  district: { zh: '区县规划', en: 'District plan' },
  city: { zh: '市级规划', en: 'City plan' },
  province: { zh: '省级规划', en: 'Province plan' },
  school: { zh: '学校规划', en: 'School plan' },
  yearly: { zh: '年度工作要点', en: 'Yearly programme' },
});
export type PlanLevel = WordOf<typeof planLevels>;

/** Whether a plan counts. */
export const planStates = wordSet({
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
});
export type PlanState = WordOf<typeof planStates>;

/** Where a figure comes from. */
export const sourceKinds = wordSet({
  plan: { zh: '规划原文', en: 'Text of the plan' },
  typed: { zh: '人工填报', en: 'Typed in' },
  workbook: { zh: '统计报表', en: 'Statistics workbook' },
  formula: { zh: '计算公式', en: 'Formula' },
});
export type SourceKind = WordOf<typeof sourceKinds>;

/** How goals of two plans hang together. */
export const linkKinds = wordSet({
  superior: { zh: '上位目标', en: 'Superior goal' },
  shared: { zh: '同一目标（共用现值）', en: 'Same goal (one value)' },
});
export type LinkKind = WordOf<typeof linkKinds>;

/** What became of a thing between two versions, in the order in which screens list it. */
export const changeKinds = wordSet({
  added: { zh: '新增', en: 'Added' },
  dropped: { zh: '取消', en: 'Dropped' },
  tightened: { zh: '收紧', en: 'Tightened' },
  loosened: { zh: '放宽', en: 'Loosened' },
  moved: { zh: '改期', en: 'Moved' },
  reworded: { zh: '改述', en: 'Reworded' },
  unchanged: { zh: '未变', en: 'Unchanged' },
});
export type ChangeKind = WordOf<typeof changeKinds>;

/** What a version of a plan holds. */
export const changedThings = wordSet({
  target: { zh: '目标', en: 'Targets' },
  task: { zh: '任务', en: 'Tasks' },
  project: { zh: '项目', en: 'Projects' },
  promise: { zh: '约定数量', en: 'Promised counts' },
});
export type ChangedThing = WordOf<typeof changedThings>;
