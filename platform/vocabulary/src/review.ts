import { wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** What a reading of a document gives to decide. */
export const reviewItemKinds = wordSet({
  doubt: { zh: '存疑', en: 'Doubts' },
  target: { zh: '目标', en: 'Targets' },
  task: { zh: '任务', en: 'Tasks' },
  milestone: { zh: '年度任务', en: 'Yearly tasks' },
  project: { zh: '项目', en: 'Projects' },
  promise: { zh: '约定数量', en: 'Promised counts' },
  achievement: { zh: '现状成绩', en: 'Achievements' },
});
export type ReviewItemKind = WordOf<typeof reviewItemKinds>;

/** What was decided of an item. */
export const reviewDecisions = wordSet({
  pending: { zh: '待定', en: 'Undecided' },
  accepted: { zh: '已采纳', en: 'Accepted' },
  corrected: { zh: '改后采纳', en: 'Corrected' },
  rejected: { zh: '不采纳', en: 'Rejected' },
});
export type ReviewDecision = WordOf<typeof reviewDecisions>;

/** Where a review stands. */
export const reviewStates = wordSet({
  open: { zh: '审核中', en: 'Under review' },
  published: { zh: '已发布', en: 'Published' },
  abandoned: { zh: '已放弃', en: 'Abandoned' },
});
export type ReviewState = WordOf<typeof reviewStates>;

/** Whether the reader found an item or a person added it. */
export const itemOrigins = wordSet({
  read: { zh: '读出', en: 'Read' },
  added: { zh: '手工添加', en: 'Added by hand' },
});
export type ItemOrigin = WordOf<typeof itemOrigins>;
