import type { Panel } from '../model/panel.ts';
import { STAGES } from '../model/grades.ts';
import type { Stage } from '../model/grades.ts';
import type { BaseForecast } from './base-forecast.ts';

/** The grades of one stage as a range of indices of the panel. */
export interface StageRange {
  readonly stage: Stage;
  readonly first: number;
  readonly last: number;
}

/** The stages a panel has, lowest first. */
export function listStages(panel: Panel): StageRange[] {
  return STAGES.flatMap((stage) => {
    const first = panel.grades.findIndex((grade) => grade.stage === stage);
    if (first < 0) return [];
    return [{ stage, first, last: panel.grades.findLastIndex((grade) => grade.stage === stage) }];
  });
}

/** Pupils a unit has at h by its cohorts (h = 0: the origin itself). */
export function unitTotal(base: BaseForecast, grades: number, unit: number, h: number): number {
  const span = base.spans[unit];
  if (span === null || span === undefined) return 0;
  const width = base.horizon + 1;
  let sum = 0;
  for (let grade = span.first; grade <= span.last; grade += 1) {
    sum += base.cohort[(unit * grades + grade) * width + h] as number;
  }
  return sum;
}

/** The same for the district's grades of a stage. */
export function stageTotal(base: BaseForecast, range: StageRange, h: number): number {
  let sum = 0;
  for (let grade = range.first; grade <= range.last; grade += 1) {
    sum += base.district[grade * (base.horizon + 1) + h] as number;
  }
  return sum;
}

/** Pupils a unit really had in a year; NaN when it had none. */
export function actualUnit(panel: Panel, unit: number, year: number): number {
  let sum = Number.NaN;
  for (let grade = 0; grade < panel.grades.length; grade += 1) {
    const value = panel.pupils[(unit * panel.grades.length + grade) * panel.years + year] as number;
    if (Number.isNaN(value)) continue;
    sum = Number.isNaN(sum) ? value : sum + value;
  }
  return sum > 0 ? sum : Number.NaN;
}

/** Pupils a stage really had in a year. */
export function actualStage(panel: Panel, range: StageRange, year: number): number {
  let sum = 0;
  for (let grade = range.first; grade <= range.last; grade += 1) {
    const value = panel.district[grade * panel.years + year] as number;
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}

/** Pupils of a stage by the textbook method. */
export function plainStage(base: BaseForecast, range: StageRange, h: number): number {
  let sum = 0;
  for (let grade = range.first; grade <= range.last; grade += 1) {
    sum += base.plain.district[grade * (base.horizon + 1) + h] as number;
  }
  return sum;
}
