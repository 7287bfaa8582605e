import { cell } from './panel.ts';
import type { Panel } from './panel.ts';

/** The grades (indices into the panel's) a unit has in a year, or is growing into; null when it has no pupils then. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Whether the unit will gain grades: a young school that began with its lowest grade and gained one a year. */
  readonly isGrowing: boolean;
}

/** The span of every unit in the year with index `origin`, seen only with years up to it. */
export function findSpans(panel: Panel, origin: number): (Span | null)[] {
  const tops = new Map<string, number>();
  panel.grades.forEach((grade, at) => tops.set(grade.stage, at));
  return panel.units.map((unit, index) => {
    let first = -1;
    let last = -1;
    for (let grade = 0; grade < panel.grades.length; grade += 1) {
      if (!(cell(panel, index, grade, origin) > 0)) continue;
      if (first < 0) first = grade;
      last = grade;
    }
    if (first < 0) return null;
    const opened = findOpening(panel, index, origin);
    const top = tops.get(unit.stage) ?? last;
    const isGrowing = opened > 0 && last < top && last - first === origin - opened;
    return { first, last: isGrowing ? top : last, isGrowing };
  });
}

function findOpening(panel: Panel, unit: number, origin: number): number {
  for (let year = 0; year < origin; year += 1) {
    for (let grade = 0; grade < panel.grades.length; grade += 1) {
      if (cell(panel, unit, grade, year) > 0) return year;
    }
  }
  return origin;
}
