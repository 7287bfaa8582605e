import { factorSmall, solveLower, solveUpper } from '../numeric/cholesky.ts';
import type { AbilityNodes } from './ability-nodes.ts';
import type { ItemLayout } from './item-model.ts';
import { logProbabilities } from './item-model.ts';
import { markOffsets } from './marginal-fit.ts';

/** The M step: Newton on the expected counts. Items by themselves for 2PL; all together for Rasch and PCM, which share σ. */
export function maximise(
  layout: ItemLayout,
  nodes: AbilityNodes,
  counts: Float64Array,
  parameters: Float64Array,
): Float64Array {
  const next = parameters.slice();
  if (layout.kind === '2pl') {
    layout.most.forEach((_, i) => maximiseItem(layout, nodes, counts, next, i));
  } else {
    for (let step = 0; step < 3; step += 1) stepTogether(layout, nodes, counts, next);
  }
  return next;
}

const LARGEST_SLOPE = 25;

function maximiseItem(
  layout: ItemLayout,
  nodes: AbilityNodes,
  counts: Float64Array,
  parameters: Float64Array,
  i: number,
): void {
  const { points } = nodes;
  const n = points.length;
  const at = layout.starts[i]!;
  const zero = 2 * i * n;
  for (let step = 0; step < 4; step += 1) {
    let [ga, gd, haa, had, hdd] = [0, 0, 0, 0, 0];
    const [a, d] = [parameters[at]!, parameters[at + 1]!];
    for (let q = 0; q < n; q += 1) {
      const right = counts[zero + n + q]!;
      const all = right + counts[zero + q]!;
      if (all === 0) continue;
      const p = 1 / (1 + Math.exp(-(a * points[q]! + d)));
      const left = right - all * p;
      const w = all * p * (1 - p);
      ga += left * points[q]!;
      gd += left;
      haa += w * points[q]! * points[q]!;
      had += w * points[q]!;
      hdd += w;
    }
    haa += 1e-9;
    hdd += 1e-9;
    const determinant = haa * hdd - had * had;
    if (!(determinant > 0)) return;
    const da = clamp((hdd * ga - had * gd) / determinant, 1);
    const dd = clamp((haa * gd - had * ga) / determinant, 2);
    parameters[at] = clamp(a + da, LARGEST_SLOPE);
    parameters[at + 1] = clamp(d + dd, 60);
    if (Math.abs(da) + Math.abs(dd) < 1e-7) return;
  }
}

/** One Newton step of σ and all intercepts: the curvature is block diagonal but for the row of σ. */
function stepTogether(
  layout: ItemLayout,
  nodes: AbilityNodes,
  counts: Float64Array,
  parameters: Float64Array,
): void {
  const { points } = nodes;
  const n = points.length;
  const offsets = markOffsets(layout.most);
  let [gSigma, hSigma] = [0, 0];
  const into = new Float64Array(Math.max(...layout.most) + 1);
  const blocks = layout.most.map((marks, i) => {
    const gradient = new Float64Array(marks);
    const block = new Float64Array(marks * marks);
    const cross = new Float64Array(marks);
    for (let q = 0; q < n; q += 1) {
      let all = 0;
      for (let k = 0; k <= marks; k += 1) all += counts[(offsets[i]! + k) * n + q]!;
      if (all === 0) continue;
      const z = points[q]!;
      logProbabilities(layout, parameters, i, z, into);
      // above[j] = P(mark > j): the derivative of the expected score by intercept j.
      const above = new Float64Array(marks);
      let [tail, mean, square, got] = [0, 0, 0, 0];
      for (let k = marks; k >= 1; k -= 1) {
        const p = Math.exp(into[k]!);
        tail += p;
        above[k - 1] = tail;
        mean += k * p;
        square += k * k * p;
        got += k * counts[(offsets[i]! + k) * n + q]!;
      }
      gSigma += (got - all * mean) * z;
      hSigma += all * (square - mean * mean) * z * z;
      let seen = 0;
      for (let j = marks - 1; j >= 0; j -= 1) {
        seen += counts[(offsets[i]! + j + 1) * n + q]!;
        gradient[j]! += seen - all * above[j]!;
        let meanAbove = 0;
        for (let k = j + 1; k <= marks; k += 1) meanAbove += k * Math.exp(into[k]!);
        cross[j]! += all * z * (meanAbove - mean * above[j]!);
        for (let l = 0; l <= j; l += 1) block[j * marks + l]! += all * (above[j]! - above[j]! * above[l]!);
      }
    }
    for (let j = 0; j < marks; j += 1) block[j * marks + j]! += 1e-9;
    factorSmall(block, marks);
    const solved = cross.slice();
    solveLower(block, marks, solved);
    solveUpper(block, marks, solved);
    let [lost, pulled] = [0, 0];
    for (let j = 0; j < marks; j += 1) {
      lost += solved[j]! * cross[j]!;
      pulled += solved[j]! * gradient[j]!;
    }
    return { gradient, block, solved, lost, pulled, marks };
  });
  let [top, bottom] = [gSigma, hSigma];
  for (const { lost, pulled } of blocks) {
    top -= pulled;
    bottom -= lost;
  }
  const change = clamp(bottom > 1e-12 ? top / bottom : 0, 0.5);
  parameters[0] = Math.max(1e-3, parameters[0]! + change);
  blocks.forEach(({ gradient, block, solved, marks }, i) => {
    const step = gradient.slice();
    solveLower(block, marks, step);
    solveUpper(block, marks, step);
    for (let j = 0; j < marks; j += 1) {
      const at = layout.starts[i]! + j;
      parameters[at] = clamp(parameters[at]! + clamp(step[j]! - change * solved[j]!, 1.5), 60);
    }
  });
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}
