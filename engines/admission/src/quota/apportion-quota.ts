import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { apportionList, compareClaimants } from './apportion-list.ts';
import type { ApportionTie, Claimant, Rounding } from './apportion-list.ts';
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
  /** Equal claims that a rule had to settle: of the totals, then of each senior school. */
  readonly ties: readonly ApportionTie[];
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
  // Worked in an order of its own, so that the order of the rows plays no part, and given back in theirs.
  const rows = orderOf(juniors, ({ graduates, weight }) => graduates * weight);
  const columns = orderOf(seniors, ({ seats }) => seats);
  const pick = <T>(list: readonly T[], order: readonly number[]): T[] =>
    order.map((index) => list[index] as T);
  const table = apportionOrdered(pick(juniors, rows), pick(seniors, columns), rounding);
  if (!table.ok) return table;
  const back = (matrix: readonly (readonly number[])[]): number[][] =>
    juniors.map((_, row) =>
      seniors.map((__, column) => matrix[rows.indexOf(row)]?.[columns.indexOf(column)] as number),
    );
  return succeed({
    juniors: juniors.map((junior) => junior.school),
    seniors: seniors.map((senior) => senior.school),
    places: back(table.value.places),
    shares: back(table.value.shares),
    ties: table.value.ties,
  });
}

/** The positions of schools by size, larger first, equal ones by name. */
function orderOf<School extends { readonly school: string }>(
  schools: readonly School[],
  sizeOf: (school: School) => number,
): number[] {
  const claimants = schools.map((school): Claimant => ({ name: school.school, weight: sizeOf(school) }));
  return schools.map((_, index) => index).toSorted((a, b) => compareClaimants(claimants, a, b));
}

function apportionOrdered(
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
  const claimants = juniors.map((junior, index): Claimant => ({
    name: junior.school,
    weight: weights[index] as number,
  }));
  const rows = apportionList(total, claimants, rounding);
  const rowSums = rows.given;
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
    ties: [
      ...rows.ties,
      ...seniors.flatMap((senior, column) =>
        seniors.length === 1 ? [] : findCellTies(senior.school, column, juniors, places.value, shares),
      ),
    ],
  });
}

/** Junior schools whose exact shares of one senior school are equal and were rounded differently. */
function findCellTies(
  senior: string,
  column: number,
  juniors: readonly JuniorSchool[],
  places: readonly (readonly number[])[],
  shares: readonly (readonly number[])[],
): ApportionTie[] {
  const groups = new Map<string, number[]>();
  for (const row of juniors.keys()) {
    const share = shares[row]?.[column] ?? 0;
    const key = (share - Math.floor(share + 1e-9)).toFixed(9);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows): ApportionTie[] => {
    const isUp = (row: number): boolean =>
      (places[row]?.[column] as number) > Math.floor((shares[row]?.[column] as number) + 1e-9);
    const given = rows.filter(isUp);
    if (given.length === 0 || given.length === rows.length) return [];
    const nameOf = (row: number): string => juniors[row]?.school ?? '';
    const [among, names] = [rows.map(nameOf), given.map(nameOf)];
    return [{ of: senior, places: given.length, among, given: names, rule: 'largerThenName' }];
  });
}
