import { findChanges, judgeTarget, judgeTask } from '@junheng/domain';
import { generateSampleDistrict } from './generate-sample-district.ts';
import { SAMPLE_DAY } from './sample-types.ts';

interface BenchRow {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
}

const ROUNDS = 40;

/** The middle of some timings of one piece of work, in milliseconds; the first tries warm up and do not count. */
function medianMilliseconds(work: () => void): string {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 5; round += 1) {
    const start = performance.now();
    work();
    if (round >= 5) times.push(performance.now() - start);
  }
  const middle = times.toSorted((left, right) => left - right)[ROUNDS / 2] ?? Number.NaN;
  return `${middle.toFixed(2)} ms`;
}

/** How long the sample takes to make, and what judging it live costs. */
export const benches = [
  {
    name: 'sample district: make and judge',
    run(): Promise<BenchRow[]> {
      const { plan, targets, tasks } = generateSampleDistrict({ seed: 990_001 });
      const named = targets.map((target) => ({ id: target.id, rule: target, values: target.values }));
      return Promise.resolve([
        {
          what: 'generate the sample district',
          goal: '≤ 1000 ms',
          measured: medianMilliseconds(() => void generateSampleDistrict({ seed: 990_001 })),
        },
        {
          what: `judge all ${targets.length} targets for one day`,
          goal: '≤ 10 ms',
          measured: medianMilliseconds(() => {
            for (const target of targets) judgeTarget(target, target.values, plan, SAMPLE_DAY);
          }),
        },
        {
          what: `judge all ${tasks.length} tasks for one day`,
          goal: '≤ 10 ms',
          measured: medianMilliseconds(() => {
            for (const task of tasks) judgeTask(task, task.reports, SAMPLE_DAY);
          }),
        },
        {
          what: 'find what changed in a month',
          goal: '≤ 20 ms',
          measured: medianMilliseconds(() => void findChanges(named, plan, SAMPLE_DAY)),
        },
      ]);
    },
  },
];
