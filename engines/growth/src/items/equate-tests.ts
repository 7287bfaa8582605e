import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { spreadNodes } from './ability-nodes.ts';
import type { FittedItem } from './fit-items.ts';
import { minimiseNewton } from '../numeric/minimise-newton.ts';

/** θ of the new test on the old scale: slope · θ + intercept. */
export interface Equating {
  readonly slope: number;
  readonly intercept: number;
  /** Root mean square distance of the difficulties of common items after equating, over the root of their number. */
  readonly linkError: number;
  readonly common: readonly string[];
  /** Common items whose difficulty moved by more than the limit and that were left out. */
  readonly drifted: readonly string[];
}

export type EquatingMethod = 'meanSigma' | 'stockingLord';

interface Pair {
  readonly name: string;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/**
 * Puts a new test on the scale of an old one by their common items (binary). Items that drift by more than `limit` (0.3 logits) on the
 * old scale are taken out one by one, the worst first. Fails with fewer than three common items left.
 * Sources: Marco (1977) for mean/sigma; Stocking & Lord (1983).
 */
export function equateTests(
  old: readonly FittedItem[],
  fresh: readonly FittedItem[],
  method: EquatingMethod,
  limit = 0.3,
): Result<Equating, Fault> {
  const byName = new Map(old.map((item) => [item.name, item]));
  let pairs = fresh.flatMap((item): Pair[] => {
    const other = byName.get(item.name);
    return other === undefined || item.intercepts.length !== 1 || other.intercepts.length !== 1
      ? []
      : [{ name: item.name, a: [other.slope, item.slope], b: [difficulty(other), difficulty(item)] }];
  });
  const drifted: string[] = [];
  for (;;) {
    if (pairs.length < 3) return failWith('GROWTH_EQUATING_TOO_FEW', { items: pairs.length });
    const line = method === 'meanSigma' ? matchMoments(pairs) : matchCurves(pairs);
    const distances = pairs.map((pair) => line.slope * pair.b[1] + line.intercept - pair.b[0]);
    const worst = distances.reduce((best, d, i) => (Math.abs(d) > Math.abs(distances[best]!) ? i : best), 0);
    if (Math.abs(distances[worst]!) <= limit) {
      const square = distances.reduce((sum, d) => sum + d * d, 0) / pairs.length;
      return succeed({
        ...line,
        linkError: Math.sqrt(square / pairs.length),
        common: pairs.map(({ name }) => name),
        drifted,
      });
    }
    drifted.push(pairs[worst]!.name);
    pairs = pairs.filter((_, i) => i !== worst);
  }
}

function difficulty(item: FittedItem): number {
  return -item.intercepts[0]! / item.slope;
}

function matchMoments(pairs: readonly Pair[]): { slope: number; intercept: number } {
  const moments = (side: 0 | 1): { mean: number; spread: number } => {
    const mean = pairs.reduce((sum, pair) => sum + pair.b[side], 0) / pairs.length;
    return { mean, spread: Math.sqrt(pairs.reduce((sum, pair) => sum + (pair.b[side] - mean) ** 2, 0)) };
  };
  const [old, fresh] = [moments(0), moments(1)];
  const slope = fresh.spread > 0 ? old.spread / fresh.spread : 1;
  return { slope, intercept: old.mean - slope * fresh.mean };
}

/** The line that brings the test's characteristic curves together over a standard normal population. */
function matchCurves(pairs: readonly Pair[]): { slope: number; intercept: number } {
  const { points, logWeights } = spreadNodes(41);
  const start = matchMoments(pairs);
  const curve = (theta: number, slope: number, intercept: number, side: 0 | 1): number =>
    pairs.reduce((sum, { a, b }) => {
      const [discrimination, place] = side === 0 ? [a[0], b[0]] : [a[1] / slope, slope * b[1] + intercept];
      return sum + 1 / (1 + Math.exp(-discrimination * (theta - place)));
    }, 0);
  const { point } = minimiseNewton(
    ([slope, intercept]) =>
      points.reduce((sum, theta, q) => {
        const distance = curve(theta, 1, 0, 0) - curve(theta, slope!, intercept!, 1);
        return sum + Math.exp(logWeights[q]!) * distance * distance;
      }, 0),
    Float64Array.of(start.slope, start.intercept),
    { tolerance: 1e-13, smallest: 0.2 },
  );
  return { slope: point[0]!, intercept: point[1]! };
}
