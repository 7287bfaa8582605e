import type { NumberColumn } from './multilevel-data.ts';

/**
 * The columns of a model side by side, centred and scaled: column 0 is 1, then predictors (and the slope's column if it
 * is no predictor), last the outcome. `fixed` and `random` are places in that list.
 */
export interface ColumnFrame {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly centre: Float64Array;
  readonly scale: Float64Array;
  /** Places of the fixed part, the intercept first. */
  readonly fixed: readonly number[];
  /** Places of what differs by group of the first grouping, the intercept first. */
  readonly random: readonly number[];
}

/** Lays out the columns and finds means and spreads, which later steps subtract and divide by to keep digits. */
export function frameColumns(
  outcome: NumberColumn,
  predictors: readonly NumberColumn[],
  slope?: NumberColumn,
): ColumnFrame {
  const listed = [...predictors];
  let slopeAt = slope === undefined ? -1 : predictors.findIndex((column) => column.name === slope.name);
  if (slope !== undefined && slopeAt < 0) slopeAt = listed.push(slope) - 1;
  const columns = [...listed.map((column) => column.values), outcome.values];
  const names = ['(Intercept)', ...listed.map((column) => column.name), outcome.name];
  const centre = new Float64Array(names.length);
  const scale = new Float64Array(names.length).fill(1);
  columns.forEach((values, index) => {
    const { mean, spread } = measureColumn(values);
    centre[index + 1] = mean;
    scale[index + 1] = spread > 0 ? spread : 1;
  });
  return {
    names,
    columns,
    centre,
    scale,
    fixed: [0, ...predictors.map((_, index) => index + 1)],
    random: slopeAt < 0 ? [0] : [0, slopeAt + 1],
  };
}

/** Mean and root mean square distance from it; exactly 0 for a constant column. */
export function measureColumn(values: Float64Array): { readonly mean: number; readonly spread: number } {
  const { length } = values;
  let sum = 0;
  for (let row = 0; row < length; row += 1) sum += values[row]!;
  const mean = length === 0 ? 0 : sum / length;
  let squares = 0;
  let isConstant = true;
  const first = values[0] ?? 0;
  for (let row = 0; row < length; row += 1) {
    const value = values[row]!;
    if (value !== first) isConstant = false;
    squares += (value - mean) * (value - mean);
  }
  return isConstant ? { mean: first, spread: 0 } : { mean, spread: Math.sqrt(squares / length) };
}
