import type { NewPlan, NewTaskReport } from '@junheng/domain';
import type { Comparator, DutyRole } from '@junheng/vocabulary';

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

const VALUES = [
  ['rate', '95.10'],
  ['schools', '1'],
] as const;

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
  const dutiesOf = (duties: readonly [string, DutyRole][]) =>
    duties.map(([unit, role]) => ({ role, unitId: id(unit) }));
  return {
    plan: {
      id: id('plan'),
      title: '云湖区教育发展规划（2024—2028年）',
      titleEn: 'Yunhu education plan 2024–2028',
      issuer: '云湖区人民政府',
      number: '云政发〔2024〕1号',
      issued: '2024-01-10',
      from: 2024,
      to: 2028,
      text: '学前三年毛入园率达到98%以上。新建学校3所。',
    },
    targets: TARGETS.map((target, index) => ({
      id: id(target.word),
      parentId: null,
      number: index + 1,
      group: '主要指标',
      groupEn: 'Main indicators',
      name: target.name,
      nameEn: target.word,
      unit: target.unit,
      baseYear: target.base === null ? null : 2023,
      baseValue: target.base,
      year: 2028,
      comparator: target.comparator,
      value: target.value,
      valueMax: null,
      binding: 'binding',
      measure: target.word === 'schools' ? 'cumulative' : 'level',
      exemptRule: null,
      source: source(target.name),
      duties: dutiesOf(target.duties),
      printedPath: target.word === 'rate' ? [{ year: 2026, value: '96.0' }] : [],
      values: VALUES.filter(([word]) => word === target.word).map(([word, value]) => ({
        id: id(`${word}/value`),
        day: '2025-09-01',
        value,
        source: { kind: 'typed', text: '教育事业统计', place: '', span: null },
        recordedBy: 'head',
        recordedByAccountId: id('head'),
        recordedAt: RECORDED,
      })),
    })),
    tasks: TASKS.map(([word, title, duties], index) => ({
      id: id(word),
      parentId: null,
      number: index + 1,
      outline: ['三、主要任务'],
      title,
      titleEn: word,
      text: `${title}。`,
      starts: '2024-01-01',
      due: index === 2 ? '2025-12-31' : '2028-12-31',
      source: source(title),
      duties: dutiesOf(duties),
      milestones: word === 'build' ? [{ year: 2026, text: '主体完工' }] : [],
      targetIds: word === 'build' ? [id('schools')] : [],
      reports: word === 'build' ? [acceptedReport(id)] : [],
    })),
  };
}

const acceptedReport = (id: (word: string) => string): NewTaskReport => ({
  id: id('build/report'),
  unitId: id('first'),
  percent: 40,
  words: '完成基础施工',
  state: 'accepted',
  reason: null,
  reportedBy: 'clerk.first',
  reportedByAccountId: id('clerk.first'),
  reportedAt: RECORDED,
  reviewedBy: 'head',
  reviewedByAccountId: id('head'),
  reviewedAt: '2026-01-06T02:00:00.000Z',
});
