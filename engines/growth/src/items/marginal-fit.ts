import type { AbilityNodes } from './ability-nodes.ts';
import type { ItemLayout } from './item-model.ts';
import { logProbabilities } from './item-model.ts';
import type { Patterns } from './response-data.ts';

/** What the E step gives: log likelihood, and expected counts of persons by item, mark and node. */
export interface Expectation {
  readonly logLikelihood: number;
  /** At `counts[(offset[i] + k) × nodes + q]` the expected persons at node q with mark k of item i. */
  readonly counts: Float64Array;
}

/** Places of (item, mark) in one list. */
export function markOffsets(most: readonly number[]): Int32Array {
  const offsets = new Int32Array(most.length + 1);
  most.forEach((marks, i) => {
    offsets[i + 1] = offsets[i]! + marks + 1;
  });
  return offsets;
}

/** Posterior weights of nodes for each pattern, and what follows from them; buffers are kept between steps. */
export class MarginalModel {
  readonly layout: ItemLayout;
  readonly nodes: AbilityNodes;
  readonly #patterns: Patterns;
  readonly #offsets: Int32Array;
  readonly #logs: Float64Array;
  readonly #cells: Int32Array;
  readonly #starts: Int32Array;
  readonly counts: Float64Array;
  readonly #posterior: Float64Array;
  /** The commonest mark of each item: other marks are listed, it is what is left. */
  readonly #common: readonly number[];
  /** Nodes outside [from, to) have no weight in the posterior at hand. */
  #from = 0;
  #to = 0;

  constructor(layout: ItemLayout, nodes: AbilityNodes, patterns: Patterns) {
    this.layout = layout;
    this.nodes = nodes;
    this.#patterns = patterns;
    this.#offsets = markOffsets(layout.most);
    const total = this.#offsets[layout.most.length]!;
    this.#logs = new Float64Array(total * nodes.points.length);
    this.counts = new Float64Array(total * nodes.points.length);
    this.#posterior = new Float64Array(nodes.points.length);
    // Relative to the commonest mark of every item: only other answers, and gaps, are listed, so most answers cost nothing.
    const width = layout.most.length;
    this.#common = findCommon(layout.most, patterns);
    const cells: number[] = [];
    this.#starts = new Int32Array(patterns.count + 1);
    for (let p = 0; p < patterns.count; p += 1) {
      for (let i = 0; i < width; i += 1) {
        const answer = patterns.answers[p * width + i]!;
        if (answer < 0) cells.push(-1 - i);
        else if (answer !== this.#common[i]) cells.push(this.#offsets[i]! + answer);
      }
      this.#starts[p + 1] = cells.length;
    }
    this.#cells = Int32Array.from(cells);
  }

  /** Log probabilities at the nodes: ratios to the commonest mark, and the log of that itself in its own place. */
  #fillLogs(parameters: Float64Array): Float64Array {
    const { points, logWeights } = this.nodes;
    const count = points.length;
    const base = logWeights.slice();
    const into = new Float64Array(Math.max(...this.layout.most) + 1);
    for (let i = 0; i < this.layout.most.length; i += 1) {
      for (let q = 0; q < count; q += 1) {
        logProbabilities(this.layout, parameters, i, points[q]!, into);
        const common = into[this.#common[i]!]!;
        base[q]! += common;
        for (let k = 0; k <= this.layout.most[i]!; k += 1)
          this.#logs[(this.#offsets[i]! + k) * count + q] =
            k === this.#common[i] ? common : into[k]! - common;
      }
    }
    return base;
  }

  #commonAt(i: number): number {
    return (this.#offsets[i]! + this.#common[i]!) * this.nodes.points.length;
  }

  /** One E step. */
  expect(parameters: Float64Array): Expectation {
    const count = this.nodes.points.length;
    const base = this.#fillLogs(parameters);
    const { counts } = this;
    counts.fill(0);
    const everyone = new Float64Array(count);
    let logLikelihood = 0;
    for (let p = 0; p < this.#patterns.count; p += 1) {
      const weight = this.#patterns.weights[p]!;
      logLikelihood += weight * this.#weigh(p, base);
      const posterior = this.#posterior;
      const [from, to] = [this.#from, this.#to];
      for (let q = from; q < to; q += 1) {
        posterior[q]! *= weight;
        everyone[q]! += posterior[q]!;
      }
      for (let c = this.#starts[p]!; c < this.#starts[p + 1]!; c += 1) {
        const cell = this.#cells[c]!;
        // A gap is counted below 0 at the commonest mark of its item and taken off at the end.
        if (cell >= 0) {
          const at = cell * count;
          for (let q = from; q < to; q += 1) counts[at + q]! += posterior[q]!;
        } else {
          const at = this.#commonAt(-1 - cell);
          for (let q = from; q < to; q += 1) counts[at + q]! -= posterior[q]!;
        }
      }
    }
    for (let i = 0; i < this.layout.most.length; i += 1) {
      const common = this.#commonAt(i);
      for (let q = 0; q < count; q += 1) {
        let rest = everyone[q]! + counts[common + q]!;
        for (let k = 0; k <= this.layout.most[i]!; k += 1)
          if (k !== this.#common[i]) rest -= counts[(this.#offsets[i]! + k) * count + q]!;
        counts[common + q] = Math.max(0, rest);
      }
    }
    return { logLikelihood, counts };
  }

  /** Fills the posterior of a pattern, adding up to 1; gives its log likelihood. */
  #weigh(p: number, base: Float64Array): number {
    const count = base.length;
    const posterior = this.#posterior;
    posterior.set(base);
    for (let c = this.#starts[p]!; c < this.#starts[p + 1]!; c += 1) {
      const cell = this.#cells[c]!;
      if (cell >= 0) {
        const at = cell * count;
        for (let q = 0; q < count; q += 1) posterior[q]! += this.#logs[at + q]!;
      } else {
        const at = this.#commonAt(-1 - cell);
        for (let q = 0; q < count; q += 1) posterior[q]! -= this.#logs[at + q]!;
      }
    }
    let largest = Number.NEGATIVE_INFINITY;
    for (let q = 0; q < count; q += 1) if (posterior[q]! > largest) largest = posterior[q]!;
    // Nodes with less than e⁻³⁰ of the best weigh nothing; the log posterior has one top, so they lie outside a range.
    let [from, to] = [0, count];
    while (posterior[from]! < largest - 30) from += 1;
    while (posterior[to - 1]! < largest - 30) to -= 1;
    let sum = 0;
    for (let q = from; q < to; q += 1) {
      const value = Math.exp(posterior[q]! - largest);
      posterior[q] = value;
      sum += value;
    }
    const inverse = 1 / sum;
    for (let q = from; q < to; q += 1) posterior[q]! *= inverse;
    posterior.fill(0, 0, from);
    posterior.fill(0, to);
    [this.#from, this.#to] = [from, to];
    return largest + Math.log(sum);
  }

  /** Mean and standard deviation of ability (standard normal scale) for each pattern, and its posterior when asked for. */
  score(
    parameters: Float64Array,
    visit?: (pattern: number, posterior: Float64Array) => void,
  ): { readonly means: Float64Array; readonly deviations: Float64Array } {
    const base = this.#fillLogs(parameters);
    const { points } = this.nodes;
    const means = new Float64Array(this.#patterns.count);
    const deviations = new Float64Array(this.#patterns.count);
    for (let p = 0; p < this.#patterns.count; p += 1) {
      this.#weigh(p, base);
      let [mean, square] = [0, 0];
      for (let q = 0; q < points.length; q += 1) {
        mean += this.#posterior[q]! * points[q]!;
        square += this.#posterior[q]! * points[q]! * points[q]!;
      }
      means[p] = mean;
      deviations[p] = Math.sqrt(Math.max(0, square - mean * mean));
      visit?.(p, this.#posterior);
    }
    return { means, deviations };
  }
}

function findCommon(most: readonly number[], patterns: Patterns): number[] {
  return most.map((marks, i) => {
    const counts = new Float64Array(marks + 1);
    for (let p = 0; p < patterns.count; p += 1) {
      const answer = patterns.answers[p * most.length + i]!;
      if (answer >= 0) counts[answer]! += patterns.weights[p]!;
    }
    return counts.indexOf(Math.max(...counts));
  });
}
