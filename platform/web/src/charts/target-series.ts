import type { Target } from '@junheng/contract';

/** A point in time and value; time in days since 1970. */
export interface SeriesPoint {
  readonly day: number;
  readonly value: number;
}

/** What a chart of a target draws. */
export interface TargetSeries {
  /** Stretches of known values; between two stretches nothing is known, so nothing is drawn. */
  readonly known: readonly (readonly SeriesPoint[])[];
  /** What is to be reached by when, from the base to the target. */
  readonly path: readonly SeriesPoint[];
  /** The target itself; null when the plan gives no number. */
  readonly target: SeriesPoint | null;
  /** The second value of a range, else null. */
  readonly targetMax: number | null;
  readonly latest: SeriesPoint | null;
  readonly forecast: SeriesPoint | null;
  readonly firstDay: number;
  readonly lastDay: number;
}

const DAY_MS = 86_400_000;

/** Longest stretch between two yearly values that still counts as known in between: a year and a half. */
const LONGEST_KNOWN_STRETCH = 550;

/** Days since 1970 of a calendar day. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The last day of a year, the moment that yearly values are true of. */
export function yearEnd(year: number): number {
  return dayNumber(`${year}-12-31`);
}

function splitAtGaps(points: readonly SeriesPoint[]): SeriesPoint[][] {
  const stretches: SeriesPoint[][] = [];
  let last: SeriesPoint | undefined;
  for (const point of points) {
    if (last === undefined || point.day - last.day > LONGEST_KNOWN_STRETCH) stretches.push([]);
    stretches.at(-1)?.push(point);
    last = point;
  }
  return stretches;
}

/** Reads the points of a chart off a target. Values are numbers here for drawing only. */
export function targetSeries(target: Target): TargetSeries {
  const base =
    target.baseYear === null || target.baseValue === null
      ? null
      : { day: yearEnd(target.baseYear), value: Number(target.baseValue) };
  const values = target.values
    .map((value) => ({ day: dayNumber(value.day), value: Number(value.value) }))
    .toSorted((left, right) => left.day - right.day);
  const reached = base === null ? values : [base, ...values.filter((value) => value.day > base.day)];
  const path = target.path
    .map((step) => ({ day: yearEnd(step.year), value: Number(step.value) }))
    .toSorted((left, right) => left.day - right.day);
  // The change of a rate is no place on the axis of the rate.
  const isOnAxis = target.valueUnit === target.unit;
  const goal =
    target.value === null || !isOnAxis ? null : { day: yearEnd(target.year), value: Number(target.value) };
  const days = [...reached, ...path, ...(goal === null ? [] : [goal])].map((point) => point.day);
  const lastDay = Math.max(yearEnd(target.year), ...days);
  return {
    known: splitAtGaps(reached),
    path: base === null || path[0]?.day === base.day ? path : [base, ...path],
    target: goal,
    targetMax: target.valueMax === null || !isOnAxis ? null : Number(target.valueMax),
    latest: values.at(-1) ?? null,
    forecast: target.forecast === null ? null : { day: yearEnd(target.year), value: Number(target.forecast) },
    firstDay: Math.min(lastDay - 365, ...days),
    lastDay,
  };
}
