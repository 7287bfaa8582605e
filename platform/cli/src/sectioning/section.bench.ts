import { measurePlan, readSectionRules, sectionPupils } from '@junheng/timetable';
import type { SectionMode } from '@junheng/timetable';
import { makeBenchGrade } from './bench-grade.ts';
import { countGreedyClasses } from './section-greedy.ts';

type BenchRow = { what: string; goal: string; measured: string; peer?: string; ratio?: string };
type Bench = { name: string; run(): Promise<BenchRow[]> };

const SEEDS = [101, 102, 103];

const section = (count: number, homerooms: number, mode: SectionMode, isLeaning: boolean): Bench => ({
  name: `sectioning ${count} ${mode}`,
  run: async () => {
    const rules = readSectionRules('{}', mode);
    if (!rules.ok) throw new Error(rules.error.code);
    const runs = SEEDS.map((seed) => {
      const pupils = makeBenchGrade(count, homerooms, seed, isLeaning);
      const before = process.cpuUsage().user;
      const outcome = sectionPupils(mode, pupils, rules.value);
      const cpu = (process.cpuUsage().user - before) / 1e6;
      if (!outcome.isFeasible) throw new Error(JSON.stringify(outcome.reasons));
      const { subjects } = measurePlan(outcome.plan, pupils, rules.value);
      const walking = outcome.plan.classes.filter(({ block }) => block >= 0).length;
      return {
        cpu,
        over: Math.max(...subjects.map(({ classes, lowerBound }) => classes - lowerBound)),
        gender: Math.max(...subjects.map(({ genderGap }) => genderGap)),
        score: Math.max(...subjects.map(({ scoreGap }) => scoreGap)),
        walking,
        greedy:
          mode === 'free' ? countGreedyClasses(pupils, rules.value.blocks, rules.value.classSize.max) : 0,
      };
    });
    const worst = (value: (run: (typeof runs)[number]) => number): number => Math.max(...runs.map(value));
    const rows: BenchRow[] = [
      {
        what: `${count} pupils${isLeaning ? ', leaning' : ''}, ${mode}: processor seconds, worst of ${SEEDS.length} grades`,
        goal: count === 1000 ? '≤ 3 s' : '',
        measured: `${worst(({ cpu }) => cpu).toFixed(2)} s`,
      },
      {
        what: `${count} pupils${isLeaning ? ', leaning' : ''}, ${mode}: classes beyond the bound; girls; mean score`,
        goal: '≤ 1; ≤ 5 points; ≤ 0.1 SD',
        measured: `${worst(({ over }) => over)}; ${(worst(({ gender }) => gender) * 100).toFixed(1)}; ${worst(({ score }) => score).toFixed(3)}`,
      },
    ];
    if (mode === 'free') {
      const sum = (value: (run: (typeof runs)[number]) => number): number =>
        runs.reduce((total, run) => total + value(run), 0);
      const [own, other] = [sum(({ walking }) => walking), sum(({ greedy }) => greedy)];
      rows.push({
        what: `${count} pupils${isLeaning ? ', leaning' : ''}, ${mode}: walking classes, all grades together`,
        goal: '',
        measured: `${own}`,
        peer: `pupil after pupil: ${other}`,
        ratio: (other / own).toFixed(2),
      });
    }
    return rows;
  },
});

export const benches: Bench[] = [
  section(1000, 20, 'free', false),
  section(1000, 20, 'free', true),
  section(1000, 20, 'fixed2', false),
  section(1000, 20, 'fixed2', true),
  section(1000, 20, 'fixed1', true),
  section(2700, 60, 'free', true),
];
