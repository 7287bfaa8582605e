import type { QuantileDesign } from './quantile-design.ts';
import { chooseStart, invertRows } from './quantile-start.ts';
import { findCrossing, selectSmallest } from './select-smallest.ts';

/** Perturbation of the outcome, relative to its spread: it breaks ties, so that no step goes round in circles. */
const TIE_BREAK = 1e-9;

/**
 * A vertex of a quantile regression: `width` rows fitted exactly, every other row above or below. `solve` walks along edges to the
 * optimum of a share τ, with the multipliers of the fitted rows inside [τ − 1, τ] as proof. Only rows near the fit are moved along;
 * the rest are counted by their side, and all sides are checked at the end, so the answer is exact.
 * Sources: Koenker & Bassett (1978); Barrodale & Roberts (1973) for long steps; Portnoy & Koenker (1997) for leaving out far rows.
 */
export class QuantileVertex {
  readonly #design: QuantileDesign;
  readonly #outcome: Float64Array;
  readonly #moved: Float64Array;
  readonly #total: Float64Array;
  /** Rows that are fitted exactly, and the inverse of their design: column j of it at `#inverse[j × width]`. */
  readonly #fitted: Int32Array;
  #inverse: Float64Array;
  /** 1 above, −1 below, 0 fitted. */
  readonly #side: Int8Array;
  readonly #residual: Float64Array;
  readonly #below: Float64Array;
  // The rows that are moved along.
  #count = 0;
  #near: Int32Array;
  /** The packed values and slots of the near rows. */
  #packed: Float64Array;
  #slots: Int32Array;
  readonly #spread: Float64Array;
  #left: Float64Array;
  #speed: Float64Array;
  readonly #times: Float64Array;
  readonly #weights: Float64Array;
  readonly #who: Int32Array;

  constructor(design: QuantileDesign, outcome: Float64Array, from?: QuantileVertex) {
    const { rows, width, values } = design;
    this.#design = design;
    this.#outcome = outcome;
    this.#near = new Int32Array(rows);
    this.#packed = new Float64Array(0);
    this.#slots = new Int32Array(0);
    this.#spread = new Float64Array(design.packed.slotCount);
    this.#left = new Float64Array(rows);
    this.#speed = new Float64Array(rows);
    this.#times = new Float64Array(rows);
    this.#weights = new Float64Array(rows);
    this.#who = new Int32Array(rows);
    this.#below = new Float64Array(width);
    if (from !== undefined) {
      this.#moved = from.#moved;
      this.#total = from.#total;
      this.#fitted = from.#fitted.slice();
      this.#inverse = from.#inverse.slice();
      this.#side = from.#side.slice();
      this.#residual = from.#residual.slice();
      this.#below.set(from.#below);
      return;
    }
    this.#total = new Float64Array(width);
    for (let row = 0; row < rows; row += 1) {
      for (let k = 0; k < width; k += 1) this.#total[k]! += values[row * width + k]!;
    }
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const y of outcome) {
      least = Math.min(least, y);
      most = Math.max(most, y);
    }
    const size = TIE_BREAK * (most - least || 1);
    this.#moved = outcome.map((y, row) => y + size * ((Math.imul(row + 1, 0x9e3779b1) >>> 0) / 2 ** 31 - 1));
    this.#residual = new Float64Array(rows);
    this.#side = new Int8Array(rows);
    this.#fitted = chooseStart(design, this.#moved, this.#residual);
    this.#inverse = invertRows(design, this.#fitted);
    this.#takeSides();
  }

  /** The same vertex, to walk another way from it. */
  copy(): QuantileVertex {
    return new QuantileVertex(this.#design, this.#outcome, this);
  }

  /** Coefficients at share τ in (0, 1). */
  solve(share: number): Float64Array {
    const { rows, width } = this.#design;
    let size = Math.min(rows, Math.ceil(2 * Math.sqrt(rows * width) + 6 * rows * 0.01) + 2 * width);
    for (;;) {
      this.#inverse = invertRows(this.#design, this.#fitted);
      this.#gather(size);
      while (this.#step(share));
      const wrong = this.#takeSides();
      if (wrong === 0) break;
      size = Math.min(rows, Math.ceil(size * 1.3));
    }
    return this.#coefficients(this.#outcome);
  }

  #coefficients(outcome: Float64Array): Float64Array {
    const { width } = this.#design;
    const beta = new Float64Array(width);
    for (let j = 0; j < width; j += 1) {
      const y = outcome[this.#fitted[j]!]!;
      for (let k = 0; k < width; k += 1) beta[k]! += y * this.#inverse[j * width + k]!;
    }
    return beta;
  }

  /** Residuals and sides of all rows; gives how many stand on another side than was thought. */
  #takeSides(): number {
    const { rows, width, values } = this.#design;
    const beta = this.#coefficients(this.#moved);
    const side = this.#side;
    for (const row of this.#fitted) side[row] = 0;
    const isFitted = new Set(this.#fitted);
    let wrong = 0;
    this.#below.fill(0);
    const { packed } = this.#design;
    const spread = this.#spreadOut(beta, 0);
    const constant = spread[packed.slotCount - 1]!;
    for (let row = 0; row < rows; row += 1) {
      const at = row * width;
      let sum = this.#moved[row]! - constant;
      for (let q = row * packed.priors; q < (row + 1) * packed.priors; q += 1) {
        const slot = packed.slots[q]!;
        const v = q * 4;
        sum -=
          packed.values[v]! * spread[slot]! +
          packed.values[v + 1]! * spread[slot + 1]! +
          (packed.values[v + 2]! * spread[slot + 2]! + packed.values[v + 3]! * spread[slot + 3]!);
      }
      this.#residual[row] = sum;
      if (side[row] === 0 && isFitted.has(row)) continue;
      const now = sum < 0 ? -1 : 1;
      if (now !== side[row]) {
        side[row] = now;
        wrong += 1;
      }
      if (now < 0) for (let k = 0; k < width; k += 1) this.#below[k]! += values[at + k]!;
    }
    return wrong;
  }

  /** Takes the rows nearest to the fit together. */
  #gather(size: number): void {
    const { rows } = this.#design;
    const limit = selectSmallest(this.#residual, size);
    let count = 0;
    for (let row = 0; row < rows; row += 1) {
      if (this.#side[row] === 0 || Math.abs(this.#residual[row]!) > limit) continue;
      this.#near[count] = row;
      this.#left[count] = this.#residual[row]!;
      count += 1;
    }
    this.#count = count;
    const { packed } = this.#design;
    if (this.#slots.length < count * packed.priors) {
      this.#packed = new Float64Array(count * packed.priors * 4);
      this.#slots = new Int32Array(count * packed.priors);
    }
    for (let i = 0; i < count; i += 1) this.#pack(i, this.#near[i]!);
  }

  #pack(place: number, row: number): void {
    const { values, slots, priors } = this.#design.packed;
    for (let q = 0; q < priors; q += 1) {
      this.#slots[place * priors + q] = slots[row * priors + q]!;
      for (let r = 0; r < 4; r += 1)
        this.#packed[(place * priors + q) * 4 + r] = values[(row * priors + q) * 4 + r]!;
    }
  }

  /** A vector over columns, laid out by slots. */
  #spreadOut(vector: Float64Array, offset: number): Float64Array {
    const { slotOf } = this.#design.packed;
    this.#spread.fill(0);
    for (let k = 0; k < slotOf.length; k += 1) this.#spread[slotOf[k]!] = vector[offset + k]!;
    return this.#spread;
  }

  /** One edge: the fitted row with the worst multiplier leaves. False at the optimum. */
  #step(share: number): boolean {
    const { width, values } = this.#design;
    const inverse = this.#inverse;
    // g = Σ ψ x over rows that are not fitted, ψ = τ above and τ − 1 below.
    const gradient = this.#speedless(share);
    let [leaving, worst, direction, slope] = [-1, 1e-10, 0, 0];
    for (let j = 0; j < width; j += 1) {
      let [multiplier, length] = [0, 0];
      for (let k = 0; k < width; k += 1) {
        const c = inverse[j * width + k]!;
        multiplier -= gradient[k]! * c;
        length += c * c;
      }
      const excess = multiplier > share ? multiplier - share : share - 1 - multiplier;
      if (excess <= 1e-9) continue;
      const score = (excess * excess) / length;
      if (score > worst || leaving < 0) {
        [leaving, worst, slope] = [j, score, -excess];
        direction = multiplier > share ? 1 : -1;
      }
    }
    if (leaving < 0) return false;
    const count = this.#count;
    const [speed, left, near, side] = [this.#speed, this.#left, this.#near, this.#side];
    const [packed, slots] = [this.#packed, this.#slots];
    const { priors, slotCount } = this.#design.packed;
    const edge = this.#spreadOut(inverse, leaving * width);
    const constant = edge[slotCount - 1]!;
    let crossings = 0;
    for (let i = 0, q = 0; i < count; i += 1) {
      let sum = constant;
      for (let p = 0; p < priors; p += 1, q += 1) {
        const slot = slots[q]!;
        const v = q * 4;
        sum +=
          packed[v]! * edge[slot]! +
          packed[v + 1]! * edge[slot + 1]! +
          (packed[v + 2]! * edge[slot + 2]! + packed[v + 3]! * edge[slot + 3]!);
      }
      sum *= direction;
      speed[i] = sum;
      if (side[near[i]!]! * sum < -1e-13) {
        this.#times[crossings] = Math.abs(left[i]! / sum);
        this.#weights[crossings] = Math.abs(sum);
        this.#who[crossings] = i;
        crossings += 1;
      }
    }
    const found = findCrossing(this.#times, this.#weights, this.#who, crossings, -slope);
    // No row of those near is crossed: all must come along before the step can be judged.
    if (found < 0) {
      if (count + width >= this.#design.rows) return false;
      this.#takeSides();
      this.#gather(Math.min(this.#design.rows, 2 * count + width));
      return true;
    }
    const entering = this.#who[found]!;
    const time = this.#times[found]!;
    for (let c = 0; c < found; c += 1) this.#flip(near[this.#who[c]!]!);
    for (let i = 0; i < count; i += 1) left[i]! += time * speed[i]!;
    this.#exchange(leaving, entering, direction, time, values);
    return true;
  }

  #speedless(share: number): Float64Array {
    const { width, values } = this.#design;
    const gradient = this.#total.slice();
    for (const row of this.#fitted) {
      for (let k = 0; k < width; k += 1) gradient[k]! -= values[row * width + k]!;
    }
    for (let k = 0; k < width; k += 1) gradient[k] = share * gradient[k]! - this.#below[k]!;
    return gradient;
  }

  /** Moves a row to the other side. */
  #flip(row: number): void {
    const { width, values } = this.#design;
    const sign = this.#side[row]! < 0 ? -1 : 1;
    this.#side[row] = -sign;
    for (let k = 0; k < width; k += 1) this.#below[k]! += sign * values[row * width + k]!;
  }

  #exchange(leaving: number, entering: number, direction: number, time: number, values: Float64Array): void {
    const { width } = this.#design;
    const inverse = this.#inverse;
    const [inRow, outRow] = [this.#near[entering]!, this.#fitted[leaving]!];
    if (this.#side[inRow]! < 0) {
      for (let k = 0; k < width; k += 1) this.#below[k]! -= values[inRow * width + k]!;
    }
    this.#side[inRow] = 0;
    this.#side[outRow] = direction;
    if (direction < 0) {
      for (let k = 0; k < width; k += 1) this.#below[k]! += values[outRow * width + k]!;
    }
    const at = inRow * width;
    const own = leaving * width;
    let pivot = 0;
    for (let k = 0; k < width; k += 1) pivot += values[at + k]! * inverse[own + k]!;
    for (let k = 0; k < width; k += 1) inverse[own + k]! /= pivot;
    for (let j = 0; j < width; j += 1) {
      if (j === leaving) continue;
      let share = 0;
      for (let k = 0; k < width; k += 1) share += values[at + k]! * inverse[j * width + k]!;
      if (share === 0) continue;
      for (let k = 0; k < width; k += 1) inverse[j * width + k]! -= share * inverse[own + k]!;
    }
    this.#fitted[leaving] = inRow;
    this.#near[entering] = outRow;
    this.#left[entering] = direction * time;
    this.#pack(entering, outRow);
  }
}
