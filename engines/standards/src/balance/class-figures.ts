import type { SchoolClass } from '../model/county-data.ts';
import type { Stage } from '../model/school.ts';

/** Largest class that is within the standard, by stage (小学 45, 初中 50; 高中 50 by common use). */
export const CLASS_STANDARD: Readonly<Partial<Record<Stage, number>>> = {
  primary: 45,
  junior: 50,
  senior: 50,
};

/** Largest group of a kindergarten by the name of its grade: 小班 25, 中班 30, 大班 35 (幼儿园工作规程, by common use). */
const KINDERGARTEN_STANDARD: readonly (readonly [mark: RegExp, most: number])[] = [
  [/小/u, 25],
  [/中/u, 30],
  [/大/u, 35],
];

/** From this number a class is large (大班额), and extra large (超大班额). Source: 国发〔2016〕40号. */
export const LARGE_CLASS = 56;
export const EXTRA_LARGE_CLASS = 66;

/** What a list of classes says of one unit; NaN where it cannot be said. */
export interface ClassFigures {
  readonly classesCounted: number;
  readonly largestClass: number;
  readonly classesOverStandard: number;
  readonly classesLarge: number;
  readonly classesExtraLarge: number;
}

/**
 * Counts the classes of one unit by size. Without classes nothing is known. While the list is incomplete (a class lacks its
 * number, or the classes hold fewer pupils than the unit has), a count of violations that are already there still stands,
 * since it can only grow, but a count of 0 is not known.
 */
export function countClasses(stage: Stage, classes: readonly SchoolClass[], pupils: number): ClassFigures {
  const sizes = classes.flatMap((entry) => (entry.pupils === null ? [] : [entry.pupils]));
  const listed = sizes.reduce((sum, size) => sum + size, 0);
  const isWhole = sizes.length === classes.length && classes.length > 0 && listed >= pupils;
  const countFrom = (least: number): number => {
    const count = sizes.filter((size) => size >= least).length;
    return isWhole || count > 0 ? count : Number.NaN;
  };
  return {
    classesCounted: isWhole ? classes.length : Number.NaN,
    largestClass: isWhole ? Math.max(...sizes) : Number.NaN,
    classesOverStandard: countOver(stage, classes, isWhole),
    classesLarge: countFrom(LARGE_CLASS),
    classesExtraLarge: countFrom(EXTRA_LARGE_CLASS),
  };
}

/** Classes over standard; a class without a standard (a grade of a kindergarten that is not named) makes a count of 0 unknown. */
function countOver(stage: Stage, classes: readonly SchoolClass[], isWhole: boolean): number {
  let over = 0;
  let isSure = isWhole;
  for (const entry of classes) {
    const standard =
      stage === 'kindergarten'
        ? KINDERGARTEN_STANDARD.find(([mark]) => mark.test(entry.grade))?.[1]
        : CLASS_STANDARD[stage];
    if (standard === undefined) isSure = false;
    else if (entry.pupils !== null && entry.pupils > standard) over += 1;
  }
  return isSure || over > 0 ? over : Number.NaN;
}
