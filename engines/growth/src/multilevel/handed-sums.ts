import type { Grouping, MultilevelProblem } from './multilevel-data.ts';

/** A column in handed sums; a category has one column of 0 and 1 for each of its levels, the first included. */
export interface SumColumn {
  readonly name: string;
  readonly category?: string;
  readonly level?: string;
}

/** One group's part: how many rows, Σ (w − centre), and with a slope Σ (x − centre of x)(w − centre). */
export interface SumPart {
  readonly ids: readonly string[];
  readonly rows: number;
  readonly sums: readonly number[];
  readonly slopeSums?: readonly number[];
}

/**
 * What a school hands over in place of rows: counts, sums and one matrix of products, about the means of its own columns.
 * `columns` are the predictors (and the slope's column), then the outcome. No row can be read from it unless a group is tiny.
 */
export interface HandedSums {
  readonly format: 'junheng-growth-sums';
  readonly version: 1;
  readonly outcome: string;
  readonly predictors: readonly string[];
  readonly slope?: string;
  readonly groups: readonly string[];
  readonly columns: readonly SumColumn[];
  readonly rows: number;
  readonly centre: readonly number[];
  /** Lower half by rows of Σ (w − centre)(w − centre)' over the columns. */
  readonly products: readonly number[];
  /** The finest groups: schools, or classes with their school. */
  readonly parts: readonly SumPart[];
  /** How many groups have fewer than 10 rows. */
  readonly smallGroups: number;
}

/** A predictor as the file gave it: numbers, or labels of a category. */
export type RawPredictor =
  | { readonly name: string; readonly kind: 'number'; readonly values: Float64Array }
  | {
      readonly name: string;
      readonly kind: 'label';
      readonly ids: readonly string[];
      readonly index: Int32Array;
    };

/** A problem before categories become columns, since a school may not have every category. */
export interface RawProblem extends Pick<MultilevelProblem, 'outcome' | 'slope'> {
  readonly predictors: readonly RawPredictor[];
  /** One or two groupings, the outer first. */
  readonly groupings: readonly Grouping[];
}

/** Takes the sums that a school or district hands over. */
export function takeSums(problem: RawProblem): HandedSums {
  const { outcome, slope, predictors, groupings } = problem;
  const columns: SumColumn[] = [];
  const values: ((row: number) => number)[] = [];
  for (const predictor of predictors) {
    if (predictor.kind === 'number') {
      columns.push({ name: predictor.name });
      values.push((row) => predictor.values[row]!);
    } else {
      predictor.ids.forEach((level, id) => {
        columns.push({ name: `${predictor.name}${level}`, category: predictor.name, level });
        values.push((row) => (predictor.index[row] === id ? 1 : 0));
      });
    }
  }
  if (slope !== undefined && !columns.some(({ name }) => name === slope.name)) {
    columns.push({ name: slope.name });
    values.push((row) => slope.values[row]!);
  }
  columns.push({ name: outcome.name });
  values.push((row) => outcome.values[row]!);
  const rows = outcome.values.length;
  const centre = values.map((value) => {
    let sum = 0;
    for (let row = 0; row < rows; row += 1) sum += value(row);
    return sum / rows;
  });
  const width = columns.length;
  const slopeAt = slope === undefined ? -1 : columns.findIndex(({ name }) => name === slope.name);
  const products = new Float64Array((width * (width + 1)) / 2);
  const parts = new Map<
    number,
    { rows: number; sums: Float64Array; slopeSums: Float64Array; ids: string[] }
  >();
  const w = new Float64Array(width);
  const [outer, inner] = groupings;
  for (let row = 0; row < rows; row += 1) {
    for (let k = 0; k < width; k += 1) w[k] = values[k]!(row) - centre[k]!;
    for (let i = 0, at = 0; i < width; i += 1) {
      for (let k = 0; k <= i; k += 1, at += 1) products[at]! += w[i]! * w[k]!;
    }
    const key = outer!.index[row]! * (inner?.ids.length ?? 1) + (inner?.index[row] ?? 0);
    let part = parts.get(key);
    if (part === undefined) {
      const ids = groupings.map((grouping) => grouping.ids[grouping.index[row]!]!);
      part = { rows: 0, sums: new Float64Array(width), slopeSums: new Float64Array(width), ids };
      parts.set(key, part);
    }
    part.rows += 1;
    for (let k = 0; k < width; k += 1) {
      part.sums[k]! += w[k]!;
      if (slopeAt >= 0) part.slopeSums[k]! += w[slopeAt]! * w[k]!;
    }
  }
  const listed = [...parts.values()];
  return {
    format: 'junheng-growth-sums',
    version: 1,
    outcome: outcome.name,
    predictors: predictors.map(({ name }) => name),
    ...(slope === undefined ? {} : { slope: slope.name }),
    groups: groupings.map(({ name }) => name),
    columns,
    rows,
    centre,
    products: [...products],
    parts: listed.map((part) => ({
      ids: part.ids,
      rows: part.rows,
      sums: [...part.sums],
      ...(slopeAt < 0 ? {} : { slopeSums: [...part.slopeSums] }),
    })),
    smallGroups: listed.filter((part) => part.rows < 10).length,
  };
}
