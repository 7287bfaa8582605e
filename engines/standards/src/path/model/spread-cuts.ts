import type { PathModel } from './build-path-model.ts';
import { measureExcess } from './spread-cone.ts';

/** A tangent that a search has added: spread, position of the unit in it, and the ratio v ÷ mean at which it touches. */
export interface Tangent {
  readonly spread: number;
  readonly position: number;
  readonly ratio: number;
}

/** Columns that split a cone into one square a unit: mean μ and z with z ≥ v² ÷ μ. */
interface SplitCone {
  readonly mean: number;
  readonly squares: readonly number[];
  readonly shares: readonly number[];
}

/** Ratios at which every unit of a spread gets a tangent as soon as the spread matters. */
const FIRST_RATIOS = [0.6, 0.9, 1.3, 2] as const;

/**
 * The cones of a model, built up by tangents. With shares ω = w ÷ Σw, mean μ = Σ ω v, the limit is
 * Σ ω v² ÷ μ ≤ (1 + c²) μ. A column z for each unit stands for v² ÷ μ, which is convex; its tangent at v = r μ is
 * z ≥ 2 r v − r² μ, valid everywhere because v² ÷ μ − 2 r v + r² μ = (v − r μ)² ÷ μ ≥ 0.
 */
export class SpreadCuts {
  readonly tangents: Tangent[] = [];
  readonly #model: PathModel;
  readonly #split: (SplitCone | null)[];
  readonly #seen = new Set<string>();

  constructor(model: PathModel) {
    this.#model = model;
    this.#split = model.spreads.map(() => null);
  }

  /** Adds tangents where a point breaks a spread among `active` by more than `tolerance`; returns how many spreads it breaks. */
  addAt(point: Float64Array, active: readonly boolean[], tolerance: number): number {
    let broken = 0;
    this.#model.spreads.forEach(({ cone, columns }, spread) => {
      if (active[spread] !== true) return;
      const slack = this.#model.spreadSlack[spread] ?? -1;
      const values = columns.map((column) => point[column] ?? 0);
      const allowed = slack < 0 ? 0 : (point[slack] ?? 0);
      if (measureExcess(cone, values) <= tolerance + allowed) return;
      broken += 1;
      const split = this.#splitCone(spread);
      const mean = values.reduce((sum, value, index) => sum + value * (split.shares[index] as number), 0);
      if (mean <= 0) return;
      values.forEach((value, position) => {
        const column = split.squares[position] as number;
        const square = column < point.length ? (point[column] as number) : 0;
        if (square < (value * value) / mean - 1e-8) this.#addTangent(spread, position, value / mean);
      });
    });
    return broken;
  }

  /** Adds tangents that another search over the same problem found, for the spreads among `active`. */
  replay(tangents: readonly Tangent[], active: readonly boolean[]): void {
    for (const { spread, position, ratio } of tangents) {
      if (active[spread] !== true) continue;
      this.#splitCone(spread);
      this.#addTangent(spread, position, ratio);
    }
  }

  #splitCone(spread: number): SplitCone {
    const known = this.#split[spread];
    if (known !== null && known !== undefined) return known;
    const { builder, spreadSlack } = this.#model;
    const { cone, columns } = this.#model.spreads[spread] as PathModel['spreads'][number];
    const total = cone.weights.reduce((sum, weight) => sum + weight, 0);
    const shares = cone.weights.map((weight) => weight / total);
    builder.forRule({ kind: 'spread', index: spread });
    const mean = builder.addColumn({});
    builder.addRow(
      [[mean, -1], ...columns.map((column, index) => [column, shares[index] as number] as const)],
      0,
      0,
    );
    const squares = columns.map(() => builder.addColumn({}));
    const slack = spreadSlack[spread] ?? -1;
    builder.addRow(
      [
        [mean, -cone.kappa * cone.kappa * total],
        ...squares.map((column, index) => [column, shares[index] as number] as const),
        ...(slack < 0 ? [] : [[slack, -2] as const]),
      ],
      Number.NEGATIVE_INFINITY,
      0,
    );
    const split = { mean, squares, shares };
    this.#split[spread] = split;
    columns.forEach((_, position) => {
      for (const ratio of FIRST_RATIOS) this.#addTangent(spread, position, ratio);
    });
    builder.forRule(null);
    return split;
  }

  #addTangent(spread: number, position: number, ratio: number): void {
    const rounded = Math.round(ratio * 10_000) / 10_000;
    const key = `${spread}/${position}/${rounded}`;
    const split = this.#split[spread];
    const column = this.#model.spreads[spread]?.columns[position];
    if (this.#seen.has(key) || split === null || split === undefined || column === undefined) return;
    this.#seen.add(key);
    this.tangents.push({ spread, position, ratio: rounded });
    const { builder } = this.#model;
    builder.forRule({ kind: 'spread', index: spread });
    builder.addRow(
      [
        [split.squares[position] as number, 1],
        [column, -2 * rounded],
        [split.mean, rounded * rounded],
      ],
      0,
      Number.POSITIVE_INFINITY,
    );
    builder.forRule(null);
  }
}
