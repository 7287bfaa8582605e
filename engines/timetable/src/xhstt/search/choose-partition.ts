import { costOf } from '../score/deviation.ts';
import { leaveRange } from '../score/deviation.ts';
import type { SplitMonitor } from './event-tables.ts';
import type { RandomSource } from '../../random-source.ts';

const MOST_TRIED = 3000;
/** How much a point of a required constraint counts beside one of another. */
const REQUIRED = 1_000_000;

/** All ways to write a duration as a sum of parts of at most `longest`, largest first, as far as the limit allows. */
export function listPartitions(duration: number, longest: number): number[][] {
  const found: number[][] = [];
  const extend = (rest: number, largest: number, parts: number[]): void => {
    if (found.length >= MOST_TRIED) return;
    if (rest === 0) {
      found.push(parts);
      return;
    }
    for (let part = Math.min(rest, largest); part >= 1; part -= 1)
      extend(rest - part, part, [...parts, part]);
  };
  extend(duration, longest, []);
  return found;
}

/** What a way to split an event costs by itself. */
export function costPartition(parts: readonly number[], monitors: readonly SplitMonitor[]): number {
  return monitors.reduce((sum, { constraint }) => {
    const { isRequired, weight, costFunction } = constraint;
    const deviation =
      constraint.kind === 'SplitEvents'
        ? parts.filter((part) => part < constraint.shortest || part > constraint.longest).length +
          leaveRange(parts.length, constraint.fewest, constraint.most)
        : leaveRange(
            parts.filter((part) => part === constraint.duration).length,
            constraint.minimum,
            constraint.maximum,
          );
    return sum + costOf(costFunction, weight, deviation) * (isRequired ? REQUIRED : 1);
  }, 0);
}

/** The cheapest ways to split an event whose splitting these monitors watch; whole when none does. */
export function findPartitions(
  duration: number,
  monitors: readonly SplitMonitor[],
): { best: number[][]; hasChoice: boolean } {
  if (monitors.length === 0 || duration === 1) return { best: [[duration]], hasChoice: false };
  // What is longer than a required constraint allows is left out: long events have more partitions than can be tried.
  const longest = monitors.reduce(
    (least, { constraint }) =>
      constraint.kind === 'SplitEvents' && constraint.isRequired
        ? Math.min(least, constraint.longest)
        : least,
    duration,
  );
  const rated = listPartitions(duration, Math.max(1, longest)).map((parts) => ({
    parts,
    cost: costPartition(parts, monitors),
  }));
  const least = rated.reduce((low, { cost }) => Math.min(low, cost), Number.POSITIVE_INFINITY);
  const isAllowed = (cost: number): boolean => cost < (Math.floor(least / REQUIRED) + 1) * REQUIRED;
  return {
    best: rated.filter(({ cost }) => cost === least).map(({ parts }) => parts),
    hasChoice: rated.filter(({ cost }) => isAllowed(cost)).length > 1,
  };
}

/** One of the cheapest ways to split an event. */
export function choosePartition(
  duration: number,
  monitors: readonly SplitMonitor[],
  random: RandomSource,
): number[] {
  const { best } = findPartitions(duration, monitors);
  return best[random.below(best.length)] ?? [duration];
}
