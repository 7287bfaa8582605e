import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { joinPatterns } from '../items/response-data.ts';
import type { ResponseData } from '../items/response-data.ts';
import type { SkillMatrix } from './skill-matrix.ts';

export type SkillModelKind = 'dina' | 'gdina';

/** A diagnosis of skills: classes are all combinations of skills that the hierarchy allows. */
export interface SkillFit {
  readonly logLikelihood: number;
  /** P(right) by item and group of classes: DINA has two groups (without all skills, with all), G-DINA one for each part of the item's skills. */
  readonly chances: readonly Float64Array[];
  /** Group of each class by item. */
  readonly groups: readonly Int32Array[];
  readonly classes: Int32Array;
  readonly shares: Float64Array;
  /** persons × skills: how likely each skill is. */
  readonly mastery: Float64Array;
  /** The likeliest class of each person. */
  readonly best: Int32Array;
  readonly steps: number;
  readonly isFlat: boolean;
}

/** [before, after]: skill `after` cannot be there without skill `before`. */
export type SkillOrder = readonly (readonly [number, number])[];

const LEAST_CHANCE = 1e-5;

/**
 * Fits DINA or G-DINA (saturated) by EM over the classes with squared extrapolation; persons with equal answers and items with equal
 * needs share their work. Chances are held inside [10⁻⁵, 1 − 10⁻⁵].
 * Sources: Junker & Sijtsma (2001); de la Torre (2009, 2011).
 */
export function fitSkills(
  data: ResponseData,
  matrix: SkillMatrix,
  kind: SkillModelKind,
  order: SkillOrder = [],
): Result<SkillFit, Fault> {
  if (matrix.items.length !== data.items.length)
    return failWith('GROWTH_SKILLS_ITEMS', { items: data.items.length, rows: matrix.items.length });
  const wide = data.items.findIndex((answers) => answers.some((answer) => answer > 1));
  if (wide >= 0) return failWith('GROWTH_ITEM_NOT_BINARY', { column: data.names[wide]!, value: 2 });
  const classes = Int32Array.from({ length: 1 << matrix.skills.length }, (_, c) => c).filter((c) =>
    order.every(([before, after]) => ((c >> after) & 1) === 0 || ((c >> before) & 1) === 1),
  );
  const model = new SkillModel(data, matrix, kind, classes);
  return succeed(model.climb());
}

class SkillModel {
  readonly #kind: SkillModelKind;
  readonly #classes: Int32Array;
  readonly #skills: number;
  readonly #patterns: ReturnType<typeof joinPatterns>;
  /** Group of each class for each item: item × class. */
  readonly #groups: readonly Int32Array[];
  readonly #groupCounts: readonly number[];
  readonly #width: number;
  /** Answers that are right, and gaps, by pattern. */
  readonly #starts: Int32Array;
  readonly #cells: Int32Array;

  constructor(data: ResponseData, matrix: SkillMatrix, kind: SkillModelKind, classes: Int32Array) {
    this.#kind = kind;
    this.#classes = classes;
    this.#skills = matrix.skills.length;
    this.#patterns = joinPatterns(data);
    this.#width = data.items.length;
    const counts: number[] = [];
    this.#groups = [...matrix.needs].map((need) => {
      const seen = new Map<number, number>();
      const groups = classes.map((c) => {
        const have = c & need;
        if (kind === 'dina') return have === need ? 1 : 0;
        if (!seen.has(have)) seen.set(have, seen.size);
        return seen.get(have)!;
      });
      counts.push(kind === 'dina' ? 2 : seen.size);
      return groups;
    });
    this.#groupCounts = counts;
    const cells: number[] = [];
    this.#starts = new Int32Array(this.#patterns.count + 1);
    for (let p = 0; p < this.#patterns.count; p += 1) {
      for (let i = 0; i < this.#width; i += 1) {
        const answer = this.#patterns.answers[p * this.#width + i]!;
        if (answer === 1) cells.push(i);
        else if (answer < 0) cells.push(-1 - i);
      }
      this.#starts[p + 1] = cells.length;
    }
    this.#cells = Int32Array.from(cells);
  }

  /** Chances of all items and groups, then the shares of the classes. */
  #start(): Float64Array {
    const parameters: number[] = [];
    for (let i = 0; i < this.#width; i += 1) {
      const groups = this.#groupCounts[i]!;
      const best = new Float64Array(groups);
      this.#groups[i]!.forEach((group, c) => {
        best[group] = Math.max(best[group]!, bitCount(this.#classes[c]! & this.#needOf(i)));
      });
      const most = Math.max(1, ...best);
      for (let g = 0; g < groups; g += 1)
        parameters.push(this.#kind === 'dina' ? (g === 1 ? 0.8 : 0.2) : 0.2 + (0.6 * best[g]!) / most);
    }
    for (let c = 0; c < this.#classes.length; c += 1) parameters.push(1 / this.#classes.length);
    return Float64Array.from(parameters);
  }

  #needOf(i: number): number {
    // Skills that change the group of an item are those it needs.
    let need = 0;
    for (let k = 0; k < this.#skills; k += 1) {
      const groups = this.#groups[i]!;
      const changes = this.#classes.some((c, at) => {
        const other = this.#classes.indexOf(c ^ (1 << k));
        return other >= 0 && groups[other] !== groups[at];
      });
      if (changes) need |= 1 << k;
    }
    return need;
  }

  /** One EM step from `parameters`: the next ones into `next`; gives the log likelihood at `parameters`. */
  #step(
    parameters: Float64Array,
    next: Float64Array,
    visit?: (pattern: number, posterior: Float64Array) => void,
  ): number {
    const count = this.#classes.length;
    const shares = parameters.length - count;
    const base = new Float64Array(count);
    for (let c = 0; c < count; c += 1) base[c] = Math.log(Math.max(parameters[shares + c]!, 1e-300));
    const odds = new Float64Array(this.#width * count);
    const wrong = new Float64Array(this.#width * count);
    const offsets = this.#offsets();
    for (let i = 0; i < this.#width; i += 1) {
      for (let c = 0; c < count; c += 1) {
        const p = parameters[offsets[i]! + this.#groups[i]![c]!]!;
        const no = Math.log(1 - p);
        wrong[i * count + c] = no;
        odds[i * count + c] = Math.log(p) - no;
        base[c]! += no;
      }
    }
    const right = new Float64Array(this.#width * count);
    const gaps = new Float64Array(this.#width * count);
    const everyone = new Float64Array(count);
    const posterior = new Float64Array(count);
    let logLikelihood = 0;
    for (let p = 0; p < this.#patterns.count; p += 1) {
      posterior.set(base);
      const [from, to] = [this.#starts[p]!, this.#starts[p + 1]!];
      for (let k = from; k < to; k += 1) {
        const cell = this.#cells[k]!;
        const at = (cell >= 0 ? cell : -1 - cell) * count;
        if (cell >= 0) for (let c = 0; c < count; c += 1) posterior[c]! += odds[at + c]!;
        else for (let c = 0; c < count; c += 1) posterior[c]! -= wrong[at + c]!;
      }
      let largest = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < count; c += 1) if (posterior[c]! > largest) largest = posterior[c]!;
      let sum = 0;
      for (let c = 0; c < count; c += 1) {
        const difference = posterior[c]! - largest;
        const value = difference < -35 ? 0 : Math.exp(difference);
        posterior[c] = value;
        sum += value;
      }
      const weight = this.#patterns.weights[p]!;
      logLikelihood += weight * (largest + Math.log(sum));
      if (visit !== undefined) {
        for (let c = 0; c < count; c += 1) posterior[c]! /= sum;
        visit(p, posterior);
        continue;
      }
      const scale = weight / sum;
      for (let c = 0; c < count; c += 1) {
        posterior[c]! *= scale;
        everyone[c]! += posterior[c]!;
      }
      for (let k = from; k < to; k += 1) {
        const cell = this.#cells[k]!;
        const into = cell >= 0 ? right : gaps;
        const at = (cell >= 0 ? cell : -1 - cell) * count;
        for (let c = 0; c < count; c += 1) into[at + c]! += posterior[c]!;
      }
    }
    if (visit === undefined) this.#update(parameters, next, right, gaps, everyone, offsets);
    return logLikelihood;
  }

  #update(
    parameters: Float64Array,
    next: Float64Array,
    right: Float64Array,
    gaps: Float64Array,
    everyone: Float64Array,
    offsets: Int32Array,
  ): void {
    const count = this.#classes.length;
    const shares = parameters.length - count;
    for (let i = 0; i < this.#width; i += 1) {
      const groups = this.#groupCounts[i]!;
      const got = new Float64Array(groups);
      const all = new Float64Array(groups);
      for (let c = 0; c < count; c += 1) {
        const g = this.#groups[i]![c]!;
        got[g]! += right[i * count + c]!;
        all[g]! += everyone[c]! - gaps[i * count + c]!;
      }
      for (let g = 0; g < groups; g += 1) {
        const p = all[g]! > 1e-12 ? got[g]! / all[g]! : parameters[offsets[i]! + g]!;
        next[offsets[i]! + g] = hold(p);
      }
    }
    let persons = 0;
    for (let c = 0; c < count; c += 1) persons += everyone[c]!;
    for (let c = 0; c < count; c += 1) next[shares + c] = everyone[c]! / persons;
  }

  #offsets(): Int32Array {
    const offsets = new Int32Array(this.#width);
    for (let i = 1; i < this.#width; i += 1) offsets[i] = offsets[i - 1]! + this.#groupCounts[i - 1]!;
    return offsets;
  }

  climb(): SkillFit {
    let current = this.#start();
    const one = current.slice();
    const two = current.slice();
    const shares = current.length - this.#classes.length;
    let steps = 0;
    let isFlat = false;
    while (steps < 3000) {
      const at = this.#step(current, one);
      const then = this.#step(one, two);
      steps += 2;
      let [rr, vv, far] = [0, 0, 0];
      for (let k = 0; k < current.length; k += 1) {
        const r = one[k]! - current[k]!;
        const v = two[k]! - one[k]! - r;
        rr += r * r;
        vv += v * v;
        far = Math.max(far, Math.abs(two[k]! - one[k]!));
      }
      if (far < 1e-7 || (far < 1e-4 && then - at < 1e-6)) {
        isFlat = true;
        current = two.slice();
        break;
      }
      const length = vv > 0 ? Math.max(1, Math.sqrt(rr / vv)) : 1;
      const leap = two.slice();
      for (let k = 0; k < current.length; k += 1) {
        const r = one[k]! - current[k]!;
        const v = two[k]! - one[k]! - r;
        const x = current[k]! + 2 * length * r + length * length * v;
        leap[k] = k < shares ? hold(x) : Math.max(1e-12, x);
      }
      let sum = 0;
      for (let k = shares; k < leap.length; k += 1) sum += leap[k]!;
      for (let k = shares; k < leap.length; k += 1) leap[k]! /= sum;
      const landed = this.#step(leap, one);
      steps += 1;
      current = landed >= then - 1e-9 * Math.abs(then) ? one.slice() : two.slice();
    }
    return this.#finish(current, steps, isFlat);
  }

  #finish(parameters: Float64Array, steps: number, isFlat: boolean): SkillFit {
    const offsets = this.#offsets();
    const { patternOf, count } = this.#patterns;
    const byPattern = new Float64Array(count * this.#skills);
    const bestOf = new Int32Array(count);
    const logLikelihood = this.#step(parameters, parameters, (pattern, posterior) => {
      let best = 0;
      posterior.forEach((share, c) => {
        if (share > posterior[best]!) best = c;
        for (let k = 0; k < this.#skills; k += 1)
          if ((this.#classes[c]! >> k) & 1) byPattern[pattern * this.#skills + k]! += share;
      });
      bestOf[pattern] = this.#classes[best]!;
    });
    const mastery = new Float64Array(patternOf.length * this.#skills);
    patternOf.forEach((pattern, person) => {
      for (let k = 0; k < this.#skills; k += 1)
        mastery[person * this.#skills + k] = byPattern[pattern * this.#skills + k]!;
    });
    return {
      logLikelihood,
      chances: this.#groupCounts.map((groups, i) => parameters.slice(offsets[i], offsets[i]! + groups)),
      groups: this.#groups,
      classes: this.#classes,
      shares: parameters.slice(parameters.length - this.#classes.length),
      mastery,
      best: patternOf.map((pattern) => bestOf[pattern]!),
      steps,
      isFlat,
    };
  }
}

function hold(p: number): number {
  return Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, p));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
