import { judgeCheckpoint, judgeProject, judgeTarget, recordValue } from '@junheng/domain';
import { lastDayOf } from '@junheng/kernel';
import { expect, test } from 'vitest';
import { closedTargets } from '../documents/closed-plan/closed-targets.ts';
import { generateSampleDistrict } from '../generate-sample-district.ts';
import { taskChapters } from '../plan/tasks/task-chapters.ts';
import { SAMPLE_DAY } from '../sample-types.ts';
import { buildSampleLives } from './build-sample-lives.ts';
import { yearTaskLives } from './year-task-lives.ts';
import { checkpointStates, projectStates } from '@junheng/vocabulary';

const sample = generateSampleDistrict({ seed: 990_001 });
const { current, closed } = buildSampleLives(sample, 990_001);

test('the closed plan ends with goals met, goals missed and goals without figures', () => {
  const plan = { from: 2020, to: 2024, issued: '2020-04-10' };
  const states = closedTargets
    .flatMap((group) => group.targets)
    .map((target) => {
      const values = closed.values.find((each) => each.target === target.name)?.values ?? [];
      const rule = {
        ...target,
        baseYear: target.base === undefined ? null : 2019,
        baseValue: target.base ?? null,
        value: target.value ?? null,
        valueMax: null,
        measure: target.measure ?? ('level' as const),
        exemptRule: null,
        printedPath: [],
      };
      return judgeTarget(rule, values, plan, SAMPLE_DAY).state;
    });
  const count = (state: string): number => states.filter((each) => each === state).length;
  expect(states).toHaveLength(17);
  expect(count('achieved')).toBe(9);
  expect(count('missed')).toBe(6);
  expect(states.length - count('achieved') - count('missed')).toBe(2);
});

test('every state of a building project is there, and what was put off says why', () => {
  const judged = current.projects.map((project) => {
    const stages = project.stages.map((stage) => ({
      ...stage,
      replans:
        stage.movedFrom === null
          ? []
          : [{ before: stage.movedFrom, after: stage.planned, recordedOn: '2026-09-20' }],
    }));
    return judgeProject(stages, SAMPLE_DAY).state;
  });
  expect(projectStates.filter((state) => !judged.includes(state))).toEqual([]);
  const moved = current.projects
    .flatMap((project) => project.stages)
    .filter((stage) => stage.movedFrom !== null);
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.every((stage) => stage.reason !== null)).toBe(true);
});

test('stages come in order and none was reached after the sample’s day', () => {
  for (const { name, stages } of current.projects) {
    const planned = stages.map((stage) => stage.planned ?? '');
    expect(planned.toSorted(), name).toEqual(planned);
    const actual = stages.flatMap((stage) => stage.actual ?? []);
    expect(actual.toSorted(), name).toEqual(actual);
    expect(actual.every((day) => day <= SAMPLE_DAY)).toBe(true);
  }
});

test('every state of a checkpoint is there', () => {
  const tasks = taskChapters.flatMap((chapter) => chapter.sections.flatMap((section) => section.tasks));
  const states = tasks.flatMap((task) =>
    (task.milestones ?? []).map(([year, , day]) => {
      const reached = current.checkpoints.find((each) => each.task === task.title && each.year === year);
      return judgeCheckpoint(
        { year, due: day ?? lastDayOf(year), doneDay: reached?.day ?? null },
        SAMPLE_DAY,
      );
    }),
  );
  expect(checkpointStates.filter((state) => !states.includes(state))).toEqual([]);
});

test('values of the closed plan could have been typed in, and papers close tasks that are done', () => {
  for (const { values } of closed.values)
    expect(values.every((value) => value.day <= '2024-12-31')).toBe(true);
  for (const target of sample.targets) {
    const known = current.values.find((each) => each.target === target.name)?.values ?? [];
    for (const value of known) expect(recordValue(target, value, SAMPLE_DAY).ok, target.name).toBe(true);
  }
  const done = new Set(yearTaskLives.filter((life) => life.progress === 'done').map((life) => life.task));
  expect(current.papers.length).toBe(2);
  expect(current.papers.every((paper) => done.has(paper.task))).toBe(true);
});
