import { STAGES } from './school.ts';

/** Where a figure may stand: a stage, or `whole` for what a combined school holds in common. */
export const VALUE_STAGES = [...STAGES, 'whole'] as const;
export type ValueStage = (typeof VALUE_STAGES)[number];

/** Figures by year, item, school and stage in typed arrays; NaN is missing, 0 is 0. */
export interface ValueGrid {
  readonly schoolCount: number;
  /** Years that have a figure, ascending. */
  readonly years: readonly number[];
  readonly items: readonly string[];
  /** By year, then item: a column of `schoolCount × 5` figures, `school × 5 + position in VALUE_STAGES`. */
  readonly columns: ReadonlyMap<number, ReadonlyMap<string, Float64Array>>;
}

/** Gathers figures into a grid. */
export interface ValueGridBuilder {
  /** Sets a figure; false when it is there already. `school` is the position in the list of schools, `stage` in VALUE_STAGES. */
  set(school: number, stage: number, year: number, item: string, value: number): boolean;
  build(): ValueGrid;
}

/** Starts an empty grid for `schoolCount` schools. */
export function startValueGrid(schoolCount: number): ValueGridBuilder {
  const columns = new Map<number, Map<string, Float64Array>>();
  const items = new Set<string>();
  const columnOf = (year: number, item: string): Float64Array => {
    let ofYear = columns.get(year);
    if (ofYear === undefined) columns.set(year, (ofYear = new Map()));
    let column = ofYear.get(item);
    if (column === undefined) {
      column = new Float64Array(schoolCount * VALUE_STAGES.length).fill(Number.NaN);
      ofYear.set(item, column);
      items.add(item);
    }
    return column;
  };
  return {
    set(school, stage, year, item, value) {
      const column = columnOf(year, item);
      const at = school * VALUE_STAGES.length + stage;
      if (!Number.isNaN(column[at])) return false;
      column[at] = value;
      return true;
    },
    build: () => ({
      schoolCount,
      years: [...columns.keys()].toSorted((a, b) => a - b),
      items: [...items].toSorted(),
      columns,
    }),
  };
}

/** The figure at a place of the grid, NaN when missing. */
export function gridValue(
  grid: ValueGrid,
  school: number,
  stage: ValueStage,
  item: string,
  year: number,
): number {
  const column = grid.columns.get(year)?.get(item);
  if (column === undefined) return Number.NaN;
  return column[school * VALUE_STAGES.length + VALUE_STAGES.indexOf(stage)] ?? Number.NaN;
}
