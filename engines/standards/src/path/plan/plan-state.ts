import { weighVariation } from '../../variation/weighted-variation.ts';
import type { PathLever, PathProblem, PathUnit } from '../path-problem.ts';

/** Whether a numerator has reached what is needed, with the slack for decimals in binary that `compareValue` has. */
function hasReached(value: number, needed: number): boolean {
  return value >= needed - 1e-13 * Math.max(1, needed);
}

/**
 * Amounts of all levers with the numerators that follow, kept up to date change by change.
 * All comparisons are on unrounded numbers.
 */
export class PlanState {
  readonly problem: PathProblem;
  readonly amounts: Float64Array;
  readonly totals: Float64Array;
  readonly #width: number;

  constructor(problem: PathProblem, amounts: ArrayLike<number>) {
    this.problem = problem;
    this.#width = problem.indicators.length;
    this.amounts = new Float64Array(problem.levers.length);
    this.totals = new Float64Array(problem.units.length * this.#width);
    problem.units.forEach((unit, index) => {
      for (let at = 0; at < this.#width; at += 1) this.totals[index * this.#width + at] = unit.now[at] ?? 0;
    });
    for (let lever = 0; lever < amounts.length; lever += 1) {
      const amount = amounts[lever] ?? 0;
      if (amount !== 0) this.change(lever, amount);
    }
  }

  /** Adds `delta` (may be negative) to a lever's amount. */
  change(lever: number, delta: number): void {
    this.amounts[lever] = (this.amounts[lever] ?? 0) + delta;
    for (const effect of (this.problem.levers[lever] as PathLever).effects) {
      const at = effect.unit * this.#width + effect.indicator;
      this.totals[at] = (this.totals[at] ?? 0) + delta * effect.amount;
    }
  }

  /** A unit's numerator of an indicator. */
  total(unit: number, indicator: number): number {
    return this.totals[unit * this.#width + indicator] ?? 0;
  }

  /** Which indicators of a unit miss the threshold, and which miss even the floor. */
  shortfalls(index: number): { missed: number[]; belowFloor: number[] } {
    const unit = this.problem.units[index] as PathUnit;
    const missed: number[] = [];
    const belowFloor: number[] = [];
    for (let indicator = 0; indicator < this.#width; indicator += 1) {
      const meets = unit.meets[indicator] ?? null;
      const floor = unit.floors[indicator] ?? null;
      if (meets === null || floor === null) continue;
      const value = this.total(index, indicator);
      if (hasReached(value, meets)) continue;
      missed.push(indicator);
      if (!hasReached(value, floor)) belowFloor.push(indicator);
    }
    return { missed, belowFloor };
  }

  /** Whether a unit passes: at most `mayMiss` indicators below the threshold and none below the floor; none negative. */
  hasPassed(index: number): boolean {
    for (let indicator = 0; indicator < this.#width; indicator += 1) {
      if (this.total(index, indicator) < 0) return false;
    }
    const { missed, belowFloor } = this.shortfalls(index);
    return missed.length <= this.problem.mayMiss && belowFloor.length === 0;
  }

  /** The pupil-weighted coefficient of variation of a spread; 0 where everything is 0. */
  variation(spread: number): number {
    const data = this.problem.spreads[spread] as PathProblem['spreads'][number];
    const pupils = data.units.map((unit) => (this.problem.units[unit] as PathUnit).pupils);
    const values = data.units.map(
      (unit, index) => this.total(unit, data.indicator) / (pupils[index] as number),
    );
    const { cv } = weighVariation(values, pupils);
    return Number.isNaN(cv) ? 0 : cv;
  }

  /** The share by which a spread exceeds its limit, 0 when it does not. */
  excess(spread: number): number {
    const { limit } = this.problem.spreads[spread] as PathProblem['spreads'][number];
    return Math.max(0, this.variation(spread) / limit - 1);
  }

  /** Whether a limit of locks and stocks holds. */
  isWithin(limit: number): boolean {
    const data = this.problem.limits[limit] as PathProblem['limits'][number];
    let sum = 0;
    data.levers.forEach((lever, at) => {
      sum += (data.weights?.[at] ?? 1) * (this.amounts[lever] ?? 0);
    });
    return sum <= data.max + 1e-9 * Math.max(1, Math.abs(data.max));
  }

  /** Whether every unit and spread passes, every lock holds and the people who move balance. */
  isComplete(): boolean {
    const { problem } = this;
    return (
      problem.units.every((_, unit) => this.hasPassed(unit)) &&
      problem.spreads.every((_, spread) => this.excess(spread) === 0) &&
      problem.limits.every((_, limit) => this.isWithin(limit)) &&
      this.poolBalances().every((balance) => balance === 0)
    );
  }

  /** People taken less people given, by pool. */
  poolBalances(): number[] {
    const balances: number[] = [];
    this.problem.levers.forEach((lever, index) => {
      if (lever.pool === null) return;
      const sign = lever.way === 'out' ? -1 : 1;
      balances[lever.pool] = (balances[lever.pool] ?? 0) + sign * (this.amounts[index] ?? 0);
    });
    return Array.from(balances, (balance) => balance ?? 0);
  }
}
