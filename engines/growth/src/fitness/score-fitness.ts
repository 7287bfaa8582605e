import { BMI_2014 } from './bmi-2014.ts';
import { FITNESS_2014 } from './fitness-2014.ts';
import {
  BMI_WEIGHT,
  FITNESS_ITEMS,
  FITNESS_POINTS,
  IN_TENTHS,
  LESS_IS_BETTER,
  listBonus,
  weighItems,
} from './fitness-items.ts';
import type { FitnessItem } from './fitness-items.ts';

/** Measurements by pupil; NaN where missing. Grades 1–12, 13 and 14 for university; height in cm, weight in kg, runs in seconds. */
export interface FitnessMeasures {
  readonly grade: ArrayLike<number>;
  /** 1 male, 2 female. */
  readonly sex: ArrayLike<number>;
  readonly height: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
  /** Used where height or weight is missing. */
  readonly bmi?: ArrayLike<number>;
  readonly items: Partial<Readonly<Record<FitnessItem, ArrayLike<number>>>>;
}

/** Scores by pupil. */
export interface FitnessScores {
  /** Points 0–100 of each item; −1 where missing or not of this grade and sex. */
  readonly points: Readonly<Record<FitnessItem, Int16Array>>;
  /** BMI in tenths, −1 where missing, and its points. */
  readonly bmi: Int16Array;
  readonly bmiPoints: Int16Array;
  /** In tenths of a point: the score of the standard, the points on top, and their sum; −1 while an item is missing. */
  readonly standard: Int16Array;
  readonly bonus: Int16Array;
  readonly total: Int16Array;
  /** 4 excellent, 3 good, 2 pass, 1 below, 0 unknown. */
  readonly level: Int8Array;
  /** How many of the items used rest on cells without a second source. */
  readonly unconfirmed: Int8Array;
}

interface Column {
  readonly limits: Int32Array;
  readonly points: Int16Array;
  readonly confirmed: number;
  readonly sign: number;
}

interface Scheme {
  readonly items: readonly {
    readonly place: number;
    readonly weight: number;
    readonly column: Column;
    readonly bonus: readonly number[];
  }[];
  readonly low: number;
  readonly normal: number;
  readonly overweight: number;
}

/** Grades 1–14 times two sexes: `(grade − 1) × 2 + sex − 1`. */
const SCHEMES: readonly Scheme[] = Array.from({ length: 28 }, (_, index) => {
  const grade = Math.floor(index / 2) + 1;
  const sex = index % 2 === 0 ? 'male' : 'female';
  const bonus = listBonus(grade, sex);
  const [, , low, normal, overweight] = BMI_2014.find(([s, g]) => s === sex && g === Math.min(grade, 13)) ?? [
    sex,
    grade,
    0,
    0,
    0,
  ];
  const items = Object.entries(weighItems(grade, sex)).map(([name, weight]) => ({
    place: FITNESS_ITEMS.indexOf(name as FitnessItem),
    weight,
    column: findColumn(name, sex, grade),
    bonus: bonus[name as FitnessItem] ?? [],
  }));
  return { items, low, normal, overweight };
});

/** Limits turned so that more is better. */
function findColumn(item: string, sex: string, grade: number): Column {
  const found = FITNESS_2014.find((column) => column[0] === item && column[1] === sex && column[2] === grade);
  if (found === undefined) throw new RangeError(`no table for ${item} ${sex} ${grade}`);
  const sign = LESS_IS_BETTER.has(item) ? -1 : 1;
  const cells = found[4]
    .split(' ')
    .map((text, i) => [text, FITNESS_POINTS[i]!] as const)
    .filter(([text]) => text !== '-');
  return {
    limits: Int32Array.from(cells, ([text]) => sign * Number(text)),
    points: Int16Array.from(cells, ([, points]) => points),
    confirmed: found[3],
    sign,
  };
}

/** A measurement as whole units: tenths of seconds and whole seconds upwards, tenths of centimetres to the nearest, others downwards. */
export function toWholeUnits(item: FitnessItem, value: number): number {
  const scaled = IN_TENTHS.has(item) ? value * 10 : value;
  // 10⁻⁷ absorbs what binary makes of decimals.
  if (LESS_IS_BETTER.has(item)) return Math.ceil(scaled - 1e-7);
  return item === 'sitReach' ? Math.round(scaled) : Math.floor(scaled + 1e-7);
}

/** BMI in tenths, half upwards, by whole numbers: weight in tenths of kg, height in tenths of cm. */
export function findBmi(weight: number, height: number): number {
  const [w, h] = [Math.round(weight * 10), Math.round(height * 10)];
  return h > 0 && w > 0 ? Math.floor((2e6 * w + h * h) / (2 * h * h)) : -1;
}

/**
 * Scores pupils by the national fitness standard of 2014: points of items, weighted score, points on top, level.
 * A pupil with a missing item has no total. Source: 教体艺〔2014〕5号 and its appendix.
 */
export function scoreFitness(measures: FitnessMeasures): FitnessScores {
  const count = measures.grade.length;
  const points = {} as Record<FitnessItem, Int16Array>;
  for (const item of FITNESS_ITEMS) points[item] = new Int16Array(count).fill(-1);
  const byPlace = FITNESS_ITEMS.map((item) => points[item]);
  const given = FITNESS_ITEMS.map((item) => measures.items[item]);
  const scores: FitnessScores = {
    points,
    bmi: new Int16Array(count).fill(-1),
    bmiPoints: new Int16Array(count).fill(-1),
    standard: new Int16Array(count).fill(-1),
    bonus: new Int16Array(count).fill(-1),
    total: new Int16Array(count).fill(-1),
    level: new Int8Array(count),
    unconfirmed: new Int8Array(count),
  };
  for (let row = 0; row < count; row += 1) {
    const scheme = SCHEMES[(measures.grade[row]! - 1) * 2 + measures.sex[row]! - 1];
    if (scheme === undefined) continue;
    let hundredths = 0;
    let more = 0;
    let isWhole = true;
    for (const { place, weight, column, bonus } of scheme.items) {
      const raw = given[place]?.[row] ?? Number.NaN;
      if (raw !== raw) {
        isWhole = false;
        continue;
      }
      const value = toWholeUnits(FITNESS_ITEMS[place]!, raw) * column.sign;
      const { limits } = column;
      let at = 0;
      while (at < limits.length && value < limits[at]!) at += 1;
      const got = at < limits.length ? column.points[at]! : 0;
      byPlace[place]![row] = got;
      hundredths += got * weight;
      if (at >= column.confirmed && column.confirmed < limits.length) scores.unconfirmed[row]! += 1;
      if (at === 0) {
        const beyond = value - limits[0]!;
        for (let k = 0; k < bonus.length && beyond >= bonus[k]!; k += 1) more += 1;
      }
    }
    let bmi = findBmi(measures.weight[row]!, measures.height[row]!);
    const typed = measures.bmi?.[row];
    if (bmi < 0 && typed !== undefined && typed === typed) bmi = Math.floor(typed * 10 + 0.5 + 1e-7);
    if (bmi < 0) {
      isWhole = false;
    } else {
      const got = bmi <= scheme.low ? 80 : bmi <= scheme.normal ? 100 : bmi <= scheme.overweight ? 80 : 60;
      scores.bmi[row] = bmi;
      scores.bmiPoints[row] = got;
      hundredths += got * BMI_WEIGHT;
    }
    if (!isWhole) continue;
    // Weights are multiples of 5 and points of 2, so tenths are exact.
    const standard = Math.round(hundredths / 10);
    const total = standard + more * 10;
    scores.standard[row] = standard;
    scores.bonus[row] = more * 10;
    scores.total[row] = total;
    scores.level[row] = total >= 900 ? 4 : total >= 800 ? 3 : total >= 600 ? 2 : 1;
  }
  return scores;
}
