/** A grouping column: `index[row]` points into `ids`. */
export interface Grouping {
  readonly name: string;
  readonly ids: readonly string[];
  readonly index: Int32Array;
}

/** A column of numbers, complete: no NaN. */
export interface NumberColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** How the groupings stand to one another: each inside the one before it, or side by side. */
export type Layout = 'nested' | 'crossed';

/** What is to be fitted; `slope` is a column whose effect differs from group to group of the first grouping. */
export interface MultilevelProblem {
  readonly outcome: NumberColumn;
  readonly predictors: readonly NumberColumn[];
  /** Nested: the outermost first. */
  readonly groupings: readonly Grouping[];
  readonly layout: Layout;
  readonly slope?: NumberColumn;
}

/** Restricted maximum likelihood (variances without the bias of estimated means) or plain maximum likelihood. */
export type Method = 'reml' | 'ml';
