import { weighVariation } from '@junheng/standards';
import type { Grouping } from '../multilevel/multilevel-data.ts';
import { measureBackground } from '../value-added/background-effect.ts';
import { measureDifference } from '../value-added/between-schools.ts';
import { meanBySchool } from '../value-added/value-added.ts';
import type { GreenFramework, GreenIndex, GreenPart } from './framework.ts';

/** Answers of one kind of respondents: columns by name, NaN where missing. */
export interface GreenData {
  readonly school: Grouping;
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/** An index of one school or of the district. */
export interface GreenValue {
  readonly code: string;
  /** 0–100, or null where nothing is known. */
  readonly value: number | null;
  readonly level: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly rows: number;
}

/** Levels of an earlier year by index. */
export type EarlierLevels = Readonly<Record<string, number | null>>;

interface Figure {
  readonly value: number;
  readonly variance: number;
  readonly rows: number;
}

/** The level 1–9 of a value on 0–100. */
export function levelOfValue(value: number, cuts: readonly number[]): number {
  return 1 + cuts.filter((cut) => value >= cut - 1e-9).length;
}

/**
 * All indices for the rows given (a school, a part of one, or all): weighted means of the parts that are known, with 95 % intervals, and levels.
 * Parts that compare schools are known for the district only. Source: the framework's.
 */
export function judgeIndices(
  framework: GreenFramework,
  data: Readonly<Record<'pupil' | 'teacher', GreenData | undefined>>,
  rows: Readonly<Record<'pupil' | 'teacher', Int32Array | undefined>>,
  isDistrict: boolean,
  earlier?: EarlierLevels,
): GreenValue[] {
  const values: GreenValue[] = [];
  for (const index of framework.indices) {
    const figures = index.parts.flatMap(({ part, weight }) => {
      const figure =
        part.kind === 'progress'
          ? measureProgress(values, earlier)
          : measurePart(part, data[index.respondent], rows[index.respondent], isDistrict);
      return figure === undefined ? [] : [{ figure, weight }];
    });
    values.push(joinParts(index, figures, framework.cuts));
  }
  return values;
}

function joinParts(
  index: GreenIndex,
  figures: readonly { readonly figure: Figure; readonly weight: number }[],
  cuts: readonly number[],
): GreenValue {
  const weight = figures.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return { code: index.code, value: null, level: null, low: null, high: null, rows: 0 };
  const value = figures.reduce((sum, part) => sum + part.figure.value * part.weight, 0) / weight;
  const variance = figures.reduce((sum, part) => sum + part.figure.variance * (part.weight / weight) ** 2, 0);
  const half = 1.959963984540054 * Math.sqrt(variance);
  return {
    code: index.code,
    value,
    level: levelOfValue(value, cuts),
    low: Math.max(0, value - half),
    high: Math.min(100, value + half),
    rows: Math.min(...figures.map((part) => part.figure.rows)),
  };
}

/** Mean difference of the levels that are known in both years: 0 gives 50, eight levels up 100. */
function measureProgress(
  values: readonly GreenValue[],
  earlier: EarlierLevels | undefined,
): Figure | undefined {
  const pairs = values.flatMap(({ code, level, rows }) => {
    const before = earlier?.[code];
    return level === null || before === undefined || before === null
      ? []
      : [{ change: level - before, rows }];
  });
  if (pairs.length === 0) return undefined;
  const mean = pairs.reduce((sum, pair) => sum + pair.change, 0) / pairs.length;
  return { value: 50 + (mean / 8) * 50, variance: 0, rows: Math.min(...pairs.map((pair) => pair.rows)) };
}

function measurePart(
  part: Exclude<GreenPart, { kind: 'progress' }>,
  data: GreenData | undefined,
  rows: Int32Array | undefined,
  isDistrict: boolean,
): Figure | undefined {
  if (data === undefined || rows === undefined) return undefined;
  if (part.kind === 'mean' || part.kind === 'share') {
    const scores: number[] = [];
    for (const row of rows) {
      const score = part.kind === 'mean' ? scoreMean(part, data, row) : scoreShare(part, data, row);
      if (!Number.isNaN(score)) scores.push(score);
    }
    return summarise(scores);
  }
  if (!isDistrict) return undefined;
  const y = data.columns.get(part.item);
  const background = part.kind === 'background' ? data.columns.get(part.background) : undefined;
  if (y === undefined || (part.kind === 'background' && background === undefined)) return undefined;
  const kept = rows.filter((row) => !Number.isNaN(y[row]!) && !Number.isNaN(background?.[row] ?? 0));
  if (kept.length === 0) return undefined;
  const outcome = { name: part.item, values: Float64Array.from(kept, (row) => y[row]!) };
  const school = pickGrouping(data.school, kept);
  let badness: number | null = null;
  if (part.kind === 'difference') {
    const found = measureDifference(outcome, school);
    badness = found.ok ? found.value.estimate : null;
  } else if (part.kind === 'variation') {
    const sizes = new Float64Array(school.ids.length);
    for (const j of school.index) sizes[j]! += 1;
    badness = weighVariation(meanBySchool(outcome.values, school), sizes).cv;
  } else {
    const values = Float64Array.from(kept, (row) => background?.[row] ?? Number.NaN);
    const found = measureBackground(outcome, { name: 'background', values }, school);
    badness = found.ok ? found.value.strength : null;
  }
  if (badness === null || Number.isNaN(badness)) return undefined;
  return { value: 100 * Math.max(0, 1 - badness / part.most), variance: 0, rows: kept.length };
}

function scoreMean(part: Extract<GreenPart, { kind: 'mean' }>, data: GreenData, row: number): number {
  let [sum, count] = [0, 0];
  for (const item of part.items) {
    const value = data.columns.get(item)?.[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const share = Math.min(1, Math.max(0, (value - part.from) / (part.to - part.from)));
    sum += 100 * (part.isTurned === true ? 1 - share : share);
    count += 1;
  }
  return sum / count;
}

function scoreShare(part: Extract<GreenPart, { kind: 'share' }>, data: GreenData, row: number): number {
  const value = data.columns.get(part.item)?.[row] ?? Number.NaN;
  if (Number.isNaN(value)) return value;
  return value >= (part.atLeast ?? Number.NEGATIVE_INFINITY) &&
    value <= (part.atMost ?? Number.POSITIVE_INFINITY)
    ? 100
    : 0;
}

function summarise(scores: readonly number[]): Figure | undefined {
  const rows = scores.length;
  if (rows === 0) return undefined;
  const value = scores.reduce((sum, x) => sum + x, 0) / rows;
  const spread = scores.reduce((sum, x) => sum + (x - value) ** 2, 0) / Math.max(1, rows - 1);
  return { value, variance: spread / rows, rows };
}

function pickGrouping(school: Grouping, rows: Int32Array): Grouping {
  const number = new Map<number, number>();
  const index = Int32Array.from(rows, (row) => {
    const id = school.index[row]!;
    if (!number.has(id)) number.set(id, number.size);
    return number.get(id)!;
  });
  return { name: school.name, ids: [...number.keys()].map((id) => school.ids[id]!), index };
}
