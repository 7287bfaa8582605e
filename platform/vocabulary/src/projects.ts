import { wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** The seven stages of a building project, in their order. */
export const projectStages = wordSet({
  siteSelection: { zh: '选址用地', en: 'Site and land' },
  approval: { zh: '立项', en: 'Approval' },
  construction: { zh: '开工', en: 'Start of building' },
  completion: { zh: '竣工', en: 'Completion' },
  acceptance: { zh: '验收', en: 'Acceptance' },
  handover: { zh: '移交', en: 'Handover' },
  opening: { zh: '开学', en: 'Opening' },
});
export type ProjectStage = WordOf<typeof projectStages>;

/** Where a building project stands on a day, worst first. */
export const projectStates = wordSet({
  overdue: { zh: '逾期未定', en: 'Overdue, no new date' },
  delayed: { zh: '延期', en: 'Delayed' },
  unknown: { zh: '时间不明', en: 'No dates' },
  notStarted: { zh: '未启动', en: 'Not started' },
  onTime: { zh: '按期', en: 'On time' },
  opened: { zh: '已开学', en: 'Opened' },
});
export type ProjectState = WordOf<typeof projectStates>;

/** What a building project does. */
export const projectKinds = wordSet({
  new: { zh: '新建', en: 'New' },
  enlarge: { zh: '扩建', en: 'Enlarged' },
  move: { zh: '迁建', en: 'Moved' },
  rebuild: { zh: '改建', en: 'Rebuilt' },
  other: { zh: '其他', en: 'Other' },
});
export type ProjectKind = WordOf<typeof projectKinds>;

/** Types of school that a plan promises by number; `any` where it does not say. */
export const promisedTypes = wordSet({
  kindergarten: { zh: '幼儿园', en: 'kindergartens' },
  primary: { zh: '小学', en: 'primary schools' },
  junior: { zh: '初中', en: 'junior high schools' },
  senior: { zh: '高中', en: 'senior high schools' },
  nineYear: { zh: '九年一贯制学校', en: 'nine-year schools' },
  twelveYear: { zh: '十二年一贯制学校', en: 'twelve-year schools' },
  completeSecondary: { zh: '完全中学', en: 'complete secondary schools' },
  special: { zh: '特殊教育学校', en: 'special schools' },
  vocational: { zh: '中等职业学校', en: 'vocational schools' },
  any: { zh: '学校', en: 'schools' },
});
export type PromisedType = WordOf<typeof promisedTypes>;
