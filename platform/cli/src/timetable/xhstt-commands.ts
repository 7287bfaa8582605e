import { writeFileSync } from 'node:fs';
import { evaluateXhstt, solveXhstt, writeXhsttSolution } from '@junheng/timetable';
import type { XhsttScore } from '@junheng/timetable';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { ExitStatus } from '../command.ts';
import type { Loaded } from './formats.ts';
import type { RunOptions } from './run-solve.ts';

type Archive = Extract<Loaded, { kind: 'xhstt' }>;

/** A score in the form of CONTRACTS section 7: `hard` and `soft` are the archive's two values. */
function describeScore({ infeasibility, objective, defects }: XhsttScore) {
  const costs = new Map<string, number>();
  for (const { name, cost } of defects) costs.set(name, (costs.get(name) ?? 0) + cost);
  return {
    feasible: infeasibility === 0,
    hard: infeasibility,
    soft: objective,
    infeasibility,
    objective,
    terms: [...costs].map(([rule, cost]) => ({ rule, cost })),
  };
}

/** Scores every solution of an archive; feasible when the first one breaks nothing required. */
export function checkArchive(
  { archive, file }: Archive,
  isJson: boolean,
  print: (text: string) => void,
): Result<ExitStatus, AppError> {
  const scored = archive.solutions.flatMap((one) => {
    const instance = archive.instances[one.instance];
    if (instance === undefined) return [];
    return [
      { group: one.group, reported: one.reported, ...describeScore(evaluateXhstt(instance, one.solution)) },
    ];
  });
  const first = scored[0];
  if (first === undefined) return fail(appError('TIMETABLE_XHSTT_NO_SOLUTION', { file }, { file }));
  if (isJson) print(JSON.stringify(scored.length === 1 ? first : { ...first, solutions: scored }));
  else
    for (const { group, infeasibility, objective } of scored)
      print(`${group}: ${infeasibility} / ${objective}`);
  return ok(first.feasible ? 0 : 1);
}

/** Solves the first instance of an archive and writes the archive with that solution alone. */
export function solveArchive(
  { archive, file, text }: Archive,
  options: RunOptions,
  out: string,
  isJson: boolean,
  print: (text: string) => void,
): Result<ExitStatus, AppError> {
  const instance = archive.instances[0];
  if (instance === undefined) return fail(appError('TIMETABLE_XHSTT_NO_SOLUTION', { file }, { file }));
  const began = performance.now();
  const most = options.iterations;
  const answer = solveXhstt(instance, {
    seed: options.seed,
    fraction: (steps) =>
      most === undefined ? (performance.now() - began) / 1000 / options.seconds : steps / Math.max(1, most),
  });
  const score = evaluateXhstt(instance, answer.solution);
  if (score.infeasibility !== answer.infeasibility || score.objective !== answer.objective)
    return fail(
      appError('TIMETABLE_COSTS_DIFFER', {
        solver: `${answer.infeasibility}/${answer.objective}`,
        checker: `${score.infeasibility}/${score.objective}`,
      }),
    );
  const label = { group: 'junheng', contributor: 'Junheng', date: '', description: `seed ${options.seed}` };
  writeFileSync(out, writeXhsttSolution(text, instance, answer.solution, { ...label, ...score }));
  const seconds = Math.round(performance.now() - began) / 1000;
  const more = { seconds, iterations: answer.steps, seed: options.seed };
  print(
    isJson
      ? JSON.stringify({ ...describeScore(score), ...more })
      : `${score.infeasibility} / ${score.objective} (${seconds} s)`,
  );
  return ok(score.infeasibility === 0 ? 0 : 1);
}
