import type { Binding, TargetRole } from '@junheng/vocabulary';

/** The words of the readable summary in one language. */
export interface SummaryWords {
  readonly period: string;
  readonly outline: string;
  readonly outlineCounts: (levels: readonly number[]) => string;
  readonly targets: string;
  readonly targetHeader: readonly string[];
  readonly achievements: string;
  readonly duties: string;
  readonly dutyHeader: readonly string[];
  readonly milestones: string;
  readonly projects: string;
  readonly doubts: string;
  readonly none: string;
  readonly sameAs: (index: number) => string;
  readonly role: Readonly<Record<TargetRole, string>>;
  readonly binding: Readonly<Record<Binding, string>>;
  readonly planEnd: string;
  readonly times: (count: number) => string;
  readonly maintain: string;
  readonly qualitative: string;
  readonly readings: string;
  readonly sentence: string;
}

export const zhWords: SummaryWords = {
  period: '规划期',
  outline: '大纲',
  outlineCounts: (levels) =>
    levels.map((count, level) => `${'一二三四五六七八'[level] ?? level + 1}级 ${count}`).join(',') ||
    '无标题',
  targets: '目标',
  targetHeader: ['序号', '指标', '基期', '目标', '单位', '年份', '性质'],
  achievements: '既往成绩（不作目标）',
  duties: '责任分工',
  dutyHeader: ['单位', '牵头', '配合', '责任'],
  milestones: '年度任务',
  projects: '重点建设项目',
  doubts: '存疑（请核对）',
  none: '无',
  sameAs: (index) => `同第 ${index} 条`,
  role: { target: '', standard: '常规标准', reference: '参照', forecast: '预计' },
  binding: { binding: '约束性', expected: '预期性' },
  planEnd: '（期末）',
  times: (count) => `${count} 项`,
  maintain: '保持',
  qualitative: '（无数值）',
  readings: '可能读法',
  sentence: '原文',
};

export const enWords: SummaryWords = {
  period: 'Period',
  outline: 'Outline',
  outlineCounts: (levels) =>
    levels.map((count, level) => `level ${level + 1}: ${count}`).join(', ') || 'no headings',
  targets: 'Targets',
  targetHeader: ['No.', 'Indicator', 'Base', 'Goal', 'Unit', 'Year', 'Nature'],
  achievements: 'Past figures (no targets)',
  duties: 'Duties',
  dutyHeader: ['Unit', 'lead', 'supporting', 'responsible'],
  milestones: 'Milestones',
  projects: 'Building projects',
  doubts: 'Doubts (please check)',
  none: 'none',
  sameAs: (index) => `same as ${index}`,
  role: { target: '', standard: 'standard', reference: 'reference', forecast: 'forecast' },
  binding: { binding: 'binding', expected: 'expected' },
  planEnd: ' (plan end)',
  times: (count) => `${count}`,
  maintain: 'maintain',
  qualitative: '(no number)',
  readings: 'Possible readings',
  sentence: 'Text',
};
