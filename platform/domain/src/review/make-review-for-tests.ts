import type { PlanReadingForReview } from './drafting/reading.ts';
import { draftReview } from './drafting/draft-review.ts';
import type { ReviewDraft } from './drafting/draft-review.ts';
import type { KnownUnit } from './drafting/match-unit.ts';
import type { ReviewEntry, ReviewItemKind } from './review-item.ts';
import { entriesOf } from './review-item.ts';
import type { ItemChange } from './decide-items.ts';

/** Units of a district, for tests. */
export const unitsForTests: readonly KnownUnit[] = [
  { id: 'bureau', kind: 'bureau', name: '云湖区教育局', shortName: '教育局' },
  { id: 'planning', kind: 'office', name: '规划科', shortName: '规划科' },
  { id: 'reform', kind: 'department', name: '云湖区发展和改革局', shortName: '发改局' },
  { id: 'finance', kind: 'department', name: '区财政局', shortName: '' },
  { id: 'east', kind: 'town', name: '东山镇', shortName: '' },
  { id: 'west', kind: 'town', name: '西河街道', shortName: '' },
];

const LINES = [
  '主要目标', // 0
  '到2028年，毛入园率达到95%以上。', // 1
  '到2030年，毛入园率达到98%以上。', // 2
  '重点任务', // 3
  '优化学校布局', // 4
  '2028年，完成专项规划。到2030年毛入园率达到98%以上。（牵头单位：区教育局）', // 5
  '年度安排', // 6
  '2027年，新建小学2所、初中1所。', // 7
  '2028年，开展专项督导。', // 8
  '2029年，开展专项督导。', // 9
] as const;

/** A short plan, line by line. */
export const textForTests = LINES.join('\n');
const start = (line: number): number =>
  LINES.slice(0, line).reduce((sum, words) => sum + words.length + 1, 0);
const spanOf = (line: number, words: string = LINES[line] ?? ''): [number, number] => {
  const from = start(line) + Math.max(0, (LINES[line] ?? '').indexOf(words));
  return [from, from + words.length];
};
const goal = {
  name: '毛入园率',
  unit: '%',
  baseYear: null,
  baseValue: null,
  yearStated: true,
  comparator: '≥',
  valueMax: null,
  area: null,
  binding: 'binding',
  role: 'target',
  measure: 'level',
} as const;

/** What a reader gives for `textForTests`: a goal printed three times in two years, a task, three dated rows, one contradiction. */
export const readingForTests: PlanReadingForReview = {
  document: {
    title: '云湖区教育规划',
    issuer: null,
    number: null,
    issued: null,
    period: [2027, 2031],
    region: '云湖区',
  },
  outline: [
    { id: 'h1', parent: null, level: 1, title: '主要目标', kind: 'goal', span: spanOf(0) },
    { id: 'h2', parent: null, level: 1, title: '重点任务', kind: 'section', span: spanOf(3) },
    { id: 'h3', parent: 'h2', level: 2, title: '优化学校布局', kind: 'task', span: spanOf(4) },
    { id: 'h4', parent: null, level: 1, title: '年度安排', kind: 'section', span: spanOf(6) },
  ],
  targets: [
    { ...goal, year: 2028, value: 95, span: spanOf(1, '毛入园率达到95%以上') },
    { ...goal, year: 2030, value: 98, span: spanOf(2, '毛入园率达到98%以上') },
    { ...goal, year: 2030, value: 98, span: spanOf(5, '毛入园率达到98%以上'), sameAs: 1 },
  ],
  achievements: [{ name: '毛入园率', unit: '%', year: 2025, value: 92.5, span: spanOf(1, '毛入园率') }],
  duties: [
    {
      outlineId: 'h3',
      lead: ['区教育局'],
      supporting: ['区发改局'],
      responsible: [],
      span: spanOf(5, '区教育局'),
    },
  ],
  milestones: [
    {
      year: 2028,
      group: null,
      number: null,
      text: LINES[5],
      units: [],
      span: spanOf(5, '2028年，完成专项规划。'),
    },
    { year: 2027, group: '年度安排', number: null, text: LINES[7], units: [], span: spanOf(7) },
    {
      year: 2028,
      month: 6,
      group: '年度安排',
      number: null,
      text: LINES[8],
      units: ['各镇街'],
      span: spanOf(8),
    },
    { year: 2029, group: '年度安排', number: null, text: LINES[9], units: ['有关部门'], span: spanOf(9) },
  ],
  projects: [],
  doubts: [
    {
      code: 'done-in-two-years',
      message: '两年都写作完成',
      messageEn: 'done in two years',
      readings: ['2028', '2029'],
      span: spanOf(9, '专项督导'),
    },
    { code: 'characters-lost', message: '缺字', messageEn: 'lost', span: spanOf(7, '小学') },
  ],
};

/** Ids that count up. */
export function countingIds(prefix = 'i'): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}

/** The draft of the short plan. */
export function draftForTests(reading: PlanReadingForReview = readingForTests): ReviewDraft {
  return draftReview(reading, textForTests, { units: unitsForTests, districtName: '云湖区' }, countingIds());
}

/** The first item of a kind; throws when there is none. */
export function firstOf<Kind extends ReviewItemKind>(items: readonly ReviewEntry[], kind: Kind) {
  const [first] = entriesOf(items, kind);
  if (first === undefined) throw new Error(`no ${kind}`);
  return first;
}

/** Items with changes applied. */
export function applyForTests(items: readonly ReviewEntry[], changes: readonly ItemChange[]): ReviewEntry[] {
  const after = new Map(changes.map((change) => [change.after.id, change.after]));
  const added = changes.filter((change) => change.before === null).map((change) => change.after);
  return [...items.map((item) => after.get(item.id) ?? item), ...added];
}
