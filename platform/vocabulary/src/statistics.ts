import { wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** What kind of thing fills a target's value (CONTRACTS section 2, `plan bind`). */
export const bindSources = wordSet({
  indicator: { zh: '指标计算', en: 'Computed from data' },
  register: { zh: '名册计数', en: 'Counted in a register' },
  project: { zh: '建设项目', en: 'Building projects' },
  ledger: { zh: '台账', en: 'Ledger' },
  external: { zh: '外部数据（录入一次）', en: 'Another authority’s figure' },
  none: { zh: '人工填报', en: 'A person’s word or a paper' },
});
export type BindSource = WordOf<typeof bindSources>;

/** Areas that hold the data from which targets are filled. */
export const dataAreas = wordSet({
  statistics: { zh: '教育事业统计', en: 'Education statistics' },
  projects: { zh: '建设项目', en: 'Building projects' },
  teachers: { zh: '教师管理', en: 'Teachers' },
  ledger: { zh: '台账与名册', en: 'Ledgers and registers' },
  places: { zh: '学位', en: 'School places' },
  timetable: { zh: '课表', en: 'Timetables' },
  evaluation: { zh: '质量评价', en: 'Evaluation' },
  supervision: { zh: '督导', en: 'Supervision' },
  resources: { zh: '经费与装备', en: 'Funds and equipment' },
});
export type DataArea = WordOf<typeof dataAreas>;
