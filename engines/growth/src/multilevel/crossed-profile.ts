import { factorSmall } from '../numeric/cholesky.ts';
import type { Skyline } from '../numeric/skyline.ts';
import type { ColumnFrame } from './column-frame.ts';
import type { CrossedSums } from './crossed-sums.ts';
import { openSkyline } from './crossed-sums.ts';
import { FixedSolver } from './fixed-part.ts';
import type { EffectBlock, FixedPart, Profile, ProfileSolution } from './profile.ts';

/**
 * The profiled likelihood of crossed groupings. The largest is swept out block by block; the levels of the others form
 * S = I + θ (Z'Z − Z'Z_e … Z_e'Z) θ, factored as a skyline. Source: Bates, Mächler, Bolker & Walker (2015), section 3, with the
 * elimination by blocks instead of a general sparse ordering.
 */
export class CrossedProfile implements Profile {
  readonly depths: readonly number[];
  readonly #sums: CrossedSums;
  readonly #random: readonly number[];
  readonly #solver: FixedSolver;
  readonly #matrix: Skyline;
  readonly #moment: Float64Array;
  /** Right sides: one column of length `size` for each column of w. */
  readonly #right: Float64Array[];
  readonly #kernels: Float64Array;
  readonly #reduced: Float64Array;
  readonly #links: Float64Array;
  readonly #sizes: readonly number[];

  constructor(sums: CrossedSums, frame: ColumnFrame, part: FixedPart, sizes: readonly number[]) {
    const depth = frame.random.length;
    this.#sums = sums;
    this.#sizes = sizes;
    this.#random = frame.random;
    this.#solver = new FixedSolver(part, sums.width);
    this.depths = sizes.map((_, k) => (k === sums.swept ? depth : 1));
    this.#matrix = openSkyline(sums);
    this.#moment = new Float64Array(sums.width * sums.width);
    this.#right = Array.from({ length: sums.width }, () => new Float64Array(this.#matrix.size));
    this.#kernels = new Float64Array(sums.sweptCount * depth * depth);
    this.#reduced = new Float64Array(sums.sweptCount * depth * sums.width);
    this.#links = new Float64Array(sums.places.length * depth);
  }

  evaluate(factors: Float64Array): number {
    const { sums, theta, scales } = this.#split(factors);
    const depth = this.#random.length;
    const { width } = sums;
    const matrix = this.#matrix;
    this.#moment.set(sums.total);
    matrix.values.fill(0);
    for (let place = 0; place < matrix.size; place += 1) {
      matrix.values[matrix.base[place]! + place] = sums.restSums[place * width]!;
      for (let k = 0; k < width; k += 1) this.#right[k]![place] = sums.restSums[place * width + k]!;
    }
    for (let i = 0; i < sums.pairCount.length; i += 1)
      matrix.values[matrix.base[sums.pairRow[i]!]! + sums.pairColumn[i]!]! += sums.pairCount[i]!;
    let logVariance = 0;
    for (let e = 0; e < sums.sweptCount; e += 1) logVariance += this.#sweep(e, theta, depth);
    for (let i = 0; i < matrix.size; i += 1) {
      const scale = scales[sums.owner[i]!]!;
      const row = matrix.base[i]!;
      for (let j = matrix.first[i]!; j <= i; j += 1)
        matrix.values[row + j]! *= scale * scales[sums.owner[j]!]!;
      matrix.values[row + i]! += 1;
      for (let k = 0; k < width; k += 1) this.#right[k]![i]! *= scale;
    }
    logVariance += matrix.factor();
    for (let a = 0; a < width; a += 1) {
      const one = this.#right[a]!;
      matrix.solveLower(one);
      for (let b = 0; b <= a; b += 1) {
        const two = this.#right[b]!;
        let sum = 0;
        for (let i = 0; i < one.length; i += 1) sum += one[i]! * two[i]!;
        this.#moment[a * width + b]! -= sum;
      }
    }
    return this.#solver.criterion(this.#moment, logVariance);
  }

  /** Sweeps group e out of moment, matrix and right sides; gives its part of log |V|. */
  #sweep(e: number, theta: Float64Array, depth: number): number {
    const sums = this.#sums;
    const { width, sweptSums } = sums;
    const kernel = this.#kernels.subarray(e * depth * depth, (e + 1) * depth * depth);
    const reduced = this.#reduced.subarray(e * depth * width, (e + 1) * depth * width);
    const at = e * depth * width;
    for (let a = 0; a < depth; a += 1) {
      for (let k = 0; k < width; k += 1) {
        let sum = 0;
        for (let d = a; d < depth; d += 1)
          sum += theta[(d * (d + 1)) / 2 + a]! * sweptSums[at + d * width + k]!;
        reduced[a * width + k] = sum;
      }
    }
    for (let a = 0; a < depth; a += 1) {
      for (let b = 0; b <= a; b += 1) {
        let sum = a === b ? 1 : 0;
        for (let d = b; d < depth; d += 1)
          sum += reduced[a * width + this.#random[d]!]! * theta[(d * (d + 1)) / 2 + b]!;
        kernel[a * depth + b] = sum;
      }
    }
    const logDeterminant = factorSmall(kernel, depth);
    for (let k = 0; k < width; k += 1) forward(kernel, depth, reduced, k, width);
    for (let d = 0; d < depth; d += 1) {
      for (let a = 0; a < width; a += 1) {
        const value = reduced[d * width + a]!;
        for (let b = 0; b <= a; b += 1) this.#moment[a * width + b]! -= value * reduced[d * width + b]!;
      }
    }
    const [from, to] = [sums.starts[e]!, sums.starts[e + 1]!];
    const links = this.#links;
    const { values, base } = this.#matrix;
    for (let i = from; i < to; i += 1) {
      for (let a = 0; a < depth; a += 1) {
        let sum = 0;
        for (let d = a; d < depth; d += 1) sum += theta[(d * (d + 1)) / 2 + a]! * sums.shared[i * depth + d]!;
        links[i * depth + a] = sum;
      }
      forward(kernel, depth, links, i * depth, 1);
      const place = sums.places[i]!;
      for (let d = 0; d < depth; d += 1) {
        const value = links[i * depth + d]!;
        for (let k = 0; k < width; k += 1) this.#right[k]![place]! -= value * reduced[d * width + k]!;
        for (let j = from; j <= i; j += 1) {
          const other = sums.places[j]!;
          const spot = place >= other ? base[place]! + other : base[other]! + place;
          values[spot]! -= value * links[j * depth + d]!;
        }
      }
    }
    return logDeterminant;
  }

  #split(factors: Float64Array): { sums: CrossedSums; theta: Float64Array; scales: Float64Array } {
    const sums = this.#sums;
    const depth = this.#random.length;
    const length = (depth * (depth + 1)) / 2;
    if (sums.swept === 0)
      return { sums, theta: factors.subarray(0, length), scales: factors.subarray(length) };
    const theta = Float64Array.of(factors[sums.swept]!);
    return { sums, theta, scales: Float64Array.from(sums.rest, (k) => factors[k]!) };
  }

  solve(factors: Float64Array): ProfileSolution {
    const criterion = this.evaluate(factors);
    const { coefficients, covariance, residualVariance } = this.#solver.finish();
    const { sums, theta, scales } = this.#split(factors);
    const { fixed, outcome } = this.#solver.part;
    const p = fixed.length;
    const matrix = this.#matrix;
    // Effects of the rest and their answer to the coefficients: θ S⁻¹ of outcome less fixed part, and of each fixed column.
    const left = this.#right[outcome]!.slice();
    const answers = fixed.map((place) => this.#right[place]!.slice());
    answers.forEach((answer, i) => {
      for (let k = 0; k < left.length; k += 1) left[k]! -= answer[k]! * coefficients[i]!;
    });
    for (const column of [left, ...answers]) {
      matrix.solveUpper(column);
      for (let k = 0; k < column.length; k += 1) column[k]! *= scales[sums.owner[k]!]!;
    }
    const blocks = this.#sizes.map((count, k): EffectBlock => {
      const depth = this.depths[k]!;
      return {
        count,
        depth,
        effects: new Float64Array(count * depth),
        conditional: new Float64Array(count * depth * depth),
        sensitivity: new Float64Array(count * depth * p),
      };
    });
    const unit = new Float64Array(matrix.size);
    sums.rest.forEach((k, i) => {
      const block = blocks[k]!;
      for (let level = 0; level < block.count; level += 1) {
        const place = sums.placeOf[sums.offset[i]! + level]!;
        block.effects[level] = left[place]!;
        answers.forEach((answer, c) => {
          block.sensitivity[level * p + c] = answer[place]!;
        });
        unit.fill(0);
        unit[place] = scales[i]!;
        matrix.solveLower(unit, place);
        block.conditional[level] = squareLength(unit, place);
      }
    });
    this.#solveSwept(theta, scales, left, answers, coefficients, blocks[sums.swept]!);
    return { criterion, coefficients, covariance, residualVariance, blocks };
  }

  #solveSwept(
    theta: Float64Array,
    scales: Float64Array,
    left: Float64Array,
    answers: readonly Float64Array[],
    coefficients: Float64Array,
    block: EffectBlock,
  ): void {
    const sums = this.#sums;
    const { width } = sums;
    const { fixed, outcome } = this.#solver.part;
    const depth = this.#random.length;
    const p = fixed.length;
    const matrix = this.#matrix;
    const vectors = Array.from({ length: depth }, () => new Float64Array(matrix.size));
    const hand = new Float64Array(depth);
    for (let e = 0; e < sums.sweptCount; e += 1) {
      const kernel = this.#kernels.subarray(e * depth * depth, (e + 1) * depth * depth);
      const reduced = this.#reduced.subarray(e * depth * width, (e + 1) * depth * width);
      const [from, to] = [sums.starts[e]!, sums.starts[e + 1]!];
      /** x ↦ L chol(K)⁻ᵀ x */
      const carry = (): Float64Array => carryBack(theta, kernel, depth, hand);
      for (let d = 0; d < depth; d += 1) {
        let sum = reduced[d * width + outcome]!;
        fixed.forEach((place, i) => {
          sum -= reduced[d * width + place]! * coefficients[i]!;
        });
        for (let i = from; i < to; i += 1) sum -= this.#links[i * depth + d]! * left[sums.places[i]!]!;
        hand[d] = sum;
      }
      block.effects.set(carry(), e * depth);
      for (let c = 0; c < p; c += 1) {
        for (let d = 0; d < depth; d += 1) {
          let sum = reduced[d * width + fixed[c]!]!;
          for (let i = from; i < to; i += 1)
            sum -= this.#links[i * depth + d]! * answers[c]![sums.places[i]!]!;
          hand[d] = sum;
        }
        carry().forEach((value, d) => {
          block.sensitivity[(e * depth + d) * p + c] = value;
        });
      }
      let least = matrix.size;
      for (const vector of vectors) vector.fill(0);
      for (let i = from; i < to; i += 1) {
        const place = sums.places[i]!;
        least = Math.min(least, place);
        for (let d = 0; d < depth; d += 1) hand[d] = this.#links[i * depth + d]!;
        carry().forEach((value, d) => {
          vectors[d]![place] = value * scales[sums.owner[place]!]!;
        });
      }
      for (const vector of vectors) matrix.solveLower(vector, least);
      const own = Array.from({ length: depth }, (_, d) => {
        hand.fill(0);
        hand[d] = 1;
        return carry().slice();
      });
      for (let a = 0; a < depth; a += 1) {
        for (let b = 0; b < depth; b += 1) {
          let sum = 0;
          for (let d = 0; d < depth; d += 1) sum += own[d]![a]! * own[d]![b]!;
          for (let i = least; i < matrix.size; i += 1) sum += vectors[a]![i]! * vectors[b]![i]!;
          block.conditional[(e * depth + a) * depth + b] = sum;
        }
      }
    }
  }
}

/** Forward substitution with a small factor on numbers that lie `stride` apart. */
function forward(
  factor: Float64Array,
  depth: number,
  values: Float64Array,
  offset: number,
  stride: number,
): void {
  for (let a = 0; a < depth; a += 1) {
    let sum = values[offset + a * stride]!;
    for (let b = 0; b < a; b += 1) sum -= factor[a * depth + b]! * values[offset + b * stride]!;
    values[offset + a * stride] = sum / factor[a * depth + a]!;
  }
}

/** L chol(K)⁻ᵀ x. */
function carryBack(theta: Float64Array, kernel: Float64Array, depth: number, x: Float64Array): Float64Array {
  const solved = x.slice();
  for (let a = depth - 1; a >= 0; a -= 1) {
    let sum = solved[a]!;
    for (let b = a + 1; b < depth; b += 1) sum -= kernel[b * depth + a]! * solved[b]!;
    solved[a] = sum / kernel[a * depth + a]!;
  }
  const carried = new Float64Array(depth);
  for (let d = 0; d < depth; d += 1) {
    for (let a = 0; a <= d; a += 1) carried[d]! += theta[(d * (d + 1)) / 2 + a]! * solved[a]!;
  }
  return carried;
}

function squareLength(vector: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < vector.length; i += 1) sum += vector[i]! * vector[i]!;
  return sum;
}
