import type { NewPlan } from '../plan/insert-plan.ts';
import type { Comparator, DutyRole } from '../schema/plan-tables.ts';

const RECORDED = '2026-01-05T02:00:00.000Z';
const source = (text: string) =>
  ({ kind: 'plan', text, place: '二、主要目标', span: [0, text.length] }) as const;

interface TargetLine {
  readonly word: string;
  readonly name: string;
  readonly unit: string;
  readonly base: string | null;
  readonly comparator: Comparator;
  readonly value: string | null;
  readonly duties: readonly [string, DutyRole][];
}

const TARGETS: readonly TargetLine[] = [
  {
    word: 'rate',
    name: '学前三年毛入园率',
    unit: '%',
    base: '92.50',
    comparator: '≥',
    value: '98.0',
    duties: [['basic', 'lead']],
  },
  {
    word: 'schools',
    name: '新建学校',
    unit: '所',
    base: null,
    comparator: '≥',
    value: '3',
    duties: [
      ['planning', 'lead'],
      ['first', 'supporting'],
    ],
  },
  { word: 'classes', name: '大班额', unit: '个', base: '12', comparator: '=', value: '0', duties: [] },
];

const TASKS: readonly [word: string, title: string, duties: readonly [string, DutyRole][]][] = [
  [
    'build',
    '建设东山小学',
    [
      ['first', 'lead'],
      ['finance', 'supporting'],
    ],
  ],
  ['funds', '落实生均公用经费', [['finance', 'lead']]],
  [
    'train',
    '开展教师培训',
    [
      ['basic', 'lead'],
      ['tenth', 'supporting'],
    ],
  ],
];

/** A plan for 2024—2028: three targets (one value each for the first two), three tasks, one accepted report. */
export function smallPlan(id: (word: string) => string): NewPlan {
  return {
    plan: {
      id: id('plan'),
      title: '云湖区教育发展规划(2024—2028年)',
      title_en: 'Yunhu education plan 2024–2028',
      issuer: '云湖区人民政府',
      number: '云政发〔2024〕1号',
      issued: '2024-01-10',
      from_year: 2024,
      to_year: 2028,
    },
    text: { id: id('plan-text'), plan_id: id('plan'), text: '学前三年毛入园率达到98%以上。新建学校3所。' },
    targets: TARGETS.map((target, index) => ({
      id: id(target.word),
      plan_id: id('plan'),
      parent_id: null,
      number: index + 1,
      group_name: '主要指标',
      group_name_en: 'Main indicators',
      name: target.name,
      name_en: target.word,
      unit: target.unit,
      base_year: target.base === null ? null : 2023,
      base_value: target.base,
      year: 2028,
      comparator: target.comparator,
      value: target.value,
      value_max: null,
      binding: 'binding',
      measure: target.word === 'schools' ? 'cumulative' : 'level',
      exemption: null,
      source: source(target.name),
    })),
    targetDuties: TARGETS.flatMap((target) =>
      target.duties.map(([unit, role], position) => ({
        id: id(`${target.word}/${unit}`),
        target_id: id(target.word),
        unit_id: id(unit),
        role,
        position,
      })),
    ),
    targetPaths: [{ id: id('rate/2026'), target_id: id('rate'), year: 2026, value: '96.0' }],
    targetValues: [['rate', '95.10'] as const, ['schools', '1'] as const].map(([target, value]) => ({
      id: id(`${target}/value`),
      target_id: id(target),
      day: '2025-09-01',
      value,
      source: { kind: 'typed', text: '教育事业统计', place: '', span: null },
      recorded_by: 'head',
      recorded_by_account_id: id('head'),
      recorded_at: RECORDED,
      withdrawn_at: null,
    })),
    tasks: TASKS.map(([word, title], index) => ({
      id: id(word),
      plan_id: id('plan'),
      parent_id: null,
      number: index + 1,
      outline: ['三、主要任务'],
      title,
      title_en: word,
      text: `${title}。`,
      starts: '2024-01-01',
      due: index === 2 ? '2025-12-31' : '2028-12-31',
      source: source(title),
    })),
    taskDuties: TASKS.flatMap(([word, , duties]) =>
      duties.map(([unit, role], position) => ({
        id: id(`${word}/${unit}`),
        task_id: id(word),
        unit_id: id(unit),
        role,
        position,
      })),
    ),
    taskMilestones: [{ id: id('build/2026'), task_id: id('build'), year: 2026, text: '主体完工' }],
    taskTargets: [{ id: id('build/schools'), task_id: id('build'), target_id: id('schools') }],
    taskReports: [
      {
        id: id('build/report'),
        task_id: id('build'),
        unit_id: id('first'),
        percent: 40,
        words: '完成基础施工',
        state: 'accepted',
        reason: null,
        reported_by: 'clerk.first',
        reported_by_account_id: id('clerk.first'),
        reported_at: RECORDED,
        reviewed_by: 'head',
        reviewed_by_account_id: id('head'),
        reviewed_at: '2026-01-06T02:00:00.000Z',
      },
    ],
  };
}
