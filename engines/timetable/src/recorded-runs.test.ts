import { expect, test } from 'vitest';
import { checkTimetable } from './check/check-timetable.ts';
import { exportFet } from './fet/export-fet.ts';
import { mendTimetable } from './mend/mend-timetable.ts';
import { suggestSwaps } from './mend/suggest-swaps.ts';
import type { PlacedLesson, Problem } from './model/problem.ts';
import type { Rule } from './model/rule.ts';
import { withSeniorCosts } from './model/senior-rules.ts';
import { buildProblem } from './sectioning/build-problem.ts';
import { measurePlan } from './sectioning/measure-plan.ts';
import { readSectionRules } from './sectioning/read-section-rules.ts';
import { sectionPupils } from './sectioning/section-pupils.ts';
import { makeGrade } from './sectioning/testing/make-grade.ts';
import { solveProblem } from './solve/solve-problem.ts';
import { makeSchool } from './testing/make-school.ts';
import { evaluateXhstt } from './xhstt/evaluate-xhstt.ts';
import { solveXhstt } from './xhstt/solve-xhstt.ts';
import { makeRandomInstance } from './xhstt/testing/random-instance.ts';

/** A short name of something long; what is on record are answers of seeded runs, so that no step of a search changes unseen. */
function digest(value: unknown): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (const unit of JSON.stringify(value) ?? '') {
    const code = unit.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193) >>> 0;
    other = Math.imul(other + code, 0x85ebca6b) >>> 0;
  }
  return `${one.toString(16).padStart(8, '0')}${other.toString(16).padStart(8, '0')}`;
}

const all = { teachers: 'all' } as const;
const COSTLY: readonly Rule[] = [
  { type: 'gaps', who: all, per: 'day', max: 0, weight: 1.5 },
  { type: 'gaps', who: all, per: 'week', max: 2, weight: 0.5 },
  { type: 'inRow', who: all, max: 2, weight: 0.75 },
  { type: 'span', who: all, max: 5, weight: 0.3 },
  {
    type: 'load',
    who: { groups: 'all' },
    per: 'halfDay',
    max: 3,
    weight: 0.2,
    lessons: { subjects: ['数学'] },
  },
  { type: 'early', who: all, max: 1, weight: 0.4 },
  { type: 'notSameDay', a: { subjects: ['音乐'] }, b: { subjects: ['体育'] }, weight: 0.5 },
  { type: 'notNext', first: { subjects: ['体育'] }, second: { subjects: ['语文'] }, weight: 2 },
  { type: 'together', what: 'period', lessons: { ids: ['1班音乐1', '2班音乐1'] }, weight: 0.6 },
  { type: 'capacity', lessons: { subjects: ['物理'] }, max: 1, weight: 0.35 },
];

const sorted = (timetable: readonly PlacedLesson[]): PlacedLesson[] =>
  timetable.toSorted((left, right) => (left.lesson < right.lesson ? -1 : 1));

function tell(name: string, problem: Problem, seed: number): string[] {
  const steps: string[] = [];
  const solved = solveProblem(problem, {
    seed,
    iterations: 12_000,
    report: ({ unplaced, cost, iterations }) => steps.push(`${iterations}:${unplaced}/${cost ?? '–'}`),
  });
  const verdict = checkTimetable(problem, solved.timetable);
  const first = sorted(solved.timetable)[0]?.lesson ?? '';
  const teacher = problem.lessons[0]?.teachers?.[0] ?? '';
  const day = problem.lessons.length % 5;
  const mended = mendTimetable(
    problem,
    solved.timetable,
    { teachers: [teacher], slots: [0, 1, 2, 3].map((period) => [day, period] as const) },
    { seed, iterations: 4000 },
  );
  return [
    `# ${name} ${seed}`,
    `cost ${solved.cost} unplaced ${solved.unplaced.length} iterations ${solved.iterations} ${digest(sorted(solved.timetable))}`,
    `steps ${steps.length} ${digest(steps)}`,
    `verdict ${verdict.hard.length} ${verdict.soft} ${digest(verdict)}`,
    `mended ${digest(mended)}`,
    `swaps ${digest(suggestSwaps(problem, solved.timetable, first))}`,
    `fet ${digest(exportFet(problem, solved.timetable))}`,
  ];
}

test('[T10] seeded runs give the timetables, repairs, swaps and files that are on record', async () => {
  const lines = [1, 2, 3].flatMap((seed) => [
    ...tell('plain', makeSchool(seed, 3 + seed), seed),
    ...tell('costly', makeSchool(seed, 4, COSTLY), seed),
    ...tell('senior', withSeniorCosts(makeSchool(seed, 5)), seed),
  ]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/timetables.txt');
});

test('[TX24] seeded runs give the solutions of archives that are on record', async () => {
  const lines = Array.from({ length: 24 }, (_, seed) => {
    const instance = makeRandomInstance(seed + 1);
    const solved = solveXhstt(instance, {
      seed: seed + 1,
      reheats: seed % 3,
      fraction: (done) => done / 2000,
    });
    const score = evaluateXhstt(instance, solved.solution);
    return `${seed + 1} ${solved.infeasibility}/${solved.objective} ${digest(solved.solution)} ${digest(score)}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/archives.txt');
});

test('[TS1] grades are parted as it is on record', async () => {
  const lines = (['fixed3', 'fixed2', 'fixed1', 'free'] as const).flatMap((mode) =>
    [1, 2].map((seed) => {
      const rules = readSectionRules('{}', mode);
      if (!rules.ok) throw new Error(JSON.stringify(rules.error));
      const pupils = makeGrade(180, 4, seed);
      const outcome = sectionPupils(mode, pupils, rules.value);
      if (!outcome.isFeasible) return `${mode} ${seed} ${digest(outcome)}`;
      const built = buildProblem(outcome.plan, pupils, rules.value);
      return `${mode} ${seed} ${digest(outcome.plan)} ${digest(measurePlan(outcome.plan, pupils, rules.value))} ${digest(built)}`;
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/sections.txt');
});
