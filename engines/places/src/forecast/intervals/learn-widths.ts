/** What is forecast: one grade of one school, a school, one grade of the district, the district. */
export type Level = 'cell' | 'unit' | 'grade' | 'stage';
export const LEVELS: readonly Level[] = ['cell', 'unit', 'grade', 'stage'];

/** A past forecast `years` ahead made at `origin` with what came. */
export interface Sample {
  readonly origin: number;
  readonly years: number;
  readonly forecast: number;
  readonly actual: number;
}

/** Learned multipliers of the prior width: by horizon (index h − 1) and by class of size. */
export interface Widths {
  readonly level: Level;
  readonly byHorizon: readonly number[];
  /** Bounds between small, middle and large forecasts, and each class's factor. */
  readonly bounds: readonly [number, number];
  readonly bySize: readonly [number, number, number];
}

const NORMAL_80 = 1.2816;

/** Counting noise and relative noise of a forecast one year ahead, and the power of the horizon with which they grow. */
const PRIOR: Readonly<Record<Level, { count: number; relative: number; growth: number }>> = {
  cell: { count: 1, relative: 0.05, growth: 0.4 },
  unit: { count: 1, relative: 0.04, growth: 0.5 },
  grade: { count: 0.5, relative: 0.012, growth: 0.4 },
  stage: { count: 1, relative: 0.008, growth: 0.7 },
};

/** Years of tests that the width expected before any test is worth. */
const PRIOR_YEARS = 1;
/** Share of cases that shall lie inside. */
export const COVERAGE = 0.8;
/** Fewest samples for which classes of size are told apart. */
const LEAST_FOR_SIZES = 60;

/** Half width of the 80 % interval expected before any test. */
export function priorWidth(level: Level, forecast: number, years: number): number {
  const { count, relative, growth } = PRIOR[level];
  const size = Math.max(1, forecast);
  return NORMAL_80 * Math.sqrt(count * size + (relative * size) ** 2) * years ** growth;
}

/** The conformal quantile: the ⌈(n + 1) · share⌉-th smallest number. Source: Vovk et al. 2005; Lei et al. 2018. */
export function conformalQuantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length, Math.ceil((sorted.length + 1) * share)) - 1] as number;
}

/**
 * Learns half widths from past errors: the conformal quantile of |error| / prior width by horizon, pulled to the horizon before
 * (to 1 for the first) as far as few years were tested, then a factor for small, middle and large forecasts.
 */
export function learnWidths(level: Level, samples: readonly Sample[], horizon: number): Widths {
  const byHorizon: number[] = [];
  const scaled: { size: number; value: number }[] = [];
  for (let h = 1; h <= horizon; h += 1) {
    const own = samples.filter((sample) => sample.years === h);
    const before = byHorizon.at(-1) ?? 1;
    const origins = new Set(own.map((sample) => sample.origin)).size;
    const values = own.map(
      (sample) => Math.abs(sample.actual - sample.forecast) / priorWidth(level, sample.forecast, h),
    );
    const found = Math.max(0.05, conformalQuantile(values, COVERAGE));
    const share = origins / (origins + PRIOR_YEARS);
    const q = origins === 0 ? before : Math.exp(share * Math.log(found) + (1 - share) * Math.log(before));
    byHorizon.push(q);
    own.forEach((sample, at) => scaled.push({ size: sample.forecast, value: (values[at] as number) / q }));
  }
  return { level, byHorizon, ...learnSizes(scaled) };
}

function learnSizes(scaled: readonly { size: number; value: number }[]): Pick<Widths, 'bounds' | 'bySize'> {
  if (scaled.length < LEAST_FOR_SIZES) return { bounds: [0, 0], bySize: [1, 1, 1] };
  const sizes = Float64Array.from(scaled, (one) => one.size).sort();
  const bounds: [number, number] = [
    sizes[Math.floor(sizes.length / 3)] as number,
    sizes[Math.floor((2 * sizes.length) / 3)] as number,
  ];
  const groups: [number[], number[], number[]] = [[], [], []];
  for (const one of scaled) groups[sizeClass(bounds, one.size)].push(one.value);
  const whole = conformalQuantile(
    scaled.map((one) => one.value),
    COVERAGE,
  );
  const factor = (values: readonly number[]): number => {
    if (values.length < LEAST_FOR_SIZES / 3 || whole <= 0) return 1;
    const share = values.length / (values.length + 60);
    return Math.exp(share * Math.log(Math.max(0.2, conformalQuantile(values, COVERAGE) / whole)));
  };
  return { bounds, bySize: [factor(groups[0]), factor(groups[1]), factor(groups[2])] };
}

function sizeClass(bounds: readonly [number, number], size: number): 0 | 1 | 2 {
  return size < bounds[0] ? 0 : size < bounds[1] ? 1 : 2;
}

/** Half width of the 80 % interval of a forecast. */
export function halfWidth(widths: Widths, forecast: number, years: number): number {
  const q = widths.byHorizon[years - 1] ?? widths.byHorizon.at(-1) ?? 1;
  const factor = widths.bySize[sizeClass(widths.bounds, forecast)];
  return q * factor * priorWidth(widths.level, forecast, years);
}
