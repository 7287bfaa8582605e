import { factorSmall } from '../numeric/cholesky.ts';
import type { ColumnFrame } from './column-frame.ts';
import { FixedSolver } from './fixed-part.ts';
import type { GroupSums } from './group-sums.ts';
import type { EffectBlock, FixedPart, Profile, ProfileSolution } from './profile.ts';

/**
 * The profiled likelihood of one grouping (with or without a random slope), or of two nested ones, from group sums alone.
 * Classes are swept out first: s ↦ Σ z w' − φ ÷ (1 + nφ) s s'; then groups: with K = I + L' M L, Σ w w' loses G' G, G = chol(K)⁻¹ L' M.
 * Source: Pinheiro & Bates (2000), sections 2.2 and 2.3 (profiled likelihood of nested models); Harville (1977) for the restricted one.
 */
export class NestedProfile implements Profile {
  readonly depths: readonly number[];
  readonly #sums: GroupSums;
  readonly #random: readonly number[];
  readonly #solver: FixedSolver;
  /** Classes ordered by their group. */
  readonly #order: Int32Array;
  readonly #starts: Int32Array;
  readonly #moment: Float64Array;
  readonly #middle: Float64Array;
  readonly #reduced: Float64Array;
  readonly #kernel: Float64Array;
  #logVariance = 0;

  constructor(sums: GroupSums, frame: ColumnFrame, part: FixedPart) {
    const depth = frame.random.length;
    this.#sums = sums;
    this.#random = frame.random;
    this.#solver = new FixedSolver(part, sums.width);
    this.depths = sums.innerCount > 0 ? [depth, 1] : [depth];
    this.#starts = new Int32Array(sums.outerCount + 1);
    this.#order = new Int32Array(sums.innerCount);
    for (let c = 0; c < sums.innerCount; c += 1) this.#starts[sums.innerParent[c]! + 1]! += 1;
    for (let j = 0; j < sums.outerCount; j += 1) this.#starts[j + 1]! += this.#starts[j]!;
    const next = this.#starts.slice();
    for (let c = 0; c < sums.innerCount; c += 1) {
      const parent = sums.innerParent[c]!;
      this.#order[next[parent]!] = c;
      next[parent]! += 1;
    }
    this.#moment = new Float64Array(sums.width * sums.width);
    this.#middle = new Float64Array(depth * sums.width);
    this.#reduced = new Float64Array(depth * sums.width);
    this.#kernel = new Float64Array(depth * depth);
  }

  evaluate(factors: Float64Array): number {
    return this.#sweep(factors, undefined);
  }

  solve(factors: Float64Array): ProfileSolution {
    const criterion = this.#sweep(factors, undefined);
    const { coefficients, covariance, residualVariance } = this.#solver.finish();
    const blocks = this.#emptyBlocks(coefficients.length);
    this.#sweep(factors, { blocks, coefficients });
    return { criterion, coefficients, covariance, residualVariance, blocks };
  }

  #emptyBlocks(fixed: number): EffectBlock[] {
    const counts = [this.#sums.outerCount, this.#sums.innerCount];
    return this.depths.map((depth, index) => ({
      count: counts[index]!,
      depth,
      effects: new Float64Array(counts[index]! * depth),
      conditional: new Float64Array(counts[index]! * depth * depth),
      sensitivity: new Float64Array(counts[index]! * depth * fixed),
    }));
  }

  /** Goes over all groups once; fills the effects too when coefficients are given. */
  #sweep(
    factors: Float64Array,
    wanted: { readonly blocks: readonly EffectBlock[]; readonly coefficients: Float64Array } | undefined,
  ): number {
    const { width, outer, outerCount, inner, innerCount, total } = this.#sums;
    const depth = this.depths[0]!;
    const moment = this.#moment;
    const middle = this.#middle;
    moment.set(total);
    const size = depth * width;
    const inside = innerCount > 0 ? factors[(depth * (depth + 1)) / 2]! ** 2 : 0;
    this.#logVariance = 0;
    let product = 1;
    for (let j = 0; j < outerCount; j += 1) {
      const at = j * size;
      for (let k = 0; k < size; k += 1) middle[k] = outer[at + k]!;
      for (let c = this.#starts[j]!; inside > 0 && c < this.#starts[j + 1]!; c += 1) {
        const s = this.#order[c]! * width;
        const n = inner[s]!;
        const share = inside / (1 + n * inside);
        product *= 1 + n * inside;
        if (product > 1e200) {
          this.#logVariance += Math.log(product);
          product = 1;
        }
        for (let a = 0; a < width; a += 1) {
          const scaled = share * inner[s + a]!;
          for (let b = 0; b <= a; b += 1) moment[a * width + b]! -= scaled * inner[s + b]!;
        }
        for (let d = 0; d < depth; d += 1) {
          const scaled = share * inner[s + this.#random[d]!]!;
          for (let k = 0; k < width; k += 1) middle[d * width + k]! -= scaled * inner[s + k]!;
        }
      }
      this.#sweepOuter(factors, depth);
      if (wanted !== undefined) this.#fillEffects(j, factors, inside, wanted);
    }
    this.#logVariance += Math.log(product);
    return this.#solver.criterion(moment, this.#logVariance);
  }

  /** K = I + L' M L and its factor, G = chol(K)⁻¹ L' M into `reduced`; the moment loses G' G. */
  #sweepOuter(factors: Float64Array, depth: number): void {
    const { width } = this.#sums;
    const [middle, reduced, kernel, moment] = [this.#middle, this.#reduced, this.#kernel, this.#moment];
    if (depth === 1) {
      const theta = factors[0]!;
      const k = 1 + theta * theta * middle[0]!;
      kernel[0] = Math.sqrt(k);
      this.#logVariance += Math.log(k);
      const share = theta / kernel[0];
      for (let a = 0; a < width; a += 1) reduced[a] = share * middle[a]!;
    } else {
      for (let a = 0; a < depth; a += 1) {
        for (let k = 0; k < width; k += 1) {
          let sum = 0;
          for (let d = a; d < depth; d += 1) sum += factors[(d * (d + 1)) / 2 + a]! * middle[d * width + k]!;
          reduced[a * width + k] = sum;
        }
      }
      for (let a = 0; a < depth; a += 1) {
        for (let b = 0; b <= a; b += 1) {
          let sum = a === b ? 1 : 0;
          for (let d = b; d < depth; d += 1)
            sum += reduced[a * width + this.#random[d]!]! * factors[(d * (d + 1)) / 2 + b]!;
          kernel[a * depth + b] = sum;
        }
      }
      this.#logVariance += factorSmall(kernel, depth);
      for (let a = 0; a < depth; a += 1) {
        for (let k = 0; k < width; k += 1) {
          let sum = reduced[a * width + k]!;
          for (let b = 0; b < a; b += 1) sum -= kernel[a * depth + b]! * reduced[b * width + k]!;
          reduced[a * width + k] = sum / kernel[a * depth + a]!;
        }
      }
    }
    for (let d = 0; d < depth; d += 1) {
      for (let a = 0; a < width; a += 1) {
        const value = reduced[d * width + a]!;
        for (let b = 0; b <= a; b += 1) moment[a * width + b]! -= value * reduced[d * width + b]!;
      }
    }
  }

  /** Effects of group j and of its classes: u = L K⁻¹ L' (M_y − M_x β), then b = φ ÷ (1 + nφ) (s_y − s_x β − s_z u). */
  #fillEffects(
    j: number,
    factors: Float64Array,
    inside: number,
    wanted: { readonly blocks: readonly EffectBlock[]; readonly coefficients: Float64Array },
  ): void {
    const { width, inner } = this.#sums;
    const { fixed, outcome } = this.#solver.part;
    const depth = this.depths[0]!;
    const [block, inside2] = [wanted.blocks[0]!, wanted.blocks[1]];
    const back = this.#backFactor(factors, depth);
    const p = fixed.length;
    for (let d = 0; d < depth; d += 1) {
      let effect = 0;
      for (let a = 0; a < depth; a += 1) {
        const weight = back[d * depth + a]!;
        let left = this.#reduced[a * width + outcome]!;
        for (let i = 0; i < p; i += 1) {
          const value = this.#reduced[a * width + fixed[i]!]!;
          left -= value * wanted.coefficients[i]!;
          block.sensitivity[(j * depth + d) * p + i]! += weight * value;
        }
        effect += weight * left;
      }
      block.effects[j * depth + d] = effect;
      for (let e = 0; e < depth; e += 1) {
        let sum = 0;
        for (let a = 0; a < depth; a += 1) sum += back[d * depth + a]! * back[e * depth + a]!;
        block.conditional[(j * depth + d) * depth + e] = sum;
      }
    }
    if (inside2 === undefined) return;
    for (let c = this.#starts[j]!; c < this.#starts[j + 1]!; c += 1) {
      const id = this.#order[c]!;
      const s = id * width;
      const share = inside / (1 + inner[s]! * inside);
      let left = inner[s + outcome]!;
      for (let i = 0; i < p; i += 1) {
        left -= inner[s + fixed[i]!]! * wanted.coefficients[i]!;
        let answer = inner[s + fixed[i]!]!;
        for (let d = 0; d < depth; d += 1)
          answer -= inner[s + this.#random[d]!]! * block.sensitivity[(j * depth + d) * p + i]!;
        inside2.sensitivity[id * p + i] = share * answer;
      }
      let spread = share;
      for (let d = 0; d < depth; d += 1) {
        const z = inner[s + this.#random[d]!]!;
        left -= z * block.effects[j * depth + d]!;
        for (let e = 0; e < depth; e += 1)
          spread +=
            share *
            share *
            z *
            inner[s + this.#random[e]!]! *
            block.conditional[(j * depth + d) * depth + e]!;
      }
      inside2.effects[id] = share * left;
      inside2.conditional[id] = spread;
    }
  }

  /** L chol(K)⁻ᵀ, depth×depth. */
  #backFactor(factors: Float64Array, depth: number): Float64Array {
    if (depth === 1) return Float64Array.of(factors[0]! / this.#kernel[0]!);
    const inverse = lowerInverse(this.#kernel, depth);
    const back = new Float64Array(depth * depth);
    for (let d = 0; d < depth; d += 1) {
      for (let a = 0; a < depth; a += 1) {
        let sum = 0;
        for (let e = 0; e <= d; e += 1) sum += factors[(d * (d + 1)) / 2 + e]! * inverse[a * depth + e]!;
        back[d * depth + a] = sum;
      }
    }
    return back;
  }
}

/** The inverse of a lower triangle, by rows. */
function lowerInverse(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row < size; row += 1) {
      let sum = row === column ? 1 : 0;
      for (let k = column; k < row; k += 1) sum -= factor[row * size + k]! * inverse[k * size + column]!;
      inverse[row * size + column] = sum / factor[row * size + row]!;
    }
  }
  return inverse;
}
