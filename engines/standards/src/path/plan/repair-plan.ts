import { costOver } from '../model/spending-rows.ts';
import type { PlanState } from './plan-state.ts';
import type { PathProblem } from '../path-problem.ts';

/** One or two levers moved together (a person taken needs a person given). */
interface Move {
  readonly levers: readonly number[];
  readonly yuan: number;
  readonly step: number;
}

/** The spreads and limits that each lever touches. */
interface Reach {
  readonly spreads: readonly (readonly number[])[];
  readonly limits: readonly (readonly number[])[];
}

function findReach(problem: PathProblem): Reach {
  const byValue = new Map<string, number[]>();
  problem.spreads.forEach((spread, index) => {
    for (const unit of spread.units) {
      const key = `${unit}/${spread.indicator}`;
      byValue.set(key, [...(byValue.get(key) ?? []), index]);
    }
  });
  const limits: number[][] = problem.levers.map(() => []);
  problem.limits.forEach((limit, index) => {
    for (const lever of limit.levers) limits[lever]?.push(index);
  });
  const spreads = problem.levers.map((lever) => [
    ...new Set(lever.effects.flatMap((effect) => byValue.get(`${effect.unit}/${effect.indicator}`) ?? [])),
  ]);
  return { spreads, limits };
}

/** The change of the summed excess and whether the move is allowed at all, leaving the state as it was. */
function tryMove(
  state: PlanState,
  move: Move,
  size: number,
  reach: Reach,
  broken: readonly number[],
): number | null {
  const touched = new Set(move.levers.flatMap((lever) => reach.spreads[lever] ?? []));
  const watched = [...new Set([...touched, ...broken])];
  const before = watched.reduce((sum, spread) => sum + state.excess(spread), 0);
  for (const lever of move.levers) state.change(lever, size);
  const after = watched.reduce((sum, spread) => sum + state.excess(spread), 0);
  const isAllowed = move.levers.every(
    (lever) =>
      (reach.limits[lever] ?? []).every((limit) => state.isWithin(limit)) &&
      (state.problem.levers[lever]?.way !== 'out' ||
        (state.problem.levers[lever]?.effects ?? []).every((effect) => state.hasPassed(effect.unit))),
  );
  for (const lever of move.levers) state.change(lever, -size);
  return isAllowed ? before - after : null;
}

/** The highest and lowest value a unit may have to give or take within a spread's repair. */
function listMoves(state: PlanState, spread: number): Move[] {
  const { problem } = state;
  const { indicator, units } = problem.spreads[spread] as PathProblem['spreads'][number];
  const members = new Set(units);
  const value = (unit: number): number => state.total(unit, indicator) / (problem.units[unit]?.pupils ?? 1);
  const price = (lever: number): number => {
    const cost = problem.levers[lever]?.cost ?? null;
    const data = cost === null ? undefined : problem.costs[cost];
    return data === undefined ? 0 : costOver(data, problem.budgets.length - 1, problem.budgets.length);
  };
  const useful = problem.levers.flatMap((lever, index) => {
    const effect = lever.effects.find((entry) => entry.indicator === indicator && members.has(entry.unit));
    return effect === undefined ? [] : [{ index, lever, value: value(effect.unit) }];
  });
  const lowest = useful.filter(({ lever }) => lever.way !== 'out').toSorted((a, b) => a.value - b.value);
  const highest = useful.filter(({ lever }) => lever.way === 'out').toSorted((a, b) => b.value - a.value);
  const moves: Move[] = [];
  for (const { index, lever } of lowest.slice(0, 60)) {
    if (lever.pool === null) {
      moves.push({ levers: [index], yuan: price(index), step: lever.step });
      continue;
    }
    const givers = highest.filter((other) => other.lever.pool === lever.pool).slice(0, 8);
    for (const giver of givers) {
      moves.push({ levers: [index, giver.index], yuan: price(index), step: lever.step });
    }
  }
  return moves;
}

/**
 * Mends what rounding and the finite number of tangents left of a coefficient above its limit: again and again the step
 * that lowers the excess most for its money. Changes `state`; returns whether every spread is within its limit.
 */
export function repairPlan(state: PlanState, mostSteps: number): boolean {
  const { problem } = state;
  const reach = findReach(problem);
  for (let step = 0; step < mostSteps; step += 1) {
    const broken = problem.spreads.flatMap((_, spread) => (state.excess(spread) > 0 ? [spread] : []));
    const [first] = broken;
    if (first === undefined) return true;
    let best: { move: Move; size: number; worth: number } | null = null;
    for (const move of listMoves(state, first)) {
      let size = move.step;
      for (let double = 0; double < 24; double += 1) {
        const gain = tryMove(state, move, size, reach, broken);
        if (gain === null || gain <= 0) break;
        const worth = gain / Math.max(1, move.yuan * size);
        if (
          best === null ||
          worth > best.worth * (1 + 1e-9) ||
          (best.move === move && gain > 0 && worth > best.worth * 0.5)
        ) {
          best = { move, size, worth };
        }
        const isWhole = problem.levers[move.levers[0] as number]?.whole === true;
        if (isWhole) break;
        size *= 2;
      }
    }
    if (best === null) return false;
    for (const lever of best.move.levers) state.change(lever, best.size);
  }
  return problem.spreads.every((_, spread) => state.excess(spread) === 0);
}
