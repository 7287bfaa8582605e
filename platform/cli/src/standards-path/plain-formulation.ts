import type { MipSolver, PathProblem } from '@junheng/standards';
import { buildPathModel, allRules, cutAt, measureExcess, PlanState } from '@junheng/standards';

/**
 * The peer of the benchmark: the model as one would write it down first. Unsharpened requirements come with the model, but
 * each coefficient is cut by one hyperplane at a time across all its schools, the solver is called again after each set of
 * cuts, and its point counts as a plan when it passes as it stands. Says what came of it in `seconds`.
 */
export async function solvePlainly(
  problem: PathProblem,
  solver: MipSolver,
  seconds: number,
): Promise<string> {
  const model = buildPathModel(problem, allRules(problem));
  const end = performance.now() + seconds * 1000;
  let bound = 0;
  let rounds = 0;
  while (performance.now() < end) {
    const left = (end - performance.now()) / 1000;
    const outcome = await solver.solve(model.builder.build(), { seconds: left, gap: 0.005, relaxed: false });
    rounds += 1;
    bound = Math.max(bound, outcome.bound);
    const { point } = outcome;
    if (point === null) break;
    let worst = 0;
    for (const { cone, columns } of model.spreads) {
      const values = columns.map((column) => point[column] ?? 0);
      const excess = measureExcess(cone, values);
      worst = Math.max(worst, excess);
      if (excess <= 1e-9) continue;
      const cut = cutAt(cone, values);
      model.builder.addRow(
        columns.map((column, index) => [column, cut[index] as number] as const),
        Number.NEGATIVE_INFINITY,
        0,
      );
    }
    if (worst > 1e-9) continue;
    const amounts = problem.levers.map(
      (_, lever) => (point[lever] ?? 0) * (model.leverScale[lever] as number),
    );
    return new PlanState(problem, amounts).isComplete()
      ? `a plan after ${rounds} rounds`
      : `a point that passes but for rounding, after ${rounds} rounds`;
  }
  return `no plan after ${rounds} rounds`;
}
