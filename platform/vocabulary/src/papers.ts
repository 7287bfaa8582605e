import { wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** What a school keeps in writing. */
export const paperKinds = wordSet({
  charter: { zh: '章程', en: 'Charter' },
  plan: { zh: '规划', en: 'Plan' },
  rules: { zh: '制度', en: 'Rules' },
  yearPlan: { zh: '学年计划', en: 'Plan of the year' },
  other: { zh: '其他文件', en: 'Other paper' },
});
export type PaperKind = WordOf<typeof paperKinds>;
