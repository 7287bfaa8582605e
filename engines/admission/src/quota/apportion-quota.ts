import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { apportionList } from './apportion-list.ts';
import type { Rounding } from './apportion-list.ts';
import { apportionMatrix } from './apportion-matrix.ts';

/** A junior school that receives quota places (指标到校). */
export interface JuniorSchool {
  readonly school: string;
  /** Graduates with full enrolment who count. */
  readonly graduates: number;
  /** A weak or rural school's graduates count more: 1.2 means one fifth more. */
  readonly weight: number;
}

/** A senior high school that gives part of its places to junior schools. */
export interface SeniorSchool {
  readonly school: string;
  readonly seats: number;
  /** Share of the seats that goes to junior schools, above 0 up to 1, for example 0.5. */
  readonly quotaShare: number;
}

/** The places of each senior school for each junior school. */
export interface QuotaTable {
  readonly juniors: readonly string[];
  readonly seniors: readonly string[];
  /** `places[junior][senior]`, whole numbers. */
  readonly places: readonly (readonly number[])[];
  /** Exact shares before rounding; every cell of `places` is within one of it. */
  readonly shares: readonly (readonly number[])[];
}

/**
 * Two-way apportionment: senior school s gives round-up(seats × share) places; junior school j gets its part of all of them by weighted graduates
 * (`rounding`), and every cell is the floor or the ceiling of its exact share — places of the senior school × weighted part of the junior
 * school —, with exact row and column sums.
 */
export function apportionQuota(
  juniors: readonly JuniorSchool[],
  seniors: readonly SeniorSchool[],
  rounding: Rounding,
): Outcome<QuotaTable> {
  const columnSums = seniors.map((senior) => Math.ceil(senior.seats * senior.quotaShare - 1e-9));
  const total = columnSums.reduce((sum, places) => sum + places, 0);
  const weights = juniors.map((junior) => junior.graduates * junior.weight);
  if (total === 0 || weights.every((weight) => weight === 0)) {
    return failWith('ADMISSION_QUOTA_IMPOSSIBLE', { rows: juniors.length, columns: seniors.length });
  }
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const rowSums = apportionList(total, weights, rounding);
  const shares = weights.map((weight) => columnSums.map((column) => (column * weight) / weightSum));
  const fitted = apportionMatrix(shares, rowSums, columnSums);
  // Row totals that stray from their shares (Sainte-Laguë may) can leave no rounding; then the cells follow the row totals instead.
  const places = fitted.ok
    ? fitted
    : apportionMatrix(
        rowSums.map((row) => columnSums.map((column) => (row * column) / total)),
        rowSums,
        columnSums,
      );
  if (!places.ok) return places;
  return succeed({
    juniors: juniors.map((junior) => junior.school),
    seniors: seniors.map((senior) => senior.school),
    places: places.value,
    shares,
  });
}
