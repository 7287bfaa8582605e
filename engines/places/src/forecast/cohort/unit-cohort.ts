import { cell } from '../model/panel.ts';
import type { Panel } from '../model/panel.ts';
import type { Span } from '../model/spans.ts';
import type { MethodSettings } from '../model/settings.ts';
import { meanOfLatest, median, robustMeanOfLatest } from './smooth.ts';

/** Ratios (logarithms) into each grade inside units that stand in both years, by grade × years + year; NaN without pairs. */
export function innerRatios(panel: Panel): Float64Array {
  const ratios = new Float64Array(panel.grades.length * panel.years).fill(Number.NaN);
  const { units, years, grades } = panel;
  for (let grade = 1; grade < grades.length; grade += 1) {
    if (grades[grade - 1]?.stage !== grades[grade]?.stage) continue;
    for (let year = 1; year < years; year += 1) {
      let now = 0;
      let before = 0;
      for (let unit = 0; unit < units.length; unit += 1) {
        const [a, b] = [cell(panel, unit, grade, year), cell(panel, unit, grade - 1, year - 1)];
        if (Number.isNaN(a) || Number.isNaN(b)) continue;
        now += a;
        before += b;
      }
      if (now > 0 && before > 0) ratios[grade * years + year] = Math.log(now / before);
    }
  }
  return ratios;
}

/** How far a unit's own ratios lie from the district's, as a logarithm a year, before and after shrinking. */
export interface Drift {
  readonly raw: Float64Array;
  readonly shrunk: Float64Array;
}

/**
 * The yearly drift of each unit: what its cohorts gained or lost beyond the district's ratio of the same year, weighted to the
 * latest years, shrunk to 0 by empirical Bayes: B = τ² / (τ² + v), v the variance of the unit's mean (pooled yearly variance per
 * pupil and year), τ² what is left of the variance between units (moments). Source: Efron and Morris 1975; DerSimonian and Laird 1986.
 */
export function shrinkDrifts(
  panel: Panel,
  ratios: Float64Array,
  origin: number,
  spans: readonly (Span | null)[],
  settings: MethodSettings,
): Drift {
  const count = panel.units.length;
  const raw = new Float64Array(count);
  const load = new Float64Array(count);
  const residuals: number[] = [];
  for (let unit = 0; unit < count; unit += 1) {
    const span = spans[unit] ?? null;
    if (span === null) continue;
    const years = listDrifts(panel, ratios, unit, span, origin, settings);
    let weights = 0;
    let mean = 0;
    for (const { value, weight } of years) {
      weights += weight;
      mean += weight * value;
    }
    if (weights === 0) continue;
    mean /= weights;
    raw[unit] = mean;
    // The variance of a weighted mean of years is σ² Σw² / (Σw)², each year's σ² = φ / pupils.
    for (const { value, weight, pupils } of years) {
      load[unit] = (load[unit] as number) + weight ** 2 / pupils / weights ** 2;
      const freedom = years.length / Math.max(1, years.length - 1);
      if (years.length > 1) residuals.push(Math.sqrt(pupils * freedom) * Math.abs(value - mean));
    }
  }
  // A robust variance: a moved border is one wild year, not noise of every year.
  const perPupil = Math.max(0.5, residuals.length > 0 ? (1.4826 * median(residuals)) ** 2 : 1);
  return { raw, shrunk: shrinkAll(raw, load, perPupil) };
}

/** Variance between units never taken for less: half a percent a year. */
const LEAST_BETWEEN = 0.005 ** 2;

function shrinkAll(raw: Float64Array, load: Float64Array, perPupil: number): Float64Array {
  let squares = 0;
  let noise = 0;
  let counted = 0;
  for (let unit = 0; unit < raw.length; unit += 1) {
    if (load[unit] === 0) continue;
    squares += (raw[unit] as number) ** 2;
    noise += (load[unit] as number) * perPupil;
    counted += 1;
  }
  const between = counted < 3 ? 0 : Math.max(LEAST_BETWEEN, (squares - noise) / counted);
  return raw.map((value, unit) => {
    const variance = (load[unit] as number) * perPupil;
    return between === 0 || variance === 0 ? 0 : (value * between) / (between + variance);
  });
}

/** A year's drift of a unit with its pupils and the weight of the year. */
interface YearDrift {
  readonly value: number;
  readonly weight: number;
  readonly pupils: number;
}

function listDrifts(
  panel: Panel,
  ratios: Float64Array,
  unit: number,
  span: Span,
  origin: number,
  settings: MethodSettings,
): YearDrift[] {
  const list: YearDrift[] = [];
  for (let year = origin; year >= Math.max(1, origin - settings.ratioYears + 1); year -= 1) {
    let now = 0;
    let expected = 0;
    for (let grade = span.first + 1; grade <= span.last; grade += 1) {
      const [a, b] = [cell(panel, unit, grade, year), cell(panel, unit, grade - 1, year - 1)];
      const ratio = ratios[grade * panel.years + year] as number;
      if (Number.isNaN(a) || Number.isNaN(b) || Number.isNaN(ratio)) continue;
      now += a;
      expected += b * Math.exp(ratio);
    }
    if (now <= 0 || expected <= 0) continue;
    const value = Math.max(-0.5, Math.min(0.5, Math.log(now / expected)));
    list.push({ value, weight: settings.ratioDecay ** (origin - year), pupils: expected });
  }
  return list;
}

/**
 * Follows the cohorts of each unit with a span, unit × grades × (horizon + 1) + grade × (horizon + 1) + h with h = 0 the origin:
 * entrants are the unit's share of the district's (weighted mean of past shares), later grades the grade below times the
 * district's inner ratio and the unit's shrunk drift, damped year by year.
 */
export function followUnits(
  panel: Panel,
  ratios: Float64Array,
  district: Float64Array,
  spans: readonly (Span | null)[],
  origin: number,
  horizon: number,
  settings: MethodSettings,
): Float64Array {
  const width = horizon + 1;
  const grades = panel.grades.length;
  const shares = shareEntrants(panel, origin, spans, settings);
  const { shrunk } = shrinkDrifts(panel, ratios, origin, spans, settings);
  const levels = panel.grades.map((_, grade) => {
    const past = Array.from(ratios.subarray(grade * panel.years, grade * panel.years + origin + 1));
    const level = robustMeanOfLatest(past.slice(-settings.ratioYears), settings.ratioDecay, 0.004);
    return Number.isNaN(level) ? 0 : level;
  });
  const pupils = new Float64Array(panel.units.length * grades * width);
  spans.forEach((span, unit) => {
    if (span === null) return;
    const base = unit * grades * width;
    for (let grade = span.first; grade <= span.last; grade += 1) {
      const now = cell(panel, unit, grade, origin);
      pupils[base + grade * width] = Number.isNaN(now) ? 0 : now;
    }
    for (let h = 1; h <= horizon; h += 1) {
      pupils[base + span.first * width + h] =
        (shares[unit] as number) * (district[span.first * width + h] as number);
      const gain = (shrunk[unit] as number) * settings.damping ** h;
      for (let grade = span.first + 1; grade <= span.last; grade += 1) {
        pupils[base + grade * width + h] =
          (pupils[base + (grade - 1) * width + h - 1] as number) * Math.exp((levels[grade] as number) + gain);
      }
    }
  });
  return pupils;
}

/** Each unit's share of the district's pupils in its first grade; together the units that begin with a grade keep what they hold of it now. */
function shareEntrants(
  panel: Panel,
  origin: number,
  spans: readonly (Span | null)[],
  settings: MethodSettings,
): Float64Array {
  const shares = new Float64Array(panel.units.length);
  const sums = new Float64Array(panel.grades.length);
  const held = new Float64Array(panel.grades.length);
  const start = Math.max(0, origin - settings.shareYears + 1);
  spans.forEach((span, unit) => {
    if (span === null) return;
    const past: number[] = [];
    for (let year = start; year <= origin; year += 1) {
      const whole = panel.district[span.first * panel.years + year] as number;
      past.push(whole > 0 ? cell(panel, unit, span.first, year) / whole : Number.NaN);
    }
    const share = meanOfLatest(past, settings.shareDecay);
    shares[unit] = share;
    sums[span.first] = (sums[span.first] as number) + share;
    held[span.first] = (held[span.first] as number) + (past.at(-1) as number);
  });
  spans.forEach((span, unit) => {
    if (span === null) return;
    const sum = sums[span.first] as number;
    shares[unit] = sum > 0 ? ((shares[unit] as number) / sum) * (held[span.first] as number) : 0;
  });
  return shares;
}
