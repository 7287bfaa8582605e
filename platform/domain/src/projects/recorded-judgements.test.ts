import { addDays } from '@junheng/kernel';
import { projectStages } from '@junheng/vocabulary';
import { expect, test } from 'vitest';
import { judgeProject } from './judge-project.ts';
import { stage } from './make-stages-for-tests.ts';
import type { StageDays } from './project.ts';

const planned = (index: number): string => `2026-0${index + 2}-01`;
/** A project that reached so many stages, each so many days late, with what else happened. */
function life(
  reached: number,
  late: number,
  change: (days: StageDays, index: number) => StageDays = (days) => days,
): StageDays[] {
  return projectStages.map((name, index) =>
    change(stage(name, planned(index), index < reached ? addDays(planned(index), late) : null), index),
  );
}
const lives: readonly (readonly [string, StageDays[]])[] = [
  ['什么也没有', []],
  ['只有环节', projectStages.map((name) => stage(name, null))],
  ['尚未开始', life(0, 0)],
  ...[1, 3, 6, 7].flatMap((reached) =>
    [0, 1, 14, -3].map((late) => [`到第${reached}步晚${late}天`, life(reached, late)] as const),
  ),
  ['以后没有计划', life(3, 0, (days, index) => (index < 3 ? days : { ...days, planned: null }))],
  ['中间漏填', life(5, 0, (days, index) => (index === 2 ? { ...days, actual: null } : days))],
  [
    '推迟一天',
    life(2, 0, (days, index) =>
      index === 2
        ? {
            ...days,
            planned: '2026-04-02',
            replans: [{ before: '2026-04-01', after: '2026-04-02', recordedOn: '2026-03-15' }],
          }
        : days,
    ),
  ],
  [
    '推迟两次',
    life(2, 0, (days, index) =>
      index === 3
        ? {
            ...days,
            planned: '2027-05-01',
            replans: [
              { before: '2026-05-01', after: '2026-09-01', recordedOn: '2026-03-15' },
              { before: '2026-09-01', after: '2027-05-01', recordedOn: '2026-08-15' },
            ],
          }
        : days,
    ),
  ],
  [
    '撤销计划',
    life(2, 0, (days, index) =>
      index === 2
        ? {
            ...days,
            planned: null,
            replans: [{ before: '2026-04-01', after: null, recordedOn: '2026-03-20' }],
          }
        : days,
    ),
  ],
  [
    '提前',
    life(2, 0, (days, index) =>
      index === 2
        ? {
            ...days,
            planned: '2026-03-20',
            replans: [{ before: '2026-04-01', after: '2026-03-20', recordedOn: '2026-03-02' }],
          }
        : days,
    ),
  ],
  ['已开学且晚', life(7, 31, (days) => ({ ...days, reason: '用地未批' }))],
];
/** A later step is planned, the next one is not. */
const gap = projectStages.map((name, index) => stage(name, index === 3 ? '2026-08-01' : null, null));
const cutOffs = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-04-02', '2026-08-31', '2026-12-31'];

test('[P95] states, delays and sentences of building projects are those that are on record', async () => {
  const lines = [...lives, ['下一步没有计划', gap] as const].flatMap(([name, days]) =>
    cutOffs.map((day) => {
      const { state, currentStage, nextStage, daysLate, gaps, reason } = judgeProject(days, day);
      return `${name} ${day} ${state} ${currentStage ?? '–'}→${nextStage ?? '–'} ${daysLate} [${gaps.join()}] ${reason.zh} ${reason.en}`;
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/judgements.txt');
});

test('[P95] no sentence of a project breaks off where a day should stand', () => {
  for (const [, days] of [...lives, ['', gap] as const])
    for (const day of cutOffs) {
      const { zh, en } = judgeProject(days, day).reason;
      expect([zh, en].filter((words) => /计划 。|原计划 ，|for \.|null|undefined/u.test(words))).toEqual([]);
    }
});
