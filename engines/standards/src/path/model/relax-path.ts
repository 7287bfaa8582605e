import type { PathModel } from './build-path-model.ts';
import type { MipOutcome, MipSolver } from './mip-model.ts';
import type { SpreadCuts } from './spread-cuts.ts';

/** Part of the limit by which a point may still exceed a cone before tangents are added. */
export const TOLERANCE = 1e-7;
/** Part of the objective by which a round must raise it for another to follow. */
const STANDSTILL = 1e-6;
/** Rounds of tangents on the linear relaxation before it is taken as it is. */
const LINEAR_ROUNDS = 40;

/**
 * Solves the linear relaxation, adding tangents of the spreads in `active` until its optimum lies in all of them, the
 * rounds are over or `secondsLeft` is. Gives the last outcome, null when there was no time for one.
 */
export async function relaxPath(
  model: PathModel,
  cuts: SpreadCuts,
  active: readonly boolean[],
  solver: MipSolver,
  secondsLeft: () => number,
  tell?: (outcome: MipOutcome) => void,
): Promise<MipOutcome | null> {
  let last: MipOutcome | null = null;
  let before = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < LINEAR_ROUNDS && secondsLeft() > 0; round += 1) {
    const seconds = Math.max(1, secondsLeft());
    last = await solver.solve(model.builder.build(), { seconds, gap: 0, relaxed: true });
    tell?.(last);
    if (last.point === null) return last;
    const count = cuts.tangents.length;
    if (cuts.addAt(last.point, active, TOLERANCE) === 0 || cuts.tangents.length === count) return last;
    // The optimum only rises from round to round; once it hardly does, whole numbers matter more than the last digits.
    if (last.objective - before <= STANDSTILL * Math.abs(last.objective) && last.objective > 0) return last;
    before = last.objective;
  }
  return last;
}
