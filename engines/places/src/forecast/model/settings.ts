/** Numbers of the method; chosen on simulated districts, see the method page. */
export interface MethodSettings {
  /** Weight of a year against the next in ratios. */
  readonly ratioDecay: number;
  /** Years a ratio looks back. */
  readonly ratioYears: number;
  /** Weight of a year against the next in a unit's share of the entrants. */
  readonly shareDecay: number;
  readonly shareYears: number;
  /** How much of a trend is left after a year. */
  readonly damping: number;
  /** Month in whose last day the school year cuts the births (8: 31 August). */
  readonly cutMonth: number;
  /** Age at which grade 1 begins. */
  readonly schoolAge: number;
  /** Weight of the shrunk cohorts against the plain five-year progression before any backtest. */
  readonly shrunkWeight: number;
  /** Weight of the cohort in the blend of a unit before any backtest, and how many tests that opinion is worth. */
  readonly unitWeight: number;
  readonly unitPrior: number;
  /** The same for the district. */
  readonly districtWeight: number;
  readonly districtPrior: number;
  /** The same for births against last entrants. */
  readonly entryWeight: number;
  readonly entryPrior: number;
}

export const DEFAULT_SETTINGS: MethodSettings = {
  ratioDecay: 0.9,
  ratioYears: 6,
  shareDecay: 0.7,
  shareYears: 7,
  damping: 0.7,
  cutMonth: 8,
  schoolAge: 6,
  shrunkWeight: 0.65,
  unitWeight: 0.7,
  unitPrior: 60,
  districtWeight: 1,
  districtPrior: 12,
  entryWeight: 0.75,
  entryPrior: 8,
};
